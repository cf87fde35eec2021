package org.oligomet.stats.nonparametric;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.ledger.EventLedger;

/**
 * Confidence limits for survival by the beta product confidence procedure: made for few subjects or heavy censoring, where
 * intervals from Greenwood's error cover too little or do not exist.
 *
 * <p>With Y at risk before a death, S falls there by a factor whose law is Beta(Y, 1); d tied deaths count one after the
 * other, from Y, Y - 1, …. At a time t the <b>upper</b> limit is the quantile 1 - α/2 of the product W⁺ over all deaths up
 * to and including t; the <b>lower</b> limit is the quantile α/2 of W⁻ = W⁺ · Beta(Y(t+), 1), the law of S at the next death
 * to come, Y(t+) being at risk just after t. So the lower limit also falls at a censoring; it is 0 from the last follow-up
 * on, and the upper limit is 1 before the first death. Without censoring the limits are those of Clopper and Pearson.
 *
 * <p><b>Exact beta product.</b> The distribution of the product is evaluated by a finite recursion of positive terms; there
 * is neither the method of moments (the default of R's package {@code bpcp}) nor Monte Carlo, so limits differ a little from
 * that package's. They also differ at an observed time itself, where {@code bpcp} takes both limits of a death time from
 * W⁺ and still counts who is censored there; here limits are right-continuous, as S is: those of a time hold until the
 * next, which is the wider choice, and the one that is right for times in whole days.
 *
 * <p><b>Coverage.</b> Each limit is guaranteed without censoring and under progressive type II censoring; under independent
 * censoring it is right for large samples and was conservative in the authors' simulations. The <b>mid-p</b> version takes
 * quantiles of the even mixture of W⁺ and W⁻: shorter, near the nominal coverage on average, guaranteed nowhere.
 *
 * <p>For right-censored data with one row a subject and no weights; anything else is refused. With several causes an event
 * of any cause counts. Neither R's {@code survival} nor SAS {@code LIFETEST} offers it. Cost: the square of n.
 *
 * <p>Sources: Fay, Brittain and Proschan 2013, doi:10.1093/biostatistics/kxt016; mid-p: Fay and Brittain 2016,
 * doi:10.1002/sim.6905.
 *
 * <pre>{@code
 * BetaProductCurve curve = BetaProduct.withDefaults().fit(data).only();
 * Estimate atTwoYears = curve.at(730);
 * Estimate median = curve.median();
 * }</pre>
 */
public final class BetaProduct {

    private static final KaplanMeier ESTIMATE = KaplanMeier.withDefaults().withConfidenceType(ConfidenceType.NONE);

    private final double level;
    private final boolean midP;

    private BetaProduct(double level, boolean midP) {
        this.level = level;
        this.midP = midP;
    }

    /**
     * The procedure with guaranteed limits.
     *
     * @return level 0.95, no mid-p
     */
    public static BetaProduct withDefaults() {
        return new BetaProduct(0.95, false);
    }

    /**
     * The procedure at another level.
     *
     * @param newLevel between 0 and 1; each limit errs with probability (1 - level) / 2
     * @return a new procedure
     */
    public BetaProduct withLevel(double newLevel) {
        return new BetaProduct(Interval.requireLevel(newLevel), midP);
    }

    /**
     * The procedure with mid-p limits, which are shorter and no longer guaranteed.
     *
     * @return a new procedure
     */
    public BetaProduct withMidP() {
        return new BetaProduct(level, true);
    }

    /**
     * Estimates the curve of each group.
     *
     * @param data right-censored, one row a subject, without weights; strata play no part
     * @return a curve for each group, or one
     * @throws IllegalArgumentException if there are weights, entries, several rows of a subject, or clusters
     */
    public BetaProductCurves fit(SurvivalData data) {
        refuse(data.hasWeights(), "case weights", "its beta distributions count subjects");
        refuse(
                data.hasEntries(),
                "delayed entry",
                "its guarantee starts from subjects who are all at risk from the start");
        refuse(data.subjects() < data.size(), "several rows of one subject", "its subjects are independent");
        refuse(data.clusters() < data.size(), "clusters", "its subjects are independent");
        List<BetaProductCurve> curves = new ArrayList<>();
        for (SurvivalCurve curve : ESTIMATE.fit(data)) {
            curves.add(limits(curve));
        }
        return new BetaProductCurves(curves);
    }

    /**
     * Estimates the curve of a ledger, such as one merged from parts.
     *
     * @param ledger counts without weights and entries, of independent subjects with one row each
     * @return its curve
     * @throws IllegalArgumentException if there are weights or entries
     */
    public BetaProductCurve fit(EventLedger ledger) {
        refuse(ledger.isWeighted(), "case weights", "its beta distributions count subjects");
        refuse(
                ledger.fromStart() < ledger.rows(),
                "delayed entry",
                "its guarantee starts from subjects who are all at risk from the start");
        return limits(ESTIMATE.fit(ledger));
    }

    private BetaProductCurve limits(SurvivalCurve curve) {
        int size = curve.size();
        double tail = (1 - level) / 2;
        int atRisk = Math.toIntExact(curve.rows());
        BetaProductLaw passed = BetaProductLaw.one(atRisk);
        double atStart = law(passed.times(atRisk), passed).lowerLimit(tail);
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int i = 0; i < size; i++) {
            int events = (int) curve.events(i);
            for (int k = 0; k < events; k++) {
                passed = passed.times(atRisk - k);
            }
            atRisk -= events + (int) curve.censored(i);
            BetaProductLaw next = passed.times(atRisk);
            lower[i] = law(next, passed).lowerLimit(tail);
            upper[i] = law(passed, next).upperLimit(tail);
        }
        return new BetaProductCurve(curve, lower, upper, atStart, level, midP);
    }

    private BetaProductLaw law(BetaProductLaw conservative, BetaProductLaw other) {
        return midP ? conservative.midwayTo(other) : conservative;
    }

    private static void refuse(boolean present, String what, String why) {
        if (present) {
            throw new IllegalArgumentException("the beta product procedure takes no " + what + ": " + why);
        }
    }
}
