package org.oligomet.stats.test;

import java.util.stream.IntStream;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.math.Cholesky;

/** The test of all groups at once: {@code (O - E)ᵀ V⁻ (O - E)}, of the groups with an expected event all but the first. */
final class QuadraticForm {

    /** Below this share of its diagonal a pivot is rounding: the groups still in the test are not all comparable. */
    private static final double SINGULAR = 1e-10;

    private QuadraticForm() {}

    /**
     * The test.
     *
     * @param method its name
     * @param observed by group
     * @param expected by group; a group without any leaves the test
     * @param variance groups x groups, row-major, rows summing to 0
     * @param nothing the reason where nothing is expected in any group
     */
    static TestResult of(String method, double[] observed, double[] expected, double[] variance, String nothing) {
        int groups = observed.length;
        int[] kept = IntStream.range(0, groups).filter(g -> expected[g] > 0).toArray();
        int df = kept.length - 1;
        if (df < 1) {
            return TestResult.notEstimable(
                    method, 0, kept.length == 0 ? nothing : "only one group was at risk at any event");
        }
        double[] v = new double[df * df];
        double[] u = new double[df];
        for (int i = 0; i < df; i++) {
            int g = kept[i + 1];
            u[i] = observed[g] - expected[g];
            for (int j = 0; j < df; j++) {
                v[i * df + j] = variance[g * groups + kept[j + 1]];
            }
        }
        if (Cholesky.factor(v, df, SINGULAR) >= 0) {
            return TestResult.notEstimable(
                    method,
                    df,
                    "the variance is singular: some groups are never compared at an event that could differ");
        }
        Cholesky.forward(v, df, u);
        double statistic = 0;
        for (double x : u) {
            statistic += x * x;
        }
        return TestResult.chiSquared(method, statistic, df);
    }
}
