package org.oligomet.stats.test;

import java.util.Locale;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Practice;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.text.Show;

/** What a test for trend found. */
public final class LogRankTrendResult implements Explained {

    /** Below this share of what it is summed from a variance is rounding. */
    private static final double SINGULAR = 1e-12;

    private final double[] scores;
    private final LogRankResult groups;
    private final TestResult test;

    LogRankTrendResult(double[] scores, LogRankResult groups) {
        this.scores = scores;
        this.groups = groups;
        this.test = trend();
    }

    private TestResult trend() {
        int k = scores.length;
        String method = groups.test().method() + " trend";
        double expected = 0;
        double centre = 0;
        for (int g = 0; g < k; g++) {
            expected += groups.expected(g);
            centre += groups.expected(g) * scores[g];
        }
        if (!(expected > 0)) {
            return TestResult.notEstimable(
                    method,
                    TestResult.Kind.NORMAL,
                    groups.test().notEstimableBecause().orElse("there is no event"));
        }
        centre /= expected;
        double u = 0;
        double v = 0;
        double terms = 0;
        for (int g = 0; g < k; g++) {
            u += (scores[g] - centre) * (groups.observed(g) - groups.expected(g));
            for (int h = 0; h < k; h++) {
                double term = (scores[g] - centre) * (scores[h] - centre) * groups.variance(g, h);
                v += term;
                terms += Math.abs(term);
            }
        }
        return v > SINGULAR * terms
                ? TestResult.normal(method, u / Math.sqrt(v))
                : TestResult.notEstimable(
                        method, TestResult.Kind.NORMAL, "no event could differ between groups of different scores");
    }

    /**
     * The score of a group.
     *
     * @param group its index
     * @return as given, or one more than the index
     */
    public double score(int group) {
        return scores[group];
    }

    /**
     * The test of all groups.
     *
     * @return observed, expected and covariance, which the trend is made of
     */
    public LogRankResult groups() {
        return groups;
    }

    /**
     * The test for trend.
     *
     * @return z, positive if events come more often than expected where the score is high
     */
    public TestResult test() {
        return test;
    }

    /**
     * The test of what the trend leaves: that groups differ otherwise than by their scores.
     *
     * @return the chi-squared of all groups less z², on one degree of freedom fewer
     */
    public TestResult departure() {
        String method = groups.test().method() + " departure from trend";
        int df = groups.test().df().orElse(0) - 1;
        if (test.statistic().isEmpty() || groups.test().statistic().isEmpty() || df < 1) {
            return TestResult.notEstimable(
                    method,
                    0,
                    test.notEstimableBecause()
                            .or(() -> groups.test().notEstimableBecause())
                            .orElse("two groups have nothing but a trend"));
        }
        double z = test.statistic().getAsDouble();
        return TestResult.chiSquared(
                method, Math.max(0, groups.test().statistic().getAsDouble() - z * z), df);
    }

    /**
     * Whose figures these are.
     *
     * @return the trend test of SAS and Stata
     */
    @Override
    public Practice convention() {
        return Practice.of("SAS TREND, Stata sts test with trend, whose chi-squared is z²");
    }

    /**
     * How the test was made and where it is published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        StringBuilder listed = new StringBuilder();
        for (int g = 0; g < scores.length; g++) {
            listed.append(g == 0 ? "" : ", ")
                    .append(groups.groups().get(g))
                    .append(" = ")
                    .append(Show.number(scores[g]));
        }
        return test.method() + ": observed less expected events times the score of the group (" + listed
                + "), over its standard error; two-sided; as SAS's TREND, Stata's sts test, trend gives z² (Tarone 1975,"
                + " doi:10.1093/biomet/62.3.679)." + LogRankResult.weighting(groups.weights())
                + (groups.strata() > 1 ? " Sums over " + groups.strata() + " strata." : "")
                + " The p-value is asymptotic. " + convention().sentence();
    }

    /** Observed and expected by group, the tests, and the scores. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(groups.toString()).append(test).append('\n');
        if (departure().pValue().isPresent()) {
            out.append(departure()).append('\n');
        }
        out.append("scores");
        for (double score : scores) {
            out.append(String.format(Locale.ROOT, " %s", Show.number(score)));
        }
        return out.append('\n').toString();
    }
}
