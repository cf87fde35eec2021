package org.oligomet.stats.regression;

import java.util.Optional;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.StepFunction;

/**
 * The cumulative incidence that a {@link FineGray} model predicts for given covariates in one stratum:
 * {@code F(t | x) = 1 − exp(−Λ(t) exp(βᵀx))}, Λ the baseline subdistribution hazard with steps at the event times of the cause
 * (Breslow's, or Efron's after that tie rule). R: {@code predict(crr)}.
 *
 * <p>No intervals: the error of Λ has terms for the estimated censoring distribution which {@code predict.crr} does not give either, and
 * that of a Cox curve would be too small. Bootstrap subjects where limits are needed. Past the last follow-up of the stratum nothing is
 * estimable.
 */
public final class FineGrayCurve {

    private final CoxCurve curve;

    FineGrayCurve(CoxCurve curve) {
        this.curve = curve;
    }

    /**
     * The stratum.
     *
     * @return its level; empty if the data have no strata
     */
    public Optional<String> stratum() {
        return curve.stratum();
    }

    /**
     * The cumulative subdistribution hazard.
     *
     * @return steps at the event times of the cause in the stratum, 0 before the first
     * @throws ArithmeticException if it exceeds the largest number
     */
    public StepFunction cumulativeHazard() {
        return curve.cumulativeHazard();
    }

    /**
     * The cumulative incidence.
     *
     * @return steps at the event times of the cause in the stratum, 0 before the first
     */
    public StepFunction incidence() {
        StepFunction hazard = cumulativeHazard();
        double[] times = new double[hazard.size()];
        double[] values = new double[hazard.size()];
        for (int i = 0; i < values.length; i++) {
            times[i] = hazard.time(i);
            values[i] = -Math.expm1(-hazard.value(i));
        }
        return StepFunction.of(times, values, 0);
    }

    /**
     * The cumulative incidence at a time.
     *
     * @param time not negative
     * @return without an error; not estimable past the last follow-up of the stratum
     */
    public Estimate incidenceAt(double time) {
        Estimate hazard = curve.cumulativeHazardAt(time);
        return hazard.value().isPresent()
                ? Estimate.of(-Math.expm1(-hazard.value().getAsDouble()))
                : Estimate.notEstimable(hazard.notEstimableBecause().orElse("the hazard is not estimable"));
    }

    /**
     * The last follow-up in the stratum.
     *
     * @return the largest time at which a row ends
     */
    public double lastFollowUp() {
        return curve.lastFollowUp();
    }

    @Override
    public String toString() {
        return "Predicted cumulative incidence"
                + stratum().map(s -> ", stratum " + s).orElse("") + ", last follow-up at " + lastFollowUp();
    }
}
