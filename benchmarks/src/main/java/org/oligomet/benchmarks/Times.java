package org.oligomet.benchmarks;

/** How follow-up times are recorded. */
public enum Times {
    /** Hardly two are equal. */
    CONTINUOUS,
    /** Some three thousand different ones, as in trials. */
    DAYS
}
