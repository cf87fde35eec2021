package org.oligomet.stats.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oligomet.stats.Effect;
import org.oligomet.stats.Interval;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.nonparametric.GroupEstimates;
import org.oligomet.stats.nonparametric.GroupSummary;
import org.oligomet.stats.nonparametric.VarianceType;

/**
 * Compares survival at one time chosen beforehand between groups: difference {@code S₁(t) - S₀(t)} with a symmetric interval,
 * ratio by its logarithm, and the tests of equal survival at t on five scales.
 *
 * <p>With V the variance of S(t), each test is {@code (g(S₁) - g(S₀))² / (g'(S₁)² V₁ + g'(S₀)² V₀)} on 1 degree of freedom, g
 * being S (naive), log S, log(-log S), arcsin √S or logit S. The naive one, which goes with the difference, rejects too often
 * in small samples; of the others Klein and co-authors found log(-log S) the best, and it comes first among
 * {@link GroupComparison#tests()}. Where survival of a group is 1 or 0 a scale may end, and its test is not estimable.
 *
 * <p>A milestone past the follow-up of a group is refused, with the largest that can be chosen. It must not have been chosen by
 * looking at the curves.
 *
 * <p>Source: Klein, Logan, Harhoff and Andersen 2007, doi:10.1002/sim.2864. R {@code survival} and
 * SAS have no such test built in.
 */
public final class MilestoneComparison {

    private final double time;
    private final double level;
    private final Optional<String> reference;
    private final Optional<VarianceType> variance;

    private MilestoneComparison(
            double time, double level, Optional<String> reference, Optional<VarianceType> variance) {
        this.time = time;
        this.level = level;
        this.reference = reference;
        this.variance = variance;
    }

    /**
     * The comparison at a time with the first group.
     *
     * @param time finite, not negative
     * @return intervals of level 0.95
     */
    public static MilestoneComparison at(double time) {
        if (!(time >= 0 && time <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("milestone " + time + " must be finite and not negative");
        }
        return new MilestoneComparison(time, 0.95, Optional.empty(), Optional.empty());
    }

    /**
     * The comparison with another level.
     *
     * @param newLevel between 0 and 1
     * @return a new comparison
     */
    public MilestoneComparison withLevel(double newLevel) {
        return new MilestoneComparison(time, Interval.requireLevel(newLevel), reference, variance);
    }

    /**
     * The comparison with another reference.
     *
     * @param group the label of the group that is subtracted and divided by
     * @return a new comparison
     */
    public MilestoneComparison withReference(String group) {
        return new MilestoneComparison(time, level, Optional.of(group), variance);
    }

    /**
     * The comparison with errors of a chosen kind, whatever the data.
     *
     * @param type model-based or jackknife
     * @return a new comparison
     */
    public MilestoneComparison withVariance(VarianceType type) {
        return new MilestoneComparison(time, level, reference, Optional.of(type));
    }

    /**
     * Compares each group with the reference.
     *
     * @param data with at least two groups; strata play no part
     * @return survival at the milestone and for each other group difference, ratio and tests
     * @throws IllegalArgumentException if there is one group, no such reference, or the milestone lies past the follow-up of a
     *     group
     */
    public GroupComparison compare(SurvivalData data) {
        GroupSummary summary = GroupSummary.survivalAt(time).withLevel(level);
        GroupEstimates survival =
                variance.map(summary::withVariance).orElse(summary).fit(data);
        int with = Contrasts.reference(survival, reference);
        String how = survival.explain()
                + " Difference with a symmetric interval, ratio by its logarithm; tests by Klein, Logan,"
                + " Harhoff and Andersen 2007 (doi:10.1002/sim.2864), who recommend log(-log S) and found the naive test, which"
                + " goes with the difference, to reject too often in small samples.";
        List<Effect> effects = new ArrayList<>();
        List<TestResult> tests = new ArrayList<>();
        for (int g = 0; g < survival.groups().size(); g++) {
            if (g != with) {
                effects.add(Contrasts.difference("difference in survival", survival, g, with, level, how));
                effects.add(
                        Contrasts.ratio("ratio of survival", survival, g, with, Contrasts.Linear.INSTANCE, level, how));
                String contrast =
                        survival.groups().get(g) + " and " + survival.groups().get(with);
                for (Scale scale : Scale.values()) {
                    String method = scale.label + " test of survival at " + Show.number(time) + ", " + contrast;
                    tests.add(Contrasts.test(method, survival, g, with, scale));
                }
            }
        }
        return new GroupComparison(survival, survival.groups().get(with), time, effects, tests, how);
    }

    /** The scales of the tests; the recommended one first. */
    private enum Scale implements Contrasts.Scale {
        LOG_LOG("log-log") {
            @Override
            public double value(double s) {
                return Math.log(-Math.log(s));
            }

            @Override
            public double slope(double s) {
                return 1 / (s * Math.log(s));
            }
        },
        NAIVE("naive") {
            @Override
            public double value(double s) {
                return s;
            }

            @Override
            public double slope(double s) {
                return 1;
            }
        },
        LOG("log") {
            @Override
            public double value(double s) {
                return Math.log(s);
            }

            @Override
            public double slope(double s) {
                return 1 / s;
            }
        },
        ARCSIN("arcsin") {
            @Override
            public double value(double s) {
                return Math.asin(Math.sqrt(s));
            }

            @Override
            public double slope(double s) {
                return 1 / (2 * Math.sqrt(s * (1 - s)));
            }
        },
        LOGIT("logit") {
            @Override
            public double value(double s) {
                return Math.log(s / (1 - s));
            }

            @Override
            public double slope(double s) {
                return 1 / (s * (1 - s));
            }
        };

        private final String label;

        Scale(String label) {
            this.label = label;
        }
    }
}
