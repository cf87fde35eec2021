package org.oligomet.core.patient;

/** What a pathology report examined. */
public enum SpecimenKind {
    BIOPSY,
    RESECTION,
    CYTOLOGY
}
