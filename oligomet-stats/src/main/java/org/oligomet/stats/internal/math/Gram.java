package org.oligomet.stats.internal.math;

/**
 * Weighted Gram matrices {@code Σ c_i x_i x_iᵀ} on flat arrays, the dear part of an information matrix.
 *
 * <p>A symmetric matrix of order p is kept as its lower triangle, row after row: element (i, j), j ≤ i, stands at
 * {@code i (i + 1) / 2 + j}.
 */
public final class Gram {

    private Gram() {}

    /** Number of elements of the lower triangle of a symmetric matrix of order {@code p}. */
    public static int size(int p) {
        return p * (p + 1) / 2;
    }

    /** Place of element (i, j) in the packed lower triangle, in either order of the indices. */
    public static int index(int i, int j) {
        return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }

    /**
     * Adds {@code Σ c_i x_i x_iᵀ} over the rows {@code from ≤ i < to} of the row-major matrix {@code x} to {@code into}.
     *
     * <p>Four rows are taken together, so that each element of the result is loaded and stored once for four products.
     */
    public static void add(double[] x, int p, int from, int to, double[] c, double[] into) {
        int row = from;
        for (; row + 4 <= to; row += 4) {
            add4(x, p, row, c, into);
        }
        for (; row < to; row++) {
            add1(x, row * p, p, c[row], into);
        }
    }

    private static void add4(double[] x, int p, int row, double[] c, double[] into) {
        int a = row * p;
        int b = a + p;
        int d = b + p;
        int e = d + p;
        int at = 0;
        for (int i = 0; i < p; i++) {
            double xa = c[row] * x[a + i];
            double xb = c[row + 1] * x[b + i];
            double xd = c[row + 2] * x[d + i];
            double xe = c[row + 3] * x[e + i];
            for (int j = 0; j <= i; j++) {
                into[at + j] += (xa * x[a + j] + xb * x[b + j]) + (xd * x[d + j] + xe * x[e + j]);
            }
            at += i + 1;
        }
    }

    private static void add1(double[] x, int a, int p, double c, double[] into) {
        int at = 0;
        for (int i = 0; i < p; i++) {
            double xa = c * x[a + i];
            for (int j = 0; j <= i; j++) {
                into[at + j] += xa * x[a + j];
            }
            at += i + 1;
        }
    }
}
