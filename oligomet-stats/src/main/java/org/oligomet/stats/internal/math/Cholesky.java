package org.oligomet.stats.internal.math;

import java.util.Arrays;

/**
 * Cholesky factorisation of small dense symmetric matrices in flat row-major arrays; only the lower triangle is read.
 *
 * <p>A pivot not above {@code tolerance} times its original diagonal element marks a column that depends on those before
 * it (R's {@code toler.chol} is eps^0.75); what is done about it is the caller's business.
 */
public final class Cholesky {

    /** R's default of {@code coxph.control(toler.chol)}: eps^0.75. */
    public static final double R_TOLERANCE = Math.pow(Math.ulp(1.0), 0.75);

    private Cholesky() {}

    /**
     * Factors in place: the lower triangle becomes L with {@code A = L Lᵀ}.
     *
     * @param a n x n, row-major
     * @param n order
     * @param tolerance relative size below which a pivot counts as zero
     * @return -1, or the first column whose pivot counts as zero (the rest is then not usable)
     */
    public static int factor(double[] a, int n, double tolerance) {
        for (int j = 0; j < n; j++) {
            double diagonal = a[j * n + j];
            double pivot = diagonal;
            for (int k = 0; k < j; k++) {
                pivot -= a[j * n + k] * a[j * n + k];
            }
            if (!(pivot > tolerance * diagonal)) {
                return j;
            }
            double root = Math.sqrt(pivot);
            a[j * n + j] = root;
            for (int i = j + 1; i < n; i++) {
                double sum = a[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i * n + k] * a[j * n + k];
                }
                a[i * n + j] = sum / root;
            }
        }
        return -1;
    }

    /** Solves {@code L y = b} in place of b, so that {@code bᵀ A⁻¹ b} is the squared length of y. */
    public static void forward(double[] l, int n, double[] b) {
        for (int i = 0; i < n; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= l[i * n + k] * b[k];
            }
            b[i] = sum / l[i * n + i];
        }
    }

    /** Solves {@code A x = b} in place of b. */
    public static void solve(double[] l, int n, double[] b) {
        forward(l, n, b);
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int k = i + 1; k < n; k++) {
                sum -= l[k * n + i] * b[k];
            }
            b[i] = sum / l[i * n + i];
        }
    }

    /** The inverse of A from its factor, full and symmetric, row-major. */
    public static double[] inverse(double[] l, int n) {
        double[] inverse = new double[n * n];
        double[] column = new double[n];
        for (int j = 0; j < n; j++) {
            Arrays.fill(column, 0);
            column[j] = 1;
            solve(l, n, column);
            for (int i = 0; i <= j; i++) {
                inverse[i * n + j] = column[i];
                inverse[j * n + i] = column[i];
            }
        }
        return inverse;
    }
}
