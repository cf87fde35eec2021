package org.oligomet.stats.test;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.EventLedger;

/**
 * The log-rank test of two groups, and the weighted tests of its family, by the distribution of the statistic over all arrangements of the
 * group labels: for few events or very unequal groups, where the chi-squared approximation rejects too often.
 *
 * <p>The statistic U is observed minus expected events of the first group, as in {@link LogRank}: the sum of its subjects'
 * scores, {@code w - H} with and {@code -H} without an event (w of {@link LogRankWeights}), H the sum of {@code w d / n} up to the subject's time in the
 * stratum, groups pooled. Scores stay when labels are permuted within strata, and E U = 0. The <b>p-value</b> is the share
 * of arrangements with |U| at least the observed one, the observed one among them: an exact count.
 *
 * <p><b>Assumption.</b> The test is exact if, with equal hazards, labels are exchangeable within strata: censoring must have
 * the same distribution in both groups. Where it has not, the p-value is not exact, however it is counted: then
 * {@link ImputationLogRank} is the variant to take, an approximation.
 *
 * <p><b>Ties.</b> Whether two arrangements have equal |U| is decided in rational arithmetic if weights are fractions (all but √n and broken ρ
 * or γ) and the common denominator of the scores has at most about 110 bits (ρ = 0: always up to 60 subjects a stratum); else statistics within
 * 1e-12 of the sum of absolute scores are equal, and the result says so.
 *
 * <p><b>Computation.</b> Sums over subsets of two halves of the largest stratum, convolved with the other strata and counted
 * in pairs: every sample with at most 5 million arrangements, some 40 subjects of any kind, far more if most are censored
 * alike. Beyond that, arrangements drawn at random from a stated seed, the observed one among them, with a 99 % interval for
 * the exact p-value; the result says which.
 *
 * <p>Two groups; no weights, entries, several rows of a subject or clusters. Sources: scores, Peto and Peto 1972,
 * doi:10.2307/2344317; unequal censoring, Heinze, Gnant and Schemper 2003, Biometrics 59:1151-1157.
 * R: package {@code coin}, {@code logrank_test(distribution = "exact")}, whose scores are these with the opposite sign; SAS: none.
 *
 * <pre>{@code
 * OptionalDouble p = PermutationLogRank.withDefaults().test(data).pValue();
 * }</pre>
 */
public final class PermutationLogRank {

    private static final int SUMS = 4_000_000;

    private final LogRankWeights weights;
    private final int draws;
    private final long seed;
    private final int limit;

    private PermutationLogRank(LogRankWeights weights, int draws, long seed, int limit) {
        this.weights = weights;
        this.draws = draws;
        this.seed = seed;
        this.limit = limit;
    }

    /**
     * The log-rank test.
     *
     * @return ρ = 0; 100,000 draws from seed 1 where an exact count is out of reach
     */
    public static PermutationLogRank withDefaults() {
        return new PermutationLogRank(LogRankWeights.logRank(), 100_000, 1, SUMS);
    }

    /**
     * The test with another weight.
     *
     * @param newWeights how much each event time counts
     * @return a new test
     */
    public PermutationLogRank withWeights(LogRankWeights newWeights) {
        return new PermutationLogRank(newWeights, draws, seed, limit);
    }

    /**
     * The test with R's family of weights.
     *
     * @param rho the power of S(t-); 0 weights all times alike, 1 early ones more
     * @return a new test with {@link LogRankWeights#flemingHarrington}(ρ, 0)
     */
    public PermutationLogRank withRho(double rho) {
        return withWeights(LogRankWeights.flemingHarrington(rho, 0));
    }

    /**
     * The test with other random draws, which are used only where an exact count is out of reach.
     *
     * @param newDraws how many, at least 1
     * @param newSeed where they start: the same seed gives the same p-value
     * @return a new test
     */
    public PermutationLogRank withDraws(int newDraws, long newSeed) {
        if (newDraws < 1) {
            throw new IllegalArgumentException("draws " + newDraws + " must be at least 1");
        }
        return new PermutationLogRank(weights, newDraws, newSeed, limit);
    }

    /** How much each event time counts. */
    LogRankWeights weights() {
        return weights;
    }

    /** The test with another limit of sums held at once. */
    PermutationLogRank withLimit(int newLimit) {
        return new PermutationLogRank(weights, draws, seed, newLimit);
    }

    /**
     * Compares the two groups of a sample, within its strata.
     *
     * @param data right-censored, one row a subject, without weights, in two groups
     * @return statistic and p-value; where no arrangement differs from another p is 1, see {@link PermutationLogRankResult#isInformative}
     * @throws IllegalArgumentException if there are not two groups, or there are weights, entries, several rows of a subject
     *     or clusters
     */
    public PermutationLogRankResult test(SurvivalData data) {
        GroupedSample sample = exchangeable(data);
        List<PooledScores> scores = new ArrayList<>();
        for (int s = 0; s < sample.strata; s++) {
            List<EventLedger> two = sample.stratum(s);
            scores.add(PooledScores.of(two.get(0), two.get(1), weights));
        }
        return PermutationLogRankResult.of(sample, weights, scores, limit, draws, seed);
    }

    /** A sample of two groups whose subjects may be permuted, or what is wrong with it. */
    static GroupedSample exchangeable(SurvivalData data) {
        refuse(data.hasWeights(), "case weights", "it permutes subjects");
        refuse(data.hasEntries(), "delayed entry", "subjects who enter at different times are not exchangeable");
        refuse(data.subjects() < data.size(), "several rows of one subject", "it permutes subjects");
        refuse(data.clusters() < data.size(), "clusters", "their subjects are not exchangeable");
        return GroupedSample.twoGroups(data, "the permutation log-rank test");
    }

    private static void refuse(boolean present, String what, String why) {
        if (present) {
            throw new IllegalArgumentException("the permutation log-rank test takes no " + what + ": " + why);
        }
    }
}
