package org.oligomet.stats;

/**
 * Whether times that differ by rounding alone are one time. Data in whole days are the same under both.
 */
public enum TimeTies implements ConventionChoice {
    /** Neighbours within a relative sqrt(eps) are one time: {@link TimeAxis}. R {@code timefix = TRUE}. */
    NEAR_EQUAL_MERGED("near-equal times are one"),
    /** Only equal numbers are tied. SAS and Stata. */
    AS_GIVEN("times as given");

    private final String label;

    TimeTies(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
