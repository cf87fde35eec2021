package org.oligomet.stats.internal.math;

/**
 * Weighted Gram matrices {@code Σ c_i x_i x_iᵀ} on flat arrays, the dear part of an information matrix.
 *
 * <p>A symmetric matrix of order p is kept as its lower triangle, row after row: element (i, j), j ≤ i, stands at
 * {@code i (i + 1) / 2 + j}.
 */
public final class Gram {

    private static final int TILE = 3;
    private static final int MANY = 6;
    private static final int PANEL = 128;

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
     * <p>Few columns: four rows are taken together, so that each element of the result is loaded and stored once for four
     * products. More: a panel of rows that stays in the nearest cache is gone over once for each tile of three by three
     * elements, whose sums stay in registers.
     */
    public static void add(double[] x, int p, int from, int to, double[] c, double[] into) {
        if (p >= MANY) {
            for (int row = from; row < to; row += PANEL) {
                addPanel(x, p, row, Math.min(to, row + PANEL), c, into);
            }
            return;
        }
        int row = from;
        for (; row + 4 <= to; row += 4) {
            add4(x, p, row, c, into);
        }
        for (; row < to; row++) {
            add1(x, row * p, p, c[row], into);
        }
    }

    private static void addPanel(double[] x, int p, int from, int to, double[] c, double[] into) {
        int whole = p - p % TILE;
        for (int i = 0; i < whole; i += TILE) {
            for (int j = 0; j < i; j += TILE) {
                addTile(x, p, from, to, c, i, j, into);
            }
            addCorner(x, p, from, to, c, i, into);
        }
        for (int i = whole; i < p; i++) {
            for (int j = 0; j < whole; j += TILE) {
                addStrip(x, p, from, to, c, i, j, into);
            }
            for (int j = whole; j <= i; j++) {
                double sum = 0;
                for (int row = from; row < to; row++) {
                    sum += c[row] * x[row * p + i] * x[row * p + j];
                }
                into[index(i, j)] += sum;
            }
        }
    }

    /** Elements (i, j) to (i + 2, j + 2), all below the diagonal. */
    private static void addTile(double[] x, int p, int from, int to, double[] c, int i, int j, double[] into) {
        double s00 = 0;
        double s01 = 0;
        double s02 = 0;
        double s10 = 0;
        double s11 = 0;
        double s12 = 0;
        double s20 = 0;
        double s21 = 0;
        double s22 = 0;
        int at = from * p;
        for (int row = from; row < to; row++) {
            double w = c[row];
            double u0 = w * x[at + i];
            double u1 = w * x[at + i + 1];
            double u2 = w * x[at + i + 2];
            double v0 = x[at + j];
            double v1 = x[at + j + 1];
            double v2 = x[at + j + 2];
            s00 += u0 * v0;
            s01 += u0 * v1;
            s02 += u0 * v2;
            s10 += u1 * v0;
            s11 += u1 * v1;
            s12 += u1 * v2;
            s20 += u2 * v0;
            s21 += u2 * v1;
            s22 += u2 * v2;
            at += p;
        }
        int first = index(i, j);
        into[first] += s00;
        into[first + 1] += s01;
        into[first + 2] += s02;
        int second = index(i + 1, j);
        into[second] += s10;
        into[second + 1] += s11;
        into[second + 2] += s12;
        int third = index(i + 2, j);
        into[third] += s20;
        into[third + 1] += s21;
        into[third + 2] += s22;
    }

    /** The lower half of the tile (i, i) to (i + 2, i + 2) on the diagonal. */
    private static void addCorner(double[] x, int p, int from, int to, double[] c, int i, double[] into) {
        double s00 = 0;
        double s10 = 0;
        double s11 = 0;
        double s20 = 0;
        double s21 = 0;
        double s22 = 0;
        int at = from * p;
        for (int row = from; row < to; row++) {
            double w = c[row];
            double v0 = x[at + i];
            double v1 = x[at + i + 1];
            double v2 = x[at + i + 2];
            double u1 = w * v1;
            double u2 = w * v2;
            s00 += w * v0 * v0;
            s10 += u1 * v0;
            s11 += u1 * v1;
            s20 += u2 * v0;
            s21 += u2 * v1;
            s22 += u2 * v2;
            at += p;
        }
        into[index(i, i)] += s00;
        into[index(i + 1, i)] += s10;
        into[index(i + 1, i + 1)] += s11;
        into[index(i + 2, i)] += s20;
        into[index(i + 2, i + 1)] += s21;
        into[index(i + 2, i + 2)] += s22;
    }

    /** Elements (i, j) to (i, j + 2). */
    private static void addStrip(double[] x, int p, int from, int to, double[] c, int i, int j, double[] into) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        int at = from * p;
        for (int row = from; row < to; row++) {
            double u = c[row] * x[at + i];
            s0 += u * x[at + j];
            s1 += u * x[at + j + 1];
            s2 += u * x[at + j + 2];
            at += p;
        }
        int first = index(i, j);
        into[first] += s0;
        into[first + 1] += s1;
        into[first + 2] += s2;
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
