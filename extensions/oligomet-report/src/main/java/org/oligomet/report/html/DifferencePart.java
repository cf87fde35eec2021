package org.oligomet.report.html;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.report.model.DifferenceSection;
import org.oligomet.report.model.PairDifference;
import org.oligomet.report.model.ReasonCount;
import org.oligomet.report.model.ReportModel;
import org.oligomet.report.model.VerdictPattern;
import org.oligomet.report.plot.VerdictMap;

/** Where the definitions differ, as a picture and pair by pair. */
final class DifferencePart {

    private DifferencePart() {}

    static void write(HtmlPage page, ReportModel model) {
        if (model.differences().isEmpty()) {
            page.paragraph("Fewer than two definitions, or nobody judged: there is nothing to compare.");
            return;
        }
        DifferenceSection section = model.differences().get();
        page.paragraph(
                "Definitions from the one met most often to the one met least. Where two rows differ in a column,"
                        + " the definitions differ on that patient.");
        List<VerdictMap.Column> columns = new ArrayList<>();
        for (VerdictPattern pattern : section.patterns()) {
            columns.add(new VerdictMap.Column(
                    pattern.id().orElse(Decimals.grouped(pattern.patients())), pattern.verdicts()));
        }
        VerdictMap map = VerdictMap.withDefaults().withMark(page.mark());
        page.figure(
                map.withIdPrefix("map").draw(section.definitions(), columns),
                map.withIdPrefix("map-narrow").withWidth(360).draw(section.definitions(), columns),
                caption(section));
        pairs(page, section);
    }

    private static String caption(DifferenceSection section) {
        boolean single = section.patterns().stream().allMatch(p -> p.id().isPresent());
        if (single) {
            return "Disagreement map. Each column is a patient, the one who meets most definitions first.";
        }
        int shown =
                section.patterns().stream().mapToInt(VerdictPattern::patients).sum();
        return "Disagreement map. Each column is a pattern of verdicts, the commonest first, with the number of patients who"
                + " share it: " + section.patterns().size() + " of " + Words.count(section.allPatterns(), "pattern")
                + ", " + Words.share(shown, section.patients()) + " of "
                + Words.count(section.patients(), "patient") + ".";
    }

    private static void pairs(HtmlPage page, DifferenceSection section) {
        if (section.pairs().isEmpty()) {
            page.paragraph("No two definitions differ on any patient.");
            return;
        }
        page.paragraph(
                "Pairs of definitions: first those of which each is met by somebody, and among them those that contradict each"
                        + " other on most patients. Under each pair the"
                        + " commonest conditions that keep one of them from being met where they differ, and the commonest facts"
                        + " behind, with the number of patients.");
        HtmlTable table = HtmlTable.captioned("Pairs of definitions that differ")
                .text("Pair")
                .number("First met, second not")
                .number("Second met, first not")
                .number("One undetermined")
                .cards();
        for (PairDifference pair : section.pairs()) {
            List<String> because = new ArrayList<>();
            pair.clauses().forEach(clause -> because.add(counted(clause)));
            pair.facts().forEach(fact -> because.add(counted(fact)));
            table.row(
                    List.of(
                            Cell.text(pair.first() + " / " + pair.second()),
                            Cell.text(Decimals.grouped(pair.firstOnly())),
                            Cell.text(Decimals.grouped(pair.secondOnly())),
                            Cell.text(Decimals.grouped(pair.open()))),
                    Cell.noted("", because));
        }
        page.table(table);
        int hidden = section.differingPairs() - section.pairs().size();
        if (hidden > 0) {
            page.paragraph(
                    "Left out here: " + Words.count(hidden, "pair") + " that differ" + (hidden == 1 ? "s" : "") + ".");
        }
    }

    private static String counted(ReasonCount reason) {
        return Decimals.grouped(reason.count()) + " × " + reason.reason();
    }
}
