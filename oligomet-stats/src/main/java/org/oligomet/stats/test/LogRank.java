package org.oligomet.stats.test;

import org.oligomet.stats.SurvivalData;

/**
 * The log-rank test of equal hazards in two or more groups, and the weighted tests of its family.
 *
 * <p>At each event time of a stratum, with d events among n at risk and n_g of them in group g, the expected number in g
 * is {@code d n_g / n} and the hypergeometric covariance {@code d (n - d) / (n - 1) · n_g / n · (1{g = h} - n_h / n)}.
 * Observed, expected (times w) and covariance (times w²) are summed over times and strata;
 * {@code (O - E)ᵀ V⁻ (O - E)} is compared with a chi-squared distribution.
 *
 * <p><b>Weight</b> w = 1 is the log-rank test (default); {@link LogRankWeights} has the others, with the names that R, SAS
 * and Stata give them, and {@link #withRho} R's {@code survdiff(rho)}.
 *
 * <p><b>Delayed entry and start-stop rows</b> by risk sets over (entry, exit]; R's {@code survdiff} refuses them, the score
 * test of a Cox model without ties is the same number.
 *
 * <p>A group with no expected event leaves the degrees of freedom; a stratum in which only one group is at risk adds
 * nothing. Case weights are refused: the hypergeometric variance has no meaning for them. With several causes an event of
 * any cause counts.
 *
 * <p>Cost: linear after the sort, times the square of the number of groups. Sources: Mantel 1966; Harrington and Fleming
 * 1982, doi:10.1093/biomet/69.3.553.
 */
public final class LogRank {

    private final LogRankWeights weights;

    private LogRank(LogRankWeights weights) {
        this.weights = weights;
    }

    /**
     * The log-rank test.
     *
     * @return the test with weight 1
     */
    public static LogRank withDefaults() {
        return new LogRank(LogRankWeights.logRank());
    }

    /**
     * The test with another weight.
     *
     * @param newWeights how much each event time counts
     * @return a new test
     */
    public LogRank withWeights(LogRankWeights newWeights) {
        return new LogRank(newWeights);
    }

    /**
     * The test with R's family of weights.
     *
     * @param rho the power of S(t-); 0 weights all times alike, 1 early ones more
     * @return a new test with {@link LogRankWeights#flemingHarrington}(ρ, 0)
     */
    public LogRank withRho(double rho) {
        return new LogRank(LogRankWeights.flemingHarrington(rho, 0));
    }

    /** How much each event time counts. */
    LogRankWeights weights() {
        return weights;
    }

    /**
     * Compares the groups of a sample, within its strata.
     *
     * @param data a sample with at least two groups and without case weights
     * @return observed, expected, variance and test
     * @throws IllegalArgumentException if there are fewer than two groups, or case weights, or if ρ is negative and an event
     *     comes where the curve is 0
     */
    public LogRankResult test(SurvivalData data) {
        return LogRankResult.of(GroupedSample.unweighted(data, "the log-rank test"), weights);
    }
}
