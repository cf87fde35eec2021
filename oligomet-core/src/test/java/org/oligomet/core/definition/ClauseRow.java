package org.oligomet.core.definition;

import org.junit.jupiter.params.provider.Arguments;
import org.oligomet.core.criteria.Verdict;

/** A row of a table of clauses: what is known, and what the clause must say. */
final class ClauseRow {

    private ClauseRow() {}

    static Arguments row(String clause, Verdict expected, String situation, Case patient) {
        return Arguments.of(clause, expected, situation, patient);
    }
}
