package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TestResult;

/** Where it must be the permutation test, where that is wrong and it is not, and the boundaries. */
class ImputationLogRankTest {

    private static final ImputationLogRank METHOD =
            ImputationLogRank.withDefaults().withDraws(4000, 7);

    private static SurvivalData data(double[] exit, boolean[] event, int... group) {
        return SurvivalData.builder().exit(exit).event(event).group(group).build();
    }

    private static boolean[] all(int n) {
        boolean[] event = new boolean[n];
        Arrays.fill(event, true);
        return event;
    }

    /** Without censoring nothing is imputed: p is the share of arrangements, all counted here, within the error of the draws. */
    @Test
    void withoutCensoringItIsThePermutationTest() {
        double[] exit = {1, 2, 3, 4, 4, 6, 7, 8};
        int[] group = {1, 1, 2, 1, 2, 2, 1, 2};
        SurvivalData data = data(exit, all(8), group);
        double observed =
                ImputationLogRankResult.distance(LogRank.withDefaults().test(data));
        int extreme = 0;
        int count = 0;
        for (int mask = 0; mask < 256; mask++) {
            if (Integer.bitCount(mask) == 4) {
                int[] labels = new int[8];
                for (int i = 0; i < 8; i++) {
                    labels[i] = mask >> i & 1;
                }
                LogRankResult result = LogRank.withDefaults().test(data(exit, all(8), labels));
                extreme += ImputationLogRankResult.distance(result) >= observed - 1e-9 ? 1 : 0;
                count++;
            }
        }
        assertThat(count).isEqualTo(70);
        ImputationLogRankResult result = METHOD.test(data);
        Interval interval = result.test().simulationInterval().orElseThrow();
        assertThat(extreme / 70.0)
                .isBetween(interval.lower().orElseThrow(), interval.upper().orElseThrow());
        assertThat(result.test().pValue().orElseThrow()).isEqualTo((1.0 + result.extreme()) / 4001);
        assertThat(result.test().kind()).isEqualTo(TestResult.Kind.MONTE_CARLO);
        assertThat(result.test().exact()).isFalse();
        assertThat(result.draws()).isEqualTo(4000);
        assertThat(METHOD.test(data)).hasToString(result.toString());
        assertThat(result.explain()).contains("Not exact").contains("10.1093/biostatistics/kxq021");
        assertThat(result.toString())
                .contains("log-rank: chi-squared")
                .contains("log-rank, permutation with imputation (not exact): statistic");
    }

    /**
     * Equal hazards, 6 subjects against 12, all of the first followed to their end, half of the second censored early: over
     * 300 samples at a nominal 10 % the share rejected is 10 %, within three standard errors and a half.
     */
    @Test
    void itHoldsItsLevelWhereCensoringIsUnequal() {
        Random random = new Random(11);
        int rejected = 0;
        int runs = 300;
        for (int run = 0; run < runs; run++) {
            double[] exit = new double[18];
            boolean[] event = new boolean[18];
            int[] group = new int[18];
            for (int i = 0; i < 18; i++) {
                group[i] = i < 6 ? 1 : 2;
                double death = -Math.log(random.nextDouble());
                double censored = i < 6 ? 3 : random.nextDouble() * 1.5;
                exit[i] = Math.min(death, censored);
                event[i] = death <= censored;
            }
            TestResult test = ImputationLogRank.withDefaults()
                    .withDraws(199, run)
                    .test(data(exit, event, group))
                    .test();
            rejected += test.pValue().orElse(1) <= 0.1 ? 1 : 0;
        }
        assertThat(rejected / (double) runs).isBetween(0.1 - 3.5 * 0.0173, 0.1 + 3.5 * 0.0173);
    }

    @Test
    void strataAndWeights() {
        SurvivalData stratified = SurvivalData.builder()
                .exit(new double[] {1, 2, 3, 4, 5, 6, 7, 8})
                .event(new boolean[] {true, false, true, true, false, true, true, false})
                .group(new int[] {1, 2, 1, 2, 1, 2, 1, 2})
                .stratum(new int[] {1, 1, 1, 1, 2, 2, 2, 2})
                .build();
        ImputationLogRankResult result =
                METHOD.withWeights(LogRankWeights.gehan()).test(stratified);
        assertThat(result.test().method()).startsWith("stratified Gehan, permutation");
        assertThat(result.explain()).contains("within strata").contains("Weight n");
        assertThat(result.logRank().strata()).isEqualTo(2);
        assertThat(result.test().pValue().orElseThrow()).isBetween(0.05, 1.0);
    }

    @Test
    void whatCannotBePermutedIsRefused() {
        ImputationLogRankResult none = METHOD.test(data(new double[] {1, 2}, new boolean[2], 1, 2));
        assertThat(none.test().notEstimableBecause()).hasValue("there is no event");
        assertThat(none.extreme()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> METHOD.withDraws(0, 1));
        SurvivalData entries = SurvivalData.builder()
                .entry(new double[] {0, 1})
                .exit(new double[] {1, 2})
                .event(all(2))
                .group(new int[] {1, 2})
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.test(entries))
                .withMessageContaining("delayed entry");
    }
}
