package org.oligomet.stats.test;

import java.util.Arrays;
import java.util.Optional;
import org.oligomet.stats.SurvivalData;

/**
 * The test for trend over ordered groups, of the log-rank family: with scores c of the groups,
 * {@code z = cᵀ(O - E) / √(cᵀ V c)}, O, E and V of {@link LogRank}, summed over strata. Positive if groups with higher scores
 * have more events than expected: powerful against hazards that rise or fall with the score, where the test of all groups
 * spreads over every other difference.
 *
 * <p>Scores are 1, 2, … K in the order of the groups' labels (numbers as numbers: lesions 1, 2, 3, 4, 5) unless given; z does
 * not change when all are shifted or multiplied. With two groups z² is the chi-squared of the log-rank test. SAS
 * {@code LIFETEST … / TREND} (scores 1 to K by order); Stata {@code sts test, trend} gives z², with the groups' values as scores; R
 * {@code survdiff} none.
 *
 * <p>Sources: Tarone 1975, doi:10.1093/biomet/62.3.679; Klein and Moeschberger 2003, section 7.4.
 */
public final class LogRankTrend {

    private final LogRankWeights weights;
    private final Optional<double[]> scores;

    private LogRankTrend(LogRankWeights weights, Optional<double[]> scores) {
        this.weights = weights;
        this.scores = scores;
    }

    /**
     * The test with scores 1 to K.
     *
     * @return of log-rank weights
     */
    public static LogRankTrend withDefaults() {
        return new LogRankTrend(LogRankWeights.logRank(), Optional.empty());
    }

    /**
     * The test with another weight.
     *
     * @param newWeights how much each event time counts
     * @return a new test
     */
    public LogRankTrend withWeights(LogRankWeights newWeights) {
        return new LogRankTrend(newWeights, scores);
    }

    /**
     * The test with other scores, such as numbers of lesions or doses.
     *
     * @param newScores of each group, in the order of the groups' labels; finite
     * @return a new test
     */
    public LogRankTrend withScores(double... newScores) {
        if (!Arrays.stream(newScores).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("scores " + Arrays.toString(newScores) + " must be finite");
        }
        return new LogRankTrend(weights, Optional.of(newScores.clone()));
    }

    /**
     * Tests a trend over the groups of a sample, within its strata.
     *
     * @param data a sample with at least two groups and without case weights
     * @return the test for trend, the test of all groups, and that of what the trend leaves
     * @throws IllegalArgumentException if there are fewer than two groups, not one score for each, or case weights
     */
    public LogRankTrendResult test(SurvivalData data) {
        GroupedSample sample = GroupedSample.unweighted(data, "the test for trend");
        int groups = sample.groups.size();
        double[] c = scores.orElseGet(() -> new double[0]);
        if (scores.isPresent() && c.length != groups) {
            throw new IllegalArgumentException(c.length + " scores for " + groups + " groups " + sample.groups);
        }
        if (scores.isEmpty()) {
            c = new double[groups];
            Arrays.setAll(c, g -> g + 1);
        }
        return new LogRankTrendResult(c, LogRankResult.of(sample, weights));
    }
}
