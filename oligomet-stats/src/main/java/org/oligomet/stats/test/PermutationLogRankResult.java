package org.oligomet.stats.test;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.oligomet.stats.Alternative;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Interval;
import org.oligomet.stats.Practice;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.internal.text.Show;

/** What a permutation log-rank test found: the statistic, the p-value, and how it was counted. */
public final class PermutationLogRankResult implements Explained {

    private static final double LEVEL = 0.99;

    private static final String UNINFORMATIVE = "every arrangement of the groups has the same statistic";

    private final String method;
    private final LogRankWeights weights;
    private final List<String> groups;
    private final int[] rows;
    private final double statistic;
    private final double variance;
    private final BigInteger arrangements;
    private final double extreme;
    private final OptionalLong draws;
    private final long seed;
    private final boolean rational;
    private final boolean informative;

    private PermutationLogRankResult(
            GroupedSample sample, LogRankWeights weights, List<PooledScores> scores, int limit, int draws, long seed) {
        this.method = sample.named("permutation " + weights);
        this.weights = weights;
        this.groups = sample.groups;
        this.seed = seed;
        rows = sample.rows;
        variance = scores.stream().mapToDouble(PooledScores::variance).sum();
        informative = scores.stream().anyMatch(PooledScores::varies);
        Arrangements all = new Arrangements(scores);
        arrangements = all.count();
        rational = all.rational;
        statistic = all.statistic.orElseGet(
                () -> scores.stream().mapToDouble(PooledScores::statistic).sum());
        Optional<Double> counted = informative ? all.extreme(limit) : Optional.of(arrangements.doubleValue());
        this.draws = counted.isPresent() ? OptionalLong.empty() : OptionalLong.of(draws);
        extreme = counted.orElseGet(() -> (double) all.extremeOf(draws, seed));
    }

    static PermutationLogRankResult of(
            GroupedSample sample, LogRankWeights weights, List<PooledScores> scores, int limit, int draws, long seed) {
        return new PermutationLogRankResult(sample, weights, scores, limit, draws, seed);
    }

    /**
     * The test, as other tests have it.
     *
     * @return with statistic U; exact if every arrangement was counted, else simulated
     */
    public TestResult test() {
        double p = pValue().orElseThrow();
        return simulationInterval()
                .map(i -> TestResult.monteCarlo(method, statistic, p, i, Alternative.TWO_SIDED))
                .orElseGet(() -> TestResult.exact(method, statistic, p, Alternative.TWO_SIDED));
    }

    /**
     * What was tested.
     *
     * @return the method's name
     */
    public String method() {
        return method;
    }

    /**
     * The groups.
     *
     * @return two labels; the statistic is of the first
     */
    public List<String> groups() {
        return groups;
    }

    /**
     * How many rows a group has.
     *
     * @param group its index
     * @return the number of rows
     */
    public int rows(int group) {
        return rows[group];
    }

    /**
     * The statistic U: observed minus expected events of the first group, weighted; its expectation is 0.
     *
     * @return {@code observed(0) - expected(0)} of {@link LogRankResult}
     */
    public double statistic() {
        return statistic;
    }

    /**
     * The variance of U over all arrangements, which differs from the hypergeometric variance of {@link LogRankResult}.
     *
     * @return Σ over strata of {@code m (n - m) / (n (n - 1))} times the sum of squared scores
     */
    public double variance() {
        return variance;
    }

    /**
     * The share of arrangements with |U| at least the observed one.
     *
     * @return if {@link #isExact} the exact p-value, else {@code (1 + extreme) / (1 + draws)}; never empty
     */
    public OptionalDouble pValue() {
        return OptionalDouble.of(
                draws.isPresent() ? (1 + extreme) / (1 + draws.getAsLong()) : extreme / arrangements.doubleValue());
    }

    /**
     * Whether every arrangement was counted.
     *
     * @return false if arrangements were drawn at random
     */
    public boolean isExact() {
        return draws.isEmpty();
    }

    /**
     * How many arrangements there are.
     *
     * @return the product over strata of n choose m
     */
    public BigInteger arrangements() {
        return arrangements;
    }

    /**
     * How many arrangements, of all or of those drawn, have |U| at least the observed one.
     *
     * @return empty from 2^53 arrangements on, where the count was rounded, by less than 1e-12 of
     *     itself
     */
    public OptionalLong extreme() {
        boolean whole = draws.isPresent() || arrangements.bitLength() <= 53;
        return whole ? OptionalLong.of((long) extreme) : OptionalLong.empty();
    }

    /**
     * How many arrangements were drawn at random.
     *
     * @return empty if all were counted
     */
    public OptionalLong draws() {
        return draws;
    }

    /**
     * Where the exact p-value lies if it was simulated: a 99 % interval of Clopper and Pearson for the share of extreme
     * arrangements.
     *
     * @return empty if all were counted
     */
    public Optional<Interval> simulationInterval() {
        if (draws.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(simulationInterval(extreme, draws.getAsLong()));
    }

    /** The interval of Clopper and Pearson for a share of which x of n draws were seen. */
    static Interval simulationInterval(double x, long n) {
        double tail = (1 - LEVEL) / 2;
        return Interval.ofNullable(
                Distributions.betaQuantile(tail, x, n - x + 1),
                Distributions.betaQuantile(1 - tail, x + 1, n - x),
                LEVEL);
    }

    /**
     * How close to the observed |U| counted as equal.
     *
     * @return 0 if scores are rational and were compared as such, else a share of the sum of absolute scores
     */
    public double tieTolerance() {
        return rational ? 0 : Arrangements.TOLERANCE;
    }

    /**
     * Whether arrangements differ at all. Where they do not, as where nobody had an event, every arrangement is as extreme as
     * the observed one and p is 1: the data cannot tell the groups apart, which is no evidence that they are alike.
     *
     * @return false if every arrangement has the same statistic
     */
    public boolean isInformative() {
        return informative;
    }

    /**
     * Whose figures these are.
     *
     * @return that of {@code coin}
     */
    @Override
    public Practice convention() {
        return Practice.of("R coin, two-sided by the distance from the mean");
    }

    /**
     * How the test was made, what it assumes and where it is published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return method + ": share of the arrangements of group labels"
                + (method.startsWith("strat") ? " within strata" : "")
                + " whose observed minus expected events are at least as far from 0 as those observed (scores of Peto and Peto"
                + " 1972, doi:10.2307/2344317). It assumes that censoring has the same distribution in both groups; where it has"
                + " not, the p-value is not exact." + LogRankResult.weighting(weights) + " "
                + (draws.isPresent()
                        ? "Simulated from " + draws.getAsLong() + " of " + Show.number(arrangements.doubleValue())
                                + " arrangements, seed " + seed + ", with a " + Show.number(100 * LEVEL)
                                + " % interval for the exact p-value."
                        : "All " + Show.number(arrangements.doubleValue(), 15) + " arrangements are counted.")
                + (rational
                        ? " Equal statistics were found equal in rational arithmetic."
                        : " Statistics within 1e-12 of the sum of absolute scores count as equal.")
                + (informative ? "" : " Here " + UNINFORMATIVE + ": the data cannot tell the groups apart.")
                + " " + convention().sentence();
    }

    @Override
    public String toString() {
        String found = method + ": O - E = " + Show.number(statistic, 4) + " in " + groups.get(0) + " (n = " + rows[0]
                + ") against " + groups.get(1) + " (n = " + rows[1] + "), p = "
                + Show.number(pValue().orElseThrow(), 4);
        return simulationInterval()
                .map(i -> found + ", simulated from " + draws.getAsLong() + " arrangements, 99 % interval " + i)
                .orElseGet(() -> found + ", exact"
                        + (extreme().isPresent() ? ", " + extreme().getAsLong() + " of " + arrangements : "")
                        + (informative ? "" : "; " + UNINFORMATIVE));
    }
}
