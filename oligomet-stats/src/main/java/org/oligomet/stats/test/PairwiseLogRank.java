package org.oligomet.stats.test;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.oligomet.stats.SurvivalData;

/**
 * Every pair of groups compared by a test of the log-rank family, with p-values adjusted for their number.
 *
 * <p>Each pair is tested on its own rows, as if the other groups were not there (R {@code survminer::pairwise_survdiff}); SAS's
 * {@code ADJUST=} and {@code DIFF=ALL} instead use the risk sets of all groups, so its figures differ. A pair that cannot be tested is no member
 * of the family (as in R's {@code p.adjust} of a missing value).
 *
 * <p>Cost: linear after one sort, times the number of groups.
 */
public final class PairwiseLogRank {

    private final LogRankWeights weights;
    private final PAdjustment adjustment;

    private PairwiseLogRank(LogRankWeights weights, PAdjustment adjustment) {
        this.weights = weights;
        this.adjustment = adjustment;
    }

    /**
     * Log-rank tests with Holm's adjustment.
     *
     * @return the test
     */
    public static PairwiseLogRank withDefaults() {
        return new PairwiseLogRank(LogRankWeights.logRank(), PAdjustment.HOLM);
    }

    /**
     * The test with another weight.
     *
     * @param newWeights how much each event time counts
     * @return a new test
     */
    public PairwiseLogRank withWeights(LogRankWeights newWeights) {
        return new PairwiseLogRank(newWeights, adjustment);
    }

    /**
     * The test with another adjustment.
     *
     * @param newAdjustment Holm's by default; R's {@code pairwise_survdiff}: Benjamini and Hochberg's
     * @return a new test
     */
    public PairwiseLogRank withAdjustment(PAdjustment newAdjustment) {
        return new PairwiseLogRank(weights, newAdjustment);
    }

    /**
     * Compares all pairs of groups of a sample, within its strata.
     *
     * @param data a sample with at least two groups and without case weights
     * @return a result for each pair
     * @throws IllegalArgumentException if there are fewer than two groups, or case weights
     */
    public PairwiseResult test(SurvivalData data) {
        GroupedSample sample = GroupedSample.unweighted(data, "the pairwise log-rank test");
        List<LogRankResult> tests = new ArrayList<>();
        for (int g = 0; g < sample.groups.size(); g++) {
            for (int h = g + 1; h < sample.groups.size(); h++) {
                tests.add(LogRankResult.of(sample.pair(g, h), weights));
            }
        }
        int[] tested = IntStream.range(0, tests.size())
                .filter(i -> tests.get(i).test().pValue().isPresent())
                .toArray();
        double[] adjusted = adjustment.adjust(IntStream.of(tested)
                .mapToDouble(i -> tests.get(i).test().pValue().orElseThrow())
                .toArray());
        List<PairwiseResult.Pair> pairs = new ArrayList<>();
        for (int i = 0, t = 0; i < tests.size(); i++) {
            boolean found = t < tested.length && tested[t] == i;
            pairs.add(new PairwiseResult.Pair(
                    tests.get(i), found ? OptionalDouble.of(adjusted[t++]) : OptionalDouble.empty()));
        }
        return new PairwiseResult(weights, adjustment, sample.strata, pairs);
    }
}
