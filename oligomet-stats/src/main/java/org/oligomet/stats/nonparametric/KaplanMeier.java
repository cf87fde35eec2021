package org.oligomet.stats.nonparametric;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Convention;
import org.oligomet.stats.ConventionItem;
import org.oligomet.stats.Factor;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.Blocks;
import org.oligomet.stats.ledger.EventLedger;

/**
 * The product-limit estimate of survival: {@code S(t) = Π (1 - d / n)} over event times up to t, d events among n at
 * risk.
 *
 * <p><b>Errors.</b> Greenwood: {@code var log S = Σ d / (n (n - d))}. With any fractional weight, with clusters, or where
 * a subject has several events, the infinitesimal jackknife instead; the curve says which (R does the same in silence).
 *
 * <p><b>Intervals.</b> {@link ConfidenceType#LOG} by default as R; SAS and Stata: log-log.
 *
 * <p><b>Several causes.</b> An event of any cause counts: this is event-free survival. One minus a curve that censors
 * competing events is not the probability of the event.
 *
 * <p>Without an event S is 1 throughout; one subject with an event gives S = 0 with error and limits not estimable; past
 * the last follow-up nothing is claimed unless asked for. Where the risk set of delayed entries is emptied by an event
 * early, S is 0 for good, as the formula has it: look at the numbers at risk.
 *
 * <p>Cost: linear after the sort of the data, once for all methods.
 *
 * <p>Sources: Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452; Greenwood 1926; jackknife: Therneau and
 * Grambsch, Modeling Survival Data, 2000, doi:10.1007/978-1-4757-3294-8. R: {@code survfit}; SAS: {@code LIFETEST}.
 *
 * <pre>{@code
 * SurvivalCurves curves = KaplanMeier.withDefaults().fit(data);
 * Estimate median = curves.curve("B").median();
 * }</pre>
 */
public final class KaplanMeier {

    private static final String METHOD =
            "Kaplan-Meier estimate (Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452).";

    private final Convention convention;
    private final double level;
    private final boolean reversed;
    private final boolean robust;
    private final LowerLimit lower;

    private KaplanMeier(Convention convention, double level, boolean reversed, boolean robust, LowerLimit lower) {
        this.convention = convention;
        this.level = level;
        this.reversed = reversed;
        this.robust = robust;
        this.lower = lower;
    }

    /**
     * The estimator with R's defaults.
     *
     * @return log intervals of level 0.95
     */
    public static KaplanMeier withDefaults() {
        return new KaplanMeier(Convention.r(), 0.95, false, false, LowerLimit.USUAL);
    }

    /**
     * The estimator with another scale for its intervals.
     *
     * @param newType the scale
     * @return a new estimator
     */
    public KaplanMeier withConfidenceType(ConfidenceType newType) {
        return withConvention(convention.with(ConventionItem.SURVIVAL_INTERVAL, newType));
    }

    /**
     * The estimator as another program has it: interval, quantiles, restricted means, what holds past the last follow-up.
     *
     * @param newConvention the profile, its scale of intervals included
     * @return a new estimator
     */
    public KaplanMeier withConvention(Convention newConvention) {
        return new KaplanMeier(newConvention, level, reversed, robust, lower);
    }

    /**
     * The estimator with another level for its intervals.
     *
     * @param newLevel between 0 and 1
     * @return a new estimator
     */
    public KaplanMeier withLevel(double newLevel) {
        return new KaplanMeier(convention, Interval.requireLevel(newLevel), reversed, robust, lower);
    }

    /**
     * The reverse estimator, in which censorings are the events and events are censored: its median is the median
     * follow-up (Schemper and Smith 1996, doi:10.1016/0197-2456(96)00075-X).
     *
     * @return a new estimator
     */
    public KaplanMeier reversed() {
        return new KaplanMeier(convention, level, !reversed, robust, lower);
    }

    /**
     * The estimator with errors by the infinitesimal jackknife, whatever the data: summed over clusters if there are any, else
     * subjects, else rows. Without it they are so only where R's rule asks for it. R: {@code robust = TRUE}.
     *
     * @return a new estimator
     */
    public KaplanMeier withRobustErrors() {
        return new KaplanMeier(convention, level, reversed, true, lower);
    }

    /**
     * The estimator with lower limits that widen as the censored leave. R: {@code conf.lower}.
     *
     * @param newLower the rule
     * @return a new estimator
     */
    public KaplanMeier withLowerLimit(LowerLimit newLower) {
        return new KaplanMeier(convention, level, reversed, robust, newLower);
    }

    /**
     * Estimates the curve of each group.
     *
     * @param sample any sample; strata play no part
     * @return a curve for each group, or one
     */
    public SurvivalCurves fit(SurvivalData sample) {
        SurvivalData data = convention.applyTo(sample);
        List<EventLedger> ledgers = EventLedger.byGroup(data);
        Optional<Factor> groups = data.group();
        Robustness by = robust ? Robustness.byName(data) : Robustness.of(data);
        double[][] variances = by == Robustness.NONE
                ? new double[0][]
                : Influence.variances(data, Groups.codes(groups), ledgers, by, false, reversed);
        SurvivalCurve[] curves = new SurvivalCurve[ledgers.size()];
        Blocks.run(
                curves.length,
                data.size(),
                g -> curves[g] = curve(
                        ledgers.get(g),
                        groups.map(f -> f.levels().get(g)),
                        variances.length == 0 ? null : variances[g]));
        return new SurvivalCurves(List.of(curves));
    }

    /**
     * Estimates the curve of a ledger, such as one merged from parts.
     *
     * @param ledger counts without weights or with whole-number ones; clusters are unknown to it
     * @return its curve, with Greenwood's errors
     * @throws IllegalArgumentException if a weight is fractional or robust errors are asked for: the jackknife needs the rows
     */
    public SurvivalCurve fit(EventLedger ledger) {
        if (robust) {
            throw new IllegalArgumentException("robust errors need the rows: fit the data instead of its ledger");
        }
        Groups.requireWholeWeights(ledger);
        return curve(ledger, Optional.empty(), null);
    }

    private SurvivalCurve curve(EventLedger ledger, Optional<String> group, double @Nullable [] jackknife) {
        double[] risk = ledger.atRisk();
        int size = ledger.size();
        double[] survival = new double[size];
        double[] variance = jackknife == null ? new double[size] : jackknife;
        double s = 1;
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double d = reversed ? ledger.censored(k) : ledger.events(k);
            if (d > 0) {
                double n = risk[k];
                s *= (n - d) / n;
                sum += d / (n * (n - d)); // infinite once d = n
            }
            survival[k] = s;
            if (jackknife == null) {
                variance[k] = sum;
            }
        }
        VarianceType from = jackknife == null ? VarianceType.MODEL_BASED : VarianceType.INFINITESIMAL_JACKKNIFE;
        return new SurvivalCurve(
                new CurveOptions(METHOD, convention, level, from, reversed, lower),
                group,
                ledger,
                risk,
                survival,
                variance);
    }
}
