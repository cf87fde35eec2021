package org.oligomet.core.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The steps from the source to a cohort, in order. They count persons and reconcile: no person is lost between steps. */
public final class Attrition {

    private final int source;
    private final List<AttritionStep> steps;

    private Attrition(int source, List<AttritionStep> steps) {
        this.source = source;
        this.steps = List.copyOf(steps);
    }

    /** Begin with the persons of the source. */
    public static Attrition of(int source) {
        if (source < 0) {
            throw new IllegalArgumentException("attrition.source: " + source + " persons; it must be at least 0");
        }
        return new Attrition(source, List.of());
    }

    /** This attrition with one more step, which must begin with the persons that remain here. */
    public Attrition and(AttritionStep step) {
        if (step.entered() != remaining()) {
            throw new IllegalArgumentException("attrition.entered: " + step.entered() + " persons at “" + step.name()
                    + "”; the step before left " + remaining());
        }
        List<AttritionStep> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Attrition(source, longer);
    }

    /** Persons in the source. */
    public int source() {
        return source;
    }

    public List<AttritionStep> steps() {
        return steps;
    }

    /** Persons after the last step. */
    public int remaining() {
        return steps.isEmpty() ? source : steps.get(steps.size() - 1).remained();
    }

    /** The table of a report: each step with those who entered, left (with reasons) and remained. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%-60s %8s %8s %8s\n", "Step", "In", "Out", "Remain"));
        table.append(String.format(Locale.ROOT, "%-60s %8s %8s %8d\n", "Patients in the source", "", "", source));
        for (AttritionStep step : steps) {
            table.append(String.format(
                    Locale.ROOT, "%-60s %8d %8d %8d\n", step.name(), step.entered(), step.left(), step.remained()));
            step.leftByReason()
                    .forEach((reason, n) ->
                            table.append(String.format(Locale.ROOT, "  %-58s %8s %8d\n", reason, "", n)));
        }
        return table.toString();
    }
}
