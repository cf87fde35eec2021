package org.oligomet.report.html;

import org.oligomet.report.internal.markup.MarkupWriter;
import org.oligomet.report.model.MethodNote;
import org.oligomet.report.model.ReportModel;

/** Which conventions were used, and where they are published. */
final class MethodsPart {

    private MethodsPart() {}

    static void write(HtmlPage page, ReportModel model) {
        MarkupWriter html = page.html();
        html.open("dl", "class", "methods");
        for (MethodNote note : model.methods()) {
            html.line().element("dt", note.topic());
            html.open("dd").text(note.text());
            if (note.source().isPresent() || note.doi().isPresent()) {
                html.open("span", "class", "note").text(note.source().orElse(""));
                note.doi().ifPresent(doi -> {
                    html.text(" ");
                    page.doi(doi);
                });
                html.close();
            }
            html.close();
        }
        html.line().element("dt", "Software").element("dd", "oligomet " + model.libraryVersion() + ".");
        html.line().close().line();
    }
}
