package org.oligomet.report.html;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.model.MultiverseLine;
import org.oligomet.report.model.MultiverseSection;
import org.oligomet.report.plot.ForestPlot;
import org.oligomet.stats.Estimate;

/** How far the survival hangs on the definition. */
final class MultiversePart {

    private MultiversePart() {}

    static void write(HtmlPage page, MultiverseSection section) {
        String horizon = Decimals.trimmed(section.horizon(), 1) + " months";
        page.paragraph(
                section.endpoint() + " from " + section.origin() + ", one index date for all, among the patients who"
                        + " meet each definition on what was known then. The rows share patients: they are not independent, and"
                        + " which of them is best is not a question they answer."
                        + section.contrast()
                                .map(c -> " Contrast: hazard ratio, " + c + ".")
                                .orElse(""));
        List<MultiverseLine> met =
                section.lines().stream().filter(line -> line.patients() > 0).toList();
        if (met.isEmpty()) {
            page.paragraph("No definition is met by anybody with a time.");
            return;
        }
        ForestPlot plot = ForestPlot.withDefaults().withMark(page.mark());
        page.figure(
                plot.withIdPrefix("multiverse").draw(panels(section, false), "n / events", lines(section, met, false)),
                plot.withIdPrefix("multiverse-narrow")
                        .withWidth(360)
                        .draw(panels(section, true), "n / events", lines(section, met, true)),
                section.endpoint()
                        + " under each definition that somebody meets, in months. Squares: estimates; lines: "
                        + Words.level(section.level()) + " intervals; an arrow: the limit lies beyond or cannot be"
                        + " estimated; a dash: no estimate.");
        table(page, section, met, horizon);
        int none = section.lines().size() - met.size();
        if (none > 0) {
            page.paragraph("Left out here: " + Words.count(none, "definition") + " that nobody with a time meets at the"
                    + " index date.");
        }
    }

    private static List<ForestPlot.Panel> panels(MultiverseSection section, boolean narrow) {
        List<ForestPlot.Panel> panels = new ArrayList<>();
        if (!narrow) {
            panels.add(new ForestPlot.Panel("Median", false));
        }
        panels.add(new ForestPlot.Panel("Mean to " + Decimals.trimmed(section.horizon(), 1), false));
        if (section.contrast().isPresent()) {
            panels.add(new ForestPlot.Panel("Hazard ratio", true));
        }
        return panels;
    }

    private static List<ForestPlot.Line> lines(MultiverseSection section, List<MultiverseLine> met, boolean narrow) {
        List<ForestPlot.Line> lines = new ArrayList<>();
        for (MultiverseLine line : met) {
            List<Estimate> estimates = new ArrayList<>();
            if (!narrow) {
                estimates.add(line.median());
            }
            estimates.add(line.restrictedMean());
            if (section.contrast().isPresent()) {
                estimates.add(line.contrast().orElse(Estimate.notEstimable("no contrast")));
            }
            String note = Decimals.grouped(line.patients()) + " / " + Decimals.grouped(line.events());
            lines.add(new ForestPlot.Line(line.definition(), note, estimates));
        }
        return lines;
    }

    private static void table(HtmlPage page, MultiverseSection section, List<MultiverseLine> met, String horizon) {
        String interval = " (" + Words.level(section.level()) + " interval)";
        HtmlTable table = HtmlTable.captioned(section.endpoint() + " by definition, in months" + interval)
                .text("Definition")
                .number("Patients")
                .number("Events")
                .number("Undetermined")
                .number("Median")
                .number("Mean to " + horizon);
        if (section.contrast().isPresent()) {
            table.number("Hazard ratio");
        }
        table.cards();
        for (MultiverseLine line : met) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(line.definition()));
            cells.add(Cell.text(Decimals.grouped(line.patients())));
            cells.add(Cell.text(Decimals.grouped(line.events())));
            cells.add(Cell.text(Decimals.grouped(line.undetermined())));
            cells.add(Cell.text(Words.estimate(line.median(), 1, 1, Words.NOT_REACHED)));
            cells.add(Cell.text(Words.estimate(line.restrictedMean(), 1, 1, Words.NOT_ESTIMABLE)));
            if (section.contrast().isPresent()) {
                cells.add(Cell.text(line.contrast()
                        .map(ratio -> Words.estimate(ratio, 1, 2, Words.NOT_ESTIMABLE))
                        .orElse(Words.NOT_ESTIMABLE)));
            }
            table.row(cells);
        }
        page.table(table);
        page.paragraph(
                "Undetermined: patients on whom the definition is open at the index date; they are not among those"
                        + " counted. The mean carries a curve that ends before " + horizon + " on at its last height.");
    }
}
