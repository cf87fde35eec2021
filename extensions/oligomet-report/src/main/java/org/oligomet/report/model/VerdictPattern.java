package org.oligomet.report.model;

import java.util.List;
import java.util.Optional;
import org.oligomet.core.criteria.Verdict;

/**
 * Verdicts that one patient has, or several patients share.
 *
 * @param id pseudonym of the single patient; empty for a pattern
 * @param patients how many
 * @param verdicts in the order of the definitions
 */
public record VerdictPattern(Optional<String> id, int patients, List<Verdict> verdicts) {

    public VerdictPattern {
        verdicts = List.copyOf(verdicts);
    }

    /** Says nothing of who the patient is. */
    @Override
    public String toString() {
        return patients + " patients: " + verdicts;
    }
}
