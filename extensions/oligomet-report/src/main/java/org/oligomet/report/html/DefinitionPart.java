package org.oligomet.report.html;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.internal.markup.MarkupWriter;
import org.oligomet.report.model.ChoiceTaken;
import org.oligomet.report.model.ClauseSummary;
import org.oligomet.report.model.DefinitionSummary;
import org.oligomet.report.model.ReasonCount;
import org.oligomet.report.model.ReportModel;
import org.oligomet.report.model.VerdictCounts;

/** Each definition clause by clause: its source, how the cohort answers, what was chosen where the source is silent. */
final class DefinitionPart {

    private DefinitionPart() {}

    static void write(HtmlPage page, ReportModel model) {
        model.definitions().forEach(definition -> definition(page, definition));
    }

    private static void definition(HtmlPage page, DefinitionSummary definition) {
        page.heading(definition.title());
        MarkupWriter html = page.html();
        html.open("p", "class", "citation").text(definition.citation());
        definition.doi().ifPresent(doi -> {
            html.text(" ");
            page.doi(doi);
        });
        html.text(" Published: " + definition.published().orElse("date not known") + ". Citation " + definition.status()
                + ".");
        html.close().line();
        clauses(page, definition);
        choices(html, definition.choices());
        reasons(page, "Why patients did not meet it", definition.reasonsNotMet());
        reasons(page, "What undetermined verdicts wait for", definition.missing());
        reasons(page, "Cautions, which change no verdict", definition.findings());
    }

    private static void clauses(HtmlPage page, DefinitionSummary definition) {
        HtmlTable table = HtmlTable.captioned("Clauses of " + definition.title())
                .text("Clause")
                .text("Rule")
                .text("Checked")
                .number("Met")
                .number("Undetermined")
                .number("Not met")
                .cards();
        for (ClauseSummary clause : definition.clauses()) {
            boolean counted = clause.role() == ClauseRole.CONDITION;
            VerdictCounts v = clause.verdicts();
            table.row(
                    Cell.text(clause.id()),
                    Cell.noted(clause.text(), notes(clause)),
                    Cell.text(clause.status()),
                    Cell.text(counted ? Decimals.grouped(v.met()) : "–"),
                    Cell.text(counted ? Decimals.grouped(v.undetermined()) : "–"),
                    Cell.text(counted ? Decimals.grouped(v.notMet()) : "–"));
        }
        page.table(table);
    }

    private static List<String> notes(ClauseSummary clause) {
        List<String> notes = new ArrayList<>();
        switch (clause.role()) {
            case CONDITION -> {}
            case CONVENTION -> notes.add("Convention: says how the conditions are read.");
            case ADVICE -> notes.add("Advice: gives cautions, never a verdict.");
        }
        notes.addAll(clause.details());
        clause.note().ifPresent(notes::add);
        return notes;
    }

    private static void choices(MarkupWriter html, List<ChoiceTaken> choices) {
        if (choices.isEmpty()) {
            return;
        }
        html.element("h4", "Where the source leaves a choice").line().open("dl");
        for (ChoiceTaken choice : choices) {
            html.line().element("dt", choice.question());
            html.open("dd").element("b", "Taken: ").text(choice.answer());
            if (!choice.others().isEmpty()) {
                html.element("span", "Also possible: " + String.join("; ", choice.others()), "class", "note");
            }
            html.close();
        }
        html.line().close().line();
    }

    private static void reasons(HtmlPage page, String heading, List<ReasonCount> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        MarkupWriter html = page.html();
        html.element("h4", heading).line().open("ul", "class", "reasons");
        for (ReasonCount reason : reasons) {
            html.line()
                    .open("li")
                    .element("b", Decimals.grouped(reason.count()))
                    .text(" " + reason.reason())
                    .close();
        }
        html.line().close().line();
    }
}
