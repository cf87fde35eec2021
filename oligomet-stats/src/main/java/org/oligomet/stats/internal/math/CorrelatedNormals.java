package org.oligomet.stats.internal.math;

import java.util.Arrays;

/** The extreme one of several standard normal variables of known correlation, which may be singular. */
public final class CorrelatedNormals {

    /** So many that are linearly independent can be integrated in about a second. */
    public static final int LARGEST_RANK = 4;

    /** A variable whose variance given the others is smaller is a combination of them: that shifts a probability below 1e-7. */
    private static final double DEPENDENT = 1e-13;

    private CorrelatedNormals() {}

    /**
     * The probability that one of them is at least as extreme as a limit.
     *
     * @param correlation m x m, row-major
     * @param m how many there are
     * @param limit finite
     * @param twoSided whether their absolute values count; the limit must then not be negative
     * @return P(max Z &gt;= limit) or P(max |Z| &gt;= limit), within about 1e-10 of itself
     * @throws IllegalArgumentException if more than {@link #LARGEST_RANK} are linearly independent
     */
    public static double anyBeyond(double[] correlation, int m, double limit, boolean twoSided) {
        double[][] factor = factor(correlation, m);
        double[][] a = twoSided ? Arrays.copyOf(factor, 2 * m) : factor;
        for (int i = m; i < a.length; i++) {
            a[i] = Arrays.stream(factor[i - m]).map(x -> -x).toArray();
        }
        double[] b = new double[a.length];
        Arrays.fill(b, limit);
        return NormalPolytope.outside(a, b, Distributions.normalUpper(limit));
    }

    /** L with L Lᵀ the correlation and as many columns as its rank, the most independent variable first. */
    static double[][] factor(double[] correlation, int m) {
        double[][] l = new double[m][m];
        double[] left = new double[m];
        Arrays.fill(left, 1);
        int rank = 0;
        while (rank < m) {
            int pivot = 0;
            for (int i = 1; i < m; i++) {
                pivot = left[i] > left[pivot] ? i : pivot;
            }
            if (left[pivot] <= DEPENDENT) {
                break;
            }
            double root = Math.sqrt(left[pivot]);
            for (int i = 0; i < m; i++) {
                double sum = correlation[i * m + pivot];
                for (int j = 0; j < rank; j++) {
                    sum -= l[i][j] * l[pivot][j];
                }
                // A variable that served as pivot is a combination of its own columns alone.
                l[i][rank] = i == pivot ? root : left[i] == 0 ? 0 : sum / root;
            }
            for (int i = 0; i < m; i++) {
                left[i] = i == pivot ? 0 : Math.max(0, left[i] - l[i][rank] * l[i][rank]);
            }
            rank++;
        }
        if (rank > LARGEST_RANK) {
            throw new IllegalArgumentException(rank + " of " + m + " statistics are linearly independent; the joint"
                    + " distribution is integrated for at most " + LARGEST_RANK);
        }
        int columns = rank;
        return Arrays.stream(l).map(row -> Arrays.copyOf(row, columns)).toArray(double[][]::new);
    }
}
