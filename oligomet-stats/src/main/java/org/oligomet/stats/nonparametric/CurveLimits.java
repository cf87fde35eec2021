package org.oligomet.stats.nonparametric;

import org.jspecify.annotations.Nullable;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;
import org.oligomet.stats.LimitsAtOne;
import org.oligomet.stats.internal.limits.Limits;
import org.oligomet.stats.internal.math.Distributions;

/** Errors and limits of a survival curve at its ledger's times, computed when asked for. */
final class CurveLimits {

    private final CurveOptions options;
    private final double[] survival;
    private final double[] logVariance;
    private final double @Nullable [] lowerError;
    private final double z;

    /** The last is null where lower limits have the error of the upper ones. */
    CurveLimits(CurveOptions options, double[] survival, double[] logVariance, double @Nullable [] lowerError) {
        this.options = options;
        this.survival = survival;
        this.logVariance = logVariance;
        this.lowerError = lowerError;
        this.z = Distributions.intervalMultiplier(options.level());
    }

    /** The standard error of S, NaN where there is none. */
    double error(int k) {
        return survival[k] * Math.sqrt(logVariance[k]);
    }

    double lower(int k) {
        return limit(survival[k], lowerError == null ? Math.sqrt(logVariance[k]) : lowerError[k], -1);
    }

    double upper(int k) {
        return limit(survival[k], Math.sqrt(logVariance[k]), 1);
    }

    private double limit(double s, double se, int side) {
        if (s == 1 && options.convention().limitsAtOne() == LimitsAtOne.NOT_ESTIMABLE) {
            return Double.NaN;
        }
        return side < 0 ? Limits.lower(options.type(), s, se, z) : Limits.upper(options.type(), s, se, z);
    }

    /** S with error and limits at the ledger's time k; -1 before the first. */
    Estimate estimate(int k) {
        if (k < 0) {
            return with(Estimate.of(1, 0), limit(1, 0, -1), limit(1, 0, 1));
        }
        double se = error(k);
        return with(Double.isNaN(se) ? Estimate.of(survival[k]) : Estimate.of(survival[k], se), lower(k), upper(k));
    }

    private Estimate with(Estimate estimate, double lower, double upper) {
        return options.type() == ConfidenceType.NONE ? estimate : estimate.withInterval(interval(lower, upper));
    }

    Interval interval(double lower, double upper) {
        return Interval.ofNullable(lower, upper, options.level());
    }
}
