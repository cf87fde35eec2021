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
 * <p>The closest scenario by size of the smaller and the larger group (their logarithms) is quoted, with the worse of the two
 * stored shares of censored between which the sample's lies: the log-rank test rejects more often with little censoring, a Cox fit
 * has no finite estimate more often with much. Samples with fewer rows in the smaller group, or in all, or with more,
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
                row(sizes, events, 1, "rejected"),
                "rejected",
                "share of data sets with equal hazards in which it rejects at 5 %,");
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
        Scenario scenario = infinite(sizes, events);
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

    /**
     * Of a Cox fit with Firth's penalty and one binary covariate.
     *
     * @param sizes rows by value of the covariate
     * @param events events
     * @param simple whether there is one binary covariate, and no weights, strata, late entries and clusters
     * @return the advice: never to penalise what is penalised already
     */
    public static Suitability firth(int[] sizes, double events, boolean simple) {
        String method = "Firth's penalised Cox regression";
        long n = sum(sizes);
        String why =
                why(sizes, events, simple, "one binary covariate without weights, strata, late entries and clusters");
        if (!why.isEmpty()) {
            return Suitability.outside(method, why, n, events, SOURCE);
        }
        Scenario scenario = infinite(sizes, events);
        return new Suitability(
                Advice.KEEP,
                method,
                method,
                "its estimate is finite; without the penalty, closest stored scenario: " + scenario,
                n,
                events,
                Optional.of(scenario),
                SOURCE);
    }

    private static Scenario infinite(int[] sizes, double events) {
        return scenario(
                row(sizes, events, 0.5, "monotone"),
                "monotone",
                "share of data sets at hazard ratio 0.5 in which the estimate is infinite,");
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

    /** Of the scenarios closest in size, with the shares of censored next to the sample's, that with the largest figure. */
    private static int row(int[] sizes, double events, double ratio, String column) {
        double smaller = Math.min(sizes[0], sizes[1]);
        double larger = Math.max(sizes[0], sizes[1]);
        double censored = 1 - events / (smaller + larger);
        double nearest = Double.POSITIVE_INFINITY;
        double below = 0;
        double above = 1;
        for (int row = 0; row < TABLE.size(); row++) {
            double share = TABLE.number(row, "censored");
            nearest = Math.min(nearest, distance(row, smaller, larger));
            below = share <= censored + 1e-12 ? Math.max(below, share) : below;
            above = share >= censored - 1e-12 ? Math.min(above, share) : above;
        }
        int worst = -1;
        for (int row = 0; row < TABLE.size(); row++) {
            double share = TABLE.number(row, "censored");
            if (TABLE.number(row, "hazard_ratio") == ratio
                    && (share == below || share == above)
                    && distance(row, smaller, larger) == nearest
                    && (worst < 0 || TABLE.number(row, column) > TABLE.number(worst, column))) {
                worst = row;
            }
        }
        return worst;
    }

    private static double distance(int row, double smaller, double larger) {
        return Math.abs(StrictMath.log(TABLE.number(row, "smaller") / smaller))
                + Math.abs(StrictMath.log(TABLE.number(row, "larger") / larger));
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
