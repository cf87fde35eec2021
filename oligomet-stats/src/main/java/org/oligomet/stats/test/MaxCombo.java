package org.oligomet.stats.test;

import java.util.List;
import org.oligomet.stats.Alternative;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.CorrelatedNormals;

/**
 * MaxCombo: two groups compared by the most extreme of several weighted log-rank statistics, for hazards that need not be
 * proportional: early, late and crossing differences are each found by some weight.
 *
 * <p>{@code z_j = U_j / √V_jj}, U_j the observed less the expected events of the first group under weight w_j, and
 * {@code V_ij = Σ w_i w_j d (n - d) / (n - 1) · n_1 n_2 / n²} over event times and strata: with {@code i = j} the variance of
 * {@link LogRank}. The p-value is the probability that the largest of normal variables of that correlation is as large,
 * integrated without random numbers: the same bits each time, relative error about 1e-10.
 *
 * <p>Default weights G(0, 0), G(0, 1), G(1, 0), G(1, 1) of Fleming and Harrington with S(t-). The first is the sum of the next
 * two, so their correlation is always singular: it is integrated in three dimensions. At most four weights may be linearly
 * independent. A statistic without variance leaves the set.
 *
 * <p>Two-sided by default: max |z|. {@link Alternative#GREATER}: the first group has more events than expected (the second,
 * say treated, does better), max z; {@link Alternative#LESS} the opposite.
 *
 * <p>R: package {@code nph}, {@code simtrial}; Stata {@code verswlr}. Sources: Lee 1996, Biometrics 52:721-725; Karrison
 * 2016, doi:10.1177/1536867X1601600308; Lin and others 2020, doi:10.1080/19466315.2019.1697738.
 */
public final class MaxCombo {

    private final List<LogRankWeights> weights;
    private final Alternative alternative;

    private MaxCombo(List<LogRankWeights> weights, Alternative alternative) {
        this.weights = weights;
        this.alternative = alternative;
    }

    /**
     * The test with the usual four weights.
     *
     * @return two-sided
     */
    public static MaxCombo withDefaults() {
        return new MaxCombo(
                List.of(
                        LogRankWeights.flemingHarrington(0, 0),
                        LogRankWeights.flemingHarrington(0, 1),
                        LogRankWeights.flemingHarrington(1, 0),
                        LogRankWeights.flemingHarrington(1, 1)),
                Alternative.TWO_SIDED);
    }

    /**
     * The test with other weights.
     *
     * @param newWeights at least one, any of the family
     * @return a new test
     */
    public MaxCombo withWeights(LogRankWeights... newWeights) {
        if (newWeights.length == 0) {
            throw new IllegalArgumentException("MaxCombo needs at least one weight");
        }
        return new MaxCombo(List.of(newWeights), alternative);
    }

    /**
     * The test against another alternative.
     *
     * @param newAlternative which direction counts
     * @return a new test
     */
    public MaxCombo withAlternative(Alternative newAlternative) {
        return new MaxCombo(weights, newAlternative);
    }

    /**
     * Compares the two groups of a sample, within its strata.
     *
     * @param data a sample with two groups and without case weights
     * @return each statistic, their correlation and the test
     * @throws IllegalArgumentException if there are not two groups, or case weights, or more than
     *     {@value CorrelatedNormals#LARGEST_RANK} linearly independent statistics
     */
    public MaxComboResult test(SurvivalData data) {
        GroupedSample sample = GroupedSample.twoGroups(data, "MaxCombo");
        ComboSums sums = new ComboSums(weights);
        for (int s = 0; s < sample.strata; s++) {
            sums.addStratum(sample.stratum(s));
        }
        return new MaxComboResult(sample, weights, alternative, sums);
    }
}
