package org.oligomet.examples.cli;

import java.util.List;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;

/**
 * A patient, the day of the judgement, and what each definition says.
 *
 * @param patient the whole record
 * @param snapshot what was known on the day
 * @param evaluations one for each definition
 */
record Judged(Patient patient, Snapshot snapshot, List<DefinitionEvaluation> evaluations) {

    Judged {
        evaluations = List.copyOf(evaluations);
    }

    /** The id stays out of the text. */
    @Override
    public String toString() {
        return "Judged[" + evaluations + "]";
    }
}
