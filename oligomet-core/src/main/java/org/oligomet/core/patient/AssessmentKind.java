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
    ADEQUATE_ORGAN_FUNCTION,
    /** There is disease that can be measured by the rules of the trial. */
    MEASURABLE_DISEASE,
    /** At least one site can be treated with local consolidative therapy. */
    SOME_SITE_LOCALLY_TREATABLE,
    /** The systemic therapy in question can be given. */
    SYSTEMIC_THERAPY_FEASIBLE,
    /** All disease but the progressing lesions is controlled. */
    OTHER_DISEASE_CONTROLLED,
    /** The primary could be resected by pneumonectomy only. */
    PNEUMONECTOMY_REQUIRED,
    /** No systemic therapy of this cancer has been given. */
    NO_EARLIER_SYSTEMIC_THERAPY
}
