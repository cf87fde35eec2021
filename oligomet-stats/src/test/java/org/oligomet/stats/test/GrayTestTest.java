package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** By hand as fractions, and the boundaries. */
class GrayTestTest {

    private static final Offset<Double> EXACT = within(1e-14);
    private static final GrayTest GRAY = GrayTest.withDefaults();

    private static SurvivalDataBuilder rows(double[] exit, int[] cause, int... group) {
        return SurvivalData.builder()
                .exit(exit)
                .cause(cause, Map.of(1, "relapse", 2, "death"))
                .group(group);
    }

    private static double[] t(double... times) {
        return times;
    }

    private static int[] c(int... causes) {
        return causes;
    }

    private static final SurvivalData FOUR =
            rows(t(1, 3, 2, 4), c(1, 1, 2, 1), 1, 1, 2, 2).build();

    /**
     * Group 1 relapses at 1 and 3; of group 2 one dies at 2, one relapses at 4. The dead one stays at risk: R is 2 and 2 at
     * 1, 1 and 2 at 3, 0 and 2 at 4; the pooled incidence is 1/4 from 1 and 1/2 from 3 on.
     */
    @Test
    void byHand() {
        GrayResult relapse = GRAY.test(FOUR, "relapse");
        assertThat(relapse.observed(0)).isEqualTo(2);
        assertThat(relapse.expected(0)).isCloseTo(1 / 2.0 + 1 / 3.0, EXACT);
        assertThat(relapse.expected(1)).isCloseTo(1 / 2.0 + 2 / 3.0 + 1, EXACT);
        // Relapse at 3: 1/8 for each group. Death at 2: (3/2 * 1/3)² / 4. Relapse at 1: ((5/6)² + (13/12)²) / 8.
        double variance = 1 / 4.0 + 1 / 16.0 + (25 / 36.0 + 169 / 144.0) / 8;
        assertThat(relapse.variance(0, 0)).isCloseTo(variance, EXACT);
        assertThat(relapse.variance(0, 1)).isCloseTo(-variance, EXACT);
        assertThat(relapse.variance(1, 1)).isCloseTo(variance, EXACT);
        // (7/6)² / (629/1152)
        assertThat(relapse.test().statistic().orElseThrow()).isCloseTo(1568 / 629.0, EXACT);
        assertThat(relapse.test().df()).hasValue(1);
        assertThat(relapse.cause().name()).isEqualTo("relapse");
        assertThat(relapse.strata()).isEqualTo(1);
        assertThat(relapse.rows(1)).isEqualTo(2);
        assertThat(relapse.groups()).containsExactly("1", "2");
        assertThat(relapse.explain())
                .startsWith("Gray's test of relapse: observed")
                .contains("Gray 1988");
        assertThat(relapse.toString().lines())
                .containsExactly(
                        "group                       n   observed   expected   variance",
                        "1                           2          2   0.833333   0.546007",
                        "2                           2          1    2.16667   0.546007",
                        "Gray's test of relapse: chi-squared 2.493 on 1 df, p = 0.1144");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GRAY.test(FOUR, "stroke"))
                .withMessage("cause 'stroke' is none of [relapse, death]");
    }

    /** Weights (1 - F)^rho: 1 at 1, 3/4 at 3, 1/2 at 4. */
    @Test
    void theWeightIsThePooledIncidenceJustBefore() {
        GrayResult relapse = GRAY.withRho(1).test(FOUR, "relapse");
        assertThat(relapse.observed(0)).isCloseTo(1 + 3 / 4.0, EXACT);
        assertThat(relapse.expected(0)).isCloseTo(1 / 2.0 + 3 / 4.0 / 3, EXACT);
        assertThat(relapse.observed(1)).isCloseTo(1 / 2.0, EXACT);
        assertThat(relapse.test().method()).isEqualTo("Gray's test of relapse (rho = 1.0)");
        assertThatIllegalArgumentException().isThrownBy(() -> GRAY.withRho(Double.NaN));
    }

    @Test
    void aStratumWithOneGroupAddsNothing() {
        GrayResult without = GRAY.test(FOUR, "relapse");
        GrayResult with = GRAY.test(
                rows(t(1, 3, 2, 4, 1, 2, 5), c(1, 1, 2, 1, 1, 1, 2), 1, 1, 2, 2, 1, 1, 1)
                        .stratum(new int[] {0, 0, 0, 0, 1, 1, 1})
                        .build(),
                "relapse");
        assertThat(with.strata()).isEqualTo(2);
        assertThat(with.test().method()).startsWith("stratified ");
        assertThat(with.explain()).contains("Sums over 2 strata");
        assertThat(with.test().statistic().orElseThrow())
                .isCloseTo(without.test().statistic().orElseThrow(), EXACT);
        assertThat(with.variance(0, 0)).isCloseTo(without.variance(0, 0), EXACT);
    }

    @Test
    void whereNothingCanBeComparedTheReasonIsGiven() {
        assertThat(GRAY.test(rows(t(1, 2, 3), c(2, 2, 0), 1, 2, 1).build(), "relapse")
                        .test()
                        .notEstimableBecause())
                .hasValue("there is no event");
        assertThat(GRAY.test(rows(t(1, 2, 3), c(0, 1, 1), 1, 2, 2).build(), "relapse")
                        .test()
                        .notEstimableBecause())
                .hasValue("only one group was at risk at any event");
        SurvivalDataBuilder one = rows(t(1, 2), c(1, 1), 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GRAY.test(one.build()))
                .withMessageContaining("at least two groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        GRAY.test(rows(t(1, 2), c(1, 1), 1, 2).weight(t(1, 2)).build()))
                .withMessageContaining("no case weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        GRAY.test(rows(t(1, 2), c(1, 1), 1, 2).entry(t(0, 1)).build()))
                .withMessageContaining("no delayed entry");
    }

    /** Group 2 has 9 relapses of 10 first, 1 censored; then group 1 alone relapses, past a pooled incidence of 1. */
    @Test
    void onceOneGroupIsLeftThePooledIncidenceDoesNotMatter() {
        double[] time = IntStream.rangeClosed(1, 20).mapToDouble(i -> i).toArray();
        int[] cause = IntStream.rangeClosed(1, 20).map(i -> i == 10 ? 0 : 1).toArray();
        int[] group = IntStream.rangeClosed(1, 20).map(i -> i <= 10 ? 2 : 1).toArray();
        SurvivalData data = rows(time, cause, group).build();
        // R cmprsk 2.2-11: cuminc(1:20, c(rep(1, 9), 0, rep(1, 10)), rep(2:1, each = 10)); rho = 0.5 is an error there
        assertThat(GRAY.test(data, "relapse").test().statistic().orElseThrow()).isCloseTo(15.6194927288, within(1e-9));
        assertThat(GRAY.withRho(0.5).test(data, "relapse").observed(0)).isPositive();
    }

    /** The same with one of group 2 seen to the end: the groups are compared past a pooled incidence of 1. */
    @Test
    void aPooledIncidencePastOneIsNotEstimable() {
        double[] time = {1, 2, 3, 4, 5, 6, 7, 8, 9, 30, 10, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
        int[] cause = {1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        int[] group = IntStream.range(0, 22).map(i -> i < 12 ? 2 : 1).toArray();
        GrayResult result = GRAY.test(rows(time, cause, group).build(), "relapse");
        assertThat(result.test().notEstimableBecause())
                .hasValueSatisfying(why -> assertThat(why).contains("reaches 1 while groups are still compared"));
        assertThat(result.observed(0)).isEqualTo(10);
    }
}
