package org.oligomet.core.patient;

/** A clinical judgement that some definitions ask for. */
public enum AssessmentKind {
    ALL_SITES_RADICALLY_TREATABLE,
    BIOPSY_RISK_EXCEEDS_BENEFIT,
    LIFE_EXPECTANCY_OVER_6_MONTHS,
    BRAIN_METASTASES_STABLE,
    ADEQUATE_ORGAN_FUNCTION
}
