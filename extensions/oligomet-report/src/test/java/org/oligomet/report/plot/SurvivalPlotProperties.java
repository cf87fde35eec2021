package org.oligomet.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.oligomet.report.Xml;
import org.w3c.dom.Document;

class SurvivalPlotProperties {

    @Property(tries = 200)
    void everyFigureIsWellFormedAndFinite(
            @ForAll @Size(min = 1, max = 8) List<@net.jqwik.api.From("curve") PlotCurve> curves,
            @ForAll TimeScale scale,
            @ForAll @IntRange(min = 320, max = 1200) int width,
            @ForAll boolean medians) {
        SurvivalPlot plot = SurvivalPlot.withDefaults()
                .withTimeScale(scale)
                .withWidth(width)
                .withMedianLines(medians)
                .withEventsInTable(true);
        String svg = plot.draw(curves);
        Document parsed = Xml.parse(svg);
        assertThat(Xml.all(parsed, "path").stream().map(path -> path.getAttribute("d")))
                .allMatch(path -> path.matches("M[-MmHVhvlaz0-9. ]+"))
                .isNotEmpty();
        assertThat(plot.draw(curves)).isEqualTo(svg);
        Xml.texts(parsed, "text").forEach(text -> assertThat(text).doesNotContain("Infinity"));
    }

    @Property(tries = 200)
    void aNameIsReadBackAsItWasGiven(@ForAll("names") String name) {
        Document svg =
                Xml.parse(SurvivalPlot.withDefaults().withTitle("T" + name).draw(List.of(Curves.sample(name, 5, 9))));
        assertThat(Xml.texts(svg, "title").get(0)).isEqualTo("T" + name);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("<>&\"'/\\%$#{}[]() abcÄßıİ中文").ofMaxLength(40);
    }

    @Provide
    Arbitrary<PlotCurve> curve() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<List<Double>> gaps =
                Arbitraries.doubles().between(1e-6, 1e6).ofScale(6).list().ofMaxSize(30);
        return Combinators.combine(anything, gaps, Arbitraries.integers().between(0, 3), Arbitraries.of(true, false))
                .as(SurvivalPlotProperties::curve);
    }

    private static PlotCurve curve(String name, List<Double> gaps, int kind, boolean fromZero) {
        int n = gaps.size();
        double[] time = new double[n];
        double[] survival = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        double[] counts = new double[n];
        double t = 0;
        for (int i = 0; i < n; i++) {
            t += gaps.get(i);
            time[i] = i == 0 && fromZero ? 0 : t;
            survival[i] = (n - 1.0 - i) / n;
            lower[i] = i % 4 == kind ? Double.NaN : survival[i] / 2;
            upper[i] = survival[i];
            counts[i] = kind * (n - i) / 2.0;
        }
        return PlotCurve.of(name, time, survival)
                .limits(lower, upper)
                .counts(counts, counts, counts)
                .build();
    }
}
