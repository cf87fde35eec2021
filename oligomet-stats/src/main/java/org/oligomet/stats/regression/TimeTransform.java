package org.oligomet.stats.regression;

/**
 * The function g of time along which a coefficient may change under the alternative of {@link ProportionalHazardsTest}.
 * Censored rows count in {@link #KM} and {@link #RANK}; case weights do not, and strata are pooled, as in R.
 */
public enum TimeTransform {
    /** One minus the Kaplan-Meier estimate just before the time: R's default, robust against outlying times. */
    KM("km"),
    /** The time itself. */
    IDENTITY("identity"),
    /** The rank of the time among all follow-up times, the mean rank where tied. */
    RANK("rank"),
    /** The natural logarithm of the time, which must be above 0 at every event. */
    LOG("log");

    private final String title;

    TimeTransform(String title) {
        this.title = title;
    }

    /** R's name. */
    @Override
    public String toString() {
        return title;
    }
}
