package org.oligomet.report.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.oligomet.report.internal.markup.MarkupWriter;

/** The body of a report while it is written: numbers tables and figures, and marks both where the data are made up. */
final class HtmlPage {

    static final String SYNTHETIC = "SYNTHETIC DATA";

    private final MarkupWriter html;
    private final boolean synthetic;
    private int tables;
    private int figures;

    HtmlPage(MarkupWriter html, boolean synthetic) {
        this.html = html;
        this.synthetic = synthetic;
    }

    MarkupWriter html() {
        return html;
    }

    /** What a figure must carry inside. */
    String mark() {
        return synthetic ? SYNTHETIC : "";
    }

    void section(String id, String heading, Runnable content) {
        html.line().open("section", "id", id, "aria-labelledby", id + "-heading");
        html.line().element("h2", heading, "id", id + "-heading").line();
        content.run();
        html.close().line();
    }

    void heading(String text) {
        html.element("h3", text).line();
    }

    void paragraph(String text) {
        html.element("p", text).line();
    }

    void paragraph(String text, String style) {
        html.element("p", text, "class", style).line();
    }

    void bullets(List<String> items) {
        html.open("ul");
        items.forEach(item -> html.line().element("li", item));
        html.line().close().line();
    }

    void table(HtmlTable table) {
        tables++;
        table.write(html, tables, suffix());
    }

    /** A figure in two widths, of which a reader meets only the one that fits. */
    void figure(String wide, String narrow, String caption) {
        figures++;
        html.open("figure").line();
        html.open("div", "class", "wide").markup(wide).close().line();
        html.open("div", "class", "narrow").markup(narrow).close().line();
        html.open("figcaption").element("b", "Figure " + figures + ".").text(" " + caption + suffix());
        html.close().close().line();
    }

    /** A link to a DOI; a reader may follow it, the page itself loads nothing. */
    void doi(String doi) {
        html.element("a", "doi:" + doi, "href", "https://doi.org/" + percentEncoded(doi));
    }

    private String suffix() {
        return synthetic ? " (Synthetic data.)" : "";
    }

    private static String percentEncoded(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~/()".indexOf(c) >= 0;
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return out.toString();
    }
}
