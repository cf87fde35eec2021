package org.oligomet.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.model.CurveSummary;
import org.oligomet.report.model.ReasonCount;
import org.oligomet.report.model.ReportModel;
import org.oligomet.report.model.SurvivalSection;
import org.oligomet.report.plot.SurvivalPlot;

/** Survival for each endpoint: figure, table, and for groups what the comparison shows. */
final class SurvivalPart {

    /** With more groups their bands cover one another and tell nothing. */
    private static final int MOST_BANDS = 3;

    private SurvivalPart() {}

    static void write(HtmlPage page, ReportModel model) {
        if (model.survival().isEmpty()) {
            page.paragraph("No survival was estimated.");
        }
        for (int i = 0; i < model.survival().size(); i++) {
            section(page, model.survival().get(i), "survival-" + (i + 1));
        }
    }

    private static void section(HtmlPage page, SurvivalSection section, String prefix) {
        String title = section.endpoint() + " from " + section.origin();
        page.heading(section.comparison()
                .map(comparison -> title + ", by " + comparison.grouping())
                .orElse(title));
        section.definition().ifPresent(page::paragraph);
        SurvivalPlot plot = SurvivalPlot.withDefaults()
                .withTitle(title)
                .withTimeScale(section.timeScale())
                .withTimeLabel(upper(section.timeScale().plural()) + " from " + section.origin())
                .withSurvivalLabel(section.endpoint() + " (%)")
                .withBand(section.curves().size() <= MOST_BANDS)
                .withMedianLines(section.curves().size() <= MOST_BANDS)
                .withMark(page.mark());
        page.figure(
                plot.withIdPrefix(prefix).withEventsInTable(true).draw(section.plot()),
                plot.withIdPrefix(prefix + "-narrow").withWidth(360).draw(section.plot()),
                caption(section));
        table(page, section);
        section.comparison()
                .ifPresent(comparison -> page.paragraph(
                        String.join(" ", new ComparisonWords(section, comparison).sentences()), "finding"));
        if (!section.leftOut().isEmpty()) {
            List<String> reasons = new ArrayList<>();
            for (ReasonCount reason : section.leftOut()) {
                reasons.add(reason.reason() + " (" + Decimals.grouped(reason.count()) + ")");
            }
            page.paragraph("Without a time, and left out: " + String.join("; ", reasons) + ".");
        }
    }

    private static String caption(SurvivalSection section) {
        String bands = section.curves().size() <= MOST_BANDS
                ? " Shaded: pointwise " + Words.level(section.level())
                        + " intervals, which end where a limit is not estimable. Dotted: median."
                : "";
        return "Kaplan–Meier estimate of " + Words.inSentence(section.endpoint()) + " from " + section.origin() + "."
                + bands + " Upright ticks: censored.";
    }

    private static void table(HtmlPage page, SurvivalSection section) {
        List<CurveSummary> curves = section.curves();
        String unit = section.timeScale().plural();
        String interval = "(" + Words.level(section.level()) + " interval)";
        HtmlTable table =
                HtmlTable.captioned(section.endpoint() + " in numbers").text("");
        curves.forEach(curve -> table.number(curve.label().isBlank() ? "All patients" : curve.label()));
        if (curves.size() < 3) {
            table.compact();
        }
        row(table, curves, "Patients", c -> Decimals.count(c.subjects()));
        row(table, curves, upper(section.events()), c -> Decimals.count(c.events()));
        row(
                table,
                curves,
                "Median, " + unit + " " + interval,
                c -> Words.estimate(c.median(), 1, 1, Words.NOT_REACHED));
        row(
                table,
                curves,
                "Mean up to " + Decimals.trimmed(curves.get(0).horizon(), 1) + " " + unit + " " + interval,
                c -> Words.estimate(c.restrictedMean(), 1, 1, Words.NOT_ESTIMABLE));
        for (int i = 0; i < section.landmarks().size(); i++) {
            int at = i;
            row(
                    table,
                    curves,
                    "Survival at " + Decimals.trimmed(section.landmarks().get(i), 1) + " " + unit + ", % " + interval,
                    c -> Words.estimate(c.survivalAt().get(at), 100, digits(c), Words.NOT_ESTIMABLE));
        }
        row(
                table,
                curves,
                "Median follow-up, " + unit + " " + interval,
                c -> Words.estimate(c.medianFollowUp(), 1, 1, Words.NOT_REACHED));
        page.table(table);
    }

    /** A decimal of a percentage would pretend to know more than a hundred patients tell. */
    private static int digits(CurveSummary curve) {
        return curve.subjects() >= 1000 ? 1 : 0;
    }

    private static void row(
            HtmlTable table, List<CurveSummary> curves, String head, Function<CurveSummary, String> of) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(head));
        curves.forEach(curve -> cells.add(Cell.text(of.apply(curve))));
        table.row(cells);
    }

    private static String upper(String word) {
        return word.isEmpty() ? "Time" : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
