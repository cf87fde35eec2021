package org.oligomet.stats.nonparametric;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.stats.Convention;
import org.oligomet.stats.Explained;
import org.oligomet.stats.StepFunction;
import org.oligomet.stats.internal.text.Show;

/** An estimated cumulative hazard of one group, at every distinct time at which follow-up of a row ends. */
public final class CumulativeHazard implements Explained {

    private final SurvivalCurve curve;
    private final double[] hazard;

    CumulativeHazard(SurvivalCurve curve, double[] byLedger) {
        this.curve = curve;
        this.hazard = curve.atExits(byLedger);
    }

    /**
     * The group.
     *
     * @return its label, empty if the data are not grouped
     */
    public Optional<String> group() {
        return curve.group();
    }

    /**
     * How many distinct times there are.
     *
     * @return the number of times at which a row's follow-up ends
     */
    public int size() {
        return hazard.length;
    }

    /**
     * A time.
     *
     * @param i from 0, ascending
     * @return the time
     */
    public double time(int i) {
        return curve.time(i);
    }

    /**
     * The estimate H(t) at a time, which holds until the next.
     *
     * @param i the index of the time
     * @return not negative
     */
    public double hazard(int i) {
        return hazard[i];
    }

    /**
     * The standard error of H(t).
     *
     * @param i the index of the time
     * @return not negative
     */
    public double standardError(int i) {
        return Math.sqrt(curve.logVariance(i));
    }

    /**
     * The lower limit of H(t): minus the logarithm of the upper one of S.
     *
     * @param i the index of the time
     * @return empty where it is not estimable
     */
    public OptionalDouble lower(int i) {
        return hazardOf(curve.upper(i));
    }

    /**
     * The upper limit of H(t): minus the logarithm of the lower one of S.
     *
     * @param i the index of the time
     * @return empty where it is not estimable
     */
    public OptionalDouble upper(int i) {
        return hazardOf(curve.lower(i));
    }

    private static OptionalDouble hazardOf(OptionalDouble survival) {
        return survival.isPresent() && survival.getAsDouble() > 0
                ? OptionalDouble.of(-Math.log(survival.getAsDouble()) + 0.0)
                : OptionalDouble.empty();
    }

    /**
     * The survival curve {@code exp(-H)}, with numbers at risk, quantiles and restricted means.
     *
     * @return R's {@code survfit(stype = 2)}
     */
    public SurvivalCurve survival() {
        return curve;
    }

    /**
     * The estimate as a function of time.
     *
     * @return 0 before the first time
     */
    public StepFunction asStepFunction() {
        double[] times = new double[size()];
        Arrays.setAll(times, this::time);
        return StepFunction.of(times, hazard, 0);
    }

    /**
     * The convention.
     *
     * @return that of the estimator
     */
    @Override
    public Convention convention() {
        return curve.convention();
    }

    /**
     * How the hazard was obtained.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return curve.explain();
    }

    @Override
    public String toString() {
        return "cumulative hazard" + group().map(g -> " of " + g).orElse("") + ": " + size() + " times, H = "
                + Show.number(size() == 0 ? 0 : hazard[size() - 1]) + " at the last";
    }
}
