package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recursion against two other derivations: partial fractions in long arithmetic, and repeated integration. */
class BetaProductLawTest {

    private static final Offset<Double> EXACT = within(1e-14);

    /** What the product of the factors has below w: Σ_j w^Y_j Π_{i ≠ j} Y_i / (Y_i - Y_j), which alternates in sign. */
    private static double partialFractions(int[] atRisk, double w, int digits) {
        MathContext digitsKept = new MathContext(digits);
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < atRisk.length; j++) {
            BigInteger above = BigInteger.ONE;
            BigInteger under = BigInteger.ONE;
            for (int i = 0; i < atRisk.length; i++) {
                if (i != j) {
                    above = above.multiply(BigInteger.valueOf(atRisk[i]));
                    under = under.multiply(BigInteger.valueOf(atRisk[i] - atRisk[j]));
                }
            }
            BigDecimal term = new BigDecimal(w).pow(atRisk[j], digitsKept).multiply(new BigDecimal(above));
            sum = sum.add(term.divide(new BigDecimal(under), digitsKept), digitsKept);
        }
        return sum.doubleValue();
    }

    /** By F_k(w) = ∫ Y u^(Y-1) F_{k-1}(w / u) du over (w, 1) plus w^Y, with Simpson's rule on the scale of log u. */
    private static double integrated(int[] atRisk, int k, double w) {
        double rate = atRisk[k];
        if (k == 0) {
            return Math.pow(w, rate);
        }
        int steps = 200;
        double h = -Math.log(w) / steps;
        double sum = 0;
        for (int s = 0; s <= steps; s++) {
            double coefficient = s == 0 || s == steps ? 1 : s % 2 == 1 ? 4 : 2;
            double f = integrated(atRisk, k - 1, w * Math.exp(s * h));
            sum += coefficient * rate * Math.exp(-rate * s * h) * f;
        }
        return sum * h / 3 + Math.pow(w, rate);
    }

    private static BetaProductLaw law(int... atRisk) {
        BetaProductLaw law = BetaProductLaw.one(atRisk[0]);
        for (int y : atRisk) {
            law = law.times(y);
        }
        return law;
    }

    /** W = Beta(3, 1) Beta(1, 1): P(W <= w) = (3 w - w³) / 2. */
    @Test
    void byHand() {
        BetaProductLaw law = law(3, 1);
        assertThat(law.below(0.5)).isCloseTo((1.5 - 0.125) / 2, EXACT);
        assertThat(law.above(0.5)).isCloseTo(1 - (1.5 - 0.125) / 2, EXACT);
        assertThat(law.lowerLimit(11 / 16.0)).isCloseTo(0.5, EXACT);
        assertThat(law.upperLimit(5 / 16.0)).isCloseTo(0.5, EXACT);
    }

    @Test
    void noFactorIsOneAndNobodyAtRiskIsZero() {
        BetaProductLaw one = BetaProductLaw.one(5);
        assertThat(one.upperLimit(0.025)).isEqualTo(1);
        assertThat(one.lowerLimit(0.025)).isEqualTo(1);
        BetaProductLaw zero = law(2, 1).times(0);
        assertThat(zero.lowerLimit(0.025)).isZero();
        assertThat(zero.upperLimit(0.025)).isZero();
        assertThat(BetaProductLaw.one(0).times(0).lowerLimit(0.025)).isZero();
        // Half the mass at 1: 0.5 w^5 = 0.025.
        BetaProductLaw half = one.midwayTo(one.times(5));
        assertThat(half.lowerLimit(0.025)).isCloseTo(Math.pow(0.05, 0.2), EXACT);
        assertThat(half.lowerLimit(0.6)).isEqualTo(1);
    }

    /** Simpson's rule on 200 intervals is good to about 1e-8 here. */
    @ParameterizedTest
    @CsvSource({"0.9", "0.5", "0.2", "0.05"})
    void agreesWithRepeatedIntegration(double w) {
        int[] atRisk = {6, 4, 3, 1};
        assertThat(law(atRisk).below(w)).isCloseTo(integrated(atRisk, 3, w), within(1e-7));
    }

    /** 300 random designs of up to 40 at risk, each with its whole distribution in both tails. */
    @Test
    void agreesWithPartialFractionsInBothTails() {
        Random random = new Random(20130430);
        for (int design = 0; design < 300; design++) {
            int n = 1 + random.nextInt(40);
            int[] atRisk = IntStream.iterate(n, y -> y > 0, y -> y - 1)
                    .filter(y -> y == n || random.nextInt(3) > 0)
                    .toArray();
            BetaProductLaw law = law(atRisk);
            for (double p : new double[] {1e-9, 0.025, 0.5}) {
                assertThat(partialFractions(atRisk, law.lowerLimit(p), 120))
                        .isCloseTo(p, Percentage.withPercentage(1e-10));
                assertThat(1 - partialFractions(atRisk, law.upperLimit(p), 120)).isCloseTo(p, within(1e-13));
            }
        }
    }

    /** Every third of n dies at last; doubles lose all digits of the alternating sum long before, the recursion none. */
    @ParameterizedTest
    @CsvSource({"100, 400", "1000, 1500"})
    void isStableForManyAtRisk(int n, int digits) {
        int[] atRisk = new int[n / 3];
        for (int i = 0; i < atRisk.length; i++) {
            atRisk[i] = n - 3 * i;
        }
        BetaProductLaw law = law(atRisk);
        assertThat(partialFractions(atRisk, law.lowerLimit(0.025), digits)).isCloseTo(0.025, within(1e-13));
        assertThat(1 - partialFractions(atRisk, law.upperLimit(0.025), digits)).isCloseTo(0.025, within(1e-13));
    }
}
