package org.oligomet.core.criteria;

/** The moment at which metastases are counted. */
public enum CountingMoment {
    /** When metastatic disease was first found, with the staging that follows within the policy's window. */
    DIAGNOSIS_OF_METASTASES,
    /** At the date of the snapshot. */
    NOW,
    /** At the date of the snapshot, as restaged after the end of induction therapy. */
    AFTER_INDUCTION
}
