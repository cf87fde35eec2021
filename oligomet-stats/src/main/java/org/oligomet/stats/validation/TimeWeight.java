package org.oligomet.stats.validation;

/**
 * How much the pairs of an event at time t count in a {@link Concordance}. With n(t) rows at risk, N rows in all, S the
 * Kaplan-Meier estimate of survival and G that of remaining uncensored, all within the stratum; at one time events come before
 * censorings. R: {@code concordance(timewt = )}.
 */
public enum TimeWeight {
    /** Every pair counts 1, so that an event counts with the number at risk: Harrell's C. */
    N("n"),

    /** {@code N S(t−) / n(t)}: an event counts as if nobody had been censored before. Peto and Wilcoxon's weight. */
    S("S"),

    /**
     * {@code N S(t−) / (n(t) G(t−))}: Schemper, Wakounig and Heinze (2009), doi:10.1002/sim.3623. Equal to {@link #N_OVER_G2}
     * without delayed entry.
     */
    S_OVER_G("S/G"),

    /**
     * {@code 1 / G(t−)²}: Uno's C, whose target does not depend on the censoring as far as G is estimated well. Uno, Cai,
     * Pencina, D'Agostino and Wei (2011), doi:10.1002/sim.4154.
     */
    N_OVER_G2("n/G2"),

    /** {@code 1 / n(t)}: every event counts the same. */
    I("I");

    private final String title;

    TimeWeight(String title) {
        this.title = title;
    }

    boolean usesCensoring() {
        return this == S_OVER_G || this == N_OVER_G2;
    }

    /** R's name. */
    @Override
    public String toString() {
        return title;
    }
}
