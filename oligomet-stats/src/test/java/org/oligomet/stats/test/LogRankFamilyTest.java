package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.TestResult;

/** Weights by hand, their names, trend, all pairs, and the boundaries. */
class LogRankFamilyTest {

    private static final Offset<Double> EXACT = within(1e-14);

    private static SurvivalDataBuilder rows(double[] exit, int[] event, int... group) {
        boolean[] events = new boolean[event.length];
        for (int i = 0; i < event.length; i++) {
            events[i] = event[i] == 1;
        }
        return SurvivalData.builder().exit(exit).event(events).group(group);
    }

    private static double[] t(double... times) {
        return times;
    }

    private static int[] e(int... events) {
        return events;
    }

    private static final SurvivalData FOUR =
            rows(t(1, 2, 3, 4), e(1, 1, 1, 1), 1, 2, 1, 2).build();

    private static double u(LogRankWeights weights) {
        LogRankResult result = LogRank.withDefaults().withWeights(weights).test(FOUR);
        return result.observed(0) - result.expected(0);
    }

    /** O - E of the first group by time: 1/2, -1/3, 1/2, 0; at risk 4, 3, 2, 1. */
    @Test
    void everyWeightByHand() {
        assertThat(u(LogRankWeights.logRank())).isCloseTo(2 / 3.0, EXACT);
        assertThat(u(LogRankWeights.gehan())).isCloseTo(4 / 2.0 - 3 / 3.0 + 2 / 2.0, EXACT);
        assertThat(u(LogRankWeights.taroneWare())).isCloseTo(1 - Math.sqrt(3) / 3 + Math.sqrt(2) / 2, EXACT);
        // S~ after 1, 2, 3: 4/5, 3/5, 2/5
        assertThat(u(LogRankWeights.petoPrentice())).isCloseTo(4 / 10.0 - 3 / 15.0 + 2 / 10.0, EXACT);
        assertThat(u(LogRankWeights.modifiedPeto()))
                .isCloseTo(4 / 10.0 * 4 / 5 - 3 / 15.0 * 3 / 4 + 2 / 10.0 * 2 / 3, EXACT);
        assertThat(u(LogRankWeights.andersen())).isCloseTo(4 / 10.0 - 4 / 15.0 * 3 / 4 + 3 / 10.0 * 2 / 3, EXACT);
        // Products of n / (n + 1) are the same without ties.
        assertThat(u(LogRankWeights.prentice())).isCloseTo(4 / 10.0 - 3 / 15.0 + 2 / 10.0, EXACT);
        assertThat(u(LogRankWeights.flemingHarrington(1, 1))).isCloseTo(-3 / 16.0 / 3 + 1 / 4.0 / 2, EXACT);
        assertThat(u(LogRankWeights.flemingHarringtonAfter(2, 1)))
                .isCloseTo(9 / 64.0 / 2 - 1 / 8.0 / 3 + 3 / 64.0 / 2, EXACT);
    }

    @Test
    void aNameBelongsToOneWeight() {
        assertThat(TestsReference.weights()).hasSize(17);
        assertThat(LogRankWeights.flemingHarringtonAfter(0, 0))
                .isEqualTo(LogRankWeights.logRank())
                .hasSameHashCodeAs(LogRankWeights.logRank());
        assertThat(LogRankWeights.petoPrentice().knownAs()).contains("SAS PETO").doesNotContain("survdiff");
        assertThat(LogRankWeights.flemingHarrington(1, 0).knownAs())
                .contains("survdiff(rho = 1)")
                .doesNotContain("SAS");
        assertThat(LogRankWeights.flemingHarrington(0.5, 0)).hasToString("Fleming-Harrington G(0.5, 0)");
        assertThat(LogRankWeights.modifiedPeto().formula())
                .isNotEqualTo(LogRankWeights.andersen().formula());
        for (LogRankWeights weights : TestsReference.weights().values()) {
            LogRankResult result = LogRank.withDefaults().withWeights(weights).test(FOUR);
            assertThat(result.weights()).isEqualTo(weights);
            assertThat(result.explain())
                    .startsWith(weights + ":")
                    .contains(weights.isLogRank() ? "" : weights.formula());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogRankWeights.flemingHarrington(0, -1))
                .withMessageContaining("gamma -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> LogRankWeights.flemingHarrington(Double.NaN, 0));
    }

    /** The only row at risk dies at 1, so S is 0 for all others: there are events, but none counts. */
    @Test
    void aWeightOfNothingIsNotTheAbsenceOfEvents() {
        SurvivalData data = rows(t(1, 3, 4, 5), e(1, 1, 1, 1), 1, 2, 1, 2)
                .entry(t(0, 2, 2, 2))
                .build();
        assertThat(LogRank.withDefaults()
                        .withWeights(LogRankWeights.flemingHarringtonAfter(1, 0))
                        .test(data)
                        .test()
                        .notEstimableBecause())
                .hasValue("every event has weight 0");
    }

    /** O - E is 1/2 + 2/3 and so on; with two groups z² is the chi-squared of the log-rank test. */
    @Test
    void aTrendOfTwoGroupsIsTheLogRankTest() {
        LogRankTrendResult trend = LogRankTrend.withDefaults().test(FOUR);
        // Group 2 has 2/3 fewer events than expected; V = 13/18.
        assertThat(trend.test().statistic().orElseThrow()).isCloseTo(-2 / 3.0 / Math.sqrt(13 / 18.0), EXACT);
        assertThat(trend.test().pValue().orElseThrow())
                .isCloseTo(trend.groups().test().pValue().orElseThrow(), EXACT);
        assertThat(trend.departure().notEstimableBecause()).hasValue("two groups have nothing but a trend");
        assertThat(trend.score(1)).isEqualTo(2);
        assertThat(trend.explain())
                .startsWith("log-rank trend:")
                .contains("1 = 1, 2 = 2")
                .contains("10.1093/biomet/62.3.679");
        assertThat(trend.toString().lines())
                .contains("log-rank trend: z = -0.7845, two-sided p = 0.4328", "scores 1 2");
    }

    /** Deaths at 1, 2, 3 in groups 1, 2, 3, one each, and one of each censored at 4. */
    @Test
    void departureIsWhatTheTrendLeaves() {
        SurvivalData data =
                rows(t(1, 2, 3, 4, 4, 4), e(1, 1, 1, 0, 0, 0), 1, 2, 3, 1, 2, 3).build();
        LogRankTrendResult trend = LogRankTrend.withDefaults().test(data);
        double z = trend.test().statistic().orElseThrow();
        assertThat(trend.departure().df()).hasValue(1);
        assertThat(trend.departure().statistic().orElseThrow() + z * z)
                .isCloseTo(trend.groups().test().statistic().orElseThrow(), within(1e-12));
        assertThat(trend.toString()).contains("departure from trend: chi-squared");
        LogRankTrendResult shifted =
                LogRankTrend.withDefaults().withScores(-5, -3, -1).test(data);
        assertThat(shifted.test().statistic().orElseThrow()).isCloseTo(z, within(1e-13));
        assertThat(LogRankTrend.withDefaults()
                        .withScores(7, 7, 7)
                        .test(data)
                        .test()
                        .notEstimableBecause())
                .hasValue("no event could differ between groups of different scores");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogRankTrend.withDefaults().withScores(1, 2).test(data))
                .withMessage("2 scores for 3 groups [1, 2, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogRankTrend.withDefaults().withScores(Double.NaN));
        SurvivalData none = rows(t(1, 2, 3), e(0, 0, 0), 1, 2, 3).build();
        TestResult nothing = LogRankTrend.withDefaults().test(none).test();
        assertThat(nothing.notEstimableBecause()).hasValue("there is no event");
        assertThat(nothing.df()).isEmpty();
        assertThat(LogRankTrend.withDefaults().test(none).departure().pValue()).isEmpty();
    }

    /** Group 3 has left before the first event: its pairs cannot be tested, and two are one test. */
    @Test
    void pairsThatCannotBeTestedAreNoMembersOfTheFamily() {
        SurvivalData data =
                rows(t(1, 2, 3, 4, 0.5), e(1, 1, 1, 1, 0), 1, 2, 1, 2, 3).build();
        PairwiseResult result = PairwiseLogRank.withDefaults().test(data);
        assertThat(result.adjustment()).isEqualTo(PAdjustment.HOLM);
        assertThat(result.pairs()).extracting(PairwiseResult.Pair::first).containsExactly("1", "1", "2");
        assertThat(result.pairs()).extracting(PairwiseResult.Pair::second).containsExactly("2", "3", "3");
        LogRankResult alone = LogRank.withDefaults().test(FOUR);
        assertThat(result.pairs().get(0).adjustedP()).isEqualTo(alone.test().pValue());
        assertThat(result.pairs().get(1).adjustedP()).isEmpty();
        assertThat(result.explain()).contains("for 1 test.").contains("survminer");
        assertThat(result.toString().lines())
                .containsExactly(
                        "group                against              chi-squared         p   adjusted",
                        "1                    2                         0.6154    0.4328     0.4328",
                        "1                    3                             NE        NE         NE",
                        "2                    3                             NE        NE         NE",
                        "log-rank, adjustment: Holm");
    }

    @Test
    void everyPairIsTestedOnItsOwnRowsWithinStrata() {
        for (var c : TestsReference.cases("family")) {
            SurvivalData data = TestsReference.sample(c);
            PairwiseResult all = PairwiseLogRank.withDefaults()
                    .withWeights(LogRankWeights.gehan())
                    .withAdjustment(PAdjustment.BENJAMINI_HOCHBERG)
                    .test(data);
            int[] group = TestsReference.whole(c.path("group"));
            for (PairwiseResult.Pair pair : all.pairs()) {
                int[] kept = IntStream.range(0, group.length)
                        .filter(i -> String.valueOf(group[i]).equals(pair.first())
                                || String.valueOf(group[i]).equals(pair.second()))
                        .toArray();
                SurvivalData own = SurvivalData.builder()
                        .exit(Arrays.stream(kept).mapToDouble(data::exit).toArray())
                        .event(events(data, kept))
                        .group(Arrays.stream(kept).map(i -> group[i]).toArray())
                        .stratum(Arrays.stream(kept)
                                .map(i -> c.path("stratum").get(i).asInt())
                                .toArray())
                        .build();
                LogRankResult alone = LogRank.withDefaults()
                        .withWeights(LogRankWeights.gehan())
                        .test(own);
                assertThat(pair.result().test().statistic())
                        .isEqualTo(alone.test().statistic());
                assertThat(pair.adjustedP().orElseThrow())
                        .isGreaterThanOrEqualTo(alone.test().pValue().orElseThrow());
            }
        }
    }

    private static boolean[] events(SurvivalData data, int[] rows) {
        boolean[] events = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            events[i] = data.causeIndex(rows[i]) > 0;
        }
        return events;
    }

    @Test
    void adjustedPValuesKeepTheirOrderAndTies() {
        // Holm: 3 * 0.01, max(2 * 0.04, …), both 0.04 alike.
        assertThat(PAdjustment.HOLM.adjust(0.04, 0.01, 0.04)).containsExactly(0.08, 0.03, 0.08);
        assertThat(PAdjustment.HOCHBERG.adjust(0.04, 0.01, 0.04)).containsExactly(0.04, 0.03, 0.04);
        assertThat(PAdjustment.BENJAMINI_HOCHBERG.adjust(0.04, 0.01, 0.04)).containsExactly(0.04, 0.03, 0.04);
        assertThat(PAdjustment.HOLM.adjust()).isEmpty();
        assertThat(PAdjustment.HOLM).hasToString("Holm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAdjustment.HOLM.adjust(0.5, Double.NaN))
                .withMessage("p-value 1 is NaN, not from 0 to 1");
    }
}
