package org.oligomet.core.criteria;

import java.util.Optional;
import org.oligomet.core.time.ClinicalDate;

/**
 * A fact that a verdict rests on.
 *
 * @param fact the fact in words; names no id of the patient
 * @param date its date as it is known; empty for a fact without one
 * @param reference id of the lesion, treatment or tumour within the patient, for programs; not part of the text
 */
public record Evidence(Message fact, Optional<ClinicalDate> date, Optional<String> reference) {

    public static Evidence of(Message fact, ClinicalDate date) {
        return new Evidence(fact, Optional.of(date), Optional.empty());
    }

    public static Evidence undated(Message fact) {
        return new Evidence(fact, Optional.empty(), Optional.empty());
    }

    /** The same fact with the id of what it is about. */
    public Evidence about(String id) {
        return new Evidence(fact, date, Optional.of(id));
    }

    /** The fact with its date in a language. */
    public String text(Messages messages) {
        return messages.format(fact) + date.map(d -> " (" + d + ")").orElse("");
    }

    @Override
    public String toString() {
        return text(Messages.english());
    }
}
