package org.oligomet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void anEstimateHasAValueOrAReason() {
        Estimate full = Estimate.of(2.5, 0.5).withInterval(Interval.ofNullable(1.5, Double.NaN, 0.95));
        assertThat(full.value()).hasValue(2.5);
        assertThat(full.standardError()).hasValue(0.5);
        assertThat(full.lower()).hasValue(1.5);
        assertThat(full.upper()).isEmpty();
        assertThat(full.notEstimableBecause()).isEmpty();
        assertThat(full).hasToString("2.5 (SE 0.5) (1.5, NE)");
        Estimate none = Estimate.notEstimable("never reached");
        assertThat(none.value()).isEmpty();
        assertThat(none.interval()).isEmpty();
        assertThat(none.lower()).isEmpty();
        assertThat(none.upper()).isEmpty();
        assertThat(none.notEstimableBecause()).hasValue("never reached");
        assertThat(none).hasToString("NE");
        assertThat(Estimate.of(3).standardError()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.of(1, Double.POSITIVE_INFINITY));
    }

    @Test
    void anIntervalHasALevelAndFiniteLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.ofNullable(0, 1, 1))
                .withMessageContaining("level 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Interval(OptionalDouble.empty(), OptionalDouble.of(Double.POSITIVE_INFINITY), 0.95));
    }

    @Test
    void aTestHasAPValueOrAReason() {
        TestResult result = TestResult.chiSquared("log-rank", 10.326741954885632, 1);
        assertThat(result.pValue().orElseThrow()).isCloseTo(0.0013111645203554882, within(1e-15));
        assertThat(result).hasToString("log-rank: chi-squared 10.33 on 1 df, p = 0.001311");
        TestResult none = TestResult.notEstimable("log-rank", 0, "no event");
        assertThat(none.statistic()).isEmpty();
        assertThat(none.pValue()).isEmpty();
        assertThat(none.df()).hasValue(0);
        assertThat(none.method()).isEqualTo("log-rank");
        assertThat(none.notEstimableBecause()).hasValue("no event");
        assertThat(none).hasToString("log-rank: not estimable, no event");
        assertThatIllegalArgumentException().isThrownBy(() -> TestResult.chiSquared("x", Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> TestResult.chiSquared("x", 1, 0));
    }

    @Test
    void aSignedStatisticHasASide() {
        TestResult trend = TestResult.normal("trend", -1.959963984540054);
        assertThat(trend.kind()).isEqualTo(TestResult.Kind.NORMAL);
        assertThat(trend.df()).isEmpty();
        assertThat(trend.pValue().orElseThrow()).isCloseTo(0.05, within(1e-15));
        assertThat(trend).hasToString("trend: z = -1.96, two-sided p = 0.05");
        TestResult less = TestResult.normal("trend", -1.959963984540054, Alternative.LESS);
        assertThat(less.pValue().orElseThrow()).isCloseTo(0.025, within(1e-15));
        assertThat(less.alternative()).isEqualTo(Alternative.LESS);
        assertThat(less).hasToString("trend: z = -1.96, one-sided (less) p = 0.025");
        assertThat(TestResult.normal("trend", 12, Alternative.GREATER).pValue().orElseThrow())
                .isCloseTo(1.776482112077679e-33, within(1e-45));
        assertThat(TestResult.maximum("MaxCombo", 2.5, 0.02, Alternative.TWO_SIDED))
                .hasToString("MaxCombo: max |z| = 2.5, two-sided p = 0.02");
        assertThat(TestResult.maximum("MaxCombo", 2.5, 0.01, Alternative.GREATER))
                .hasToString("MaxCombo: extreme z = 2.5, one-sided (greater) p = 0.01");
        assertThatIllegalArgumentException().isThrownBy(() -> TestResult.normal("x", Double.NaN));
    }

    @Test
    void aTestIsExactOrSaysHowItWasSimulated() {
        TestResult exact = TestResult.exact("permutation", 2, 0.25, Alternative.TWO_SIDED);
        assertThat(exact.exact()).isTrue();
        assertThat(exact.df()).isEmpty();
        assertThat(exact).hasToString("permutation: statistic 2, exact two-sided p = 0.25");
        TestResult drawn = TestResult.monteCarlo(
                "permutation", 2, 0.25, Interval.ofNullable(0.2, 0.3, 0.99), Alternative.TWO_SIDED);
        assertThat(drawn.exact()).isFalse();
        assertThat(drawn.simulationInterval()).hasValue(Interval.ofNullable(0.2, 0.3, 0.99));
        assertThat(drawn)
                .hasToString("permutation: statistic 2, two-sided p = 0.25, simulated, 99 % interval (0.2, 0.3)");
        TestResult none = TestResult.notEstimable("permutation", TestResult.Kind.EXACT, "no event");
        assertThat(none.exact()).isFalse();
        assertThat(none.df()).isEmpty();
        assertThat(TestResult.notEstimable("x", TestResult.Kind.CHI_SQUARED, "y")
                        .df())
                .hasValue(0);
        assertThat(none.statisticText(3)).isEqualTo("statistic NE");
        assertThatIllegalArgumentException().isThrownBy(() -> TestResult.exact("x", 1, 1.5, Alternative.TWO_SIDED));
    }

    @Test
    void aStepFunctionIsRightContinuous() {
        StepFunction f = StepFunction.of(new double[] {1, 2}, new double[] {0.5, 0.25}, 1);
        assertThat(f.valueAt(0.9)).isEqualTo(1);
        assertThat(f.valueAt(1)).isEqualTo(0.5);
        assertThat(f.valueBefore(1)).isEqualTo(1);
        assertThat(f.valueBefore(2)).isEqualTo(0.5);
        assertThat(f.valueBefore(9)).isEqualTo(0.25);
        assertThat(f.valueAt(9)).isEqualTo(0.25);
        assertThat(f.size()).isEqualTo(2);
        assertThat(f.time(1)).isEqualTo(2);
        assertThat(f.value(1)).isEqualTo(0.25);
        assertThat(f.initial()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepFunction.of(new double[] {1, 1}, new double[] {1, 1}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> StepFunction.of(new double[1], new double[2], 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepFunction.of(new double[] {1}, new double[] {Double.NaN}, 0));
    }
}
