package org.oligomet.core.criteria;

/** How metastases inside the skull enter a count. */
public enum BrainRule {
    COUNTS,
    NOT_COUNTED,
    /** Not counted, since the definition has a clause of its own that there are none. */
    EXCLUDES,
    /** Not counted; a clause of its own asks that they are treated. */
    TREATED_NOT_COUNTED
}
