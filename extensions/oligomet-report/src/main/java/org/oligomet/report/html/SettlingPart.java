package org.oligomet.report.html;

import java.util.List;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.model.ReportModel;
import org.oligomet.report.model.SettlingDatum;

/** Which datum to ask for first. */
final class SettlingPart {

    /** Longer lists hide their beginning. */
    private static final int MOST_ROWS = 20;

    private SettlingPart() {}

    static void write(HtmlPage page, ReportModel model) {
        List<SettlingDatum> data = model.settling();
        if (data.isEmpty()) {
            page.paragraph("Nothing is open: the record decides every verdict.");
            return;
        }
        page.paragraph("Data that open verdicts wait for; a verdict is one definition on one patient. Each answer to a"
                + " missing datum was tried by recording it and judging again. A datum settles a verdict if every answer"
                + " that was tried decides it, without any other datum; it may settle it if some answer does. Ranked by"
                + " what they settle, then by what they may settle.");
        model.triedOn()
                .ifPresent(n -> page.paragraph("Patients are many: the counts are those of "
                        + Words.count(n, "patient") + ", taken at even distances from "
                        + Decimals.grouped(model.patients().total()) + "."));
        HtmlTable table = HtmlTable.captioned("Missing data, the one that settles most first")
                .text("Datum")
                .number("Patients without it")
                .number("Open verdicts that name it")
                .number("It settles")
                .number("It may settle")
                .text("Answers tried")
                .cards();
        for (SettlingDatum datum : data.subList(0, Math.min(MOST_ROWS, data.size()))) {
            table.row(
                    Cell.text(datum.datum()),
                    Cell.text(Decimals.grouped(datum.patients())),
                    Cell.text(Decimals.grouped(datum.verdicts())),
                    Cell.text(Decimals.grouped(datum.settles())),
                    Cell.text(Decimals.grouped(datum.maySettle())),
                    Cell.text(datum.exhaustive() ? "all" : "some"));
        }
        page.table(table);
        int hidden = data.size() - MOST_ROWS;
        if (hidden > 0) {
            page.paragraph("Left out here: " + hidden + (hidden == 1 ? " datum" : " data") + " of lesser weight.");
        }
    }
}
