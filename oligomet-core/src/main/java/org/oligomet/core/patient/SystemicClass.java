package org.oligomet.core.patient;

/** Class of systemic therapy. */
public enum SystemicClass {
    CHEMOTHERAPY,
    IMMUNOTHERAPY,
    TARGETED,
    ENDOCRINE,
    /** Bisphosphonates and denosumab: not an anticancer line by themselves. */
    BONE_MODIFYING,
    OTHER
}
