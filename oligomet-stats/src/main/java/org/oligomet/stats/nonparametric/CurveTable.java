package org.oligomet.stats.nonparametric;

import java.util.Locale;
import java.util.OptionalDouble;
import org.oligomet.stats.internal.text.Show;

/** A survival curve as the table that a statistician expects. */
final class CurveTable {

    private static final int SHOWN = 50;

    private CurveTable() {}

    static String of(SurvivalCurve curve) {
        StringBuilder out = new StringBuilder();
        curve.group().ifPresent(label -> out.append(label).append('\n'));
        out.append(String.format(
                Locale.ROOT,
                "%10s %8s %8s %8s %9s %9s %9s %9s\n",
                "time",
                "n.risk",
                "n.event",
                "n.censor",
                "survival",
                "std.err",
                "lower",
                "upper"));
        for (int i = 0; i < curve.size(); i++) {
            if (curve.size() > SHOWN && i == SHOWN / 2) {
                i = curve.size() - SHOWN / 2;
                out.append(Show.moreTimes(curve.size() - SHOWN));
            }
            out.append(String.format(
                    Locale.ROOT,
                    "%10s %8s %8s %8s %9.4f %9s %9s %9s\n",
                    Show.number(curve.time(i)),
                    Show.number(curve.atRisk(i)),
                    Show.number(curve.events(i)),
                    Show.number(curve.censored(i)),
                    curve.survival(i),
                    shown(curve.standardError(i)),
                    shown(curve.lower(i)),
                    shown(curve.upper(i))));
        }
        return out.toString();
    }

    static String shown(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : Show.NOT_ESTIMABLE;
    }
}
