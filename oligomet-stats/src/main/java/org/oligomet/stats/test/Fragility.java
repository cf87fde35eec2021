package org.oligomet.stats.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.stats.Factor;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/**
 * How much a comparison of two groups hangs on single subjects: the fewest changes of status, an event to a censoring or the
 * other way at the same time, that carry its p-value across 0.05 in either direction, and what leaving out any one row does.
 *
 * <p><b>Search.</b> All sets of one row, then all of two, and so on: the first that crosses has the fewest rows, with no
 * appeal to a greedy choice. A size is begun only if all its sets fit the budget of tests; if none was found by then
 * the answer is a lower bound, and a set found greedily is the upper bound. Of several smallest sets the first by row
 * index is named. A comparison without a p-value (no event is left, say) counts as not significant.
 *
 * <p>At most 50 rows, one for each subject, in two groups; entries and strata as the test takes them. Cost: the number of
 * sets, times that of the test. Sources: Walsh et al. 2014, doi:10.1016/j.jclinepi.2013.10.019, for counts in a two by
 * two table, one group, and one direction; with times, all rows and both directions are searched here.
 *
 * <pre>{@code
 * FragilityResult result = Fragility.withDefaults().evaluate(data);
 * }</pre>
 */
public final class Fragility {

    private static final int MOST_ROWS = 50;

    private final LogRank logRank;
    private final Optional<PermutationLogRank> permutation;
    private final double alpha;
    private final int budget;

    private Fragility(LogRank logRank, Optional<PermutationLogRank> permutation, double alpha, int budget) {
        this.logRank = logRank;
        this.permutation = permutation;
        this.alpha = alpha;
        this.budget = budget;
    }

    /**
     * Of the asymptotic log-rank test at 0.05.
     *
     * @return at most 260,000 tests: all sets of four of 50 rows
     */
    public static Fragility withDefaults() {
        return new Fragility(LogRank.withDefaults(), Optional.empty(), 0.05, 260_000);
    }

    /**
     * Of another asymptotic test.
     *
     * @param test which
     * @return a new method
     */
    public Fragility withTest(LogRank test) {
        return new Fragility(test, Optional.empty(), alpha, budget);
    }

    /**
     * Of the exact permutation test.
     *
     * @param test which; its p-value must be an exact count for these data
     * @return a new method
     */
    public Fragility withTest(PermutationLogRank test) {
        return new Fragility(logRank, Optional.of(test), alpha, budget);
    }

    /**
     * At another level.
     *
     * @param newAlpha between 0 and 1
     * @return a new method
     */
    public Fragility withAlpha(double newAlpha) {
        if (!(newAlpha > 0 && newAlpha < 1)) {
            throw new IllegalArgumentException("alpha " + newAlpha + " must be between 0 and 1, both excluded");
        }
        return new Fragility(logRank, permutation, newAlpha, budget);
    }

    /**
     * With another limit of the search.
     *
     * @param tests how many tests it may make, at least 1
     * @return a new method
     */
    public Fragility withBudget(int tests) {
        if (tests < 1) {
            throw new IllegalArgumentException("budget " + tests + " must be at least 1");
        }
        return new Fragility(logRank, permutation, alpha, tests);
    }

    /**
     * Searches.
     *
     * @param data at most 50 rows in two groups, without weights
     * @return the smallest set of changes, and the rows left out one by one
     * @throws IllegalArgumentException if there are more rows, not two groups, several rows of a subject, clusters, or what the test
     *     refuses, or if the permutation test does not count exactly
     */
    public FragilityResult evaluate(SurvivalData data) {
        int n = data.size();
        if (n > MOST_ROWS || data.subjects() < n) {
            throw new IllegalArgumentException("fragility is searched for at most " + MOST_ROWS
                    + " rows, one for each subject, not " + n + " rows of " + data.subjects() + " subjects");
        }
        if (data.hasWeights() || data.group().map(g -> g.levels().size()).orElse(0) != 2) {
            throw new IllegalArgumentException("fragility is of a comparison of two groups without case weights");
        }
        if (data.clusters() < n) {
            throw new IllegalArgumentException("fragility takes no clusters: rows are changed and left out one by one");
        }
        boolean[] event = new boolean[n];
        for (int row = 0; row < n; row++) {
            event[row] = data.causeIndex(row) != 0;
        }
        OptionalDouble p = pValue(data, event, -1);
        boolean significant = significant(p);
        List<Integer> found = List.of();
        int searched = 0;
        double spent = 0;
        for (int size = 1; size <= n && found.isEmpty(); size++) {
            spent += sets(n, size);
            if (spent > budget) {
                break;
            }
            found = first(data, event, significant, size);
            searched = size;
        }
        List<Integer> greedy = found.isEmpty() && searched < n ? greedy(data, event, significant) : found;
        List<FragilityResult.LeftOut> leftOut = new ArrayList<>();
        for (int row = 0; row < n && n > 1; row++) {
            leftOut.add(new FragilityResult.LeftOut(row, pValue(data, event, row), logHazardRatio(data, event, row)));
        }
        return new FragilityResult(
                name(),
                n,
                alpha,
                p,
                logHazardRatio(data, event, -1),
                found,
                searched,
                greedy,
                pValue(data, changed(event, greedy), -1),
                leftOut);
    }

    private String name() {
        return permutation.map(exact -> "permutation " + exact.weights()).orElse(logRank.weights() + ", asymptotic");
    }

    private boolean significant(OptionalDouble p) {
        return p.isPresent() && p.getAsDouble() < alpha;
    }

    /** How many sets of so many rows there are. */
    private static double sets(int n, int size) {
        double sets = 1;
        for (int i = 0; i < size; i++) {
            sets = sets * (n - i) / (i + 1);
        }
        return sets;
    }

    /** The first set of that size, by row index, that crosses; empty if none does. */
    private List<Integer> first(SurvivalData data, boolean[] event, boolean significant, int size) {
        int[] rows = new int[size];
        Arrays.setAll(rows, i -> i);
        while (true) {
            List<Integer> set = Arrays.stream(rows).boxed().toList();
            if (significant(pValue(data, changed(event, set), -1)) != significant) {
                return set;
            }
            int i = size - 1;
            while (i >= 0 && rows[i] == event.length - size + i) {
                i--;
            }
            if (i < 0) {
                return List.of();
            }
            rows[i]++;
            for (int j = i + 1; j < size; j++) {
                rows[j] = rows[j - 1] + 1;
            }
        }
    }

    /** Changes one row after another, each time the one that moves p most towards the other side; empty if none is left. */
    private List<Integer> greedy(SurvivalData data, boolean[] event, boolean significant) {
        List<Integer> chosen = new ArrayList<>();
        boolean[] now = event.clone();
        while (chosen.size() < event.length) {
            int best = -1;
            double bestP = 0;
            for (int row = 0; row < event.length; row++) {
                if (!chosen.contains(row)) {
                    double p = pValue(data, changed(now, List.of(row)), -1).orElse(1);
                    if (best < 0 || (significant ? p > bestP : p < bestP)) {
                        best = row;
                        bestP = p;
                    }
                }
            }
            chosen.add(best);
            now[best] = !now[best];
            if (significant(pValue(data, now, -1)) != significant) {
                return chosen.stream().sorted().toList();
            }
        }
        return List.of();
    }

    private static boolean[] changed(boolean[] event, List<Integer> rows) {
        boolean[] changed = event.clone();
        rows.forEach(row -> changed[row] = !changed[row]);
        return changed;
    }

    private OptionalDouble pValue(SurvivalData data, boolean[] event, int without) {
        SurvivalData sample = sample(data, event, without);
        if (sample.group().map(g -> g.levels().size()).orElse(0) < 2) {
            return OptionalDouble.empty();
        }
        if (permutation.isEmpty()) {
            return logRank.test(sample).test().pValue();
        }
        PermutationLogRankResult result = permutation.get().test(sample);
        if (result.pValue().isPresent() && !result.isExact()) {
            throw new IllegalArgumentException("fragility needs an exact count, which " + result.arrangements()
                    + " arrangements of these rows do not allow");
        }
        return result.pValue();
    }

    /** Peto's one-step estimate (O - E) / V for the second group against the first. */
    private static OptionalDouble logHazardRatio(SurvivalData data, boolean[] event, int without) {
        SurvivalData sample = sample(data, event, without);
        if (sample.group().map(g -> g.levels().size()).orElse(0) < 2) {
            return OptionalDouble.empty();
        }
        LogRankResult result = LogRank.withDefaults().test(sample);
        return result.variance(1, 1) > 0
                ? OptionalDouble.of((result.observed(1) - result.expected(1)) / result.variance(1, 1))
                : OptionalDouble.empty();
    }

    private static SurvivalData sample(SurvivalData data, boolean[] event, int without) {
        int n = data.size() - (without < 0 ? 0 : 1);
        double[] exit = new double[n];
        double[] entry = new double[n];
        boolean[] status = new boolean[n];
        String[] group = new String[n];
        String[] stratum = new String[n];
        Factor groups = data.group().orElseThrow();
        for (int i = 0; i < n; i++) {
            int row = without < 0 || i < without ? i : i + 1;
            exit[i] = data.exit(row);
            entry[i] = data.entry(row);
            status[i] = event[row];
            group[i] = groups.levels().get(groups.code(row));
            stratum[i] = data.stratum().map(s -> s.levels().get(s.code(row))).orElse("");
        }
        SurvivalDataBuilder builder =
                SurvivalData.builder().exit(exit).event(status).group(group);
        if (data.hasEntries()) {
            builder.entry(entry);
        }
        if (data.stratum().isPresent()) {
            builder.stratum(stratum);
        }
        return builder.tieRule(data.hasTieRule()).build();
    }
}
