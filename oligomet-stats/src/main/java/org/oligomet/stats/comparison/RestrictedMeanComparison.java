package org.oligomet.stats.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.stats.Effect;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.GroupEstimates;
import org.oligomet.stats.nonparametric.GroupSummary;
import org.oligomet.stats.nonparametric.VarianceType;

/**
 * Compares the mean time lived up to a horizon τ between groups: difference {@code μ₁ - μ₀}, ratio {@code μ₁ / μ₀}, and ratio
 * of the time lost {@code (τ - μ₁) / (τ - μ₀)}. None of them needs proportional hazards.
 *
 * <p>The interval of the difference is symmetric; ratios are taken by their logarithm, {@code var log = v₁/μ₁² + v₀/μ₀²}
 * (delta method), as {@code survRM2} does.
 *
 * <p><b>Horizon.</b> Unless one is given, the smallest of the groups' last follow-up times, never rounded. One past the
 * follow-up of a group whose curve has not come down to 0 is refused, with the largest that can be chosen. A horizon that was
 * chosen after looking at the curves makes p too small.
 *
 * <p><b>Errors.</b> Greenwood's, or the infinitesimal jackknife where {@link GroupSummary} says so; clusters with rows in both
 * groups then count as dependent. Both are large-sample errors: with fewer than some ten events a group they are too small.
 *
 * <p>Sources: Royston and Parmar 2013, doi:10.1186/1471-2288-13-152; Uno et al. 2014, doi:10.1200/JCO.2014.55.2208.
 * R: {@code survRM2::rmst2}; SAS: {@code LIFETEST} with {@code RMST}.
 *
 * <pre>{@code
 * GroupComparison result = RestrictedMeanComparison.withDefaults().withHorizon(1826).compare(data);
 * Estimate daysGained = result.difference().estimate();
 * }</pre>
 */
public final class RestrictedMeanComparison {

    private final OptionalDouble horizon;
    private final double level;
    private final Optional<String> reference;
    private final Optional<VarianceType> variance;

    private RestrictedMeanComparison(
            OptionalDouble horizon, double level, Optional<String> reference, Optional<VarianceType> variance) {
        this.horizon = horizon;
        this.level = level;
        this.reference = reference;
        this.variance = variance;
    }

    /**
     * The comparison with the first group up to the smallest of the groups' last follow-up times.
     *
     * @return intervals of level 0.95
     */
    public static RestrictedMeanComparison withDefaults() {
        return new RestrictedMeanComparison(OptionalDouble.empty(), 0.95, Optional.empty(), Optional.empty());
    }

    /**
     * The comparison up to a given horizon.
     *
     * @param newHorizon finite, above 0
     * @return a new comparison
     */
    public RestrictedMeanComparison withHorizon(double newHorizon) {
        if (!(newHorizon > 0 && newHorizon <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("horizon " + newHorizon + " must be finite and above 0");
        }
        return new RestrictedMeanComparison(OptionalDouble.of(newHorizon), level, reference, variance);
    }

    /**
     * The comparison with another level.
     *
     * @param newLevel between 0 and 1
     * @return a new comparison
     */
    public RestrictedMeanComparison withLevel(double newLevel) {
        return new RestrictedMeanComparison(horizon, Interval.requireLevel(newLevel), reference, variance);
    }

    /**
     * The comparison with another reference.
     *
     * @param group the label of the group that is subtracted and divided by
     * @return a new comparison
     */
    public RestrictedMeanComparison withReference(String group) {
        return new RestrictedMeanComparison(horizon, level, Optional.of(group), variance);
    }

    /**
     * The comparison with errors of a chosen kind, whatever the data.
     *
     * @param type model-based or jackknife
     * @return a new comparison
     */
    public RestrictedMeanComparison withVariance(VarianceType type) {
        return new RestrictedMeanComparison(horizon, level, reference, Optional.of(type));
    }

    /**
     * The comparison of groups of equal covariates: another estimator, with inverse probability of censoring weights.
     *
     * @param covariates numeric covariates and factors of the data; none for the same effects as here with jackknife errors
     * @return a comparison with the same horizon, level and reference
     * @throws IllegalArgumentException if model-based errors were asked for, which it does not have
     */
    public AdjustedRestrictedMean adjustedFor(String... covariates) {
        if (variance.isPresent() && variance.get() == VarianceType.MODEL_BASED) {
            throw new IllegalArgumentException(
                    "an adjusted comparison has no model-based errors: its equations take no model of the times for granted");
        }
        return new AdjustedRestrictedMean(horizon, level, reference, List.of(covariates));
    }

    /**
     * Compares each group with the reference.
     *
     * @param data with at least two groups; strata play no part
     * @return the restricted means and for each other group the difference, the ratio and the ratio of time lost
     * @throws IllegalArgumentException if there is one group, no such reference, or the horizon lies past the follow-up of a group
     */
    public GroupComparison compare(SurvivalData data) {
        GroupSummary summary = horizon.isPresent()
                ? GroupSummary.restrictedMean(horizon.getAsDouble())
                : GroupSummary.restrictedMean();
        GroupSummary chosen =
                variance.map(summary::withVariance).orElse(summary).withLevel(level);
        GroupEstimates means = chosen.fit(data);
        int with = Contrasts.reference(means, reference);
        String how =
                means.explain() + " Difference with a symmetric interval, ratios by their logarithm (delta method), as"
                        + " survRM2 (Uno et al. 2014, doi:10.1200/JCO.2014.55.2208). Errors are for large samples: with few events they"
                        + " are too small.";
        List<Effect> effects = new ArrayList<>();
        for (int g = 0; g < means.groups().size(); g++) {
            if (g != with) {
                effects.add(Contrasts.difference("difference of restricted means", means, g, with, level, how));
                effects.add(Contrasts.ratio(
                        "ratio of restricted means", means, g, with, Contrasts.Linear.INSTANCE, level, how));
                effects.add(Contrasts.ratio(
                        "ratio of restricted time lost", means, g, with, new Contrasts.Lost(means.time()), level, how));
            }
        }
        return new GroupComparison(means, means.groups().get(with), means.time(), effects, List.of(), how);
    }
}
