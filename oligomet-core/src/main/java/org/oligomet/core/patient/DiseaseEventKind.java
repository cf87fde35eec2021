package org.oligomet.core.patient;

/** Kind of disease event. */
public enum DiseaseEventKind {
    RECURRENCE,
    PROGRESSION,
    NEW_METASTASIS,
    WIDESPREAD_PROGRESSION
}
