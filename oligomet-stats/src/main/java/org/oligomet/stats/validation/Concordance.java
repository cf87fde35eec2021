package org.oligomet.stats.validation;

import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.risk.PairCounts;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * Concordance of a score with survival, Harrell's C or, with {@link #uno}, Uno's: of all pairs in which one row has an event at a time at which the
 * other is at risk, the fraction in which the score and the times have the same order.
 *
 * <p>{@code C = (concordant + tied score / 2) / (concordant + discordant + tied score)}, every pair counted with the product
 * of its weights. A row censored at the time of an event counts as at risk; two events at the same time are no pair and
 * are counted apart. With entries a row is compared only with events in {@code (entry, exit]}; with strata pairs are
 * formed within strata and their counts added. Harrell et al. (1982), doi:10.1001/jama.1982.03320430047030. R:
 * {@code concordance()} with its default time weight {@code "n"}; SAS {@code PROC PHREG concordance=harrell}.
 *
 * <p><b>Error.</b> The infinitesimal jackknife, as R: {@code Σ (w_i ∂C/∂w_i)²}, summed within clusters first if there are
 * any. Cost: {@code O(n log n)}.
 *
 * <p>Harrell's C depends on the censoring distribution: with the same model, longer follow-up changes its target. Uno's does
 * so less, at the price of weights that grow with time: with few at risk late on, set a horizon. The error takes the weights
 * of {@link TimeWeight} as known, as R does; Uno et al. account for their estimation too.
 */
public final class Concordance {

    /** What a high score says. */
    public enum HighScore {
        /** The event comes earlier: a risk score, such as the linear predictor of a Cox model. R: {@code reverse = TRUE}. */
        EARLIER_EVENT,
        /** The event comes later: a predicted survival time. R's default for {@code concordance(Surv(…) ~ x)}. */
        LATER_EVENT
    }

    private final HighScore highScore;
    private final TimeWeight timeWeight;
    private final double horizon;

    private Concordance(HighScore highScore, TimeWeight timeWeight, double horizon) {
        this.highScore = highScore;
        this.timeWeight = timeWeight;
        this.horizon = horizon;
    }

    /**
     * Harrell's C for a risk score: a high score means an earlier event, every pair counts the same.
     *
     * @return the method
     */
    public static Concordance withDefaults() {
        return new Concordance(HighScore.EARLIER_EVENT, TimeWeight.N, Double.POSITIVE_INFINITY);
    }

    /**
     * Uno's C for a risk score: each event is weighted by the inverse square of the probability of being uncensored until then.
     *
     * @param horizon the last event time that counts; choose it where enough subjects are still at risk
     * @return {@code withDefaults().withTimeWeight(N_OVER_G2).withHorizon(horizon)}
     */
    public static Concordance uno(double horizon) {
        return withDefaults().withTimeWeight(TimeWeight.N_OVER_G2).withHorizon(horizon);
    }

    /**
     * With another sense of the score.
     *
     * @param meaning what a high score says
     * @return a new method
     */
    public Concordance withHighScore(HighScore meaning) {
        return new Concordance(meaning, timeWeight, horizon);
    }

    /**
     * With another weight of events over time.
     *
     * @param choice how much the pairs of an event count
     * @return a new method
     */
    public Concordance withTimeWeight(TimeWeight choice) {
        return new Concordance(highScore, choice, horizon);
    }

    /**
     * Counts only events until a time. R: {@code ymax}.
     *
     * @param horizon the last time at which an event counts
     * @return a new method
     */
    public Concordance withHorizon(double horizon) {
        if (Double.isNaN(horizon)) {
            throw new IllegalArgumentException("horizon NaN is no time");
        }
        return new Concordance(highScore, timeWeight, horizon);
    }

    /**
     * Compares a score with survival.
     *
     * @param data the sample; every cause counts as the event
     * @param score one finite number for each row
     * @return the concordance; not estimable if there is no pair to compare
     * @throws IllegalArgumentException if the scores do not fit the rows, one is not finite, or the time weight uses the
     *     censoring distribution and there are entries
     */
    public ConcordanceResult evaluate(SurvivalData data, double[] score) {
        if (score.length != data.size()) {
            throw new IllegalArgumentException(score.length + " scores for " + data.size() + " rows");
        }
        for (int row = 0; row < score.length; row++) {
            if (!Double.isFinite(score[row])) {
                throw new IllegalArgumentException("score of row " + row + " is " + score[row] + ": must be finite");
            }
        }
        if (timeWeight.usesCensoring() && data.hasEntries()) {
            throw new IllegalArgumentException("the time weight " + timeWeight
                    + " needs the distribution of censoring from time 0 on: it does not go with entry times");
        }
        return evaluate(SortedSample.byStratum(data), score);
    }

    private ConcordanceResult evaluate(SortedSample sample, double[] score) {
        PairCounts pairs = new PairCounts(sample, score, EventWeights.of(sample, timeWeight, horizon));
        double higher = 0;
        double lower = 0;
        double equal = 0;
        for (int i = 0; i < sample.size(); i++) {
            // Each pair is seen from both of its rows.
            higher += pairs.weight(i) * pairs.eventHigher(i) / 2;
            lower += pairs.weight(i) * pairs.eventLower(i) / 2;
            equal += pairs.weight(i) * pairs.equal(i) / 2;
        }
        double all = higher + lower + equal;
        double variance = 0;
        if (all > 0) {
            SurvivalData data = sample.data();
            double difference = (higher - lower) / all;
            // By row, or rather by position, where rows are clusters of their own.
            double[] influence = new double[data.hasClusters() ? data.clusters() : sample.size()];
            for (int i = 0; i < sample.size(); i++) {
                double u = pairs.eventHigher(i);
                double v = pairs.eventLower(i);
                double own = u - v - difference * (u + v + pairs.equal(i));
                influence[data.hasClusters() ? data.cluster(sample.row(i)) : i] += pairs.weight(i) * own / all;
            }
            for (double d : influence) {
                variance += d * d / 4;
            }
        }
        boolean early = highScore == HighScore.EARLIER_EVENT;
        return new ConcordanceResult(
                early ? higher : lower,
                early ? lower : higher,
                equal,
                pairs.tiedTime(),
                pairs.tiedBoth(),
                Math.sqrt(variance),
                timeWeight,
                horizon);
    }

    @Override
    public String toString() {
        return ConcordanceResult.title(timeWeight) + ", high score means "
                + (highScore == HighScore.EARLIER_EVENT ? "earlier" : "later")
                + " event"
                + (horizon < Double.POSITIVE_INFINITY ? ", until " + horizon : "");
    }
}
