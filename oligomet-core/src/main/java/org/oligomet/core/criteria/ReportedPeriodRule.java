package org.oligomet.core.criteria;

/** What a total over a period says about a moment within it. */
public enum ReportedPeriodRule {
    /** The total bounds the count from above only: part of it may have come later. */
    BOUNDS_FROM_ABOVE,
    /** The whole-course policy: the total is taken as if it had been present at the moment. It overcounts. */
    WHOLE_COURSE
}
