package org.oligomet.core.evidence;

import org.oligomet.core.cohort.IndexRule;

/** The event from which a time is counted. Times from different origins are not comparable. */
public enum ClockOrigin {
    DIAGNOSIS_OF_PRIMARY,
    DIAGNOSIS_OF_METASTASES,
    RANDOMISATION,
    START_OF_SYSTEMIC_THERAPY,
    /** Local ablative therapy; the sources do not say whether its first or its last day. */
    LOCAL_THERAPY,
    PROGRESSION,
    /** Not stated in what was read, or not known for this rule. */
    NOT_STATED;

    /**
     * The origin that an index rule stands for: that of the rules the library knows by name, otherwise
     * {@link #NOT_STATED}. A date given by the caller ({@link IndexRule#given}) may be anything; say what it is with
     * {@link CohortSide.Builder#origin}.
     */
    public static ClockOrigin of(IndexRule rule) {
        String name = rule.name();
        if (name.equals(IndexRule.firstMetastasis().name())) {
            return DIAGNOSIS_OF_METASTASES;
        }
        if (name.equals(IndexRule.diagnosisOfPrimary().name())) {
            return DIAGNOSIS_OF_PRIMARY;
        }
        if (name.equals(IndexRule.startOfSystemicTherapy().name())) {
            return START_OF_SYSTEMIC_THERAPY;
        }
        return name.equals(IndexRule.startOfLocalTherapy().name()) ? LOCAL_THERAPY : NOT_STATED;
    }
}
