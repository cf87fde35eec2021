package org.oligomet.stats.test;

import org.oligomet.stats.Alternative;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Interval;
import org.oligomet.stats.Practice;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.internal.text.Show;

/** What a one-sample log-rank test found. */
public final class OneSampleResult implements Explained {

    private static final String NOTHING_EXPECTED = "no event is expected";

    private final int rows;
    private final double observed;
    private final double expected;
    private final String reference;
    private final Alternative alternative;
    private final double level;

    OneSampleResult(
            int rows, double observed, double expected, String reference, Alternative alternative, double level) {
        this.rows = rows;
        this.observed = observed;
        this.expected = expected;
        this.reference = reference;
        this.alternative = alternative;
        this.level = level;
    }

    /**
     * How many rows there were.
     *
     * @return the number of rows
     */
    public int rows() {
        return rows;
    }

    /**
     * Observed events.
     *
     * @return O
     */
    public double observed() {
        return observed;
    }

    /**
     * Expected events.
     *
     * @return E
     */
    public double expected() {
        return expected;
    }

    /**
     * The standardised mortality ratio, with the limits of a Poisson count of which E is taken as fixed.
     *
     * @return O / E; not estimable if E is 0
     */
    public Estimate ratio() {
        if (!(expected > 0)) {
            return Estimate.notEstimable(NOTHING_EXPECTED);
        }
        double tail = (1 - level) / 2;
        return Estimate.of(observed / expected)
                .withInterval(Interval.ofNullable(
                        Distributions.poissonMeanAtLeast(observed, tail) / expected,
                        Distributions.poissonMeanAtMost(observed, tail) / expected,
                        level));
    }

    /**
     * Breslow's test.
     *
     * @return {@code z = (O - E) / √E}
     */
    public TestResult breslow() {
        return normal("one-sample log-rank (Breslow)", expected);
    }

    /**
     * Wu's test, less conservative with few events.
     *
     * @return {@code z = (O - E) / √((O + E) / 2)}
     */
    public TestResult wu() {
        return normal("one-sample log-rank (Wu)", (observed + expected) / 2);
    }

    private TestResult normal(String method, double variance) {
        return expected > 0
                ? TestResult.normal(method, (observed - expected) / Math.sqrt(variance), alternative)
                : TestResult.notEstimable(method, TestResult.Kind.NORMAL, NOTHING_EXPECTED);
    }

    /**
     * The approximation that takes the expected number as fixed.
     *
     * @return the count, with the Poisson tail; two-sided twice the smaller one
     */
    public TestResult poisson() {
        String method = "one-sample Poisson, expected number taken as fixed";
        if (!(expected > 0)) {
            return TestResult.notEstimable(method, TestResult.Kind.POISSON, NOTHING_EXPECTED);
        }
        double more = Distributions.poissonAtLeast(observed, expected);
        double fewer = Distributions.poissonAtMost(observed, expected);
        double p = switch (alternative) {
            case TWO_SIDED -> Math.min(1, 2 * Math.min(more, fewer));
            case GREATER -> more;
            case LESS -> fewer;
        };
        return TestResult.poisson(method, observed, p, alternative);
    }

    /**
     * Whose figures these are.
     *
     * @return that of R for Breslow's statistic; R has no other
     */
    @Override
    public Practice convention() {
        return Practice.of("R survdiff with an offset");
    }

    /**
     * How the tests were made and where they are published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return "One-sample log-rank test against " + reference
                + ", taken as free of error: observed events less the sum of each row's cumulative hazard between entry and"
                + " exit, over its standard error (Breslow 1975, Int. Statist. Rev. 43:45-57; Finkelstein and others 2003,"
                + " doi:10.1093/jnci/djg052; variance (O + E)/2, Wu 2014, doi:10.4172/2155-6180.1000210). Both are"
                + " asymptotic. The Poisson test and the limits of the ratio (Garwood 1936, doi:10.1093/biomet/28.3-4.437)"
                + " take the expected number as fixed, which it is not where events end follow-up: an approximation too. "
                + convention().sentence();
    }

    @Override
    public String toString() {
        return "observed " + Show.number(observed) + ", expected " + Show.number(expected) + ", ratio " + ratio() + "\n"
                + breslow() + "\n" + wu() + "\n" + poisson() + "\n";
    }
}
