package org.oligomet.examples.cli;

import java.util.List;
import org.oligomet.report.plot.PlotCurve;
import org.oligomet.report.plot.SurvivalPlot;

/** Curves as a drawing. */
final class CurvePlot {

    private CurvePlot() {}

    static String svg(CurveAnswer answer, String timeLabel) {
        List<PlotCurve> curves = answer.curves().stream().map(ShownCurve::drawn).toList();
        SurvivalPlot plot = SurvivalPlot.withDefaults().withTimeLabel(timeLabel);
        return answer.test()
                .map(result -> plot.withNote(result.test().toString()))
                .orElse(plot)
                .draw(curves);
    }
}
