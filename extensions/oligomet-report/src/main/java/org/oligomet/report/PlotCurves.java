package org.oligomet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.oligomet.report.plot.PlotCurve;
import org.oligomet.stats.nonparametric.BetaProductCurve;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.nonparametric.SurvivalCurves;

/** Curves as estimated, made ready to draw. */
public final class PlotCurves {

    private PlotCurves() {}

    /** A curve under the name of its group; without a group its name is empty. */
    public static PlotCurve of(SurvivalCurve curve) {
        return of(curve.group().orElse(""), curve);
    }

    /**
     * A curve under a name. Numbers at risk are asked from the estimate at any time, so that they are right with delayed
     * entry as well.
     *
     * @param label its name in the figure
     * @param curve the estimate
     */
    public static PlotCurve of(String label, SurvivalCurve curve) {
        return of(label, curve, i -> limit(curve.lower(i)), i -> limit(curve.upper(i)));
    }

    /**
     * A curve under a name, with beta product limits.
     *
     * @param label its name in the figure
     * @param curve the estimate
     */
    public static PlotCurve of(String label, BetaProductCurve curve) {
        return of(label, curve.estimate(), curve::lower, curve::upper);
    }

    private static PlotCurve of(
            String label, SurvivalCurve curve, IntToDoubleFunction lowerAt, IntToDoubleFunction upperAt) {
        int n = curve.size();
        double[] time = new double[n];
        double[] survival = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        double[] atRisk = new double[n];
        double[] events = new double[n];
        double[] censored = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = curve.time(i);
            survival[i] = curve.survival(i);
            lower[i] = lowerAt.applyAsDouble(i);
            upper[i] = upperAt.applyAsDouble(i);
            atRisk[i] = curve.atRisk(i);
            events[i] = curve.events(i);
            censored[i] = curve.censored(i);
        }
        PlotCurve.Builder plot = PlotCurve.of(label, time, survival)
                .limits(lower, upper)
                .counts(atRisk, events, censored)
                .subjects((double) curve.rows())
                .atRiskAt(t -> curve.at(t).get(0).atRisk());
        curve.median().value().ifPresent(plot::median);
        return plot.build();
    }

    /** All curves of a fit, in its order. */
    public static List<PlotCurve> of(SurvivalCurves curves) {
        List<PlotCurve> plots = new ArrayList<>();
        curves.forEach(curve -> plots.add(of(curve)));
        return plots;
    }

    // A plot knows not-a-number for a limit that is not estimable, and no survival outside [0, 1].
    private static double limit(OptionalDouble limit) {
        return limit.isPresent() ? Math.max(0, Math.min(1, limit.getAsDouble())) : Double.NaN;
    }
}
