package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.nonparametric.RestrictedMean;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.nonparametric.VarianceType;

/** Curves as the table that a person reads: one line for each group, then the test, then what to know about both. */
final class CurveTable {

    private CurveTable() {}

    static String of(CurveAnswer answer) {
        SurvivalCurve first = answer.curves().get(0).curve();
        String limits = Shown.number(OptionalDouble.of(100 * answer.level())) + " %";
        TextTable table = new TextTable("group", "n", "events", "median", "lower", "upper", "rmean", "se");
        boolean extrapolated = false;
        for (int i = 0; i < answer.curves().size(); i++) {
            SurvivalCurve curve = answer.curves().get(i).curve();
            Estimate median = answer.curves().get(i).median();
            RestrictedMean mean = answer.means().get(i);
            boolean carriedOn = mean.extrapolatedFrom().isPresent();
            extrapolated |= carriedOn;
            table.row(
                    curve.group().orElse("all"),
                    Long.toString(curve.rows()),
                    Shown.number(OptionalDouble.of(curve.totalEvents())),
                    Shown.number(median.value()),
                    Shown.number(median.lower()),
                    Shown.number(median.upper()),
                    Shown.number(mean.estimate().value()) + (carriedOn ? "*" : ""),
                    Shown.number(mean.estimate().standardError()));
        }
        List<String> notes = new ArrayList<>();
        notes.add("Kaplan-Meier; median with " + limits + " limits ("
                + answer.limits().label() + "); rmean: mean time" + " up to "
                + Shown.number(OptionalDouble.of(answer.means().get(0).horizon())) + "; NE: not estimable");
        notes.add("Convention: " + first.convention().name());
        if (extrapolated) {
            notes.add("* the curve ends before that time and was carried on flat");
        }
        if (first.variance() == VarianceType.INFINITESIMAL_JACKKNIFE) {
            notes.add("Standard errors by the infinitesimal jackknife");
        }
        if (!answer.noTest().isEmpty()) {
            notes.add("No test: " + answer.noTest());
        }
        if (!answer.sample().droppedSentence().isEmpty()) {
            notes.add(answer.sample().droppedSentence());
        }
        String test = answer.test().map(result -> "\n" + result).orElse("");
        return table + test + "\n" + String.join("\n", notes) + "\n";
    }
}
