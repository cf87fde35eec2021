package org.oligomet.report.plot;

import java.util.List;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.internal.markup.MarkupWriter;

/**
 * Verdicts of several definitions as stacked bars of equal length: met, undetermined, not met. The three parts differ in
 * tint and in texture (solid, hatched, open), so the figure reads in black and white.
 */
public final class VerdictBars {

    private static final String SOLID = "#0072B2";
    private static final double BAR = 16;
    private static final double SPACE = 10;

    private final Sheet sheet;

    private VerdictBars(Sheet sheet) {
        this.sheet = sheet;
    }

    /** 720 units wide. */
    public static VerdictBars withDefaults() {
        return new VerdictBars(Sheet.named("verdicts"));
    }

    /** The width in units of the drawing; below 480 the names stand above the bars. */
    public VerdictBars withWidth(int width) {
        return new VerdictBars(sheet.withWidth(width));
    }

    /** What every id begins with; two figures in one page need two prefixes. */
    public VerdictBars withIdPrefix(String prefix) {
        return new VerdictBars(sheet.withIdPrefix(prefix));
    }

    /** A word that must never be lost when the figure is copied, such as “SYNTHETIC DATA”. */
    public VerdictBars withMark(String mark) {
        return new VerdictBars(sheet.withMark(mark));
    }

    /** Draws one bar for each definition, from the top. */
    public String draw(List<Bar> bars) {
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("bars: 0; there must be at least one");
        }
        boolean stacked = sheet.isNarrow();
        double nameWidth = bars.stream()
                .mapToDouble(b -> TextWidth.of(b.name(), PlotLayout.FONT))
                .max()
                .orElse(0);
        double left = stacked ? 8 : Math.min(nameWidth + 20, 0.4 * sheet.width());
        double room = sheet.width() - left - 8;
        double top = 30 + sheet.marked();
        double pitch = BAR + SPACE + (stacked ? 18 : 0);
        MarkupWriter svg = sheet.open(top + bars.size() * pitch, "Verdicts by definition", description(bars));
        hatch(svg);
        legend(svg, left, top - 20);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = top + i * pitch + (stacked ? 18 : 0);
            if (stacked) {
                Ink.text(svg, left, y - 5, "start", TextWidth.shorten(bar.name(), PlotLayout.FONT, room));
            } else {
                String name = TextWidth.shorten(bar.name(), PlotLayout.FONT, left - 14);
                Ink.text(svg, left - 10, y + 12, "end", name);
            }
            draw(svg, bar, left, y, room);
        }
        return svg.close().line().finish();
    }

    private void draw(MarkupWriter svg, Bar bar, double left, double y, double room) {
        long total = bar.met() + bar.undetermined() + bar.notMet();
        if (total == 0) {
            rect(svg, left, y, room, "#ffffff");
            Ink.text(svg, left + 6, y + 12, "start", "nobody judged");
            return;
        }
        double x = left;
        x += part(svg, x, y, room * bar.met() / total, SOLID, bar.met(), "#ffffff");
        x += part(svg, x, y, room * bar.undetermined() / total, hatched(), bar.undetermined(), Ink.BLACK);
        part(svg, x, y, room * bar.notMet() / total, "#ffffff", bar.notMet(), Ink.BLACK);
    }

    private static double part(
            MarkupWriter svg, double x, double y, double length, String fill, long count, String ink) {
        if (count > 0) {
            rect(svg, x, y, length, fill);
            String number = Long.toString(count);
            double needed = TextWidth.of(number, PlotLayout.FONT) + 6;
            if (length >= needed) {
                if (fill.startsWith("url")) {
                    // A clear patch under the number: hatching would run through the digits.
                    svg.leaf(
                            "rect",
                            "x",
                            Coordinate.of(x + (length - needed) / 2),
                            "y",
                            Coordinate.of(y + 1.5),
                            "width",
                            Coordinate.of(needed),
                            "height",
                            Coordinate.of(BAR - 3),
                            "fill",
                            "#ffffff");
                }
                Ink.text(svg, x + length / 2, y + 12, "middle", number, "fill", ink);
            }
        }
        return length;
    }

    private void legend(MarkupWriter svg, double left, double y) {
        double x = left;
        for (String[] entry : new String[][] {{SOLID, "Met"}, {hatched(), "Undetermined"}, {"#ffffff", "Not met"}}) {
            svg.leaf(
                    "rect",
                    "x",
                    Coordinate.of(x + 0.5),
                    "y",
                    Coordinate.of(y),
                    "width",
                    "18",
                    "height",
                    "11",
                    "fill",
                    entry[0],
                    "stroke",
                    Ink.BLACK,
                    "stroke-width",
                    "0.8");
            Ink.text(svg, x + 25, y + 10, "start", entry[1]);
            x += 47 + TextWidth.of(entry[1], PlotLayout.FONT);
        }
    }

    private void hatch(MarkupWriter svg) {
        svg.open("defs");
        svg.open(
                "pattern",
                "id",
                sheet.idPrefix() + "-hatch",
                "width",
                "5",
                "height",
                "5",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        svg.leaf("rect", "width", "5", "height", "5", "fill", "#ffffff");
        svg.leaf("rect", "width", "1.6", "height", "5", "fill", "#8a6d00");
        svg.close().close().line();
    }

    private String hatched() {
        return "url(#" + sheet.idPrefix() + "-hatch)";
    }

    private static void rect(MarkupWriter svg, double x, double y, double length, String fill) {
        svg.leaf(
                "rect",
                "x",
                Coordinate.of(x),
                "y",
                Coordinate.of(y),
                "width",
                Coordinate.of(length),
                "height",
                Coordinate.of(BAR),
                "fill",
                fill,
                "stroke",
                Ink.BLACK,
                "stroke-width",
                "0.8");
        svg.line();
    }

    private static String description(List<Bar> bars) {
        StringBuilder text = new StringBuilder();
        for (Bar bar : bars) {
            text.append(text.length() == 0 ? "" : " ").append(bar.name()).append(": met ");
            text.append(Decimals.grouped(bar.met())).append(", undetermined ");
            text.append(Decimals.grouped(bar.undetermined())).append(", not met ");
            text.append(Decimals.grouped(bar.notMet())).append('.');
        }
        return text.toString();
    }

    /** One bar. */
    public static final class Bar {

        private final String name;
        private final long met;
        private final long undetermined;
        private final long notMet;

        private Bar(String name, long met, long undetermined, long notMet) {
            this.name = name;
            this.met = met;
            this.undetermined = undetermined;
            this.notMet = notMet;
        }

        /** How many patients of a definition have each verdict. */
        public static Bar of(String name, long met, long undetermined, long notMet) {
            if (met < 0 || undetermined < 0 || notMet < 0) {
                throw new IllegalArgumentException(
                        "bar: " + met + ", " + undetermined + ", " + notMet + "; counts must be at least 0");
            }
            return new Bar(name, met, undetermined, notMet);
        }

        String name() {
            return name;
        }

        long met() {
            return met;
        }

        long undetermined() {
            return undetermined;
        }

        long notMet() {
            return notMet;
        }
    }
}
