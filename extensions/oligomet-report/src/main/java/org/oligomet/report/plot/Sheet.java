package org.oligomet.report.plot;

import org.oligomet.report.internal.markup.MarkupWriter;

/**
 * What a figure is drawn on, whatever it shows.
 *
 * @param width units of the drawing
 * @param idPrefix what every id begins with
 * @param mark a word that must never be lost when the figure is copied; empty for none
 */
record Sheet(int width, String idPrefix, String mark) {

    /** Below it text and rows are smaller. */
    private static final int NARROW = 480;

    Sheet {
        check(width, idPrefix);
    }

    /** 720 units wide, without a mark. */
    static Sheet named(String idPrefix) {
        return new Sheet(720, idPrefix, "");
    }

    static void check(int width, String idPrefix) {
        if (width < SurvivalPlot.LEAST_WIDTH || width > SurvivalPlot.MOST_WIDTH) {
            throw new IllegalArgumentException("width: " + width + " units; it must lie in [" + SurvivalPlot.LEAST_WIDTH
                    + ", " + SurvivalPlot.MOST_WIDTH + "]");
        }
        if (!idPrefix.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException(
                    "idPrefix: \"" + idPrefix + "\"; it must be a letter followed by letters, digits, _ or -");
        }
    }

    Sheet withWidth(int newWidth) {
        return new Sheet(newWidth, idPrefix, mark);
    }

    Sheet withIdPrefix(String prefix) {
        return new Sheet(width, prefix, mark);
    }

    Sheet withMark(String newMark) {
        return new Sheet(width, idPrefix, newMark);
    }

    boolean isNarrow() {
        return width < NARROW;
    }

    /** How much of the top the mark takes. */
    double marked() {
        return mark.isEmpty() ? 0 : 16;
    }

    /** Begins a drawing, with the mark in its title and in its upper right corner. */
    MarkupWriter open(double height, String title, String description) {
        MarkupWriter svg = new MarkupWriter();
        Ink.open(svg, idPrefix, width, height, title + (mark.isEmpty() ? "" : " (" + mark + ")"), description);
        if (!mark.isEmpty()) {
            String[] style = {"font-size", "10.5", "font-weight", "bold", "letter-spacing", "1.2", "fill", Ink.GREY};
            Ink.text(svg, width - 4, 12, "end", mark, style);
        }
        return svg;
    }
}
