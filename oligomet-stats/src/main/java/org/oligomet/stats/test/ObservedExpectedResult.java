package org.oligomet.stats.test;

import java.util.List;
import java.util.Locale;
import org.oligomet.stats.Explained;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.text.Show;

/**
 * What a test that compares observed with expected events found: both for each group, their covariance, and the test. For
 * two groups the usual O, E and V are {@code observed(0)}, {@code expected(0)} and {@code variance(0, 0)}.
 */
public abstract sealed class ObservedExpectedResult implements Explained permits LogRankResult, GrayResult {

    final List<String> groups;
    final int[] rows;
    final int strata;
    final double[] observed;
    final double[] expected;
    final double[] variance;
    private final TestResult test;

    ObservedExpectedResult(
            GroupedSample sample, double[] observed, double[] expected, double[] variance, TestResult test) {
        groups = sample.groups;
        rows = sample.rows;
        strata = sample.strata;
        this.observed = observed;
        this.expected = expected;
        this.variance = variance;
        this.test = test;
    }

    /**
     * The groups.
     *
     * @return their labels, in the order of the indices below
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
     * Observed events of a group; with weights other than 1 their weighted sum.
     *
     * @param group its index
     * @return the sum
     */
    public double observed(int group) {
        return observed[group];
    }

    /**
     * Events expected in a group under the hypothesis; with weights other than 1 their weighted sum.
     *
     * @param group its index
     * @return the sum
     */
    public double expected(int group) {
        return expected[group];
    }

    /**
     * The covariance of observed minus expected of two groups.
     *
     * @param g the index of one
     * @param h the index of the other
     * @return an element of a symmetric matrix whose rows sum to 0
     */
    public double variance(int g, int h) {
        return variance[g * groups.size() + h];
    }

    /**
     * How many strata there were.
     *
     * @return 1 without
     */
    public int strata() {
        return strata;
    }

    /**
     * The test.
     *
     * @return chi-squared with one degree of freedom fewer than groups with an expected event
     */
    public TestResult test() {
        return test;
    }

    /**
     * How the test was made and where it is published.
     *
     * @return a few sentences
     */
    @Override
    public abstract String explain();

    /** Observed and expected by group, and the test, as R's {@code print(survdiff)} shows them. */
    @Override
    public String toString() {
        return table() + test + "\n";
    }

    /** One line a group. */
    String table() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT, "%-20s %8s %10s %10s %10s\n", "group", "n", "observed", "expected", "variance"));
        for (int g = 0; g < groups.size(); g++) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-20s %8d %10s %10s %10s\n",
                    groups.get(g),
                    rows[g],
                    Show.number(observed[g]),
                    Show.number(expected[g]),
                    Show.number(variance(g, g))));
        }
        return out.toString();
    }
}
