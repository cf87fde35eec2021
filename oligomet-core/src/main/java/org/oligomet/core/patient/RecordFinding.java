package org.oligomet.core.patient;

/**
 * Something odd in a record, which may be true or a mistake of the source.
 *
 * @param kind what is odd; its name is the stable code
 * @param field where, such as {@code lesions[2].measurements[0].date}; indices start at 0
 * @param message a sentence; it shows no id, no date of birth and no free text
 */
public record RecordFinding(Kind kind, String field, String message) {

    /** Kinds of findings. A finding is made only if it holds whatever the exact dates are. */
    public enum Kind {
        /** A fact is dated before birth. */
        FACT_BEFORE_BIRTH,
        /** A primary was diagnosed after death. */
        DEATH_BEFORE_DIAGNOSIS,
        /** A treatment started or ended after death. */
        TREATMENT_AFTER_DEATH,
        /** The patient was examined or judged after death. Pathology and biomarkers may follow death. */
        FACT_AFTER_DEATH,
        /** The patient was treated, examined or judged after the last contact, so the last contact is out of date. */
        FACT_AFTER_LAST_CONTACT,
        /** The source observes the patient only from after death or the last contact: no time at risk. */
        OBSERVED_AFTER_LAST_CONTACT,
        /** A treatment started before any primary was diagnosed. */
        TREATMENT_BEFORE_DIAGNOSIS,
        /** A treatment, event or report names a lesion that is not in the record. */
        UNKNOWN_LESION,
        /** A treatment, event or report names a primary that is not in the record. */
        UNKNOWN_PRIMARY,
        /** An event names a local therapy that is not in the record. */
        UNKNOWN_TREATMENT,
        /** A lesion was treated before it was first seen. */
        TREATED_BEFORE_FIRST_SEEN,
        /** A lesion has a measurement, a state or pathology before it was first seen. */
        FACT_BEFORE_FIRST_SEEN,
        /** A resected lesion is measured or has another state later; a recurrence is another lesion or an event. */
        FACT_AFTER_RESECTION,
        /** An examination of response before the therapy started. */
        RESPONSE_BEFORE_START,
        /** Cycles without a stop date: when that many had been given is not known, so no snapshot shows them. */
        CYCLES_WITHOUT_STOP,
        /** In-field or out-of-field without an earlier local therapy, or “none” with one. */
        FIELD_RELATION_CONTRADICTS_TREATMENTS,
        /** A reported upper bound is below the lesions of the record. */
        REPORTED_COUNT_BELOW_LESIONS,
        /** A reported lower bound is above the lesions of the record: the list of lesions is not complete. */
        REPORTED_COUNT_ABOVE_LESIONS,
        /** Reported totals of a period are below the sum over organs of the same period. */
        REPORTED_COUNTS_CONTRADICT,
        /** Staged M0 while a distant metastasis had been seen. */
        M0_WITH_METASTASIS,
        /** Staged N0 while a lesion in a regional node of that primary had been seen. */
        N0_WITH_REGIONAL_NODE,
        /** A histology that does not occur at that site. */
        HISTOLOGY_DOES_NOT_FIT_SITE,
        /** The same fact twice. */
        DUPLICATE_FACT
    }

    @Override
    public String toString() {
        return kind + " at " + field + ": " + message;
    }
}
