package org.oligomet.core.evidence;

/** What a figure is. */
public enum FigureKind {
    /** A median time, in months. */
    MEDIAN_MONTHS,
    /** Percent at a time. */
    RATE_PERCENT,
    /** Experimental arm against control; below 1 favours the experimental arm. */
    HAZARD_RATIO
}
