package org.oligomet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oligomet.report.Xml;
import org.oligomet.report.model.MultiverseLine;
import org.oligomet.report.model.MultiverseSection;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;

class MultiversePartTest {

    private static final Estimate NONE = Estimate.notEstimable("not reached");

    private static MultiverseSection.Builder section() {
        return MultiverseSection.builder()
                .endpoint("Overall survival")
                .origin("first metastasis")
                .horizon(24);
    }

    private static Estimate estimate(double value, double lower, double upper) {
        return Estimate.of(value).withInterval(Interval.ofNullable(lower, upper, 0.95));
    }

    private static String render(MultiverseSection section) {
        return HtmlReport.withDefaults()
                .render(SampleReports.small().multiverse(section).build());
    }

    @Test
    void oneRowForEachDefinitionThatSomebodyMeets() {
        String html = render(section()
                .contrast("A against B")
                .addLines(
                        new MultiverseLine(
                                "alpha",
                                9,
                                7,
                                2,
                                estimate(17.7, 13.1, Double.NaN),
                                estimate(16.7, 13.1, 20.3),
                                Optional.of(estimate(0.994, 0.3, 3.27))),
                        new MultiverseLine("beta", 1, 0, 0, NONE, estimate(24, 24, 24), Optional.of(NONE)),
                        new MultiverseLine("gamma", 0, 0, 5, NONE, NONE, Optional.of(NONE)))
                .build());
        List<String> cells = Xml.texts(Xml.parse(html), "td");
        assertThat(cells)
                .containsSubsequence(
                        "9", "7", "2", "17.7 (13.1 to not reached)", "16.7 (13.1 to 20.3)", "0.99 (0.30 to 3.27)")
                .containsSubsequence("1", "0", "0", "not reached", "24.0 (24.0 to 24.0)", "not estimable");
        assertThat(html)
                .contains("Contrast: hazard ratio, A against B.", "SYNTHETIC DATA", "href=\"#multiverse\"")
                .contains("Left out here: 1 definition that nobody")
                .doesNotContain(">gamma<");
    }

    @Test
    void withoutAContrastThereIsNoRatio() {
        String html = render(section()
                .addLines(new MultiverseLine("alpha", 9, 7, 2, NONE, estimate(16.7, 13.1, 20.3), Optional.empty()))
                .build());
        String part = html.substring(html.indexOf("<section id=\"multiverse\""));
        assertThat(part.substring(0, part.indexOf("</section>"))).doesNotContain("azard ratio");
    }

    @Test
    void nobodyAtAllAndNotAskedFor() {
        assertThat(render(section().build())).contains("No definition is met by anybody with a time.");
        assertThat(HtmlReport.withDefaults().render(SampleReports.small().build()))
                .doesNotContain("#multiverse");
    }
}
