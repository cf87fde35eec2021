package org.oligomet.report.plot;

import org.oligomet.report.internal.markup.MarkupWriter;

/** The looks that all figures share. */
final class Ink {

    static final String BLACK = "#1a1a1a";
    static final String GREY = "#595959";
    static final String FONTS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";

    private Ink() {}

    /** Opens the drawing with its name and description for screen readers. */
    static void open(MarkupWriter svg, String prefix, double width, double height, String title, String description) {
        String titleId = prefix + "-title";
        String descriptionId = prefix + "-desc";
        String w = Coordinate.of(width);
        String h = Coordinate.of(height);
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "role",
                "img",
                "aria-labelledby",
                titleId + " " + descriptionId,
                "viewBox",
                "0 0 " + w + " " + h,
                "width",
                w,
                "height",
                h,
                "font-family",
                FONTS,
                "font-size",
                Coordinate.of(PlotLayout.FONT),
                "fill",
                BLACK);
        svg.line().element("title", title, "id", titleId);
        svg.line().element("desc", description, "id", descriptionId).line();
    }

    static void text(MarkupWriter svg, double x, double y, String anchor, String text, String... more) {
        String[] attributes = new String[6 + more.length];
        attributes[0] = "x";
        attributes[1] = Coordinate.of(x);
        attributes[2] = "y";
        attributes[3] = Coordinate.of(y);
        attributes[4] = "text-anchor";
        attributes[5] = anchor;
        System.arraycopy(more, 0, attributes, 6, more.length);
        svg.element("text", text, attributes).line();
    }

    static void stroke(MarkupWriter svg, String path, String colour, double width, String dash) {
        if (path.isEmpty()) {
            return;
        }
        if (dash.isEmpty()) {
            svg.leaf("path", "d", path, "fill", "none", "stroke", colour, "stroke-width", Coordinate.of(width));
        } else {
            svg.leaf(
                    "path",
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    colour,
                    "stroke-width",
                    Coordinate.of(width),
                    "stroke-dasharray",
                    dash);
        }
        svg.line();
    }
}
