package org.oligomet.stats;

/** Which departures from the hypothesis count against it. */
public enum Alternative {
    /** Either direction: p is of |z|. */
    TWO_SIDED("two-sided"),
    /** A positive statistic: more events than expected. */
    GREATER("one-sided (greater)"),
    /** A negative statistic: fewer events than expected. */
    LESS("one-sided (less)");

    private final String label;

    Alternative(String label) {
        this.label = label;
    }

    /** As it stands before "p". */
    @Override
    public String toString() {
        return label;
    }
}
