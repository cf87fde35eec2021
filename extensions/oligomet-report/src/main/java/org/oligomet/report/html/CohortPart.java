package org.oligomet.report.html;

import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.internal.markup.MarkupWriter;
import org.oligomet.report.model.Characteristic;
import org.oligomet.report.model.CohortSummary;
import org.oligomet.report.model.FlowStep;
import org.oligomet.report.model.ReasonCount;
import org.oligomet.report.model.ReportModel;

/** From the source to the cohort, step by step, and who the patients are. */
final class CohortPart {

    private CohortPart() {}

    static void write(HtmlPage page, ReportModel model) {
        CohortSummary cohort = model.cohort();
        page.paragraph("Time counts from " + cohort.indexDate() + ". Whether a patient belongs to the cohort was judged"
                + " on what was known at that date; facts recorded later changed nothing.");
        flow(page.html(), cohort);
        if (!model.source().readingIssues().isEmpty()) {
            HtmlTable issues = HtmlTable.captioned("What reading the records brought up")
                    .text("Finding")
                    .number("Rows")
                    .compact();
            for (ReasonCount issue : model.source().readingIssues()) {
                issues.row(Cell.text(issue.reason()), Cell.text(Decimals.grouped(issue.count())));
            }
            page.table(issues);
        }
        if (cohort.inexactIndexDates() > 0 && cohort.dateConvention().isPresent()) {
            page.paragraph(cohort.dateConvention().get() + " It mattered for the index date of "
                    + Words.count(cohort.inexactIndexDates(), "patient") + ".");
        }
        if (!cohort.characteristics().isEmpty()) {
            HtmlTable table = HtmlTable.captioned("Patients of the cohort")
                    .text("Trait")
                    .number("Value")
                    .compact();
            for (Characteristic trait : cohort.characteristics()) {
                table.row(Cell.text(trait.name()), Cell.text(trait.value()));
            }
            page.table(table);
        }
    }

    private static void flow(MarkupWriter html, CohortSummary cohort) {
        html.open("ol", "class", "flow").line();
        line(html, cohort.source(), "in the source", "stay");
        for (FlowStep step : cohort.steps()) {
            html.open("li", "class", "step");
            html.element("span", step.name(), "class", "asked");
            if (step.left().isEmpty()) {
                html.element("span", "nobody left", "class", "left");
            }
            for (ReasonCount left : step.left()) {
                html.open("span", "class", "left");
                html.element("b", "− " + Decimals.grouped(left.count()))
                        .text(" " + left.reason())
                        .close();
            }
            html.close().line();
            line(html, step.remained(), "remained", "stay");
        }
        html.close().line();
    }

    private static void line(MarkupWriter html, int count, String text, String style) {
        html.open("li", "class", style)
                .element("b", Decimals.grouped(count))
                .text(" " + text)
                .close()
                .line();
    }
}
