package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.reference.Samples;

class FragilityTest {

    private static SurvivalDataBuilder builder(Samples s, boolean[] event) {
        int[] group = new int[s.n];
        for (int i = 0; i < s.n; i++) {
            group[i] = i % 3 == 0 ? 1 : 0;
        }
        // Group 1 lives longer, so that some samples are significant.
        double[] exit = s.exit.clone();
        for (int i = 0; i < s.n; i++) {
            exit[i] += group[i] * (s.stratum[0] * 9);
        }
        return SurvivalData.builder().exit(exit).event(event).group(group);
    }

    private static OptionalDouble p(Samples s, boolean[] event, boolean exact) {
        SurvivalData data = builder(s, event).build();
        return exact
                ? PermutationLogRank.withDefaults().test(data).pValue()
                : LogRank.withDefaults().test(data).test().pValue();
    }

    /** Every set of rows, whatever its size. */
    private static int bruteForce(Samples s, boolean exact) {
        boolean significant = p(s, s.event, exact).orElse(1) < 0.05;
        int fewest = Integer.MAX_VALUE;
        for (int mask = 1; mask < 1 << s.n; mask++) {
            if (Integer.bitCount(mask) < fewest) {
                boolean[] event = s.event.clone();
                for (int i = 0; i < s.n; i++) {
                    event[i] ^= (mask >> i & 1) == 1;
                }
                fewest = p(s, event, exact).orElse(1) < 0.05 != significant ? Integer.bitCount(mask) : fewest;
            }
        }
        return fewest;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theIndexIsThatOfBruteForce(long seed) {
        for (boolean exact : new boolean[] {false, true}) {
            Samples s = Samples.of(seed, seed > 10 ? 12 : 9, false);
            Fragility method = exact
                    ? Fragility.withDefaults().withTest(PermutationLogRank.withDefaults())
                    : Fragility.withDefaults();
            FragilityResult result = method.evaluate(builder(s, s.event).build());
            int fewest = bruteForce(s, exact);
            if (fewest == Integer.MAX_VALUE) {
                assertThat(result.index()).isEmpty();
                assertThat(result.rows()).isEmpty();
                assertThat(result.atLeast()).isEqualTo(s.n + 1);
            } else {
                assertThat(result.index()).hasValue(fewest);
                assertThat(result.rows()).hasSize(fewest);
                boolean[] event = s.event.clone();
                result.rows().forEach(row -> event[row] = !event[row]);
                assertThat(result.pValueAfter()).isEqualTo(p(s, event, exact));
                assertThat(result.pValueAfter().orElse(1) < 0.05)
                        .isNotEqualTo(p(s, s.event, exact).orElse(1) < 0.05);
            }
        }
    }

    @Test
    void leavingOutOneRow() {
        Samples s = Samples.of(3, 12, false);
        FragilityResult result =
                Fragility.withDefaults().evaluate(builder(s, s.event).build());
        assertThat(result.leaveOneOut()).hasSize(12);
        double least = 1;
        for (int out = 0; out < 12; out++) {
            int without = out;
            int[] order = java.util.stream.IntStream.range(0, 12)
                    .filter(i -> i != without)
                    .toArray();
            SurvivalData all = builder(s, s.event).build();
            double[] exit = new double[11];
            boolean[] event = new boolean[11];
            int[] group = new int[11];
            for (int i = 0; i < 11; i++) {
                exit[i] = all.exit(order[i]);
                event[i] = s.event[order[i]];
                group[i] = order[i] % 3 == 0 ? 1 : 0;
            }
            LogRankResult expected = LogRank.withDefaults()
                    .test(SurvivalData.builder()
                            .exit(exit)
                            .event(event)
                            .group(group)
                            .build());
            assertThat(result.leaveOneOut().get(out).pValue())
                    .isEqualTo(expected.test().pValue());
            assertThat(result.leaveOneOut().get(out).logHazardRatio())
                    .hasValue((expected.observed(1) - expected.expected(1)) / expected.variance(1, 1));
            least = Math.min(least, expected.test().pValue().orElse(1));
        }
        assertThat(result.smallestP().orElseThrow().pValue()).hasValue(least);
        assertThat(result.largestP().orElseThrow().pValue().orElseThrow()).isGreaterThanOrEqualTo(least);
        assertThat(result.toString()).contains("log-rank, asymptotic: p = ", "leaving out one row: p from");
        assertThat(result.logHazardRatio()).isPresent();
    }

    @Test
    void aSpentBudgetGivesBounds() {
        Samples s = Samples.of(5, 40, false);
        double[] exit = s.exit.clone();
        int[] group = new int[40];
        for (int i = 0; i < 40; i++) {
            group[i] = i % 2;
            exit[i] += 30 * group[i];
        }
        SurvivalData data =
                SurvivalData.builder().exit(exit).event(s.event).group(group).build();
        FragilityResult result = Fragility.withDefaults().withBudget(1000).evaluate(data);
        assertThat(result.index()).isEmpty();
        assertThat(result.atLeast()).isEqualTo(3);
        assertThat(result.cannotCross()).isFalse();
        assertThat(result.atMost().orElseThrow()).isGreaterThanOrEqualTo(3);
        assertThat(result.rows()).isSorted();
        assertThat(result.explain()).contains("budget");
        assertThat(result.toString()).contains("at least 3 changes");
    }

    /** Two rows cannot be significant, whatever their status: that is proved, and no lower bound of three changes of two rows. */
    @Test
    void whereNoStatusCrossesItSaysSo() {
        FragilityResult result = Fragility.withDefaults()
                .evaluate(SurvivalData.builder()
                        .exit(new double[] {5, 6})
                        .event(new boolean[] {false, true})
                        .group(new int[] {0, 1})
                        .build());
        assertThat(result.cannotCross()).isTrue();
        assertThat(result.index()).isEmpty();
        assertThat(result.toString())
                .contains("across 0.05 by no change of status")
                .doesNotContain("at least");
        assertThat(result.explain()).contains("up to all 2, and none crosses").doesNotContain("budget");
    }

    @Test
    void theTestIsNamedByItsWeight() {
        Samples s = Samples.of(1, 9, false);
        SurvivalData data = builder(s, s.event).build();
        assertThat(Fragility.withDefaults()
                        .withTest(LogRank.withDefaults().withWeights(LogRankWeights.gehan()))
                        .evaluate(data)
                        .toString())
                .startsWith("Gehan, asymptotic: p = ");
        assertThat(Fragility.withDefaults()
                        .withTest(PermutationLogRank.withDefaults().withRho(1))
                        .evaluate(data)
                        .explain())
                .contains("permutation Fleming-Harrington G(1, 0) test");
    }

    @Test
    void whatIsRefused() {
        Samples s = Samples.of(1, 51, false);
        Fragility method = Fragility.withDefaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.evaluate(builder(s, s.event).build()))
                .withMessageContaining("at most 50");
        Samples few = Samples.of(1, 9, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.evaluate(few.builder().build()))
                .withMessageContaining("two groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.evaluate(
                        builder(few, few.event).cluster(new int[9]).build()))
                .withMessageContaining("no clusters");
        assertThatIllegalArgumentException().isThrownBy(() -> method.withAlpha(1));
        assertThatIllegalArgumentException().isThrownBy(() -> method.withBudget(0));
        assertThat(method.withAlpha(0.5)
                        .withTest(LogRank.withDefaults().withRho(1))
                        .evaluate(builder(few, few.event).build())
                        .explain())
                .contains("0.5");
    }
}
