package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.oligomet.report.plot.PlotCurve;
import org.oligomet.report.plot.SurvivalPlot;
import org.oligomet.stats.nonparametric.ConfidenceType;
import org.oligomet.stats.nonparametric.SurvivalCurve;

/** Curves as a drawing. */
final class CurvePlot {

    private CurvePlot() {}

    static String svg(CurveAnswer answer, String timeLabel) {
        List<PlotCurve> curves = new ArrayList<>();
        for (SurvivalCurve curve : answer.curves()) {
            curves.add(curve(curve));
        }
        SurvivalPlot plot = SurvivalPlot.withDefaults().withTimeLabel(timeLabel);
        return answer.test()
                .map(result -> plot.withNote(result.test().toString()))
                .orElse(plot)
                .draw(curves);
    }

    private static PlotCurve curve(SurvivalCurve curve) {
        PlotCurve.Builder builder = PlotCurve.of(
                        curve.group().orElse("all"), column(curve, curve::time), column(curve, curve::survival))
                .counts(column(curve, curve::atRisk), column(curve, curve::events), column(curve, curve::censored))
                // With delayed entry the number at risk changes between the times of the curve, too.
                .atRiskAt(time -> curve.at(time).get(0).atRisk())
                .subjects((double) curve.rows());
        curve.median().value().ifPresent(builder::median);
        if (curve.confidenceType() != ConfidenceType.NONE) {
            builder.limits(column(curve, i -> orNaN(curve.lower(i))), column(curve, i -> orNaN(curve.upper(i))));
        }
        return builder.build();
    }

    private static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static double[] column(SurvivalCurve curve, IntToDoubleFunction column) {
        return IntStream.range(0, curve.size()).mapToDouble(column).toArray();
    }
}
