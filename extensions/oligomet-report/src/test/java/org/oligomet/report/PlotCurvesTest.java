package org.oligomet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.report.plot.PlotCurve;
import org.oligomet.report.plot.SurvivalPlot;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.CurvePoint;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.nonparametric.SurvivalCurves;

class PlotCurvesTest {

    private static final SurvivalCurves CURVES = KaplanMeier.withDefaults()
            .fit(SurvivalData.builder()
                    .exit(new double[] {3, 5, 5, 8, 2, 7})
                    .entry(new double[] {0, 1, 2, 4, 0, 1})
                    .event(new boolean[] {true, true, false, true, false, true})
                    .group(new String[] {"a", "a", "a", "a", "b", "b"})
                    .build());

    @Test
    void columnsAreThoseOfTheCurve() {
        SurvivalCurve a = CURVES.curve("a");
        PlotCurve plot = PlotCurves.of(a);
        assertThat(plot.label()).isEqualTo("a");
        assertThat(plot.size()).isEqualTo(a.size());
        assertThat(plot.subjects()).isEqualTo(4);
        assertThat(plot.totalEvents()).isEqualTo(3);
        for (int i = 0; i < a.size(); i++) {
            assertThat(plot.time(i)).isEqualTo(a.time(i));
            assertThat(plot.survival(i)).isEqualTo(a.survival(i));
            assertThat(plot.events(i)).isEqualTo(a.events(i));
            assertThat(plot.censored(i)).isEqualTo(a.censored(i));
            assertThat(plot.hasLimits(i))
                    .isEqualTo(a.lower(i).isPresent() && a.upper(i).isPresent());
        }
        assertThat(plot.hasLimits(a.size() - 1)).as("nobody is left").isFalse();
        assertThat(plot.median()).isEqualTo(a.median().value());
    }

    @Test
    void theRiskSetGrowsWithDelayedEntry() {
        SurvivalCurve a = CURVES.curve("a");
        PlotCurve plot = PlotCurves.of(a);
        for (double t = 0; t < 9; t += 0.5) {
            List<CurvePoint> point = a.at(t);
            assertThat(plot.atRisk(t)).isEqualTo(point.get(0).atRisk());
        }
        // (0,3], (1,5], (2,5], (4,8]: at 3 three are at risk, at 5 three again.
        assertThat(plot.atRisk(3)).isEqualTo(3);
        assertThat(plot.atRisk(5)).isEqualTo(3);
        assertThat(plot.atRisk(8)).isEqualTo(1);
    }

    @Test
    void aFitIsDrawnAsItIs() {
        List<PlotCurve> plots = PlotCurves.of(CURVES);
        assertThat(plots).extracting(PlotCurve::label).containsExactly("a", "b");
        Xml.parse(SurvivalPlot.withDefaults().draw(plots));
    }
}
