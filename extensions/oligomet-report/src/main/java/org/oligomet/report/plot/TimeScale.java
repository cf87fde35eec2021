package org.oligomet.report.plot;

/** The unit of a time axis, which decides where its ticks may stand. */
public enum TimeScale {
    DAYS("days"),
    WEEKS("weeks"),
    MONTHS("months"),
    YEARS("years"),
    /** A unit that nobody stated. */
    UNSTATED("");

    private final String plural;

    TimeScale(String plural) {
        this.plural = plural;
    }

    /** The unit's name in the plural; empty if it was not stated. */
    public String plural() {
        return plural;
    }

    /** The smallest usual step that needs no more than {@code most} intervals to reach {@code horizon}. */
    double step(double horizon, int most) {
        double needed = horizon / most;
        double[] usual = usualSteps();
        // Below one unit and past the last usual step, the decades of 1, 2, 5 go on.
        if (needed > 0.5) {
            for (double step : usual) {
                if (step >= needed) {
                    return step;
                }
            }
        }
        double decade = Math.pow(10, Math.floor(Math.log10(needed)));
        for (int factor : new int[] {1, 2, 5}) {
            // The allowance keeps 0.2 from being refused for 0.2000000000000001.
            if (factor * decade >= needed * (1 - 1e-9)) {
                return factor * decade;
            }
        }
        return 10 * decade;
    }

    private double[] usualSteps() {
        return switch (this) {
            case WEEKS -> new double[] {1, 2, 4, 8, 13, 26, 52, 104, 260, 520};
            case MONTHS -> new double[] {1, 2, 3, 6, 12, 24, 36, 60, 120, 240};
            case DAYS, YEARS, UNSTATED -> new double[0];
        };
    }
}
