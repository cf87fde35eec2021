package org.oligomet.stats.comparison;

import java.util.List;
import java.util.Optional;
import org.oligomet.stats.Effect;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.nonparametric.GroupEstimates;

/** Differences and ratios of two estimates by the delta method. */
final class Contrasts {

    /** A function of an estimate on whose scale two groups are compared. */
    interface Scale {
        /** Its value, not finite where there is none. */
        double value(double estimate);

        /** Its derivative. */
        double slope(double estimate);
    }

    private static final String NO_ERROR =
            "neither group's estimate has an error, because none had an event before; that is no certainty";
    private static final String NO_VARIANCE = "an error is not estimable where a curve has come down to 0";

    private static final String CANCELLED =
            "the groups share their clusters and fare alike in each, so their difference has no error; that is no certainty";

    private Contrasts() {}

    private static String noError(GroupEstimates estimates, int g, int reference) {
        return covariance(estimates, g, g) > 0 || covariance(estimates, reference, reference) > 0
                ? CANCELLED
                : NO_ERROR;
    }

    /** The index of the group that others are compared with. */
    static int reference(GroupEstimates estimates, Optional<String> reference) {
        List<String> groups = estimates.groups();
        if (groups.size() < 2) {
            throw new IllegalArgumentException("there is one group: at least two are needed for a comparison");
        }
        String label = reference.orElse(groups.get(0));
        if (!groups.contains(label)) {
            throw new IllegalArgumentException("reference '" + label + "' is none of the groups " + groups);
        }
        return groups.indexOf(label);
    }

    /** The variance of the difference of the two on a scale, NaN if not estimable. */
    static double variance(GroupEstimates estimates, int g, int reference, Scale scale) {
        double a = scale.slope(value(estimates, g));
        double b = scale.slope(value(estimates, reference));
        double variance = a * a * covariance(estimates, g, g)
                + b * b * covariance(estimates, reference, reference)
                - 2 * a * b * covariance(estimates, g, reference);
        // Of one cluster in both groups the terms may cancel.
        return variance < 0 ? 0 : variance;
    }

    static Effect difference(String measure, GroupEstimates estimates, int g, int reference, double level, String how) {
        double difference = value(estimates, g) - value(estimates, reference);
        String contrast = estimates.groups().get(g) + " - " + estimates.groups().get(reference);
        double variance = variance(estimates, g, reference, Linear.INSTANCE);
        if (!(variance > 0)) {
            String why = variance == 0 ? noError(estimates, g, reference) : NO_VARIANCE;
            return Effect.difference(measure, contrast, Estimate.of(difference), how)
                    .withTest(TestResult.notEstimable(measure, 0, why));
        }
        double se = Math.sqrt(variance);
        double z = Distributions.intervalMultiplier(level);
        Estimate estimate = Estimate.of(difference, se)
                .withInterval(Interval.ofNullable(difference - z * se, difference + z * se, level));
        return Effect.difference(measure, contrast, estimate, how)
                .withTest(TestResult.chiSquared(measure, difference * difference / variance, 1));
    }

    /** A ratio by its logarithm; {@code of} turns an estimate into what is divided, with slope 1 or -1. */
    static Effect ratio(
            String measure, GroupEstimates estimates, int g, int reference, Scale of, double level, String how) {
        double above = of.value(value(estimates, g));
        double below = of.value(value(estimates, reference));
        String contrast = estimates.groups().get(g) + " / " + estimates.groups().get(reference);
        if (!(below > 0)) {
            String why = estimates.groups().get(reference) + " has 0 to divide by";
            return Effect.ratio(measure, contrast, Estimate.notEstimable(why), how)
                    .withTest(TestResult.notEstimable(measure, 0, why));
        }
        double ratio = above / below;
        double variance = variance(estimates, g, reference, new Logarithm(of));
        if (!(variance > 0 && above > 0)) {
            String why = above > 0
                    ? variance == 0 ? noError(estimates, g, reference) : NO_VARIANCE
                    : "a ratio of 0 has no logarithm";
            return Effect.ratio(measure, contrast, Estimate.of(ratio), how)
                    .withTest(TestResult.notEstimable(measure, 0, why));
        }
        double se = Math.sqrt(variance);
        double z = Distributions.intervalMultiplier(level);
        Estimate estimate = Estimate.of(ratio, ratio * se)
                .withInterval(Interval.ofNullable(ratio * Math.exp(-z * se), ratio * Math.exp(z * se), level));
        double log = Math.log(ratio);
        return Effect.ratio(measure, contrast, estimate, how)
                .withTest(TestResult.chiSquared(measure, log * log / variance, 1));
    }

    /** The test that two groups are equal on a scale. */
    static TestResult test(String method, GroupEstimates estimates, int g, int reference, Scale scale) {
        double difference = scale.value(value(estimates, g)) - scale.value(value(estimates, reference));
        double variance = variance(estimates, g, reference, scale);
        if (!(Math.abs(difference) <= Double.MAX_VALUE && variance > 0 && variance <= Double.MAX_VALUE)) {
            boolean certain = Math.abs(difference) <= Double.MAX_VALUE && variance == 0;
            return TestResult.notEstimable(
                    method,
                    0,
                    certain
                            ? noError(estimates, g, reference)
                            : "survival of a group is 1 or 0 there, where the scale ends");
        }
        return TestResult.chiSquared(method, difference * difference / variance, 1);
    }

    private static double value(GroupEstimates estimates, int g) {
        return estimates.estimates().get(g).value().orElse(Double.NaN);
    }

    private static double covariance(GroupEstimates estimates, int g, int h) {
        return estimates.covariance(g, h).orElse(Double.NaN);
    }

    /** The estimate itself. */
    enum Linear implements Scale {
        INSTANCE;

        @Override
        public double value(double estimate) {
            return estimate;
        }

        @Override
        public double slope(double estimate) {
            return 1;
        }
    }

    /** What an estimate falls short of a bound by: time lost up to the horizon. */
    record Lost(double bound) implements Scale {
        @Override
        public double value(double estimate) {
            return bound - estimate;
        }

        @Override
        public double slope(double estimate) {
            return -1;
        }
    }

    /** The logarithm of another scale. */
    record Logarithm(Scale of) implements Scale {
        @Override
        public double value(double estimate) {
            return Math.log(of.value(estimate));
        }

        @Override
        public double slope(double estimate) {
            return of.slope(estimate) / of.value(estimate);
        }
    }
}
