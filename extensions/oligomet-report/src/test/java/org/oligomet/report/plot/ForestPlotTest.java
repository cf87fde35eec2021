package org.oligomet.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.oligomet.report.Xml;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;
import org.w3c.dom.Document;

class ForestPlotTest {

    private static final double NONE = Double.NaN;
    private static final List<ForestPlot.Panel> PANELS =
            List.of(new ForestPlot.Panel("Mean", false), new ForestPlot.Panel("Ratio", true));

    private static Estimate estimate(double value, double lower, double upper) {
        return Estimate.of(value).withInterval(Interval.ofNullable(lower, upper, 0.95));
    }

    private static ForestPlot.Line line(Estimate mean, Estimate ratio) {
        return new ForestPlot.Line("<name>", "3 / 2", List.of(mean, ratio));
    }

    @Test
    void valuesLieWhereTheAxisSays() {
        String svg = ForestPlot.withDefaults()
                .withMark("MADE UP")
                .draw(PANELS, "n", List.of(line(estimate(6, 3, 12), estimate(1, 0.1, 10))));
        List<String> paths = Xml.all(Xml.parse(svg), "path").stream()
                .map(path -> path.getAttribute("d"))
                .toList();
        // Ends of the axis and of the interval from 0.1 to 10 are the same.
        String axis = paths.stream().skip(4).findFirst().orElseThrow();
        Matcher ends = Pattern.compile("M([0-9.]+) [0-9.]+L([0-9.]+) .*").matcher(axis);
        assertThat(ends.matches()).isTrue();
        assertThat(paths)
                .anyMatch(d -> d.startsWith("M" + ends.group(1) + " ") && d.contains("L" + ends.group(2) + " "));
        double from = Double.parseDouble(ends.group(1));
        double to = Double.parseDouble(ends.group(2));
        List<Double> squares = paths.stream()
                .filter(d -> d.endsWith("h6v6h-6z"))
                .map(d -> Double.parseDouble(d.replaceAll("M([0-9.]+) .*", "$1")) + 3)
                .toList();
        assertThat(squares).hasSize(2);
        // A ratio of 1 is the middle of its panel; 6 is the middle of a panel from 0 to 12, which is as wide.
        assertThat(squares.get(1)).isCloseTo((from + to) / 2, offset(0.11));
        assertThat(squares.get(1) - squares.get(0)).isGreaterThan(to - from);
        assertThat(Xml.texts(Xml.parse(svg), "text"))
                .contains("MADE UP", "<name>", "3 / 2", "Mean", "Ratio", "0", "6", "12", "0.1", "1", "10");
    }

    @Test
    void arrowsWhereALimitIsUnknownOrBeyondAndADashWhereNothingIsKnown() {
        Document unreached = Xml.parse(ForestPlot.withDefaults()
                .draw(
                        PANELS,
                        "n",
                        List.of(line(
                                Estimate.notEstimable("not reached").withInterval(Interval.ofNullable(5, NONE, 0.95)),
                                Estimate.notEstimable("nobody")))));
        assertThat(Xml.texts(unreached, "text")).contains("–");
        // A cap on the left is one stroke, an arrow on the right two.
        assertThat(Xml.all(unreached, "path").stream()
                        .map(path -> path.getAttribute("d"))
                        .filter(d -> d.chars().filter(c -> c == 'M').count() == 4))
                .hasSize(1);
        assertThat(Xml.all(unreached, "path"))
                .noneMatch(path -> path.getAttribute("fill").equals("#0072B2"));
        Document beyond = Xml.parse(ForestPlot.withDefaults()
                .withWidth(360)
                .draw(PANELS, "n", List.of(line(estimate(1, 0.5, 2), estimate(30, 0.01, 400)))));
        assertThat(Xml.all(beyond, "path").stream()
                        .map(path -> path.getAttribute("d"))
                        .filter(d -> d.chars().filter(c -> c == 'M').count() == 5))
                .as("two arrows at a ratio that leaves its panel on both sides, and the ticks of two axes")
                .hasSize(3);
        assertThat(Xml.texts(beyond, "desc")).containsExactly("<name>: Mean 1, Ratio 30.");
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForestPlot.withDefaults().draw(List.of(), "n", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForestPlot.withDefaults()
                        .draw(PANELS, "n", List.of(new ForestPlot.Line("a", "b", List.of(Estimate.of(1))))))
                .withMessageStartingWith("forest: 2 panels");
    }
}
