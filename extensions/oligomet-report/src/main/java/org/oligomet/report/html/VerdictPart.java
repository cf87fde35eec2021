package org.oligomet.report.html;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.report.model.DefinitionSummary;
import org.oligomet.report.model.ReportModel;
import org.oligomet.report.model.VerdictCounts;
import org.oligomet.report.plot.VerdictBars;

/** Verdicts of the cohort under each definition. */
final class VerdictPart {

    private VerdictPart() {}

    static void write(HtmlPage page, ReportModel model) {
        List<DefinitionSummary> definitions = model.definitions();
        if (definitions.isEmpty()) {
            page.paragraph("No definition was asked for.");
            return;
        }
        page.paragraph(
                "“Met” and “not met” hold however the gaps of the record may be filled; where that depends on what"
                        + " is missing, the verdict is “undetermined”.");
        model.aboutRules().forEach(page::paragraph);
        model.judgedWhen().ifPresent(when -> page.paragraph("Each patient was judged " + when + "."));
        HtmlTable table = HtmlTable.captioned("Verdicts by definition")
                .text("Definition")
                .number("Met")
                .number("Undetermined")
                .number("Not met");
        List<VerdictBars.Bar> bars = new ArrayList<>();
        for (DefinitionSummary d : definitions) {
            VerdictCounts v = d.verdicts();
            table.row(
                    Cell.noted(d.title(), List.of(d.id() + ", version " + d.version())),
                    Cell.text(Words.share(v.met(), v.total())),
                    Cell.text(Words.share(v.undetermined(), v.total())),
                    Cell.text(Words.share(v.notMet(), v.total())));
            bars.add(VerdictBars.Bar.of(d.id(), v.met(), v.undetermined(), v.notMet()));
        }
        page.table(table);
        VerdictBars plot = VerdictBars.withDefaults().withMark(page.mark());
        page.figure(
                plot.withIdPrefix("verdicts").draw(bars),
                plot.withIdPrefix("verdicts-narrow").withWidth(360).draw(bars),
                "Patients by verdict under each definition.");
    }
}
