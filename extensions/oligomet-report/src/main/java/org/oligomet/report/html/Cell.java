package org.oligomet.report.html;

import java.util.List;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.report.internal.markup.MarkupWriter;

/**
 * The content of a table cell.
 *
 * @param markup well-formed markup
 */
record Cell(String markup) {

    static Cell text(String text) {
        return new Cell(new MarkupWriter().text(text).finish());
    }

    /** Text of the source, such as a pseudonym, kept from turning the direction of what surrounds it. */
    static Cell foreign(String text) {
        return new Cell(new MarkupWriter().element("bdi", text).finish());
    }

    /** A line of text with a smaller one under it. */
    static Cell noted(String text, String note) {
        MarkupWriter cell = new MarkupWriter().text(text);
        if (!note.isEmpty()) {
            cell.element("span", note, "class", "note");
        }
        return new Cell(cell.finish());
    }

    static Cell lines(List<String> lines) {
        MarkupWriter cell = new MarkupWriter();
        if (lines.size() == 1) {
            cell.text(lines.get(0));
        } else if (!lines.isEmpty()) {
            cell.open("ul", "class", "plain");
            lines.forEach(line -> cell.element("li", line));
            cell.close();
        }
        return new Cell(cell.finish());
    }

    /** The verdict in a word, with a shape in front that also tells it apart in black and white. */
    static Cell verdict(Verdict verdict) {
        String shape = switch (verdict) {
            case MET -> "●";
            case NOT_MET -> "○";
            case UNDETERMINED -> "◐";
        };
        MarkupWriter cell = new MarkupWriter();
        cell.open(
                "span",
                "class",
                "verdict " + verdict.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        cell.element("span", shape, "aria-hidden", "true").text(" " + Words.verdict(verdict));
        return new Cell(cell.close().finish());
    }
}
