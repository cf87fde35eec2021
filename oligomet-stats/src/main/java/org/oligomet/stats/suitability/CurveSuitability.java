package org.oligomet.stats.suitability;

import java.util.Locale;
import java.util.Optional;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.suitability.Suitability.Advice;
import org.oligomet.stats.suitability.Suitability.Scenario;

/**
 * Looks up the coverage of pointwise intervals of a survival curve.
 *
 * <p>The scenario is the largest stored n that is not above the sample's and the smallest stored share of censored that is not
 * below it, so that the sample is no harder than what is quoted; of the stored S = 0.9, 0.5, 0.2 those that the curve has come
 * down to, the first always, and of these the worst.
 */
public final class CurveSuitability {

    /** Coverage of a nominal 95 % interval below which another method is called for. */
    public static final double ENOUGH = 0.93;

    private static final String EXACT = "beta-product";
    private static final String SOURCE =
            "simulation of exponential times with independent exponential censoring, resource"
                    + " org/oligomet/stats/suitability/curve-coverage.csv";
    private static final StoredTable TABLE = StoredTable.of("curve-coverage.csv");

    private CurveSuitability() {}

    /**
     * Looks up.
     *
     * @param method the type of interval: {@code log}, {@code log-log}, …, {@code beta-product}, {@code beta-product mid-p}
     * @param level its nominal coverage
     * @param n rows
     * @param events events
     * @param lastSurvival S at the end of the curve
     * @param simple whether rows are independent, unweighted and at risk from the start
     * @return the advice
     */
    public static Suitability of(
            String method, double level, long n, double events, double lastSurvival, boolean simple) {
        double censored = n == 0 ? 0 : 1 - events / n;
        int size = 0;
        double share = Double.POSITIVE_INFINITY;
        int largest = 0;
        boolean known = false;
        for (int row = 0; row < TABLE.size(); row++) {
            int stored = (int) TABLE.number(row, "n");
            largest = Math.max(largest, stored);
            size = stored <= n ? Math.max(size, stored) : size;
            double c = TABLE.number(row, "censored");
            share = c >= censored - 1e-12 ? Math.min(share, c) : share;
            known |= TABLE.text(row, "method").equals(method);
        }
        String why = !known
                ? "no coverage of '" + method + "' intervals is stored"
                : level != 0.95
                        ? "coverage is stored for 95 % intervals, not for level " + Show.number(level)
                        : !simple
                                ? "coverage is stored for independent rows without weights, all at risk from the start"
                                : size == 0
                                        ? "fewer rows than any stored scenario has"
                                        : n > largest
                                                ? "more rows than the largest stored scenario, " + largest
                                                : share > 1
                                                        ? "a larger share is censored than in any stored scenario"
                                                        : "";
        if (!why.isEmpty()) {
            return Suitability.outside(method, why, n, events, SOURCE);
        }
        int worst = worst(method, size, share, lastSurvival);
        Scenario scenario = scenario(worst);
        boolean enough = scenario.figure() >= ENOUGH;
        if (enough || method.equals(EXACT)) {
            return new Suitability(
                    Advice.KEEP, method, method, scenario.toString(), n, events, Optional.of(scenario), SOURCE);
        }
        double none = TABLE.number(worst, "none");
        Scenario other = scenario(worst(EXACT, size, share, lastSurvival));
        return new Suitability(
                Advice.CHANGE,
                method,
                EXACT,
                scenario
                        + (none > 0.005
                                ? " (there is no interval in " + Show.number(100 * none, 3) + " % of them)"
                                : "")
                        + "; beta-product limits have at least " + Show.number(other.figure(), 3),
                n,
                events,
                Optional.of(scenario),
                SOURCE);
    }

    private static int worst(String method, int size, double share, double lastSurvival) {
        int worst = -1;
        for (int row = 0; row < TABLE.size(); row++) {
            double survival = TABLE.number(row, "survival");
            if (TABLE.text(row, "method").equals(method)
                    && TABLE.number(row, "n") == size
                    && TABLE.number(row, "censored") == share
                    && (survival >= lastSurvival || survival == 0.9)
                    && (worst < 0 || TABLE.number(row, "coverage") < TABLE.number(worst, "coverage"))) {
                worst = row;
            }
        }
        return worst;
    }

    private static Scenario scenario(int row) {
        return new Scenario(
                String.format(
                        Locale.ROOT,
                        "n = %s, %s %% censored, S = %s",
                        TABLE.text(row, "n"),
                        Show.number(100 * TABLE.number(row, "censored")),
                        TABLE.text(row, "survival")),
                "coverage of nominal 95 % " + TABLE.text(row, "method") + " intervals",
                TABLE.number(row, "coverage"),
                (int) TABLE.number(row, "runs"));
    }
}
