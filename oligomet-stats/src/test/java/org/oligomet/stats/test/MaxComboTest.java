package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.Alternative;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TestResult;

/** Identities that tie MaxCombo to the tests it is made of, and the boundaries. */
class MaxComboTest {

    static Stream<JsonNode> samples() {
        return Stream.concat(TestsReference.cases("family").stream(), TestsReference.cases("coin").stream())
                .filter(c -> IntStream.of(TestsReference.whole(c.path("group")))
                                .max()
                                .orElseThrow()
                        == 2);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("samples")
    void oneWeightIsItsOwnTest(JsonNode c) {
        SurvivalData data = TestsReference.sample(c);
        for (LogRankWeights weights : TestsReference.weights().values()) {
            LogRankResult alone = LogRank.withDefaults().withWeights(weights).test(data);
            MaxComboResult result = MaxCombo.withDefaults().withWeights(weights).test(data);
            double p = alone.test().pValue().orElseThrow();
            assertThat(result.test().pValue().orElseThrow()).isCloseTo(p, within(1e-12 * p));
            double z = (alone.observed(0) - alone.expected(0)) / Math.sqrt(alone.variance(0, 0));
            assertThat(result.z(0).orElseThrow()).isCloseTo(z, within(1e-11));
        }
    }

    /** G(1, 0) and G(0, 1) sum to the log-rank test: U and V do, and the set of three says no more than two of them. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("samples")
    void theUsualWeightsAreDependent(JsonNode c) {
        SurvivalData data = TestsReference.sample(c);
        MaxComboResult result = MaxCombo.withDefaults().test(data);
        double[] sd = new double[3];
        for (int i = 0; i < 3; i++) {
            sd[i] = Math.sqrt(LogRank.withDefaults()
                    .withWeights(result.weights().get(i))
                    .test(data)
                    .variance(0, 0));
        }
        double sum = sd[1] * sd[1]
                + sd[2] * sd[2]
                + 2 * sd[1] * sd[2] * result.correlation(1, 2).orElseThrow();
        assertThat(sum).isCloseTo(sd[0] * sd[0], within(1e-12 * sum));
        double p = result.test().pValue().orElseThrow();
        double smallest = IntStream.range(0, 4)
                .mapToDouble(i -> TestResult.normal("z", result.z(i).orElseThrow())
                        .pValue()
                        .orElseThrow())
                .min()
                .orElseThrow();
        assertThat(p).isBetween(smallest, 4 * smallest);
        assertThat(result.test().pValue())
                .isEqualTo(MaxCombo.withDefaults().test(data).test().pValue());
        double greater = side(Alternative.GREATER, data);
        double less = side(Alternative.LESS, data);
        // Both sides together are at least the two-sided test, and exceed it by no more than both being extreme.
        assertThat(Math.min(greater, less)).isBetween(p / 2 - 1e-12, p + 1e-12);
    }

    private static double side(Alternative alternative, SurvivalData data) {
        return MaxCombo.withDefaults()
                .withAlternative(alternative)
                .test(data)
                .test()
                .pValue()
                .orElseThrow();
    }

    private static SurvivalData rows(double[] exit, int... group) {
        boolean[] event = new boolean[exit.length];
        Arrays.fill(event, true);
        return SurvivalData.builder().exit(exit).event(event).group(group).build();
    }

    /** Group 1 dies first throughout: more events than expected, so GREATER is the small p. */
    @Test
    void theSideIsThatOfTheFirstGroup() {
        SurvivalData data = rows(new double[] {1, 2, 3, 4, 5, 6}, 1, 1, 1, 2, 2, 2);
        MaxComboResult result =
                MaxCombo.withDefaults().withAlternative(Alternative.GREATER).test(data);
        assertThat(result.test().statistic().orElseThrow()).isPositive();
        assertThat(result.test().pValue().orElseThrow()).isLessThan(0.05);
        assertThat(side(Alternative.LESS, data)).isGreaterThan(0.5);
        assertThat(result.groups()).isEqualTo(List.of("1", "2"));
        assertThat(result.explain())
                .startsWith("MaxCombo: the most extreme of 4 statistics of the log-rank family, one-sided (greater)")
                .contains("10.1177/1536867X1601600308");
        assertThat(result.toString().lines().toList().get(0))
                .startsWith("weight")
                .endsWith("z");
        assertThat(result.toString()).contains("Fleming-Harrington G(0, 1)").contains("extreme z = ");
    }

    /** One event time: 1 - S is 0 there, so G(0, 1) and G(1, 1) have no variance and leave. */
    @Test
    void aWeightOfNothingLeaves() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 2, 2})
                .event(new boolean[] {true, false, false, false})
                .group(new int[] {1, 1, 2, 2})
                .build();
        MaxComboResult result = MaxCombo.withDefaults().test(data);
        assertThat(result.z(1)).isEmpty();
        assertThat(result.correlation(0, 1)).isEmpty();
        assertThat(result.correlation(0, 2).orElseThrow()).isEqualTo(1);
        // O - E = 1/2, V = 1/4
        assertThat(result.test().statistic().orElseThrow()).isCloseTo(1, within(1e-15));
        assertThat(result.test().pValue().orElseThrow()).isCloseTo(0.31731050786291415, within(1e-15));
        assertThat(result.explain()).contains("left out");
        assertThat(result.toString()).contains("NE");
        MaxComboResult none = MaxCombo.withDefaults()
                .test(SurvivalData.builder()
                        .exit(new double[] {1, 2})
                        .event(new boolean[2])
                        .group(new int[] {1, 2})
                        .build());
        assertThat(none.test().notEstimableBecause())
                .hasValueSatisfying(why -> assertThat(why).contains("under any weight"));
    }

    @Test
    void misuseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaxCombo.withDefaults().withWeights());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaxCombo.withDefaults().test(rows(new double[] {1, 2, 3}, 1, 2, 3)))
                .withMessage("MaxCombo compares two groups, not 3");
    }
}
