package org.oligomet.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.internal.markup.MarkupWriter;

/** One drawing of survival curves, from back to front. */
final class SurvivalDrawing {

    private static final double LINE = 1.7;

    private final PlotSettings settings;
    private final List<PlotCurve> curves;
    private final List<CurvePath> paths = new ArrayList<>();
    private final PlotLayout layout;
    private final Frame frame;
    private final MarkupWriter svg = new MarkupWriter();

    SurvivalDrawing(PlotSettings settings, List<PlotCurve> curves) {
        this.settings = settings;
        this.curves = curves;
        this.layout = PlotLayout.of(settings, curves);
        this.frame = layout.frame();
        curves.forEach(c -> paths.add(new CurvePath(c, frame)));
    }

    String draw() {
        Ink.open(
                svg,
                settings.idPrefix(),
                settings.width(),
                layout.height(),
                PlotWords.title(settings, curves),
                PlotWords.description(settings, curves));
        if (!settings.mark().isEmpty()) {
            Ink.text(
                    svg,
                    settings.width() - 4,
                    12,
                    "end",
                    settings.mark(),
                    "font-size",
                    "10.5",
                    "font-weight",
                    "bold",
                    "letter-spacing",
                    "1.2",
                    "fill",
                    Ink.GREY);
        }
        legend();
        if (settings.band()) {
            bands();
        }
        axes();
        if (settings.medianLines()) {
            medianLines();
        }
        lines();
        if (!settings.note().isEmpty()) {
            double room = frame.width() - 16;
            String note = TextWidth.shorten(settings.note(), PlotLayout.FONT, room);
            Ink.text(svg, frame.left() + 10, frame.bottom() - 10, "start", note, "fill", Ink.BLACK);
        }
        table();
        return svg.close().line().finish();
    }

    private void legend() {
        for (PlotLayout.LegendItem item : layout.legend()) {
            sample(item.curve(), item.x(), item.y(), 26);
            Ink.text(svg, item.x() + 34, item.y() + 4, "start", item.text());
        }
    }

    private void sample(int curve, double x, double y, double length) {
        Pen pen = Pen.of(curve);
        String path = "M" + Coordinate.of(x) + " " + Coordinate.of(y) + "h" + Coordinate.of(length);
        Ink.stroke(svg, path, pen.colour(), LINE, pen.dash());
        mark(pen, x + length, y);
    }

    private void mark(Pen pen, double x, double y) {
        svg.leaf(
                "path",
                "d",
                pen.mark().pathAt(x, y),
                "fill",
                pen.mark().filled() ? pen.colour() : "#ffffff",
                "stroke",
                pen.colour(),
                "stroke-width",
                "1.4");
        svg.line();
    }

    private void bands() {
        for (int i = 0; i < curves.size(); i++) {
            String colour = Pen.of(i).colour();
            for (String area : paths.get(i).bands()) {
                // The thin edge keeps two bands apart on paper, where the tints are one grey.
                svg.leaf(
                        "path",
                        "d",
                        area,
                        "fill",
                        colour,
                        "fill-opacity",
                        "0.13",
                        "stroke",
                        colour,
                        "stroke-opacity",
                        "0.45",
                        "stroke-width",
                        "0.6");
                svg.line();
            }
        }
    }

    private void axes() {
        double x0 = frame.left();
        double y0 = frame.bottom();
        StringBuilder path = new StringBuilder();
        path.append('M').append(Coordinate.of(x0)).append(' ').append(Coordinate.of(frame.top()));
        path.append('V').append(Coordinate.of(y0));
        path.append('H').append(Coordinate.of(frame.right()));
        for (int percent = 0; percent <= 100; percent += 20) {
            path.append('M').append(Coordinate.of(x0)).append(' ').append(Coordinate.of(frame.y(percent / 100.0)));
            path.append("h-5");
        }
        for (double tick : layout.axis().ticks()) {
            path.append('M').append(Coordinate.of(frame.x(tick))).append(' ').append(Coordinate.of(y0));
            path.append("v5");
        }
        Ink.stroke(svg, path.toString(), Ink.BLACK, 1, "");
        for (int percent = 0; percent <= 100; percent += 20) {
            Ink.text(svg, x0 - 9, frame.y(percent / 100.0) + 4, "end", Integer.toString(percent));
        }
        for (double tick : layout.axis().ticks()) {
            Ink.text(svg, frame.x(tick), y0 + 18, "middle", layout.axis().label(tick));
        }
        double titleX = x0 - 40;
        double titleY = frame.top() + frame.height() / 2;
        String survival = TextWidth.shorten(settings.survivalLabel(), PlotLayout.FONT, frame.height());
        String turned = "rotate(-90 " + Coordinate.of(titleX) + " " + Coordinate.of(titleY) + ")";
        Ink.text(svg, titleX, titleY, "middle", survival, "transform", turned);
        String time = TextWidth.shorten(PlotWords.timeLabel(settings), PlotLayout.FONT, frame.width() + 40);
        Ink.text(svg, x0 + frame.width() / 2, y0 + 36, "middle", time);
    }

    private void medianLines() {
        StringBuilder path = new StringBuilder();
        double farthest = 0;
        for (PlotCurve curve : curves) {
            double median = curve.median().orElse(Double.POSITIVE_INFINITY);
            if (median <= frame.horizon()) {
                farthest = Math.max(farthest, median);
                path.append('M')
                        .append(Coordinate.of(frame.x(median)))
                        .append(' ')
                        .append(Coordinate.of(frame.y(0.5)));
                path.append('V').append(Coordinate.of(frame.bottom()));
            }
        }
        if (farthest > 0) {
            path.append('M').append(Coordinate.of(frame.left())).append(' ').append(Coordinate.of(frame.y(0.5)));
            path.append('H').append(Coordinate.of(frame.x(farthest)));
            Ink.stroke(svg, path.toString(), Ink.GREY, 0.9, "1.5 3");
        }
    }

    private void lines() {
        for (int i = 0; i < curves.size(); i++) {
            if (curves.get(i).size() == 0) {
                continue;
            }
            Pen pen = Pen.of(i);
            CurvePath path = paths.get(i);
            Ink.stroke(svg, path.line(), pen.colour(), LINE, pen.dash());
            if (settings.censorTicks()) {
                Ink.stroke(svg, path.censorTicks(4), pen.colour(), 1.1, "");
            }
            if (curves.size() > 1) {
                mark(pen, frame.x(path.endTime()), frame.y(path.endSurvival()));
            }
        }
    }

    private void table() {
        String head = settings.eventsInTable() ? "Number at risk (cumulative events)" : "Number at risk";
        Ink.text(svg, 8, layout.tableTop(), "start", head, "font-weight", "bold");
        for (int i = 0; i < curves.size(); i++) {
            PlotCurve curve = curves.get(i);
            double y = layout.tableRow(i);
            if (layout.named()) {
                double nameY = layout.stacked() ? y - 16 : y;
                double room = layout.stacked() ? settings.width() - 44 : frame.left() - 40;
                double x = 8;
                if (curves.size() > 1) {
                    mark(Pen.of(i), 12, nameY - 4);
                    x = 22;
                }
                Ink.text(svg, x, nameY, "start", TextWidth.shorten(curve.label(), PlotLayout.FONT, room));
            }
            for (double tick : layout.axis().ticks()) {
                String number = Decimals.count(curve.atRisk(tick));
                if (settings.eventsInTable()) {
                    number += " (" + Decimals.count(curve.eventsThrough(tick)) + ")";
                }
                Ink.text(svg, frame.x(tick), y, "middle", number);
            }
        }
    }
}
