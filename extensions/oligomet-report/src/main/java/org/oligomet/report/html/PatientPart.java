package org.oligomet.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.model.DefinitionSummary;
import org.oligomet.report.model.PatientListing;
import org.oligomet.report.model.PatientRow;
import org.oligomet.report.model.PatientVerdict;
import org.oligomet.report.model.ReasonCount;
import org.oligomet.report.model.ReportModel;

/** The patients one by one, or the reasons where they are too many. */
final class PatientPart {

    /** More definitions than this are no columns any more: a table that is wider than a page is read by nobody. */
    private static final int MOST_COLUMNS = 5;

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
        if (model.definitions().size() > MOST_COLUMNS) {
            counts(page, model);
            return;
        }
        HtmlTable table = HtmlTable.captioned(
                        "Verdicts of each patient, and under them what is against them or missing")
                .text("Patient")
                .text("Known at");
        model.definitions().forEach(definition -> table.text(definition.id()));
        table.cards();
        for (PatientRow row : model.patients().rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.foreign(row.id()));
            cells.add(Cell.unbroken(row.asOf()));
            row.verdicts().forEach(verdict -> cells.add(Cell.verdict(verdict.verdict())));
            table.row(cells, Cell.terms(remarks(row, model.definitions())));
        }
        page.table(table);
    }

    /** How many definitions say what of each patient, and under it which. */
    private static void counts(HtmlPage page, ReportModel model) {
        HtmlTable table = HtmlTable.captioned(
                        "Definitions by their verdict on each patient, and under it what is against them or missing")
                .text("Patient")
                .text("Known at")
                .number("Met")
                .number("Undetermined")
                .number("Not met")
                .cards();
        for (PatientRow row : model.patients().rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.foreign(row.id()));
            cells.add(Cell.unbroken(row.asOf()));
            for (Verdict verdict : List.of(Verdict.MET, Verdict.UNDETERMINED, Verdict.NOT_MET)) {
                cells.add(Cell.text(Decimals.grouped(row.verdicts().stream()
                        .filter(v -> v.verdict() == verdict)
                        .count())));
            }
            Map<String, String> said = new LinkedHashMap<>();
            String met = IntStream.range(0, row.verdicts().size())
                    .filter(i -> row.verdicts().get(i).verdict() == Verdict.MET)
                    .mapToObj(i -> model.definitions().get(i).id())
                    .collect(Collectors.joining(", "));
            if (!met.isEmpty()) {
                said.put("met.", met);
            }
            said.putAll(remarks(row, model.definitions()));
            table.row(cells, Cell.terms(said));
        }
        page.table(table);
    }

    /** What is said under each definition, by its id; definitions that say the same share a line. */
    private static Map<String, String> remarks(PatientRow row, List<DefinitionSummary> definitions) {
        Map<String, String> idsByText = new LinkedHashMap<>();
        for (int i = 0; i < row.verdicts().size(); i++) {
            PatientVerdict verdict = row.verdicts().get(i);
            String id = definitions.get(i).id();
            said("not met: ", verdict.reasons(), id, idsByText);
            said("missing: ", verdict.missing(), id, idsByText);
        }
        return idsByText;
    }

    private static void said(String lead, List<String> texts, String id, Map<String, String> idsByText) {
        if (!texts.isEmpty()) {
            idsByText.merge(lead + String.join("; ", texts) + ".", id, (ids, another) -> ids + ", " + another);
        }
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
