package org.oligomet.stats.test;

import java.util.List;
import org.oligomet.stats.Status;
import org.oligomet.stats.TestResult;

/** What Gray's test found for one cause: for each group observed and expected events, their covariance, and the test. */
public final class GrayResult {

    private final Status cause;
    private final List<String> groups;
    private final int[] rows;
    private final int strata;
    private final GraySums sums;
    private final TestResult test;

    private GrayResult(Status cause, List<String> groups, int[] rows, int strata, GraySums sums, TestResult test) {
        this.cause = cause;
        this.groups = groups;
        this.rows = rows;
        this.strata = strata;
        this.sums = sums;
        this.test = test;
    }

    static GrayResult of(String method, Status cause, List<String> groups, int[] rows, int strata, GraySums sums) {
        TestResult test = sums.exhausted
                ? TestResult.notEstimable(
                        method,
                        0,
                        "the pooled incidence reaches 1 while groups are still compared, so that weight and variance mean nothing")
                : QuadraticForm.of(method, sums.observed, sums.expected, sums.variance);
        return new GrayResult(cause, groups, rows, strata, sums, test);
    }

    /**
     * The cause whose incidence was compared.
     *
     * @return one of those declared
     */
    public Status cause() {
        return cause;
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
     * Observed events of the cause in a group; with ρ other than 0 their weighted sum.
     *
     * @param group its index
     * @return the sum
     */
    public double observed(int group) {
        return sums.observed[group];
    }

    /**
     * Events expected in a group if incidences were equal; with ρ other than 0 their weighted sum.
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
                + ": observed against expected events under equal cumulative incidence (subdistribution hazards), where"
                + " competing events stay at risk; variance with the tie corrections of R's cmprsk (Gray 1988,"
                + " doi:10.1214/aos/1176350951)."
                + (strata > 1 ? " Sums over " + strata + " strata." : "")
                + " The p-value is asymptotic and not to be trusted where few events are expected in a group.";
    }

    /** Observed and expected by group, and the test. */
    @Override
    public String toString() {
        return ObservedExpectedTable.of(groups, rows, sums.observed, sums.expected, sums.variance, test);
    }
}
