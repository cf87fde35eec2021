package org.oligomet.stats.validation;

import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.risk.PairCounts;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * Concordance of a score with survival, Harrell's C: of all pairs in which one row has an event at a time at which the
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
 * <p>C depends on the censoring distribution: with the same model, longer follow-up changes its target.
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

    private Concordance(HighScore highScore) {
        this.highScore = highScore;
    }

    /**
     * For a risk score: a high score means an earlier event.
     *
     * @return the method
     */
    public static Concordance withDefaults() {
        return new Concordance(HighScore.EARLIER_EVENT);
    }

    /**
     * With another sense of the score.
     *
     * @param meaning what a high score says
     * @return a new method
     */
    public Concordance withHighScore(HighScore meaning) {
        return new Concordance(meaning);
    }

    /**
     * Compares a score with survival.
     *
     * @param data the sample; every cause counts as the event
     * @param score one finite number for each row
     * @return the concordance; not estimable if there is no pair to compare
     * @throws IllegalArgumentException if the scores do not fit the rows or one is not finite
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
        return evaluate(SortedSample.byStratum(data), score);
    }

    private ConcordanceResult evaluate(SortedSample sample, double[] score) {
        PairCounts pairs = new PairCounts(sample, score);
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
            double[] influence = new double[data.clusters()];
            for (int i = 0; i < sample.size(); i++) {
                double u = pairs.eventHigher(i);
                double v = pairs.eventLower(i);
                double own = u - v - difference * (u + v + pairs.equal(i));
                influence[data.cluster(sample.row(i))] += pairs.weight(i) * own / all;
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
                Math.sqrt(variance));
    }

    @Override
    public String toString() {
        return "Harrell's concordance, high score means " + (highScore == HighScore.EARLIER_EVENT ? "earlier" : "later")
                + " event";
    }
}
