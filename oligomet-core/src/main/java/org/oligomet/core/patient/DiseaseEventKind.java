package org.oligomet.core.patient;

/** Kind of disease event. */
public enum DiseaseEventKind {
    /** Return after all disease had been treated. */
    RECURRENCE,
    /** Growth of known disease. */
    PROGRESSION,
    /** A metastasis that was not there before. */
    NEW_METASTASIS,
    /** Progression beyond what local therapy can treat. */
    WIDESPREAD_PROGRESSION
}
