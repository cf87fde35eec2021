package org.oligomet.benchmarks;

/** How follow-up times are recorded. */
public enum Times {
    /** Hardly two are equal. */
    CONTINUOUS,
    /** Some three thousand different ones, as in trials. */
    DAYS;

    double record(double years) {
        double days = years * SurvivalGenerator.DAYS_PER_YEAR;
        return this == DAYS ? Math.ceil(days) : days;
    }
}
