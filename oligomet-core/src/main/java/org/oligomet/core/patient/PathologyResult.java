package org.oligomet.core.patient;

/** What a biopsy or specimen showed. */
public enum PathologyResult {
    MALIGNANT,
    NOT_MALIGNANT,
    NON_DIAGNOSTIC
}
