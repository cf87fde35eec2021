package org.oligomet.stats.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against correlations for which one integral, or none, is enough. */
class CorrelatedNormalsTest {

    /** Of one common factor: z_i = √ρ f + √(1 - ρ) e_i, integrated over f by the trapezoidal rule. */
    @ParameterizedTest
    @CsvSource({"2, 0.5, 2.2", "3, 0.95, 2.2", "3, 0.3, 6", "3, 0, 0.5", "4, 0.6, 2.5"})
    void oneCommonFactor(int m, double rho, double limit) {
        double[] correlation = new double[m * m];
        for (int i = 0; i < m * m; i++) {
            correlation[i] = i / m == i % m ? 1 : rho;
        }
        double loading = Math.sqrt(rho);
        double own = Math.sqrt(1 - rho);
        int steps = 4000;
        double one = 0;
        double two = 0;
        for (int i = 0; i <= steps; i++) {
            double f = -14 + 28.0 * i / steps;
            double mass = Math.exp(-f * f / 2) / Math.sqrt(2 * Math.PI) * 28 / steps;
            double above = Distributions.normalUpper((limit - loading * f) / own);
            double below = Distributions.normalUpper((limit + loading * f) / own);
            one -= mass * Math.expm1(m * Math.log1p(-above));
            two -= mass * Math.expm1(m * Math.log1p(-above - below));
        }
        assertThat(CorrelatedNormals.anyBeyond(correlation, m, limit, false)).isCloseTo(one, within(1e-11 * one));
        assertThat(CorrelatedNormals.anyBeyond(correlation, m, limit, true)).isCloseTo(two, within(1e-11 * two));
    }

    /** Any number of copies of one variable, also with the opposite sign, are one. */
    @Test
    void copiesAreOne() {
        double[] r = {1, 1, -1, 1, 1, -1, -1, -1, 1};
        assertThat(CorrelatedNormals.anyBeyond(r, 3, 1.5, true)).isEqualTo(Distributions.normalTwoSided(1.5));
        assertThat(CorrelatedNormals.anyBeyond(r, 3, 1.5, false)).isEqualTo(Distributions.normalTwoSided(1.5));
        assertThat(CorrelatedNormals.anyBeyond(new double[] {1}, 1, -1, false))
                .isEqualTo(Distributions.normalUpper(-1));
        assertThat(CorrelatedNormals.anyBeyond(new double[] {1}, 1, 30, true))
                .isEqualTo(Distributions.normalTwoSided(30));
    }

    /** Three vectors in a plane at 120 degrees: |z| below c is a regular hexagon, max z below c an equilateral triangle. */
    @Test
    void threeInAPlane() {
        double[] r = {1, -0.5, -0.5, -0.5, 1, -0.5, -0.5, -0.5, 1};
        double c = 1.3;
        // In polar angles: 1/2π ∫ exp(-c² / (2 cos²)) over 12 half sectors of 30 degrees, or 6 of 60.
        assertThat(CorrelatedNormals.anyBeyond(r, 3, c, true)).isCloseTo(12 * sector(c, Math.PI / 6), within(1e-13));
        assertThat(CorrelatedNormals.anyBeyond(r, 3, c, false)).isCloseTo(6 * sector(c, Math.PI / 3), within(1e-13));
        assertThat(CorrelatedNormals.factor(r, 3)[0]).hasSize(2);
    }

    /** The normal mass beyond a line at distance c, within an angle from its perpendicular, by Simpson's rule. */
    private static double sector(double c, double angle) {
        int steps = 2000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double cos = Math.cos(angle * i / steps);
            sum += (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.exp(-c * c / (2 * cos * cos));
        }
        return sum * angle / steps / 3 / (2 * Math.PI);
    }

    @Test
    void fiveIndependentAreRefused() {
        double[] r = new double[25];
        for (int i = 0; i < 5; i++) {
            r[6 * i] = 1;
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CorrelatedNormals.anyBeyond(r, 5, 1, true))
                .withMessageContaining("5 of 5 statistics are linearly independent");
    }
}
