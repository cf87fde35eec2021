package org.oligomet.stats;

/**
 * What the limits of a survival curve are before the first event, where S is 1 and its error 0. The interval is no certainty
 * either way: exact limits for few subjects are those of the beta product.
 */
public enum LimitsAtOne implements ConventionChoice {
    /** [1, 1]; not estimable on the arcsine scale. R survival 3.8-11. */
    ONE("[1, 1]"),
    /** None. Stata {@code sts list} prints a period. */
    NOT_ESTIMABLE("not estimable");

    private final String label;

    LimitsAtOne(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
