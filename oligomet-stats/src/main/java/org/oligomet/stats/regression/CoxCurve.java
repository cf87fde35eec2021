package org.oligomet.stats.regression;

import java.util.Arrays;
import java.util.Optional;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;
import org.oligomet.stats.StepFunction;
import org.oligomet.stats.internal.limits.Limits;
import org.oligomet.stats.internal.text.Show;

/**
 * The cumulative hazard and the survival that a Cox model predicts for given covariates in one stratum.
 *
 * <p>{@code H(t | x) = Σ_{t_k ≤ t} h_k exp(βᵀx)} with Efron's or Breslow's steps {@code h_k}, following the tie rule of the
 * fit unless another {@link BaselineHazard} was asked for, and {@code S = exp(−H)}, or the product limit. This is R's {@code survfit(fit, newdata)} and {@code basehaz(fit)}; SAS {@code PHREG}
 * offers Breslow's, Fleming and Harrington's and the product limit ({@code METHOD=}).
 *
 * <p><b>Error</b> of H: {@code exp(2 βᵀx) [Σ w̄ a_k² + qᵀ V q]} with {@code q(t) = Σ h_k (x̄_k − x)} and V the covariance of
 * the coefficients, the robust one if there is one (Tsiatis 1981, doi:10.1214/aos/1176345335). The error of S is
 * {@code S se(H)}; limits are those of R's type {@code "log"}, {@code exp(−H ± z se(H))}, cut at 1, which is also SAS
 * {@code PHREG}'s default, unless {@link #withConfidenceType} asks for others.
 *
 * <p>Past the last follow-up of the stratum nothing is estimable, nor is a hazard that exceeds the largest number, as that of
 * covariates far outside the data may. A stratum without events has S = 1, and a
 * product limit of 0 no limits, as in R.
 */
public final class CoxCurve {

    private static final String TOO_LARGE =
            "the cumulative hazard or its error exceeds the largest number: the covariates are far outside the data";

    private final Optional<String> stratum;
    private final double[] times;
    private final double[] hazard;
    /** −log S: the cumulative hazard but for the product limit. */
    private final double[] exponent;

    private final double[] error;
    private final double lastFollowUp;
    private final double level;
    private final double multiplier;
    private final ConfidenceType type;

    CoxCurve(
            Optional<String> stratum,
            double[] times,
            double[] hazard,
            double[] exponent,
            double[] error,
            double lastFollowUp,
            double level,
            double multiplier,
            ConfidenceType type) {
        this.stratum = stratum;
        this.times = times;
        this.hazard = hazard;
        this.exponent = exponent;
        this.error = error;
        this.lastFollowUp = lastFollowUp;
        this.level = level;
        this.multiplier = multiplier;
        this.type = type;
    }

    /**
     * With limits on another scale. At S = 1, before the first event, they are [1, 1] for all but arcsin; R gives none
     * there for log-log and logit.
     *
     * @param choice the scale; {@link ConfidenceType#LOG} by default as {@code survfit.coxph}
     * @return the same curve with other limits
     */
    public CoxCurve withConfidenceType(ConfidenceType choice) {
        return new CoxCurve(stratum, times, hazard, exponent, error, lastFollowUp, level, multiplier, choice);
    }

    /**
     * The scale of the limits.
     *
     * @return log unless another was asked for
     */
    public ConfidenceType confidenceType() {
        return type;
    }

    /**
     * The stratum.
     *
     * @return its level; empty if the data have no strata
     */
    public Optional<String> stratum() {
        return stratum;
    }

    /**
     * The cumulative hazard.
     *
     * @return steps at the event times of the stratum, 0 before the first
     * @throws ArithmeticException if it exceeds the largest number, which {@link #cumulativeHazardAt} answers time by time
     */
    public StepFunction cumulativeHazard() {
        if (hazard.length > 0 && !Double.isFinite(hazard[hazard.length - 1])) {
            throw new ArithmeticException(TOO_LARGE);
        }
        return StepFunction.of(times, hazard, 0);
    }

    /**
     * The survival.
     *
     * @return steps at the event times of the stratum, 1 before the first
     */
    public StepFunction survival() {
        double[] survival = new double[hazard.length];
        for (int i = 0; i < survival.length; i++) {
            survival[i] = Math.exp(-exponent[i]); // 0 also where the hazard exceeds the largest number
        }
        return StepFunction.of(times, survival, 1);
    }

    /**
     * The cumulative hazard at a time.
     *
     * @param time not negative
     * @return with its standard error, R's {@code fit$std.err}; not estimable past the last follow-up
     */
    public Estimate cumulativeHazardAt(double time) {
        int k = step(time);
        if (time > lastFollowUp) {
            return beyond();
        }
        return k < 0 ? Estimate.of(0, 0) : tooLarge(k) ? tooLarge() : Estimate.of(hazard[k], error[k]);
    }

    /**
     * The probability to survive a time.
     *
     * @param time not negative
     * @return with its standard error and limits; not estimable past the last follow-up
     */
    public Estimate survivalAt(double time) {
        if (time > lastFollowUp) {
            return beyond();
        }
        int k = step(time);
        if (k >= 0 && tooLarge(k)) {
            return tooLarge();
        }
        double h = k < 0 ? 0 : exponent[k];
        double se = k < 0 ? 0 : error[k];
        double s = Math.exp(-h);
        Estimate estimate = Estimate.of(s, s * se);
        return type == ConfidenceType.NONE || Double.isInfinite(h)
                ? estimate
                : estimate.withInterval(
                        Interval.ofNullable(limit(h, se, -multiplier), limit(h, se, multiplier), level));
    }

    /** From the hazard itself where the scale allows: log S would be its rounding where S is near 1. */
    private double limit(double h, double se, double z) {
        if (type == ConfidenceType.LOG) {
            return Math.min(1, Math.exp(-h + z * se));
        }
        if (type == ConfidenceType.LOG_LOG) {
            return h == 0 ? 1 : Math.exp(-h * Math.exp(-z * se / h));
        }
        double s = Math.exp(-h);
        return z < 0 ? Limits.lower(type, s, se, -z) : Limits.upper(type, s, se, z);
    }

    /**
     * The last follow-up in the stratum.
     *
     * @return the largest time at which a row ends
     */
    public double lastFollowUp() {
        return lastFollowUp;
    }

    private int step(double time) {
        if (!(time >= 0)) {
            throw new IllegalArgumentException("time " + time + " must not be negative");
        }
        int k = Arrays.binarySearch(times, time);
        return k >= 0 ? k : -k - 2;
    }

    private boolean tooLarge(int k) {
        return !Double.isFinite(hazard[k]) || !Double.isFinite(error[k]);
    }

    private static Estimate tooLarge() {
        return Estimate.notEstimable(TOO_LARGE);
    }

    private Estimate beyond() {
        return Estimate.notEstimable("the last follow-up is at " + lastFollowUp);
    }

    @Override
    public String toString() {
        return "Predicted survival" + stratum.map(s -> ", stratum " + s).orElse("") + ": "
                + Show.count(times.length, "event time") + ", last follow-up at " + lastFollowUp;
    }
}
