package org.oligomet.core.evidence;

/** How the patients of a published figure came into their groups. */
public enum TrialDesign {
    RANDOMISED,
    /** Several randomised trials analysed together. */
    POOLED_RANDOMISED,
    SINGLE_ARM,
    RETROSPECTIVE,
    NON_RANDOMISED,
    /** Not stated in what was read. */
    NOT_STATED
}
