package org.oligomet.stats.suitability;

import java.util.Locale;
import java.util.Optional;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.suitability.Suitability.Advice;
import org.oligomet.stats.suitability.Suitability.Scenario;

/**
 * Looks up what happens to comparisons of two groups: the size of the asymptotic log-rank test, and how often a Cox fit has no
 * finite estimate.
 *
 * <p>The closest scenario by size of the smaller and the larger group (their logarithms) is quoted, with the smallest
 * stored share of censored that is not below the sample's. Samples with fewer rows in the smaller group, or in all, or with more,
 * than any scenario are outside the table.
 */
public final class TwoGroupSuitability {

    /** Rejections at a nominal 5 % above which the exact test is called for. */
    public static final double TOO_MANY = 0.06;

    /** Share of data sets without a finite Cox estimate above which a penalised one is called for. */
    public static final double OFTEN = 0.02;

    private static final String SOURCE =
            "simulation of exponential times with independent exponential censoring, resource"
                    + " org/oligomet/stats/suitability/two-groups.csv";
    private static final StoredTable TABLE = StoredTable.of("two-groups.csv");

    private TwoGroupSuitability() {}

    /**
     * Of the asymptotic log-rank test.
     *
     * @param sizes rows by group
     * @param events events
     * @param simple whether it is the unweighted log-rank test without strata and delayed entry
     * @return the advice
     */
    public static Suitability logRank(int[] sizes, double events, boolean simple) {
        String method = "asymptotic log-rank test";
        long n = sum(sizes);
        String why =
                why(sizes, events, simple, "the log-rank test of two groups without weights, strata and late entries");
        if (!why.isEmpty()) {
            return Suitability.outside(method, why, n, events, SOURCE);
        }
        Scenario scenario = scenario(
                row(sizes, events, 1), "rejected", "share of data sets with equal hazards in which it rejects at 5 %,");
        boolean change = scenario.figure() > TOO_MANY;
        return new Suitability(
                change ? Advice.CHANGE : Advice.KEEP,
                method,
                change ? "exact permutation log-rank test" : method,
                "closest stored scenario: " + scenario
                        + (change ? "; the permutation test keeps its level if censoring is alike in both groups" : ""),
                n,
                events,
                Optional.of(scenario),
                SOURCE);
    }

    /**
     * Of a Cox fit with one binary covariate.
     *
     * @param sizes rows by value of the covariate
     * @param events events
     * @param simple whether there is one binary covariate, and no weights, strata, late entries and clusters
     * @param monotone whether this fit has no finite estimate
     * @return the advice
     */
    public static Suitability cox(int[] sizes, double events, boolean simple, boolean monotone) {
        String method = "Cox regression";
        String firth = "Firth's penalised Cox regression";
        long n = sum(sizes);
        String why =
                why(sizes, events, simple, "one binary covariate without weights, strata, late entries and clusters");
        if (!why.isEmpty()) {
            return monotone
                    ? new Suitability(
                            Advice.CHANGE,
                            method,
                            firth,
                            "this fit has no finite estimate; how often that happens is not stored: " + why,
                            n,
                            events,
                            Optional.empty(),
                            SOURCE)
                    : Suitability.outside(method, why, n, events, SOURCE);
        }
        Scenario scenario = scenario(
                row(sizes, events, 0.5),
                "monotone",
                "share of data sets at hazard ratio 0.5 in which the estimate is infinite,");
        boolean change = monotone || scenario.figure() > OFTEN;
        return new Suitability(
                change ? Advice.CHANGE : Advice.KEEP,
                method,
                change ? firth : method,
                (monotone ? "this fit has no finite estimate; " : "") + "closest stored scenario: " + scenario,
                n,
                events,
                Optional.of(scenario),
                SOURCE);
    }

    private static long sum(int[] sizes) {
        long n = 0;
        for (int size : sizes) {
            n += size;
        }
        return n;
    }

    private static String why(int[] sizes, double events, boolean simple, String what) {
        if (sizes.length != 2 || !simple) {
            return "stored are figures of " + what;
        }
        double smaller = Math.min(sizes[0], sizes[1]);
        double n = sum(sizes);
        double leastSmaller = Double.POSITIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double mostCensored = 0;
        for (int row = 0; row < TABLE.size(); row++) {
            double all = TABLE.number(row, "smaller") + TABLE.number(row, "larger");
            leastSmaller = Math.min(leastSmaller, TABLE.number(row, "smaller"));
            least = Math.min(least, all);
            most = Math.max(most, all);
            mostCensored = Math.max(mostCensored, TABLE.number(row, "censored"));
        }
        return smaller < leastSmaller || n < least
                ? "fewer rows than any stored scenario has"
                : n > most
                        ? "more rows than the largest stored scenario, " + Show.number(most)
                        : 1 - events / n > mostCensored ? "a larger share is censored than in any stored scenario" : "";
    }

    private static int row(int[] sizes, double events, double ratio) {
        double smaller = Math.min(sizes[0], sizes[1]);
        double larger = Math.max(sizes[0], sizes[1]);
        double censored = 1 - events / (smaller + larger);
        int best = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int row = 0; row < TABLE.size(); row++) {
            double share = TABLE.number(row, "censored");
            double distance = Math.abs(StrictMath.log(TABLE.number(row, "smaller") / smaller))
                    + Math.abs(StrictMath.log(TABLE.number(row, "larger") / larger));
            // Shares count only between equal sizes: they are some tenths, sizes differ by more.
            double rank = distance + 1e-3 * share;
            if (TABLE.number(row, "hazard_ratio") == ratio && share >= censored - 1e-12 && rank < nearest) {
                nearest = rank;
                best = row;
            }
        }
        return best;
    }

    private static Scenario scenario(int row, String column, String measure) {
        return new Scenario(
                String.format(
                        Locale.ROOT,
                        "%s against %s, %s %% censored",
                        TABLE.text(row, "smaller"),
                        TABLE.text(row, "larger"),
                        Show.number(100 * TABLE.number(row, "censored"))),
                measure,
                TABLE.number(row, column),
                (int) TABLE.number(row, "runs"));
    }
}
