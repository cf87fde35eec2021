package org.oligomet.stats.test;

import org.oligomet.stats.SurvivalData;

/**
 * The permutation log-rank test of two groups for <b>unequal censoring</b>, by imputation. It is <b>not exact</b>.
 *
 * <p>{@link PermutationLogRank} permutes subjects as they were seen, which is right only if censoring is alike in both groups.
 * Here, under the hypothesis, survival times are permuted against pairs of group and censoring time, which stay together. Since of
 * each subject only the earlier of the two times was seen, the other is drawn anew for every permutation: the survival time of one
 * censored at u from the Kaplan-Meier estimate of the pooled stratum given T &gt; u; the censoring time of one with an event at u
 * from that of censoring in its own group given C ≥ u. What such an estimate leaves past its last step comes after every
 * time; if both times do, follow-up ends at the last time of the stratum.
 *
 * <p>The statistic is {@code |O - E| / √V} of {@link LogRank}, its variance included because the number of events differs
 * between draws. {@code p = (1 + extreme) / (1 + draws)}, the observed sample among them, with a 99 % interval for the error of the draws;
 * the error of the two estimates, which are from the same few subjects, is in no interval. The same seed gives the same p.
 *
 * <p>Two groups, any weights of the family, strata; no case weights, entries, several rows of a subject or clusters. Cost: draws times n log n.
 *
 * <p>Sources: Wang, Lagakos and Gray 2010, doi:10.1093/biostatistics/kxq021 (imputation, then permutation of survival times);
 * Heinze, Gnant and Schemper 2003, Biometrics 59:1151-1157.
 */
public final class ImputationLogRank {

    private final LogRankWeights weights;
    private final int draws;
    private final long seed;

    private ImputationLogRank(LogRankWeights weights, int draws, long seed) {
        this.weights = weights;
        this.draws = draws;
        this.seed = seed;
    }

    /**
     * The log-rank test.
     *
     * @return 10,000 draws from seed 1
     */
    public static ImputationLogRank withDefaults() {
        return new ImputationLogRank(LogRankWeights.logRank(), 10_000, 1);
    }

    /**
     * The test with another weight.
     *
     * @param newWeights how much each event time counts
     * @return a new test
     */
    public ImputationLogRank withWeights(LogRankWeights newWeights) {
        return new ImputationLogRank(newWeights, draws, seed);
    }

    /**
     * The test with other random draws.
     *
     * @param newDraws how many, at least 1
     * @param newSeed where they start
     * @return a new test
     */
    public ImputationLogRank withDraws(int newDraws, long newSeed) {
        if (newDraws < 1) {
            throw new IllegalArgumentException("draws " + newDraws + " must be at least 1");
        }
        return new ImputationLogRank(weights, newDraws, newSeed);
    }

    /**
     * Compares the two groups of a sample, within its strata.
     *
     * @param data right-censored, one row a subject, without weights, in two groups
     * @return the log-rank test it is made of, and the simulated p-value
     * @throws IllegalArgumentException if there are not two groups, or there are weights, entries, several rows of a subject
     *     or clusters
     */
    public ImputationLogRankResult test(SurvivalData data) {
        GroupedSample sample = PermutationLogRank.exchangeable(data);
        LogRankResult observed = LogRankResult.of(sample, weights);
        int extreme = 0;
        if (observed.test().pValue().isPresent()) {
            Imputation imputation = new Imputation(data, sample, seed);
            double bound = ImputationLogRankResult.distance(observed) * (1 - 1e-10);
            for (int draw = 0; draw < draws; draw++) {
                LogRankResult drawn = LogRankResult.of(imputation.next(), weights);
                extreme += ImputationLogRankResult.distance(drawn) >= bound ? 1 : 0;
            }
        }
        return new ImputationLogRankResult(observed, extreme, draws, seed);
    }
}
