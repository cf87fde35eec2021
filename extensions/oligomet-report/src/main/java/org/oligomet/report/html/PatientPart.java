package org.oligomet.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.model.DefinitionSummary;
import org.oligomet.report.model.PatientListing;
import org.oligomet.report.model.PatientRow;
import org.oligomet.report.model.PatientVerdict;
import org.oligomet.report.model.ReasonCount;
import org.oligomet.report.model.ReportModel;

/** The patients one by one, or the reasons where they are too many. */
final class PatientPart {

    private PatientPart() {}

    static void write(HtmlPage page, ReportModel model) {
        PatientListing patients = model.patients();
        if (model.notJudged() > 0) {
            page.paragraph(Words.count(model.notJudged(), "patient") + " could not be judged: no date in the record.");
        }
        if (patients.total() == 0) {
            page.paragraph("No patient was judged.");
        } else if (patients.rows().isEmpty()) {
            page.paragraph("With " + Words.count(patients.total(), "patient") + ", more than "
                    + PatientListing.MOST_ROWS + ", the report lists reasons instead of rows. A patient counts once for"
                    + " each reason.");
            reasons(page, model.definitions());
        } else {
            page.paragraph("Ids are the pseudonyms of the source. Each patient was judged on what was known at the date"
                    + " shown.");
            rows(page, model);
        }
    }

    private static void rows(HtmlPage page, ReportModel model) {
        HtmlTable table = HtmlTable.captioned("Verdicts of each patient, with what is against them or missing for them")
                .text("Patient")
                .text("Known at");
        model.definitions().forEach(definition -> table.text(definition.title()));
        table.text("Why not, and what is missing").cards();
        for (PatientRow row : model.patients().rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.foreign(row.id()));
            cells.add(Cell.text(row.asOf()));
            row.verdicts().forEach(verdict -> cells.add(Cell.verdict(verdict.verdict())));
            cells.add(Cell.lines(remarks(row, model.definitions())));
            table.row(cells);
        }
        page.table(table);
    }

    /** One line for each thing said, with the definitions that say it. */
    private static List<String> remarks(PatientRow row, List<DefinitionSummary> definitions) {
        List<String> lines = new ArrayList<>();
        collect(row, definitions, PatientVerdict::reasons)
                .forEach((reason, by) -> lines.add("Not met: " + reason + " (" + by(by, definitions) + ")"));
        collect(row, definitions, PatientVerdict::missing)
                .forEach((datum, by) -> lines.add("Missing: " + datum + " (" + by(by, definitions) + ")"));
        return lines;
    }

    private static String by(List<String> titles, List<DefinitionSummary> definitions) {
        return titles.size() == definitions.size() && titles.size() > 1 ? "all" : String.join(", ", titles);
    }

    private static Map<String, List<String>> collect(
            PatientRow row, List<DefinitionSummary> definitions, Function<PatientVerdict, List<String>> said) {
        Map<String, List<String>> by = new LinkedHashMap<>();
        for (int i = 0; i < row.verdicts().size(); i++) {
            for (String text : said.apply(row.verdicts().get(i))) {
                by.computeIfAbsent(text, t -> new ArrayList<>())
                        .add(definitions.get(i).title());
            }
        }
        return by;
    }

    private static void reasons(HtmlPage page, List<DefinitionSummary> definitions) {
        HtmlTable table = HtmlTable.captioned("Reasons of verdicts that are not “met”")
                .text("Definition")
                .text("Verdict")
                .text("Reason or missing datum")
                .number("Patients")
                .cards();
        for (DefinitionSummary definition : definitions) {
            add(table, definition, "Not met", definition.reasonsNotMet());
            add(table, definition, "Undetermined", definition.missing());
        }
        page.table(table);
    }

    private static void add(HtmlTable table, DefinitionSummary definition, String verdict, List<ReasonCount> reasons) {
        for (ReasonCount reason : reasons) {
            table.row(
                    Cell.text(definition.title()),
                    Cell.text(verdict),
                    Cell.text(reason.reason()),
                    Cell.text(Decimals.grouped(reason.count())));
        }
    }
}
