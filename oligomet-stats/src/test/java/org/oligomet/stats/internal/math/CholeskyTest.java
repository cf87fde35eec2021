package org.oligomet.stats.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {

    /** A = L Lᵀ with L = [2 0 0; 1 3 0; -1 2 1]; det A = 36. */
    private static double[] a() {
        return new double[] {4, 2, -2, 2, 10, 5, -2, 5, 6};
    }

    @Test
    void factorsSolvesAndInverts() {
        double[] l = a();
        assertThat(Cholesky.factor(l, 3, Cholesky.R_TOLERANCE)).isEqualTo(-1);
        assertThat(new double[] {l[0], l[3], l[4], l[6], l[7], l[8]}).containsExactly(2, 1, 3, -1, 2, 1);
        double[] x = {4 + 4 - 6, 2 + 20 + 15, -2 + 10 + 18}; // A (1, 2, 3)
        Cholesky.solve(l, 3, x);
        assertThat(x).containsExactly(new double[] {1, 2, 3}, within(1e-14));
        double[] inverse = Cholesky.inverse(l, 3);
        // Cofactors of A over its determinant.
        double[] byHand = {35 / 36.0, -22 / 36.0, 30 / 36.0, -22 / 36.0, 20 / 36.0, -24 / 36.0, 30 / 36.0, -24 / 36.0, 1
        };
        assertThat(inverse).containsExactly(byHand, within(1e-14));
    }

    @Test
    void aDependentColumnIsNamed() {
        assertThat(Cholesky.factor(new double[] {1, 0, 2, 4}, 2, Cholesky.R_TOLERANCE))
                .isEqualTo(1);
        assertThat(Cholesky.factor(new double[] {0}, 1, Cholesky.R_TOLERANCE)).isZero();
        assertThat(Cholesky.factor(new double[] {Double.NaN}, 1, Cholesky.R_TOLERANCE))
                .isZero();
    }
}
