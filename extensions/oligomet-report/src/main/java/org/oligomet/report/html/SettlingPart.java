package org.oligomet.report.html;

import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.model.ReportModel;
import org.oligomet.report.model.SettlingDatum;

/** Which datum to ask for first. */
final class SettlingPart {

    /** Longer lists hide their beginning. */
    private static final int MOST_ROWS = 20;

    private SettlingPart() {}

    static void write(HtmlPage page, ReportModel model) {
        if (model.settling().isEmpty()) {
            page.paragraph("Nothing is open: the record decides every verdict.");
            return;
        }
        page.paragraph(
                "Data that open verdicts wait for, ranked by how many verdicts each would settle by itself, then by"
                        + " how many wait for it at all.");
        HtmlTable table = HtmlTable.captioned("Missing data, the one that would settle most first")
                .text("Datum")
                .number("Patients without it")
                .number("Open verdicts that wait for it")
                .number("of these, for nothing else");
        for (SettlingDatum datum :
                model.settling().subList(0, Math.min(MOST_ROWS, model.settling().size()))) {
            table.row(
                    Cell.text(datum.datum()),
                    Cell.text(Decimals.grouped(datum.patients())),
                    Cell.text(Decimals.grouped(datum.verdicts())),
                    Cell.text(Decimals.grouped(datum.alone())));
        }
        page.table(table);
        int hidden = model.settling().size() - MOST_ROWS;
        if (hidden > 0) {
            page.paragraph(Words.count(hidden, "datum").replace("datums", "data") + " of lesser weight left out here.");
        }
    }
}
