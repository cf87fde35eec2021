package org.oligomet.core.definition;

import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Verdict;

/**
 * What one clause says of a patient.
 *
 * @param clause the clause
 * @param evaluation its evaluation
 */
public record ClauseEvaluation(Clause clause, Evaluation evaluation) {

    public Verdict verdict() {
        return evaluation.verdict();
    }
}
