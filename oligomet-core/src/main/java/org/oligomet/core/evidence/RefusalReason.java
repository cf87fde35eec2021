package org.oligomet.core.evidence;

/** Why a cohort and a published arm cannot be set side by side. */
public enum RefusalReason {
    /** Time is counted from different events. */
    CLOCK_ORIGIN_DIFFERS,
    /** The source, as far as it was read, does not say from when time is counted. */
    ARM_CLOCK_ORIGIN_NOT_STATED,
    /** The cohort's index rule does not say what event its dates are, and the caller has not either. */
    COHORT_CLOCK_ORIGIN_NOT_STATED,
    /** The cohort was selected by other criteria. */
    CRITERIA_DIFFER,
    /** This library has no definition with the criteria of the arm. */
    CRITERIA_NOT_ENCODED,
    /** The cohort was not restricted to those who met the criteria. */
    CRITERIA_NOT_APPLIED,
    /** Persons whose record leaves the criteria open were kept. */
    UNDETERMINED_KEPT,
    /** The cohort was restricted further, by something that the arm was not. */
    COHORT_SELECTED_FURTHER,
    /** The arm is a part of those who met the criteria, chosen by something else as well. */
    ARM_IS_SUBGROUP,
    /** The events differ. */
    ENDPOINT_DIFFERS,
    /** The row holds no median and no rate. */
    ARM_HAS_NO_FIGURE,
    /** The cohort has no figure of the same kind, at the same time. */
    COHORT_HAS_NO_SUCH_FIGURE
}
