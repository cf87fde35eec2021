package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** By hand as fractions, and hard cases with the figures of R survival 3.8-11. */
class LogRankTest {

    private static final Offset<Double> EXACT = within(1e-14);
    private static final Offset<Double> PRINTED = within(1e-9);

    private static SurvivalDataBuilder rows(double[] exit, int[] event, int... group) {
        boolean[] events = new boolean[event.length];
        for (int i = 0; i < event.length; i++) {
            events[i] = event[i] == 1;
        }
        return SurvivalData.builder().exit(exit).event(events).group(group);
    }

    private static LogRankResult test(SurvivalDataBuilder rows) {
        return LogRank.withDefaults().test(rows.build());
    }

    private static double[] t(double... times) {
        return times;
    }

    private static int[] e(int... events) {
        return events;
    }

    /** Deaths at 1, 2, 3, 4 in groups A, B, A, B: shares of A at risk 2/4, 1/3, 1/2, 0. */
    @Test
    void byHand() {
        LogRankResult result = test(rows(t(1, 2, 3, 4), e(1, 1, 1, 1), 1, 2, 1, 2));
        assertThat(result.observed(0)).isEqualTo(2);
        assertThat(result.expected(0)).isCloseTo(1 / 2.0 + 1 / 3.0 + 1 / 2.0, EXACT);
        assertThat(result.variance(0, 0)).isCloseTo(1 / 4.0 + 2 / 9.0 + 1 / 4.0, EXACT);
        assertThat(result.variance(0, 1)).isCloseTo(-13 / 18.0, EXACT);
        // (2/3)² / (13/18) = 8/13
        assertThat(result.test().statistic().orElseThrow()).isCloseTo(8 / 13.0, EXACT);
        assertThat(result.test().df()).hasValue(1);
        assertThat(result.strata()).isEqualTo(1);
        assertThat(result.explain()).startsWith("log-rank: observed against expected");
    }

    /** Tied deaths: 2 among 4, 2 of them in A: V = 2 * 2 / 3 * 1/2 * 1/2. */
    @Test
    void tiesByTheHypergeometricVariance() {
        LogRankResult result = test(rows(t(1, 1, 2, 2), e(1, 1, 0, 0), 1, 1, 1, 2));
        assertThat(result.expected(0)).isCloseTo(3 / 2.0, EXACT);
        assertThat(result.variance(0, 0)).isCloseTo(2 * 2 / 3.0 * 3 / 16.0, EXACT);
    }

    /** Weights S(t-): 1, 3/4, 1/2, 1/4 with rho = 1. */
    @Test
    void theWeightIsThePooledCurveJustBefore() {
        LogRankResult result = LogRank.withDefaults()
                .withRho(1)
                .test(rows(t(1, 2, 3, 4), e(1, 1, 1, 1), 1, 2, 1, 2).build());
        assertThat(result.observed(0)).isCloseTo(1 + 1 / 2.0, EXACT);
        assertThat(result.expected(0)).isCloseTo(1 / 2.0 + 1 / 4.0 + 1 / 4.0, EXACT);
        assertThat(result.variance(0, 0)).isCloseTo(1 / 4.0 + 1 / 8.0 + 1 / 16.0, EXACT);
        assertThat(result.test().method()).isEqualTo("Fleming-Harrington G(1, 0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogRank.withDefaults().withRho(Double.NaN));
    }

    /** The only row at risk dies at 1, so S is 0 when the others enter, and 0⁻¹ is no weight. */
    @Test
    void negativeRhoNeedsACurveAboveZero() {
        SurvivalDataBuilder rows =
                rows(t(1, 3, 4, 5), e(1, 1, 1, 1), 1, 2, 1, 2).entry(t(0, 2, 2, 2));
        SurvivalData data = rows.build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogRank.withDefaults().withRho(-1).test(data))
                .withMessageContaining("time 3.0");
        assertThat(LogRank.withDefaults().withRho(1).test(data).observed(0)).isEqualTo(1);
    }

    /** A: (0, 2], (0, 5]; B: (1, 3], (4, 6]; all die. At risk (A, B): at 2 (2, 1), at 3 (1, 1), at 5 (1, 1), at 6 (0, 1). */
    @Test
    void delayedEntryByRiskSets() {
        LogRankResult result =
                test(rows(t(2, 5, 3, 6), e(1, 1, 1, 1), 1, 1, 2, 2).entry(t(0, 0, 1, 4)));
        assertThat(result.observed(0)).isEqualTo(2);
        assertThat(result.expected(0)).isCloseTo(2 / 3.0 + 1 / 2.0 + 1 / 2.0, EXACT);
        assertThat(result.variance(0, 0)).isCloseTo(2 / 9.0 + 1 / 4.0 + 1 / 4.0, EXACT);
        // (1/3)² / (13/18) = 2/13
        assertThat(result.test().statistic().orElseThrow()).isCloseTo(2 / 13.0, EXACT);
    }

    /** H26. */
    @Test
    void aGroupWithoutExpectedEventsLeavesTheTest() {
        LogRankResult two = test(rows(t(1, 2, 3, 10, 11), e(1, 1, 1, 0, 0), 1, 1, 1, 2, 2));
        assertThat(two.test().statistic().orElseThrow()).isCloseTo(3.446177847, PRINTED);
        LogRankResult three = test(rows(t(1, 2, 3, 4, 5, 0.5), e(1, 1, 1, 1, 1, 0), 1, 1, 1, 2, 2, 3));
        assertThat(three.expected(0)).isCloseTo(1.433333333, PRINTED);
        assertThat(three.expected(2)).isZero();
        assertThat(three.variance(0, 0)).isCloseTo(0.7122222222, PRINTED);
        assertThat(three.variance(2, 2)).isZero();
        assertThat(three.test().statistic().orElseThrow()).isCloseTo(3.446177847, PRINTED);
        assertThat(three.test().df()).hasValue(1);
    }

    /** H06, H26: R gives 0 and NaN, or an error. */
    @Test
    void whereNothingCanBeComparedTheReasonIsGiven() {
        assertThat(test(rows(t(1, 2, 3, 4), e(0, 0, 0, 0), 1, 1, 2, 2)).test().notEstimableBecause())
                .hasValue("there is no event");
        assertThat(test(rows(t(1, 2, 3, 1), e(0, 1, 1, 0), 1, 2, 2, 1)).test().notEstimableBecause())
                .hasValue("only one group was at risk at any event");
        assertThat(test(rows(t(1, 1), e(1, 1), 1, 2)).test().notEstimableBecause())
                .hasValueSatisfying(why -> assertThat(why).contains("variance is singular"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test(rows(t(1, 2, 3), e(1, 1, 1), 1, 1, 1)))
                .withMessageContaining("at least two groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test(rows(t(1, 2), e(1, 1), 1, 2).weight(t(1, 2))))
                .withMessageContaining("takes no case weights");
    }

    /** H27. */
    @Test
    void aStratumWithOneGroupAddsNothing() {
        double[] time = {1, 2, 3, 4};
        LogRankResult without = test(rows(time, e(1, 1, 1, 1), 1, 2, 1, 2));
        double[] longer = Arrays.copyOf(time, 7);
        Arrays.fill(longer, 4, 7, 2);
        LogRankResult with = test(
                rows(longer, e(1, 1, 1, 1, 1, 1, 0), 1, 2, 1, 2, 1, 1, 1).stratum(new int[] {0, 0, 0, 0, 1, 1, 1}));
        assertThat(with.strata()).isEqualTo(2);
        assertThat(with.test().statistic()).isEqualTo(without.test().statistic());
        assertThat(with.variance(0, 0)).isEqualTo(without.variance(0, 0));
        assertThat(with.observed(0) - with.expected(0)).isCloseTo(without.observed(0) - without.expected(0), EXACT);
        assertThat(with.explain()).contains("Sums over 2 strata");
        assertThat(test(rows(time, e(1, 1, 1, 1), 1, 2, 1, 2).stratum(new int[4])))
                .hasToString(without.toString());
    }

    @Test
    void theTable() {
        assertThat(test(rows(t(1, 2, 3, 4), e(1, 1, 1, 1), 1, 2, 1, 2))
                        .toString()
                        .lines())
                .containsExactly(
                        "group                       n   observed   expected   variance",
                        "1                           2          2    1.33333   0.722222",
                        "2                           2          2    2.66667   0.722222",
                        "log-rank: chi-squared 0.6154 on 1 df, p = 0.4328");
    }
}
