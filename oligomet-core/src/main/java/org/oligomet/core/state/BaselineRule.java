package org.oligomet.core.state;

/** Which systemic therapies need an examination before them to exclude polymetastatic disease. */
public enum BaselineRule {
    /** The first. */
    FIRST_THERAPY,
    /** Every one. */
    EVERY_THERAPY
}
