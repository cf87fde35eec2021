package org.oligomet.core.patient;

/** Class of systemic therapy. */
public enum SystemicClass {
    CHEMOTHERAPY,
    IMMUNOTHERAPY,
    TARGETED,
    ENDOCRINE,
    BONE_MODIFYING,
    OTHER
}
