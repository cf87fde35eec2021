package org.oligomet.report.model;

import java.util.List;

/**
 * One step on the way to a cohort.
 *
 * @param name what was asked
 * @param entered persons before it
 * @param left persons who left, by reason
 */
public record FlowStep(String name, int entered, List<ReasonCount> left) {

    public FlowStep {
        left = List.copyOf(left);
        long gone = left.stream().mapToLong(ReasonCount::count).sum();
        if (entered < 0 || gone > entered) {
            throw new IllegalArgumentException("flowStep.left: " + gone + " persons; at most " + entered + " entered");
        }
    }

    /** Persons after the step. */
    public int remained() {
        return entered - (int) left.stream().mapToLong(ReasonCount::count).sum();
    }
}
