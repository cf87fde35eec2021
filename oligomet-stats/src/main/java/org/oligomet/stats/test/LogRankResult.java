package org.oligomet.stats.test;

import java.util.List;
import org.oligomet.stats.TestResult;

/**
 * What a log-rank test found: for each group observed and expected events, their covariance, and the test. For two groups
 * the usual O, E and V are {@code observed(0)}, {@code expected(0)} and {@code variance(0, 0)}.
 */
public final class LogRankResult {

    private final List<String> groups;
    private final int[] rows;
    private final int strata;
    private final LogRankSums sums;
    private final TestResult test;

    private LogRankResult(List<String> groups, int[] rows, int strata, LogRankSums sums, TestResult test) {
        this.groups = groups;
        this.rows = rows;
        this.strata = strata;
        this.sums = sums;
        this.test = test;
    }

    static LogRankResult of(String method, List<String> groups, int[] rows, int strata, LogRankSums sums) {
        return new LogRankResult(
                groups, rows, strata, sums, QuadraticForm.of(method, sums.observed, sums.expected, sums.variance));
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
     * Observed events of a group; with ρ other than 0 their weighted sum.
     *
     * @param group its index
     * @return the sum
     */
    public double observed(int group) {
        return sums.observed[group];
    }

    /**
     * Events expected in a group if hazards were equal; with ρ other than 0 their weighted sum.
     *
     * @param group its index
     * @return the sum
     */
    public double expected(int group) {
        return sums.expected[group];
    }

    /**
     * The covariance of observed minus expected of two groups.
     *
     * @param g the index of one
     * @param h the index of the other
     * @return an element of a symmetric matrix whose rows sum to 0
     */
    public double variance(int g, int h) {
        return sums.variance[g * sums.groups + h];
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
    public String explain() {
        return test.method()
                + ": observed against expected events under equal hazards, hypergeometric variance (Mantel 1966; Harrington and"
                + " Fleming 1982, doi:10.1093/biomet/69.3.553); a row is at risk over (entry, exit]."
                + (strata > 1 ? " Sums over " + strata + " strata." : "")
                + " The p-value is asymptotic and too small where few events are expected in a group.";
    }

    /** The table that R's {@code print(survdiff)} shows. */
    @Override
    public String toString() {
        return ObservedExpectedTable.of(groups, rows, sums.observed, sums.expected, sums.variance, test);
    }
}
