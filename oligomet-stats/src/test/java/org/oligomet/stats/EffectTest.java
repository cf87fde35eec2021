package org.oligomet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EffectTest {

    private static final Estimate FIVE = Estimate.of(5, 2).withInterval(Interval.ofNullable(1, 9, 0.95));

    @Test
    void aDifferenceHasItsNullAtZeroAndARatioAtOne() {
        Effect difference = Effect.difference("difference of restricted means", "B - A", FIVE, "how");
        Effect ratio = Effect.ratio("ratio of restricted means", "B / A", FIVE, "how");

        assertThat(difference.nullValue()).isZero();
        assertThat(ratio.nullValue()).isOne();
        assertThat(difference.measure()).isEqualTo("difference of restricted means");
        assertThat(ratio.contrast()).isEqualTo("B / A");
        assertThat(difference.explain()).isEqualTo("how");
        assertThat(difference.test()).isEmpty();
    }

    @Test
    void itsLineHasEstimateErrorLimitsAndPValue() {
        Effect effect = Effect.difference("difference of medians", "B - A", FIVE, "how");
        TestResult test = TestResult.chiSquared("difference of medians", 6.25, 1);

        assertThat(effect).hasToString("difference of medians, B - A: 5 (SE 2) (1, 9)");
        assertThat(effect.withTest(test).estimate()).isSameAs(FIVE);
        assertThat(effect.withTest(test)).hasToString("difference of medians, B - A: 5 (SE 2) (1, 9), p = 0.0124193");
    }

    @Test
    void anEffectThatIsNotEstimableSaysWhy() {
        Effect effect = Effect.ratio("ratio of medians", "B / A", Estimate.notEstimable("B does not reach it"), "how");

        assertThat(effect).hasToString("ratio of medians, B / A: NE, B does not reach it");
    }

    @Test
    void aNegativeRatioIsRefused() {
        assertThatThrownBy(() -> Effect.ratio("ratio of means", "B / A", Estimate.of(-0.5), "how"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ratio of means is -0.5");
    }
}
