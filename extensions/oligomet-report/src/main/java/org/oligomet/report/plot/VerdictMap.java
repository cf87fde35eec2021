package org.oligomet.report.plot;

import java.util.List;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.report.internal.markup.MarkupWriter;

/**
 * Verdicts as a grid: a row for each definition, a column for each patient or pattern. Met is a filled cell, undetermined
 * a stroke across it, not met an empty one, so the figure reads without colour.
 */
public final class VerdictMap {

    private static final String MET = "#0072B2";
    private static final String OPEN = "#7a5f00";
    private static final double WIDEST_CELL = 24;

    private final Sheet sheet;

    private VerdictMap(Sheet sheet) {
        this.sheet = sheet;
    }

    /** 720 units wide. */
    public static VerdictMap withDefaults() {
        return new VerdictMap(Sheet.named("map"));
    }

    /** The width in units of the drawing; below 480 text and cells are smaller. */
    public VerdictMap withWidth(int width) {
        return new VerdictMap(sheet.withWidth(width));
    }

    /** What every id begins with; two figures in one page need two prefixes. */
    public VerdictMap withIdPrefix(String prefix) {
        return new VerdictMap(sheet.withIdPrefix(prefix));
    }

    /** A word that must never be lost when the figure is copied, such as “SYNTHETIC DATA”. */
    public VerdictMap withMark(String mark) {
        return new VerdictMap(sheet.withMark(mark));
    }

    /**
     * A column.
     *
     * @param label what stands above it
     * @param verdicts one for each row
     */
    public record Column(String label, List<Verdict> verdicts) {
        public Column {
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * Draws the grid.
     *
     * @param rows names of the rows, from the top
     */
    public String draw(List<String> rows, List<Column> columns) {
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException("map: " + rows.size() + " rows, " + columns.size()
                    + " columns; there must be at least one of each");
        }
        boolean narrow = sheet.isNarrow();
        double font = narrow ? 8.5 : 11;
        double left = Math.min(widest(rows, font) + 10, 0.42 * sheet.width());
        double cell = Math.min(WIDEST_CELL, (sheet.width() - left - 4) / columns.size());
        double high = narrow ? 11 : 14;
        double small = Math.min(font, cell - 1);
        double head = widest(columns.stream().map(Column::label).toList(), small) + 6;
        double top = 26 + sheet.marked() + head;
        MarkupWriter svg = sheet.open(
                top + rows.size() * high + 4, "Verdicts, patients by definitions", description(rows, columns));
        legend(svg, 6 + sheet.marked());
        for (int r = 0; r < rows.size(); r++) {
            String name = TextWidth.shorten(rows.get(r), font, left - 8);
            double y = top + r * high + 0.75 * high;
            Ink.text(svg, left - 6, y, "end", name, "font-size", Coordinate.of(font));
        }
        for (int c = 0; c < columns.size(); c++) {
            String x = Coordinate.of(left + (c + 0.5) * cell + small / 3);
            String turn = "rotate(-90 " + x + " " + Coordinate.of(top - 4) + ")";
            Ink.text(
                    svg,
                    left + (c + 0.5) * cell + small / 3,
                    top - 4,
                    "start",
                    columns.get(c).label(),
                    "font-size",
                    Coordinate.of(small),
                    "transform",
                    turn);
        }
        cells(svg, rows.size(), columns, left, top, cell, high);
        return svg.close().line().finish();
    }

    private static void cells(
            MarkupWriter svg, int rows, List<Column> columns, double left, double top, double cell, double high) {
        StringBuilder met = new StringBuilder();
        StringBuilder open = new StringBuilder();
        StringBuilder grid = new StringBuilder();
        for (int c = 0; c < columns.size(); c++) {
            List<Verdict> verdicts = columns.get(c).verdicts();
            for (int r = 0; r < rows; r++) {
                double x = left + c * cell;
                double y = top + r * high;
                if (verdicts.get(r) == Verdict.MET) {
                    met.append(filled(x + 0.8, y + 0.8, cell - 1.6, high - 1.6));
                } else if (verdicts.get(r) == Verdict.UNDETERMINED) {
                    open.append(line(x + 1.6, y + high - 1.6, x + cell - 1.6, y + 1.6));
                }
            }
        }
        double right = left + columns.size() * cell;
        double bottom = top + rows * high;
        for (int r = 0; r <= rows; r++) {
            grid.append(line(left, top + r * high, right, top + r * high));
        }
        for (int c = 0; c <= columns.size(); c++) {
            grid.append(line(left + c * cell, top, left + c * cell, bottom));
        }
        Ink.stroke(svg, grid.toString(), "#c4c4c4", 0.6, "");
        if (met.length() > 0) {
            svg.leaf("path", "d", met.toString(), "fill", MET).line();
        }
        Ink.stroke(svg, open.toString(), OPEN, 1.4, "");
    }

    private static String filled(double x, double y, double w, double h) {
        return "M" + Coordinate.of(x) + " " + Coordinate.of(y) + "h" + Coordinate.of(w) + "v" + Coordinate.of(h) + "h"
                + Coordinate.of(-w) + "z";
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return "M" + Coordinate.of(x1) + " " + Coordinate.of(y1) + "L" + Coordinate.of(x2) + " " + Coordinate.of(y2);
    }

    private static void legend(MarkupWriter svg, double y) {
        double x = 4;
        for (String word : new String[] {"Met", "Undetermined", "Not met"}) {
            Ink.stroke(svg, filled(x, y, 14, 12), "#8c8c8c", 0.8, "");
            if (word.equals("Met")) {
                svg.leaf("path", "d", filled(x + 1, y + 1, 12, 10), "fill", MET).line();
            } else if (word.equals("Undetermined")) {
                Ink.stroke(svg, line(x + 2, y + 10, x + 12, y + 2), OPEN, 1.4, "");
            }
            Ink.text(svg, x + 20, y + 10, "start", word);
            x += 40 + TextWidth.of(word, PlotLayout.FONT);
        }
    }

    private static double widest(List<String> texts, double font) {
        return texts.stream().mapToDouble(t -> TextWidth.of(t, font)).max().orElse(0);
    }

    private static String description(List<String> rows, List<Column> columns) {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            int row = r;
            text.append(r == 0 ? "" : " ").append(rows.get(r)).append(": ");
            long met = columns.stream()
                    .filter(c -> c.verdicts().get(row) == Verdict.MET)
                    .count();
            long open = columns.stream()
                    .filter(c -> c.verdicts().get(row) == Verdict.UNDETERMINED)
                    .count();
            text.append(met).append(" columns met, ").append(open).append(" undetermined.");
        }
        return text.toString();
    }
}
