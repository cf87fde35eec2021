package org.oligomet.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.oligomet.report.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SurvivalPlotTest {

    private static final double NE = Double.NaN;

    // Four subjects: events at 2, 5 and 9 months, one censored at 5. Worked by hand: S = 3/4, 1/2, 0.
    private static final PlotCurve TINY = PlotCurve.of("", new double[] {2, 5, 9}, new double[] {0.75, 0.5, 0})
            .limits(new double[] {0.43, 0.19, NE}, new double[] {1, 1, NE})
            .counts(new double[] {4, 3, 1}, new double[] {1, 1, 1}, new double[] {0, 1, 0})
            .median(7)
            .build();

    private static SurvivalPlot months() {
        return SurvivalPlot.withDefaults()
                .withTimeScale(TimeScale.MONTHS)
                .withTimeLabel("Months since first metastasis")
                .withSurvivalLabel("Overall survival (%)");
    }

    @Test
    void tinyCurveIsDrawnAsApproved() throws IOException {
        String svg = months().withMedianLines(true).withIdPrefix("tiny").draw(List.of(TINY));
        assertThat(svg).isEqualTo(resource("tiny.svg"));
    }

    @Test
    void bandStopsWhereALimitIsNotEstimable() {
        Document svg = Xml.parse(months().draw(List.of(TINY)));
        List<String> areas = areas(svg);
        // From 2 to 9 months of an axis of 9 months, 58 to 700 units; nothing after 9.
        assertThat(areas).hasSize(1);
        assertThat(areas.get(0)).startsWith("M200.7 ").contains("H700V").endsWith("H200.7z");

        PlotCurve gap = PlotCurve.of("", new double[] {1, 2, 3, 4}, new double[] {.8, .6, .4, .2})
                .limits(new double[] {.5, NE, .2, .1}, new double[] {.9, .8, .6, .5})
                .build();
        List<String> two = areas(Xml.parse(months().draw(List.of(gap))));
        assertThat(two).hasSize(2);
        assertThat(two.get(0)).startsWith("M218.5 ").contains("H379V");
        assertThat(two.get(1)).startsWith("M539.5 ");
    }

    @Test
    void noLimitsNoBand() {
        PlotCurve bare = PlotCurve.of("", new double[] {1}, new double[] {0}).build();
        assertThat(areas(Xml.parse(months().draw(List.of(bare))))).isEmpty();
        assertThat(areas(Xml.parse(months().withBand(false).draw(List.of(TINY)))))
                .isEmpty();
    }

    @Test
    void tableShowsTheCurvesNumbersAtTheTicks() {
        Document svg = Xml.parse(months().withEventsInTable(true).draw(List.of(TINY)));
        // Ticks at 0, 1, …, 9: at risk just before, events up to and including.
        assertThat(Xml.texts(svg, "text"))
                .containsSubsequence(
                        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "Number at risk (cumulative events)")
                .containsSubsequence(
                        "4 (0)", "4 (0)", "4 (1)", "3 (1)", "3 (1)", "3 (2)", "1 (2)", "1 (2)", "1 (2)", "1 (3)");
    }

    @Test
    void numbersOfTheTableStandUnderTheirTicks() {
        Document svg = Xml.parse(months().draw(Curves.samples(3)));
        List<String> ticks = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Element text : Xml.all(svg, "text")) {
            if (text.getAttribute("text-anchor").equals("middle")
                    && !text.hasAttribute("transform")
                    && text.getTextContent().matches("[0-9]+")) {
                String y = text.getAttribute("y");
                if (rows.isEmpty() || !ticks.get(ticks.size() - 1).equals(y)) {
                    rows.add(new ArrayList<>());
                }
                ticks.add(y);
                rows.get(rows.size() - 1).add(text.getAttribute("x"));
            }
        }
        assertThat(rows).hasSize(4);
        assertThat(rows.subList(1, 4)).allMatch(rows.get(0)::equals);
    }

    @Test
    void delayedEntryShowsARiskSetThatGrows() {
        PlotCurve late = PlotCurve.of("", new double[] {3, 4}, new double[] {.5, .25})
                .counts(new double[] {2, 2}, new double[] {1, 1}, new double[] {0, 1})
                .atRiskAt(t -> t <= 1 ? 0 : t <= 3 ? 2 : t <= 4 ? 2 : 0)
                .subjects(3)
                .build();
        assertThat(Xml.texts(Xml.parse(months().draw(List.of(late))), "text"))
                .containsSubsequence("Number at risk", "0", "0", "2", "2", "2");
        assertThat(late.subjects()).isEqualTo(3);
    }

    @Test
    void anEventAtZeroLowersTheStart() {
        PlotCurve curve =
                PlotCurve.of("", new double[] {0, 4}, new double[] {.5, .25}).build();
        // Half of a plot that is 340 high and begins at 12.
        assertThat(lines(Xml.parse(months().draw(List.of(curve))))).contains("M58 182H700V267");
    }

    @Test
    void emptyCurveAndSingleSubject() {
        PlotCurve nobody = PlotCurve.of("nobody", new double[0], new double[0]).build();
        PlotCurve one = PlotCurve.of("one", new double[] {3}, new double[] {0})
                .counts(new double[] {1}, new double[] {1}, new double[] {0})
                .build();
        Document svg = Xml.parse(months().draw(List.of(nobody, one)));
        assertThat(Xml.texts(svg, "desc").get(0))
                .isEqualTo(
                        "nobody: no subjects. one: 1 subject, 1 event, median not reached, last follow-up at 3 months.");
        Xml.parse(months().draw(List.of(nobody)));
    }

    @Test
    void everyGroupDiffersInColourDashAndShape() {
        var colours = new HashSet<String>();
        var dashes = new HashSet<String>();
        var marks = new HashSet<Pen.EndMark>();
        for (int i = 0; i < SurvivalPlot.MOST_CURVES; i++) {
            colours.add(Pen.of(i).colour());
            dashes.add(Pen.of(i).dash());
            marks.add(Pen.of(i).mark());
        }
        assertThat(List.of(colours.size(), dashes.size(), marks.size())).containsOnly(SurvivalPlot.MOST_CURVES);
        Document svg = Xml.parse(months().withBand(false).draw(Curves.samples(8)));
        assertThat(Xml.all(svg, "path").stream()
                        .map(p -> p.getAttribute("stroke-dasharray"))
                        .filter(d -> !d.isEmpty())
                        .distinct())
                .hasSize(7);
    }

    @Test
    void namedForScreenReaders() {
        Document svg =
                Xml.parse(months().withIdPrefix("os").withMark("SYNTHETIC DATA").draw(List.of(TINY)));
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("os-title os-desc");
        assertThat(Xml.texts(svg, "title"))
                .containsExactly("Kaplan–Meier curve: Overall survival (%) (SYNTHETIC DATA)");
        assertThat(Xml.texts(svg, "desc"))
                .containsExactly("4 subjects, 3 events, median 7 months, last follow-up at 9 months.");
        assertThat(Xml.texts(svg, "text")).contains("SYNTHETIC DATA");
        Document named = Xml.parse(
                months().withTitle("A <title>").withDescription("Said & done").draw(List.of(TINY)));
        assertThat(Xml.texts(named, "title")).containsExactly("A <title>");
        assertThat(Xml.texts(named, "desc")).containsExactly("Said & done");
    }

    @Test
    void sameBytesUnderEveryLocale() {
        Locale before = Locale.getDefault();
        var seen = new HashSet<String>();
        try {
            for (String tag : List.of("en", "tr-TR", "de-DE", "ar-EG", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                seen.add(months().withNote("P = 0.43").withMedianLines(true).draw(Curves.samples(3)));
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void aHorizonCutsTheLineAndTheTable() {
        Document svg = Xml.parse(months().withHorizon(6).draw(List.of(TINY)));
        assertThat(lines(svg)).anyMatch(path -> path.endsWith("V182H700"));
        assertThat(Xml.texts(svg, "text")).contains("6").doesNotContain("7", "9");
    }

    @Test
    void aMillionTimesMakeASmallFileThatLooksTheSame() {
        int n = 1_000_000;
        double[] time = new double[n];
        double[] survival = new double[n];
        double[] limit = new double[n];
        double[] one = new double[n];
        double[] risk = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = i * 1e-4;
            survival[i] = Math.exp(-i / 3e5);
            limit[i] = survival[i] * 0.99;
            one[i] = 1;
            risk[i] = n - i;
        }
        PlotCurve curve = PlotCurve.of("all", time, survival)
                .limits(limit, survival)
                .counts(risk, one, one)
                .build();
        String svg = months().draw(List.of(curve));
        assertThat(svg.length()).isLessThan(400_000);
        Document parsed = Xml.parse(svg);
        String line = lines(parsed).stream()
                .filter(path -> path.length() > 1000)
                .findFirst()
                .orElseThrow();
        Frame frame = new Frame(58, 12, 642, 340, 100);
        int i = 0;
        double drawn = frame.top();
        Matcher step = Pattern.compile("H([0-9.]+)(?:V([0-9.]+))?").matcher(line);
        while (step.find()) {
            double x = Double.parseDouble(step.group(1));
            // Between two drawn steps the line is level: every time in between must lie on it.
            for (; i < n && frame.x(time[i]) < x - 0.1; i++) {
                assertThat(Math.abs(frame.y(survival[i]) - drawn)).isLessThan(0.11 + 0.2);
            }
            drawn = step.group(2) == null ? drawn : Double.parseDouble(step.group(2));
        }
        assertThat(i).isGreaterThan(n - 2000);
    }

    @Test
    void refusesWhatItCannotDraw() {
        assertThatIllegalArgumentException().isThrownBy(() -> months().draw(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> months().draw(Collections.nCopies(9, TINY)))
                .withMessage("curves: 9; a plot holds between 1 and 8");
        assertThatIllegalArgumentException().isThrownBy(() -> months().withWidth(100));
        assertThatIllegalArgumentException().isThrownBy(() -> months().withIdPrefix("a b"));
        assertThatIllegalArgumentException().isThrownBy(() -> months().withHorizon(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlotCurve.of("", new double[] {1, 1}, new double[] {1, 1}))
                .withMessageContaining("time[1]");
        assertThatIllegalArgumentException().isThrownBy(() -> PlotCurve.of("", new double[] {-1}, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlotCurve.of("", new double[] {1}, new double[] {NE}))
                .withMessageContaining("survival[0]");
        assertThatIllegalArgumentException().isThrownBy(() -> PlotCurve.of("", new double[] {1}, new double[] {}));
        PlotCurve.Builder one = PlotCurve.of("", new double[] {1}, new double[] {1});
        assertThatIllegalArgumentException().isThrownBy(() -> one.limits(new double[] {.9}, new double[] {.8}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.counts(new double[] {NE}, new double[] {0}, new double[] {0}))
                .withMessageContaining("atRisk[0]");
    }

    @Test
    void longNamesAreShortenedInTheFigure() {
        String name = "A group whose name goes on for longer than any figure is wide, as names from tables tend to do";
        Document svg = Xml.parse(
                months().withWidth(360).draw(List.of(Curves.sample(name, 12, 9), Curves.sample("短い名前", 9, 5))));
        assertThat(Xml.texts(svg, "text"))
                .noneMatch(text -> text.equals(name))
                .anyMatch(text -> text.endsWith("…"))
                .contains("短い名前");
        assertThat(Xml.texts(svg, "desc").get(0)).contains(name);
    }

    private static List<String> areas(Document svg) {
        return Xml.all(svg, "path").stream()
                .filter(path -> path.hasAttribute("fill-opacity"))
                .map(path -> path.getAttribute("d"))
                .toList();
    }

    private static List<String> lines(Document svg) {
        return Xml.all(svg, "path").stream()
                .filter(path -> path.getAttribute("stroke-width").equals("1.7"))
                .map(path -> path.getAttribute("d"))
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SurvivalPlotTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
