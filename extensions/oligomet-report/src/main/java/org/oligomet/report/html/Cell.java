package org.oligomet.report.html;

import java.util.List;
import java.util.Map;
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

    /** A short text that must not be broken, such as a date. */
    static Cell unbroken(String text) {
        return new Cell(
                new MarkupWriter().element("span", text, "class", "unbroken").finish());
    }

    /** Text of the source, such as a pseudonym, kept from turning the direction of what surrounds it. */
    static Cell foreign(String text) {
        return new Cell(new MarkupWriter().element("bdi", text).finish());
    }

    /** A line of text with smaller ones under it. */
    static Cell noted(String text, List<String> notes) {
        MarkupWriter cell = new MarkupWriter().text(text);
        notes.forEach(note -> cell.element("span", note, "class", "note"));
        return new Cell(cell.finish());
    }

    /** One line for each entry: the name in bold, then the text. */
    static Cell terms(Map<String, String> namesByText) {
        MarkupWriter cell = new MarkupWriter();
        if (!namesByText.isEmpty()) {
            cell.open("ul", "class", "plain");
            namesByText.forEach((text, name) ->
                    cell.open("li").element("b", name).text(" " + text).close());
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
