package org.oligomet.report.plot;

import java.util.List;
import org.oligomet.report.internal.markup.Decimals;

/** Where the parts of a survival plot stand. */
record PlotLayout(
        Frame frame,
        TimeAxis axis,
        boolean named,
        boolean stacked,
        List<LegendItem> legend,
        double tableTop,
        double height) {

    static final double FONT = 12;
    static final double ROW = 18;
    private static final double STACKED_ROW = 37;
    private static final double LEAST_LEFT = 58;
    private static final double RIGHT = 20;
    private static final double SAMPLE = 34;

    PlotLayout {
        legend = List.copyOf(legend);
    }

    /** A name in the legend and where it stands; {@code y} is the middle of its line sample. */
    record LegendItem(int curve, String text, double x, double y) {}

    static PlotLayout of(PlotSettings settings, List<PlotCurve> curves) {
        double width = settings.width();
        boolean named = curves.size() > 1 || !curves.get(0).label().isBlank();
        double nameWidth = curves.stream()
                .mapToDouble(c -> TextWidth.of(c.label(), FONT))
                .max()
                .orElse(0);
        boolean stacked = named && (width < 480 || nameWidth > 0.22 * width);
        double left = named && !stacked ? Math.max(LEAST_LEFT, nameWidth + 40) : LEAST_LEFT;
        List<LegendItem> legend = curves.size() > 1 ? legend(curves, left, width, settings.mark()) : List.of();
        double top = legend.isEmpty()
                ? settings.mark().isEmpty() ? 12 : 26
                : legend.get(legend.size() - 1).y() + 20;
        double plotWidth = width - left - RIGHT;
        double plotHeight = Math.max(200, Math.min(340, 0.56 * plotWidth));
        TimeAxis axis = axis(settings, curves, plotWidth);
        double tableTop = top + plotHeight + 62;
        double height = tableTop + 8 + curves.size() * (stacked ? STACKED_ROW : ROW);
        return new PlotLayout(
                new Frame(left, top, plotWidth, plotHeight, axis.horizon()),
                axis,
                named,
                stacked,
                legend,
                tableTop,
                height);
    }

    /** The base line of the numbers of a curve in the table under the axis. */
    double tableRow(int curve) {
        return tableTop + (stacked ? STACKED_ROW : ROW) * (curve + 1);
    }

    private static List<LegendItem> legend(List<PlotCurve> curves, double left, double width, String mark) {
        LegendItem[] items = new LegendItem[curves.size()];
        double start = width < 480 ? 10 : left;
        double x = start;
        double y = mark.isEmpty() ? 12 : 30;
        for (int i = 0; i < items.length; i++) {
            String text = TextWidth.shorten(curves.get(i).label(), FONT, width - start - SAMPLE - 12);
            double needed = SAMPLE + TextWidth.of(text, FONT);
            if (x > start && x + needed > width - 4) {
                x = start;
                y += 20;
            }
            items[i] = new LegendItem(i, text, x, y);
            x += needed + 22;
        }
        return List.of(items);
    }

    private static TimeAxis axis(PlotSettings settings, List<PlotCurve> curves, double plotWidth) {
        double most = curves.stream().mapToDouble(PlotCurve::subjects).max().orElse(0);
        String widest = Decimals.count(most) + (settings.eventsInTable() ? " (" + Decimals.count(most) + ")" : "");
        double needed = Math.max(40, TextWidth.of(widest, FONT) + 14);
        int intervals = (int) Math.max(1, Math.min(9, Math.floor(plotWidth / needed)));
        double last = curves.stream().mapToDouble(PlotCurve::lastTime).max().orElse(0);
        return settings.horizon().isPresent()
                ? TimeAxis.endingAt(settings.horizon().getAsDouble(), settings.timeScale(), intervals)
                : TimeAxis.holding(last, settings.timeScale(), intervals);
    }
}
