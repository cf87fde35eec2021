package org.oligomet.examples.cli;

import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.oligomet.report.PlotCurves;
import org.oligomet.report.plot.PlotCurve;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.nonparametric.BetaProductCurve;
import org.oligomet.stats.nonparametric.SurvivalCurve;

/**
 * A curve with the limits that were asked for.
 *
 * @param curve the estimate
 * @param lower its lower limit by index
 * @param upper its upper limit by index
 * @param median with the interval of the same method
 * @param drawn the same, ready to draw
 */
record ShownCurve(
        SurvivalCurve curve,
        IntFunction<OptionalDouble> lower,
        IntFunction<OptionalDouble> upper,
        Estimate median,
        PlotCurve drawn) {

    static ShownCurve of(SurvivalCurve curve) {
        return new ShownCurve(
                curve,
                curve::lower,
                curve::upper,
                curve.median(),
                PlotCurves.of(curve.group().orElse("all"), curve));
    }

    static ShownCurve of(BetaProductCurve curve) {
        return new ShownCurve(
                curve.estimate(),
                i -> OptionalDouble.of(curve.lower(i)),
                i -> OptionalDouble.of(curve.upper(i)),
                curve.median(),
                PlotCurves.of(curve.group().orElse("all"), curve));
    }
}
