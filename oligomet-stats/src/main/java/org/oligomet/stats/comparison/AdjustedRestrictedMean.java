package org.oligomet.stats.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.stats.Effect;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Factor;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.comparison.MeanRegression.Link;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.ledger.EventLedger;

/**
 * Compares the mean time lived up to a horizon τ between groups of equal covariates: regression of {@code Y = min(T, τ)} on the
 * group and covariates z,
 *
 * <pre>
 * E Y = α + β_group + γᵀz            difference of restricted means β
 * log E Y = α + β_group + γᵀz        ratio of restricted means exp(β)
 * log E(τ - Y) = α + β_group + γᵀz   ratio of restricted time lost exp(β)
 * </pre>
 *
 * by weighted estimating equations {@code Σ w_i Δ_i / G(Y_i-) x_i (Y_i - μ_i) = 0}: Δ says whether Y is known (an event, or
 * followed to τ), and G is the estimated probability not to be censored, <b>one for each group</b>. Censoring must not depend on the
 * covariates within a group. Without covariates the effects are those of {@link RestrictedMeanComparison}, with its jackknife
 * errors.
 *
 * <p><b>Ties and horizon.</b> Events come before censorings of the same time: a row with an event at t is not at risk of being
 * censored at t. A row censored exactly at τ has lived to τ. Unless one is given, the horizon is the smallest of the groups' last
 * follow-up times, never rounded. One past the last follow-up of a group that ends with a censoring is refused: nobody is under
 * observation there, so G is 0 and has no inverse. {@link AdjustedComparison#largestWeight()} tells how far a single row counts for
 * others.
 *
 * <p><b>Errors</b> are a sandwich, the exact derivative of the estimates by each row's weight (infinitesimal jackknife), with the part
 * that comes from estimating G; summed by cluster where there are any. Without censoring and covariates it is HC0 of White 1980
 * (doi:10.2307/1912934), which divides by n and not by n − 1. Large-sample errors: with fewer than some ten events a group they are too small.
 *
 * <p>Not defined for late entries, offsets or several rows of a subject, which are refused. Strata play no part; name them among the covariates.
 * Cost: {@code O(n p²)} after the sort.
 *
 * <p>Source: Tian, Zhao and Wei 2014, doi:10.1093/biostatistics/kxt050.
 *
 * <pre>{@code
 * AdjustedComparison result = RestrictedMeanComparison.withDefaults().withHorizon(1826).adjustedFor("age", "stage").compare(data);
 * Estimate daysGained = result.difference().estimate();
 * }</pre>
 */
public final class AdjustedRestrictedMean {

    /** Variances below this part of τ² are rounding. */
    private static final double ROUNDING = 1e-24;

    private final OptionalDouble horizon;
    private final double level;
    private final Optional<String> reference;
    private final List<String> covariates;

    AdjustedRestrictedMean(OptionalDouble horizon, double level, Optional<String> reference, List<String> covariates) {
        this.horizon = horizon;
        this.level = level;
        this.reference = reference;
        this.covariates = covariates;
    }

    /**
     * Compares each group with the reference.
     *
     * @param data with at least two groups and the covariates
     * @return for each other group the difference, the ratio and the ratio of time lost, and the effects of the covariates
     * @throws IllegalArgumentException if there is one group, no such reference or covariate, the horizon lies past the follow-up of a
     *     group, or the data have late entries, offsets or several rows of a subject
     */
    public AdjustedComparison compare(SurvivalData data) {
        requireSimple(data);
        Factor groups = data.group()
                .filter(g -> g.levels().size() > 1)
                .orElseThrow(() ->
                        new IllegalArgumentException("there is one group: at least two are needed for a comparison"));
        String label = reference.orElse(groups.levels().get(0));
        int with = groups.levels().indexOf(label);
        if (with < 0) {
            throw new IllegalArgumentException("reference '" + label + "' is none of the groups " + groups.levels());
        }
        List<EventLedger> ledgers = EventLedger.byGroup(data);
        for (int g = 0; g < ledgers.size(); g++) {
            if (ledgers.get(g).size() == 0) {
                throw new IllegalArgumentException(
                        "group '" + groups.levels().get(g) + "' has no row of positive weight");
            }
        }
        double tau = horizon.orElse(ledgers.stream()
                .mapToDouble(ledger -> ledger.time(ledger.size() - 1))
                .min()
                .orElseThrow());
        return new Fitting(data, groups, with, new CensoringWeights(data, groups, ledgers, tau)).result();
    }

    private static void requireSimple(SurvivalData data) {
        if (data.hasEntries()) {
            throw new IllegalArgumentException(
                    "late entries: the inverse probability of censoring does not weigh those who never entered");
        }
        if (data.hasOffsets()) {
            throw new IllegalArgumentException("offsets have no meaning in a regression of restricted means");
        }
        if (data.subjects() < data.size()) {
            throw new IllegalArgumentException("there are " + data.subjects() + " subjects in " + data.size()
                    + " rows: covariates that change have no single restricted mean; take one row each");
        }
    }

    /** One sample's regressions. */
    private final class Fitting {
        private final SurvivalData data;
        private final Factor groups;
        private final int with;
        private final CensoringWeights censoring;
        private final double[] weights;
        private final AdjustmentColumns columns;
        private final String how;

        Fitting(SurvivalData data, Factor groups, int with, CensoringWeights censoring) {
            this.data = data;
            this.groups = groups;
            this.with = with;
            this.censoring = censoring;
            weights = new double[data.size()];
            for (int row = 0; row < weights.length; row++) {
                weights[row] = data.weight(row) > 0 ? data.weight(row) * censoring.of(row) : 0;
            }
            columns = new AdjustmentColumns(data, covariates, groups, with, weights);
            how = explanation();
        }

        AdjustedComparison result() {
            if (censoring.knownRows() <= columns.kept().size()) {
                throw new IllegalArgumentException("min(T, horizon) is known of " + censoring.knownRows()
                        + " rows, which leave no error to a regression with "
                        + columns.kept().size() + " coefficients");
            }
            double tau = censoring.horizon();
            Optional<MeanRegression> means = fit(Link.IDENTITY, false);
            Optional<MeanRegression> logs = fit(Link.LOG, false);
            Optional<MeanRegression> losses = fit(Link.LOG, true);
            List<Effect> effects = new ArrayList<>();
            int column = columns.covariates() + 1;
            for (int g = 0; g < groups.levels().size(); g++) {
                if (g != with) {
                    String minus =
                            groups.levels().get(g) + " - " + groups.levels().get(with);
                    String by = groups.levels().get(g) + " / " + groups.levels().get(with);
                    effects.add(effect("adjusted difference of restricted means", minus, means, column, false));
                    effects.add(effect("adjusted ratio of restricted means", by, logs, column, true));
                    effects.add(effect("adjusted ratio of restricted time lost", by, losses, column, true));
                    column++;
                }
            }
            List<Effect> adjusted = new ArrayList<>();
            for (int j = 1; j <= columns.covariates(); j++) {
                adjusted.add(effect(
                        "difference of restricted means per unit",
                        columns.column(j).name(),
                        means,
                        j,
                        false));
            }
            return new AdjustedComparison(
                    groups.levels().get(with),
                    tau,
                    censoring.largest(),
                    effects,
                    adjusted,
                    how,
                    censoring.withoutEvent());
        }

        private Optional<MeanRegression> fit(Link link, boolean lost) {
            double tau = censoring.horizon();
            return MeanRegression.of(
                    data,
                    censoring,
                    columns.kept(),
                    link,
                    weights,
                    row -> lost ? tau - censoring.lived(row) : censoring.lived(row));
        }

        private Effect effect(
                String measure, String contrast, Optional<MeanRegression> fit, int column, boolean ratio) {
            if (!columns.estimable(column)) {
                return none(
                        measure,
                        contrast,
                        ratio,
                        "it is a linear combination of other covariates or groups among the rows whose time is known");
            }
            if (fit.isEmpty()) {
                return none(
                        measure,
                        contrast,
                        ratio,
                        "the regression has no finite solution: where groups or covariates single out rows without any time, the"
                                + " ratio is 0 or infinite");
            }
            int j = columns.keptIndex(column);
            double value = fit.get().coefficient(j);
            double variance = fit.get().variance(j);
            double scale = ratio ? 1 : Math.max(1, Math.abs(value)) * Math.max(1, censoring.horizon());
            if (!(variance > ROUNDING * scale * scale)) {
                String why = "there is no error, because no residual differs from 0; that is no certainty";
                return of(measure, contrast, Estimate.of(ratio ? Math.exp(value) : value), ratio)
                        .withTest(TestResult.notEstimable(measure, 0, why));
            }
            double se = Math.sqrt(variance);
            double z = Distributions.intervalMultiplier(level);
            Estimate estimate = ratio
                    ? Estimate.of(Math.exp(value), Math.exp(value) * se)
                            .withInterval(
                                    Interval.ofNullable(Math.exp(value - z * se), Math.exp(value + z * se), level))
                    : Estimate.of(value, se).withInterval(Interval.ofNullable(value - z * se, value + z * se, level));
            return of(measure, contrast, estimate, ratio)
                    .withTest(TestResult.chiSquared(measure, value * value / variance, 1));
        }

        private Effect none(String measure, String contrast, boolean ratio, String why) {
            return of(measure, contrast, Estimate.notEstimable(why), ratio)
                    .withTest(TestResult.notEstimable(measure, 0, why));
        }

        private Effect of(String measure, String contrast, Estimate estimate, boolean ratio) {
            return ratio
                    ? Effect.ratio(measure, contrast, estimate, how)
                    : Effect.difference(measure, contrast, estimate, how);
        }

        private String explanation() {
            return "Mean time lived up to horizon " + censoring.horizon()
                    + (horizon.isPresent()
                            ? ", as given"
                            : ", the smallest of the groups' last follow-up times, of events or censorings")
                    + ", not rounded, adjusted for " + (covariates.isEmpty() ? "nothing" : covariates)
                    + ": regression with inverse probability of censoring weights (Tian, Zhao and Wei 2014,"
                    + " doi:10.1093/biostatistics/kxt050), censoring estimated in each group, events before censorings of the same"
                    + " time; identity link for the difference, log link for ratios. The time of "
                    + censoring.knownRows() + " of "
                    + data.size() + " rows is known; the largest weight is " + Show.number(censoring.largest())
                    + ". Errors: sandwich with the part of the estimated censoring (infinitesimal jackknife"
                    + (data.hasClusters() ? " by cluster" : "")
                    + "), for large samples: with few events they are too small. survRM2 counts events among those at risk of censoring"
                    + " at the same time and takes the expected information.";
        }
    }
}
