package org.oligomet.report.model;

import java.util.List;

/**
 * Two definitions and the patients on whom they differ.
 *
 * @param first key of the one definition
 * @param second key of the other
 * @param firstOnly patients who meet the first and not the second
 * @param secondOnly patients who meet the second and not the first
 * @param open patients on whom one decides and the other is undetermined
 * @param clauses conditions that keep either from being met on these patients, the commonest first
 * @param facts what decided these conditions or is missing for them, the commonest first
 */
public record PairDifference(
        String first,
        String second,
        int firstOnly,
        int secondOnly,
        int open,
        List<ReasonCount> clauses,
        List<ReasonCount> facts) {

    public PairDifference {
        clauses = List.copyOf(clauses);
        facts = List.copyOf(facts);
    }

    /** Patients on whom one says yes and the other no. */
    public int contradictions() {
        return firstOnly + secondOnly;
    }
}
