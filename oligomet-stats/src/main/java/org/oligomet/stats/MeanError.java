package org.oligomet.stats;

/**
 * The standard error of a restricted mean: the root of {@code Σ A² d / (n (n - d))}, A the area from a time to the horizon.
 */
public enum MeanError implements ConventionChoice {
    /** That sum. R and Stata. */
    GREENWOOD("Greenwood"),
    /** That sum times m / (m - 1), m the number of events; none for a single event. SAS {@code LIFETEST}. */
    TIMES_EVENTS_BY_EVENTS_LESS_ONE("Greenwood times m / (m - 1), m events");

    private final String label;

    MeanError(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
