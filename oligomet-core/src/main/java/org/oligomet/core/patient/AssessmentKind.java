package org.oligomet.core.patient;

/** A clinical judgement that some definitions ask for. */
public enum AssessmentKind {
    /** Primary, nodes and all metastases can be treated with radical intent and acceptable toxicity. */
    ALL_SITES_RADICALLY_TREATABLE,
    /** The multidisciplinary team judges that a biopsy would do more harm than good. */
    BIOPSY_RISK_EXCEEDS_BENEFIT,
    /** The patient is expected to live for more than six months. */
    LIFE_EXPECTANCY_OVER_6_MONTHS,
    /** All brain metastases are treated and stable. */
    BRAIN_METASTASES_STABLE,
    /** Organ function suffices for the treatment in question. */
    ADEQUATE_ORGAN_FUNCTION
}
