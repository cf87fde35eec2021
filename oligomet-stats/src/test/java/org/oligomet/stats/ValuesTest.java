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
        assertThat(none.df()).isZero();
        assertThat(none.method()).isEqualTo("log-rank");
        assertThat(none.notEstimableBecause()).hasValue("no event");
        assertThat(none).hasToString("log-rank: not estimable, no event");
        assertThatIllegalArgumentException().isThrownBy(() -> TestResult.chiSquared("x", Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> TestResult.chiSquared("x", 1, 0));
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
