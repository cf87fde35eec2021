package org.oligomet.report.plot;

import java.util.List;
import java.util.stream.Collectors;
import org.oligomet.report.internal.markup.Decimals;

/** What a plot says to those who cannot see it. */
final class PlotWords {

    private PlotWords() {}

    static String title(PlotSettings settings, List<PlotCurve> curves) {
        String title = settings.title().isBlank() ? defaultTitle(settings, curves) : settings.title();
        return settings.mark().isEmpty() ? title : title + " (" + settings.mark() + ")";
    }

    static String description(PlotSettings settings, List<PlotCurve> curves) {
        if (!settings.description().isBlank()) {
            return settings.description();
        }
        return curves.stream().map(c -> sentence(settings, c)).collect(Collectors.joining(" "));
    }

    /** The axis' name, with the unit unless the name has it already. */
    static String timeLabel(PlotSettings settings) {
        String unit = settings.timeScale().plural();
        String label = settings.timeLabel();
        return unit.isEmpty() || label.toLowerCase(java.util.Locale.ROOT).contains(unit)
                ? label
                : label + " (" + unit + ")";
    }

    private static String defaultTitle(PlotSettings settings, List<PlotCurve> curves) {
        String of = curves.size() == 1 ? "Kaplan–Meier curve" : "Kaplan–Meier curves of " + curves.size() + " groups";
        return of + ": " + settings.survivalLabel();
    }

    private static String sentence(PlotSettings settings, PlotCurve curve) {
        String name = curve.label().isBlank() ? "" : curve.label() + ": ";
        String unit = settings.timeScale().plural();
        String after = unit.isEmpty() ? "" : " " + unit;
        String median = curve.median().isPresent()
                ? "median " + Decimals.trimmed(curve.median().getAsDouble(), 2) + after
                : "median not reached";
        if (curve.size() == 0) {
            return name + "no subjects.";
        }
        return name + amount(curve.subjects(), "subject") + ", " + amount(curve.totalEvents(), "event") + ", " + median
                + ", last follow-up at " + Decimals.trimmed(curve.lastTime(), 2) + after + ".";
    }

    private static String amount(double number, String noun) {
        return Decimals.count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
