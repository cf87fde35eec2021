package org.oligomet.core.criteria;

/** Whether the primary tumour is one of the counted sites. */
public enum PrimaryRule {
    NOT_COUNTED,
    /** Counts as one site while it is not judged controlled. */
    COUNTED_UNLESS_CONTROLLED
}
