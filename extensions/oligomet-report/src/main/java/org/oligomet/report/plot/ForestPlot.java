package org.oligomet.report.plot;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.internal.markup.MarkupWriter;
import org.oligomet.stats.Estimate;

/**
 * Estimates with their intervals, one row each, in one or more panels side by side. An arrow ends an interval that goes
 * on past the panel or whose limit cannot be estimated; a dash stands for no estimate.
 */
public final class ForestPlot {

    private static final double MOST_TIMES = 10;
    private static final double GAP = 26;

    private final Sheet sheet;

    private ForestPlot(Sheet sheet) {
        this.sheet = sheet;
    }

    /** 720 units wide. */
    public static ForestPlot withDefaults() {
        return new ForestPlot(Sheet.named("forest"));
    }

    /** The width in units of the drawing; below 480 text and rows are smaller. */
    public ForestPlot withWidth(int width) {
        return new ForestPlot(sheet.withWidth(width));
    }

    /** What every id begins with; two figures in one page need two prefixes. */
    public ForestPlot withIdPrefix(String prefix) {
        return new ForestPlot(sheet.withIdPrefix(prefix));
    }

    /** A word that must never be lost when the figure is copied, such as “SYNTHETIC DATA”. */
    public ForestPlot withMark(String mark) {
        return new ForestPlot(sheet.withMark(mark));
    }

    /**
     * A panel.
     *
     * @param title what the estimates are
     * @param ratio whether they are ratios: drawn on a logarithmic scale around 1
     */
    public record Panel(String title, boolean ratio) {}

    /**
     * A row.
     *
     * @param name name at the left
     * @param note a short text after it, such as the number of patients
     * @param estimates one for each panel
     */
    public record Line(String name, String note, List<Estimate> estimates) {
        public Line {
            estimates = List.copyOf(estimates);
        }
    }

    /** Where a panel lies and how it maps values to places. */
    private record Axis(double left, double width, boolean ratio, double most) {

        double at(double value) {
            double share = ratio ? (Math.log(value) + Math.log(MOST_TIMES)) / (2 * Math.log(MOST_TIMES)) : value / most;
            return left + width * Math.min(1, Math.max(0, share));
        }

        boolean past(double value) {
            return ratio ? value > MOST_TIMES : value > most;
        }

        boolean before(double value) {
            return ratio && value < 1 / MOST_TIMES;
        }

        List<Double> ticks() {
            return ratio ? List.of(0.1, 0.3, 1.0, 3.0, 10.0) : List.of(0.0, most / 4, most / 2, 3 * most / 4, most);
        }
    }

    /**
     * Draws the rows from the top.
     *
     * @param note head of the notes
     */
    public String draw(List<Panel> panels, String note, List<Line> lines) {
        if (panels.isEmpty() || lines.stream().anyMatch(line -> line.estimates().size() != panels.size())) {
            throw new IllegalArgumentException("forest: " + panels.size()
                    + " panels; there must be at least one, and an estimate for each in every line");
        }
        boolean narrow = sheet.isNarrow();
        double font = narrow ? 8.5 : 11;
        double high = narrow ? 13 : 16;
        double names = Math.min(widest(lines.stream().map(Line::name), font) + 10, 0.32 * sheet.width());
        double notes = Math.max(widest(lines.stream().map(Line::note), font), TextWidth.of(note, font)) + 10;
        double room = (sheet.width() - names - notes - 8) / panels.size() - GAP;
        double top = 26 + sheet.marked();
        double bottom = top + lines.size() * high + 6;
        MarkupWriter svg = sheet.open(bottom + 22, "Estimates by definition", description(panels, lines));
        String size = Coordinate.of(font);
        Ink.text(svg, names + notes - 6, top - 8, "end", note, "font-size", size, "font-weight", "bold");
        for (int i = 0; i < lines.size(); i++) {
            double y = top + (i + 0.7) * high;
            String name = TextWidth.shorten(lines.get(i).name(), font, names - 6);
            Ink.text(svg, names - 6, y, "end", name, "font-size", size);
            Ink.text(svg, names + notes - 6, y, "end", lines.get(i).note(), "font-size", size);
        }
        for (int p = 0; p < panels.size(); p++) {
            Axis axis = axis(panels.get(p), p, lines, names + notes + 6 + p * (room + GAP), room);
            Ink.text(
                    svg,
                    axis.left(),
                    top - 8,
                    "start",
                    TextWidth.shorten(panels.get(p).title(), font, room + GAP - 4),
                    "font-size",
                    size,
                    "font-weight",
                    "bold");
            frame(svg, axis, top, bottom, size);
            for (int i = 0; i < lines.size(); i++) {
                estimate(svg, axis, lines.get(i).estimates().get(p), top + (i + 0.45) * high);
            }
        }
        return svg.close().line().finish();
    }

    private static Axis axis(Panel panel, int place, List<Line> lines, double left, double width) {
        double value = 0;
        double limit = 0;
        for (Line line : lines) {
            Estimate estimate = line.estimates().get(place);
            value = Math.max(value, estimate.value().orElse(0));
            limit = Math.max(
                    limit, Math.max(estimate.upper().orElse(0), estimate.lower().orElse(0)));
        }
        // One interval of few patients must not press all others together.
        double most = Math.min(Math.max(value, limit), Math.max(2 * value, 1));
        double step = most > 40 ? 20 : most > 12 ? 4 : 1;
        return new Axis(left, width, panel.ratio(), Math.max(step, Math.ceil(most / step) * step));
    }

    private static void frame(MarkupWriter svg, Axis axis, double top, double bottom, String size) {
        Ink.stroke(svg, line(axis.left(), bottom, axis.left() + axis.width(), bottom), Ink.BLACK, 0.8, "");
        StringBuilder ticks = new StringBuilder();
        for (double tick : axis.ticks()) {
            ticks.append(line(axis.at(tick), bottom, axis.at(tick), bottom + 4));
            Ink.text(svg, axis.at(tick), bottom + 15, "middle", Decimals.trimmed(tick, 2), "font-size", size);
        }
        Ink.stroke(svg, ticks.toString(), Ink.BLACK, 0.8, "");
        if (axis.ratio()) {
            Ink.stroke(svg, line(axis.at(1), top - 2, axis.at(1), bottom), Ink.GREY, 0.8, "3 2");
        }
    }

    private static void estimate(MarkupWriter svg, Axis axis, Estimate estimate, double y) {
        OptionalDouble value = estimate.value();
        OptionalDouble lower = estimate.lower();
        OptionalDouble upper = estimate.upper();
        if (value.isEmpty() && lower.isEmpty()) {
            Ink.text(svg, axis.left() + 4, y + 3, "start", "–", "fill", Ink.GREY);
            return;
        }
        if (lower.isPresent() || upper.isPresent()) {
            double from = lower.isPresent() ? axis.at(lower.getAsDouble()) : axis.left();
            double to = upper.isPresent() ? axis.at(upper.getAsDouble()) : axis.left() + axis.width();
            StringBuilder path = new StringBuilder(line(from, y, to, y));
            boolean left = lower.isEmpty() || axis.before(lower.getAsDouble());
            boolean right = upper.isEmpty() || axis.past(upper.getAsDouble());
            path.append(left ? arrow(from, y, 4) : line(from, y - 3, from, y + 3));
            path.append(right ? arrow(to, y, -4) : line(to, y - 3, to, y + 3));
            Ink.stroke(svg, path.toString(), Ink.BLACK, 1.1, "");
        }
        if (value.isPresent() && !axis.past(value.getAsDouble()) && !axis.before(value.getAsDouble())) {
            String square =
                    "M" + Coordinate.of(axis.at(value.getAsDouble()) - 3) + " " + Coordinate.of(y - 3) + "h6v6h-6z";
            svg.leaf("path", "d", square, "fill", "#0072B2").line();
        }
    }

    private static String arrow(double x, double y, double back) {
        return line(x + back, y - 3, x, y) + line(x + back, y + 3, x, y);
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return "M" + Coordinate.of(x1) + " " + Coordinate.of(y1) + "L" + Coordinate.of(x2) + " " + Coordinate.of(y2);
    }

    private static double widest(Stream<String> texts, double font) {
        return texts.mapToDouble(t -> TextWidth.of(t, font)).max().orElse(0);
    }

    private static String description(List<Panel> panels, List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text.length() == 0 ? "" : " ").append(line.name()).append(':');
            for (int p = 0; p < panels.size(); p++) {
                OptionalDouble value = line.estimates().get(p).value();
                text.append(p == 0 ? " " : ", ").append(panels.get(p).title()).append(' ');
                text.append(value.isPresent() ? Decimals.trimmed(value.getAsDouble(), 2) : "not estimable");
            }
            text.append('.');
        }
        return text.toString();
    }
}
