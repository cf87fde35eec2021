package org.oligomet.core.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.definition.VerificationStatus;

/**
 * What a source reports of one arm or group for one endpoint. Figures are the source's; {@link #status()} says how far they
 * were checked and {@link #cautions()} what to mind. Rows that are only recalled are unverified and must be shown so.
 */
@Value.Immutable
public abstract class PublishedOutcome {

    PublishedOutcome() {}

    /** Trial or cohort as the table calls it, such as {@code "Gomez2019"}. */
    public abstract String trial();

    /** Arm or group. */
    public abstract String arm();

    /** Patients in the arm; empty if not obtained. */
    public abstract OptionalInt n();

    /** Events; empty nearly everywhere, since abstracts do not print them. */
    public abstract OptionalInt events();

    /** The endpoint in the words of the table. */
    public abstract String endpointText();

    public abstract PublishedEndpoint endpoint();

    /** Median in months; its value is empty if it was not reached. */
    public abstract Optional<PublishedFigure> median();

    /** Percent at a time. */
    public abstract Optional<PublishedFigure> rate();

    /** Hazard ratio of this arm, the experimental one, against control. */
    public abstract Optional<PublishedFigure> hazardRatio();

    public abstract Optional<PublishedP> p();

    /** From when time is counted. */
    public abstract ClockOrigin clockOrigin();

    /** How far {@link #clockOrigin()} was checked; empty if it is not stated. */
    public abstract Optional<VerificationStatus> clockOriginStatus();

    public abstract TrialDesign design();

    /** Whether the group is a part of those who met the criteria, chosen by something else as well. */
    public abstract boolean subgroup();

    /** Ids of the definitions of this library whose criteria are those of the trial; empty if none is. */
    @Value.NaturalOrder
    public abstract SortedSet<String> definitions();

    /** Where the figures were read. */
    public abstract String source();

    /** How far the figures were checked against it. */
    public abstract VerificationStatus status();

    /** Cautions, such as {@code EXPRESSION_OF_CONCERN}; stable codes with a sentence each. */
    public abstract List<Finding> cautions();

    /** The DOI, if the source names one. */
    public final Optional<String> doi() {
        int at = source().indexOf("doi:");
        return at < 0
                ? Optional.empty()
                : Optional.of(source().substring(at + 4).split("[ ;]", 2)[0]);
    }

    /** Whether the figures were read in the source named: only such rows can serve as a reference. */
    public final boolean isVerified() {
        return status() == VerificationStatus.VERIFIED;
    }

    /** The median and the rate, as far as there are any. */
    public final List<PublishedFigure> figures() {
        return median().map(m -> rate().map(r -> List.of(m, r)).orElseGet(() -> List.of(m)))
                .orElseGet(() -> rate().map(List::of).orElseGet(List::of));
    }

    /** Whether there is a caution of this code. */
    public final boolean hasCaution(String code) {
        return cautions().stream().anyMatch(caution -> caution.code().equals(code));
    }

    /** The row in one line, with status and cautions. */
    @Override
    public final String toString() {
        StringBuilder out = new StringBuilder(trial() + ", " + arm() + ", " + endpointText());
        n().ifPresent(patients -> out.append(String.format(Locale.ROOT, ", n = %d", patients)));
        figures().forEach(figure -> out.append("; ").append(figure));
        hazardRatio().ifPresent(ratio -> out.append("; ").append(ratio));
        p().ifPresent(value -> out.append("; ").append(value));
        out.append(" [").append(status().label()).append("; ").append(source()).append(']');
        cautions().forEach(caution -> out.append("; ").append(caution));
        return out.toString();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PublishedOutcome}. */
    static final class Builder extends ImmutablePublishedOutcome.Builder {
        Builder() {}
    }
}
