package org.oligomet.stats.internal.math;

import java.util.Arrays;

/**
 * Factor {@code A = L D Lᵀ} of a symmetric, positive semi-definite matrix in the packed form of {@link Gram}, without
 * pivoting, with the columns that depend on earlier ones left out.
 *
 * <p>A column is left out if what remains of its diagonal element after elimination does not exceed its threshold. The
 * order of the columns decides which of a dependent set is kept: the earlier one, as in R's {@code coxph}.
 */
public final class LdlFactor {

    private final int p;
    /** Unit lower triangle below the diagonal, D on it. */
    private final double[] factor;

    private final boolean[] kept;
    private final int rank;

    private LdlFactor(int p, double[] factor, boolean[] kept, int rank) {
        this.p = p;
        this.factor = factor;
        this.kept = kept;
        this.rank = rank;
    }

    /**
     * Factors a matrix.
     *
     * @param a packed lower triangle, left as it is
     * @param p order
     * @param threshold for each column, the pivot at or below which it is left out
     */
    public static LdlFactor of(double[] a, int p, double[] threshold) {
        double[] f = Arrays.copyOf(a, Gram.size(p));
        boolean[] kept = new boolean[p];
        int rank = 0;
        for (int i = 0; i < p; i++) {
            int ri = i * (i + 1) / 2;
            double pivot = f[ri + i];
            for (int j = 0; j < i; j++) {
                int rj = j * (j + 1) / 2;
                double s = f[ri + j];
                for (int k = 0; k < j; k++) {
                    // f[ri + k] still holds L_ik D_k here; f[rj + k] is L_jk.
                    s -= f[ri + k] * f[rj + k];
                }
                f[ri + j] = kept[j] ? s : 0;
            }
            for (int j = 0; j < i; j++) {
                if (kept[j]) {
                    double l = f[ri + j] / f[j * (j + 1) / 2 + j];
                    pivot -= l * f[ri + j];
                    f[ri + j] = l;
                }
            }
            f[ri + i] = pivot;
            kept[i] = pivot > threshold[i];
            if (kept[i]) {
                rank++;
            }
        }
        return new LdlFactor(p, f, kept, rank);
    }

    /** Number of columns kept. */
    public int rank() {
        return rank;
    }

    /** Whether column {@code j} was kept. */
    public boolean kept(int j) {
        return kept[j];
    }

    /** Logarithm of the determinant over the columns kept. */
    public double logDeterminant() {
        double sum = 0;
        for (int j = 0; j < p; j++) {
            sum += kept[j] ? Math.log(factor[j * (j + 1) / 2 + j]) : 0;
        }
        return sum;
    }

    /** Solves {@code A x = b} over the columns kept; the others get 0. */
    public double[] solve(double[] b) {
        double[] x = new double[p];
        for (int i = 0; i < p; i++) {
            if (kept[i]) {
                double s = b[i];
                for (int k = 0; k < i; k++) {
                    s -= factor[i * (i + 1) / 2 + k] * x[k];
                }
                x[i] = s;
            }
        }
        for (int i = p - 1; i >= 0; i--) {
            if (kept[i]) {
                double s = x[i] / factor[i * (i + 1) / 2 + i];
                for (int k = i + 1; k < p; k++) {
                    if (kept[k]) {
                        s -= factor[k * (k + 1) / 2 + i] * x[k];
                    }
                }
                x[i] = s;
            }
        }
        return x;
    }

    /** Inverse over the columns kept, packed; the rows and columns left out are 0. */
    public double[] inverse() {
        double[] inverse = new double[Gram.size(p)];
        double[] unit = new double[p];
        for (int j = 0; j < p; j++) {
            if (kept[j]) {
                unit[j] = 1;
                double[] column = solve(unit);
                unit[j] = 0;
                for (int i = j; i < p; i++) {
                    inverse[i * (i + 1) / 2 + j] = column[i];
                }
            }
        }
        return inverse;
    }

    /** Coefficients of column {@code j} on the earlier columns kept: its projection in the metric of A. */
    public double[] dependence(int j) {
        double[] a = new double[j];
        for (int i = j - 1; i >= 0; i--) {
            if (kept[i]) {
                double s = factor[j * (j + 1) / 2 + i];
                for (int k = i + 1; k < j; k++) {
                    if (kept[k]) {
                        s -= factor[k * (k + 1) / 2 + i] * a[k];
                    }
                }
                a[i] = s;
            }
        }
        return a;
    }
}
