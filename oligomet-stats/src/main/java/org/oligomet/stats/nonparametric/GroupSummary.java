package org.oligomet.stats.nonparametric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;
import org.oligomet.stats.Practice;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.ledger.EventLedger;

/**
 * One number of the Kaplan-Meier curve of each group at a common time: survival at a milestone, or the mean time lived up to
 * a horizon.
 *
 * <p>The time must lie within the follow-up of every group, that is not past its last exit unless its curve has come down to
 * 0; by default it is the smallest of the groups' last exits. It is taken as it is, never rounded. (R carries curves on flat:
 * {@link SurvivalCurve#restrictedMean} and {@link SurvivalCurve#at} do so too, and say it.)
 *
 * <p>Errors are model-based (Greenwood) unless weights are fractional, there are clusters, or a subject has several events;
 * then, or by name, they are the infinitesimal jackknife's, which also gives the covariance of groups that share clusters.
 *
 * <p>Sources: Klein and Moeschberger 2003, section 4.5, doi:10.1007/b97377; Royston and Parmar 2013,
 * doi:10.1186/1471-2288-13-152.
 */
public final class GroupSummary {

    private enum Kind {
        SURVIVAL,
        RESTRICTED_MEAN
    }

    private final Kind kind;
    private final OptionalDouble time;
    private final double level;
    private final Optional<VarianceType> variance;

    private GroupSummary(Kind kind, OptionalDouble time, double level, Optional<VarianceType> variance) {
        this.kind = kind;
        this.time = time;
        this.level = level;
        this.variance = variance;
    }

    /**
     * Survival at a milestone.
     *
     * @param time finite, not negative
     * @return the summary, with intervals of level 0.95 on the log-log scale
     */
    public static GroupSummary survivalAt(double time) {
        return new GroupSummary(Kind.SURVIVAL, given(time, "milestone"), 0.95, Optional.empty());
    }

    /**
     * The mean time lived up to a horizon: the smallest of the groups' last exits unless told otherwise.
     *
     * @return the summary, with symmetric intervals of level 0.95
     */
    public static GroupSummary restrictedMean() {
        return new GroupSummary(Kind.RESTRICTED_MEAN, OptionalDouble.empty(), 0.95, Optional.empty());
    }

    /**
     * The mean time lived up to a given horizon.
     *
     * @param horizon finite, not negative
     * @return the summary, with symmetric intervals of level 0.95
     */
    public static GroupSummary restrictedMean(double horizon) {
        return new GroupSummary(Kind.RESTRICTED_MEAN, given(horizon, "horizon"), 0.95, Optional.empty());
    }

    /**
     * The same with another level.
     *
     * @param newLevel between 0 and 1
     * @return a new summary
     */
    public GroupSummary withLevel(double newLevel) {
        return new GroupSummary(kind, time, Interval.requireLevel(newLevel), variance);
    }

    /**
     * The same with errors of a chosen kind, whatever the data.
     *
     * @param type model-based or jackknife
     * @return a new summary
     */
    public GroupSummary withVariance(VarianceType type) {
        return new GroupSummary(kind, time, level, Optional.of(type));
    }

    /** The smallest last exit; if {@code open}, of the groups whose curves do not come down to 0. */
    static double followUp(List<SurvivalCurve> curves, boolean open) {
        return curves.stream()
                .filter(c -> !open || c.size() == 0 || c.survival(c.size() - 1) > 0)
                .mapToDouble(c -> c.lastTime().orElse(0))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * The estimates of all groups.
     *
     * @param data any sample; strata play no part
     * @return one for each group
     * @throws IllegalArgumentException if the time lies past the follow-up of a group, naming it and the largest time that can
     *     be chosen
     */
    public GroupEstimates fit(SurvivalData data) {
        KaplanMeier estimator = KaplanMeier.withDefaults()
                .withConfidenceType(ConfidenceType.LOG_LOG)
                .withLevel(level);
        boolean robust = variance.map(v -> v == VarianceType.INFINITESIMAL_JACKKNIFE)
                .orElse(Robustness.of(data) != Robustness.NONE);
        List<SurvivalCurve> curves =
                (robust ? estimator.withRobustErrors() : estimator).fit(data).curves();
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("there are no rows, so there is no group to estimate anything of");
        }
        double t = time.orElse(followUp(curves, false));
        requireFollowUp(curves, t);
        double[][] covariance = robust ? jackknife(data, t) : greenwood(curves, t);
        double z = Distributions.intervalMultiplier(level);
        List<Estimate> estimates = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            SurvivalCurve curve = curves.get(g);
            double se = Math.sqrt(covariance[g][g]);
            if (kind == Kind.SURVIVAL) {
                estimates.add(curve.at(t).get(0).estimate());
            } else {
                double mean = curve.restrictedMean(t).estimate().value().orElseThrow();
                estimates.add(
                        Estimate.of(mean, se).withInterval(Interval.ofNullable(mean - z * se, mean + z * se, level)));
            }
        }
        VarianceType type = robust ? VarianceType.INFINITESIMAL_JACKKNIFE : VarianceType.MODEL_BASED;
        Practice practice = kind == Kind.SURVIVAL ? curves.get(0).convention() : Practice.of("R survRM2::rmst2");
        return new GroupEstimates(title(t), t, curves, estimates, covariance, type, practice, explanation(t, type));
    }

    private double[][] jackknife(SurvivalData data, double t) {
        List<EventLedger> ledgers = EventLedger.byGroup(data);
        List<RowInfluence> influences = ledgers.stream()
                .map(ledger -> kind == Kind.SURVIVAL
                        ? RowInfluence.survival(ledger, ledger.atRisk(), t)
                        : RowInfluence.restrictedMean(ledger, ledger.atRisk(), t))
                .toList();
        return GroupCovariance.of(data, ledgers, influences);
    }

    private double[][] greenwood(List<SurvivalCurve> curves, double t) {
        double[][] covariance = new double[curves.size()][curves.size()];
        for (int g = 0; g < curves.size(); g++) {
            Estimate estimate = kind == Kind.SURVIVAL
                    ? curves.get(g).at(t).get(0).estimate()
                    : curves.get(g).restrictedMean(t).estimate();
            double se = estimate.standardError().orElse(Double.NaN);
            covariance[g][g] = se * se;
        }
        return covariance;
    }

    private void requireFollowUp(List<SurvivalCurve> curves, double t) {
        double open = followUp(curves, true);
        for (SurvivalCurve curve : curves) {
            double last = curve.lastTime().orElse(0);
            if (t > last && (curve.size() == 0 || curve.survival(curve.size() - 1) > 0)) {
                throw new IllegalArgumentException(what() + " " + Show.number(t) + " lies past the last follow-up "
                        + Show.number(last)
                        + curve.group().map(g -> " of group '" + g + "'").orElse("")
                        + ", where its curve is not known: choose at most " + open
                        + ", or extend follow-up; SurvivalCurve carries a curve on flat and says so");
            }
        }
    }

    private String what() {
        return kind == Kind.SURVIVAL ? "milestone" : "horizon";
    }

    private String title(double t) {
        return kind == Kind.SURVIVAL ? "survival at " + Show.number(t) : "restricted mean to " + Show.number(t);
    }

    private String explanation(double t, VarianceType type) {
        StringBuilder text = new StringBuilder();
        if (kind == Kind.SURVIVAL) {
            text.append("Survival at milestone ").append(t);
            text.append(
                    " by the Kaplan-Meier estimate (doi:10.1080/01621459.1958.10501452), intervals on the log-log scale");
        } else {
            text.append("Mean time lived up to horizon ").append(t);
            text.append(
                    time.isPresent()
                            ? ", as given"
                            : ", the smallest of the groups' last follow-up times, of events or censorings");
            text.append(", not rounded: the area under the Kaplan-Meier curve (Royston and Parmar 2013,"
                    + " doi:10.1186/1471-2288-13-152), intervals symmetric");
        }
        text.append(". Standard errors: ").append(type.label());
        text.append(type == VarianceType.MODEL_BASED ? " (Greenwood)." : ".");
        return text.toString();
    }

    private static OptionalDouble given(double time, String what) {
        if (!(time >= 0 && time <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(what + " " + time + " must be finite and not negative");
        }
        return OptionalDouble.of(time);
    }
}
