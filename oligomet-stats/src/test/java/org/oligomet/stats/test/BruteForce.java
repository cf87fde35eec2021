package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.reference.Samples;

/** The permutation test by the log-rank test of every arrangement of a small sample. */
final class BruteForce {

    private BruteForce() {}

    /** The statistic is that of the log-rank test, and p is the share found by making that test for every arrangement. */
    static void compare(Samples s, LogRankWeights weights, boolean stratified) {
        for (int i = 0; i < s.n; i++) {
            s.group[i] = i < 2 ? i : Math.min(1, s.group[i]);
            s.stratum[i] = stratified ? s.stratum[i] : 0;
        }
        SurvivalData data = SurvivalData.builder()
                .exit(s.exit)
                .event(s.event)
                .group(s.group)
                .stratum(s.stratum)
                .build();
        PermutationLogRankResult result =
                PermutationLogRank.withDefaults().withWeights(weights).test(data);
        LogRankResult logRank = LogRank.withDefaults().withWeights(weights).test(data);
        assertThat(result.statistic()).isCloseTo(logRank.observed(0) - logRank.expected(0), within(1e-12 * s.n));
        assertThat(result.tieTolerance() == 0).isEqualTo(weights.isRational());
        long[] expected = count(s.exit, s.event, s.group, s.stratum, weights);
        assertThat(result.arrangements()).isEqualTo(expected[1]);
        assertThat(result.extreme()).hasValue(expected[0]);
        assertThat(result.pValue().orElseThrow()).isEqualTo((double) expected[0] / expected[1]);
    }

    /** How many of all arrangements, and of how many, have |O - E| by the log-rank test at least the observed one. */
    private static long[] count(double[] exit, boolean[] event, int[] group, int[] stratum, LogRankWeights weights) {
        int n = exit.length;
        LogRank test = LogRank.withDefaults().withWeights(weights);
        double observed = Double.NaN;
        long extreme = 0;
        long all = 0;
        int own = mask(group);
        for (int pass = 0; pass < 2; pass++) {
            for (int mask = pass == 0 ? own : 0; mask < (pass == 0 ? own + 1 : 1 << n); mask++) {
                if (!sameSizes(mask, own, stratum)) {
                    continue;
                }
                int[] labels = new int[n];
                for (int i = 0; i < n; i++) {
                    labels[i] = mask >> i & 1;
                }
                LogRankResult result = test.test(SurvivalData.builder()
                        .exit(exit)
                        .event(event)
                        .group(labels)
                        .stratum(stratum)
                        .build());
                double u = Math.abs(result.observed(0) - result.expected(0));
                if (pass == 0) {
                    observed = u;
                } else {
                    all++;
                    extreme += u >= observed - 1e-9 ? 1 : 0;
                }
            }
        }
        return new long[] {extreme, all};
    }

    private static int mask(int[] group) {
        int mask = 0;
        for (int i = 0; i < group.length; i++) {
            mask |= group[i] << i;
        }
        return mask;
    }

    private static boolean sameSizes(int mask, int own, int[] stratum) {
        int[] difference = new int[stratum.length];
        for (int i = 0; i < stratum.length; i++) {
            difference[stratum[i]] += (mask >> i & 1) - (own >> i & 1);
        }
        return Arrays.stream(difference).allMatch(d -> d == 0);
    }
}
