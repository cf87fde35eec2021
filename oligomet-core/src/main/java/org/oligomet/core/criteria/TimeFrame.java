package org.oligomet.core.criteria;

/** Whether a count is of the lesions present at the moment, or of all that there ever were. */
public enum TimeFrame {
    CURRENT,
    LIFETIME
}
