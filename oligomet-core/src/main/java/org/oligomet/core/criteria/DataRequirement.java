package org.oligomet.core.criteria;

import java.util.Optional;
import org.oligomet.core.time.ClinicalDate;

/**
 * A datum that would help to settle an open verdict.
 *
 * @param kind kind of datum
 * @param subject what of that kind, as an argument of {@link Message}: {@code "@BodyRegion.BRAIN"}, {@code "AST"};
 *     empty where the kind says it all
 * @param from first date at which the datum must lie; empty if any
 * @param to last date at which it may lie; empty if any
 */
public record DataRequirement(DataKind kind, String subject, Optional<ClinicalDate> from, Optional<ClinicalDate> to) {

    public static DataRequirement of(DataKind kind) {
        return new DataRequirement(kind, "", Optional.empty(), Optional.empty());
    }

    /**
     * A requirement about a subject.
     *
     * @param subject an enum constant, a collection of them, or a word
     */
    public static DataRequirement of(DataKind kind, Object subject) {
        return new DataRequirement(kind, Message.argument(subject), Optional.empty(), Optional.empty());
    }

    /** The same, to lie between two dates, both included. */
    public DataRequirement between(ClinicalDate first, ClinicalDate last) {
        return new DataRequirement(kind, subject, Optional.of(first), Optional.of(last));
    }

    /** Stable code without dates, such as {@code "IMAGING:BRAIN"}: equal for patients who lack the same datum. */
    public String code() {
        return subject.isEmpty()
                ? kind.name()
                : kind.name() + ":"
                        + subject.replace(" @Imaging.OF ", ":")
                                .replaceAll("@[A-Za-z]+\\.", "")
                                .replaceAll("[|&]", ",");
    }

    /** The requirement as a message, with dates if it has any. */
    public Message message() {
        String key = "need." + kind.name();
        if (from.isPresent() && to.isPresent()) {
            String dated = from.get().equals(to.get()) ? ".on" : ".between";
            return Message.of(key + dated, "subject", subject, "from", from.get(), "to", to.get());
        }
        return Message.of(key, "subject", subject);
    }

    /** The requirement in English. */
    public String text() {
        return message().text();
    }

    @Override
    public String toString() {
        return text();
    }
}
