package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.nonparametric.CumulativeIncidence;

/** Cumulative incidences as the table that a person reads: a line for each group and time. */
final class IncidenceTable {

    private IncidenceTable() {}

    static String of(IncidenceAnswer answer, List<Double> times) {
        CumulativeIncidence first = answer.curves().get(0);
        TextTable table = new TextTable("group", "n", "events", "time", "at risk", "incidence", "se", "lower", "upper");
        for (CumulativeIncidence curve : answer.curves()) {
            List<Double> shown =
                    times.isEmpty() ? curve.lastTime().stream().boxed().toList() : times;
            for (double time : shown) {
                line(table, curve, time);
            }
        }
        List<String> notes = new ArrayList<>();
        notes.add("Cumulative incidence of " + first.cause() + " (Aalen-Johansen) with "
                + Shown.number(OptionalDouble.of(100 * first.level())) + " % limits ("
                + first.confidenceType().label() + ")" + (times.isEmpty() ? " at the end of follow-up" : "")
                + "; NE: not estimable");
        notes.add("Standard errors: " + first.variance().label());
        notes.add("Convention: " + first.convention().name());
        if (!answer.noTest().isEmpty()) {
            notes.add("No test: " + answer.noTest());
        }
        if (!answer.sample().droppedSentence().isEmpty()) {
            notes.add(answer.sample().droppedSentence());
        }
        String test = answer.test().map(result -> "\n" + result).orElse("");
        return table + test + "\n" + String.join("\n", notes) + "\n";
    }

    private static void line(TextTable table, CumulativeIncidence curve, double time) {
        var point = curve.at(time).get(0);
        Estimate estimate = point.estimate();
        table.row(
                curve.group().orElse("all"),
                Long.toString(curve.rows()),
                Shown.number(OptionalDouble.of(curve.totalEvents())),
                Shown.number(OptionalDouble.of(time)),
                Shown.number(OptionalDouble.of(point.atRisk())),
                Shown.share(estimate.value()),
                Shown.share(estimate.standardError()),
                Shown.share(estimate.lower()),
                Shown.share(estimate.upper()));
    }
}
