package org.oligomet.core.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Messages;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.time.ClinicalDate;

/**
 * What a definition says of a patient at a date, clause by clause.
 *
 * @param definition the definition, with the choices that were made in it
 * @param asOf date of the snapshot that was judged
 * @param verdict conjunction of the conditions; conventions and advice take no part
 * @param clauses the clauses in the order of the definition
 */
public record DefinitionEvaluation(
        Definition definition, ClinicalDate asOf, Verdict verdict, List<ClauseEvaluation> clauses) {

    public DefinitionEvaluation {
        clauses = List.copyOf(clauses);
    }

    /** The clause with this id. */
    public ClauseEvaluation clause(String clauseId) {
        for (ClauseEvaluation clause : clauses) {
            if (clause.clause().id().equals(clauseId)) {
                return clause;
            }
        }
        throw new IllegalArgumentException(
                "clause: " + clauseId + "; " + definition.id() + " has no clause of this id");
    }

    /** The conditions with this verdict, in order: those not met are the reasons against. */
    public List<ClauseEvaluation> conditions(Verdict wanted) {
        List<ClauseEvaluation> found = new ArrayList<>();
        for (ClauseEvaluation clause : clauses) {
            if (clause.clause().role() == ClauseRole.CONDITION && clause.verdict() == wanted) {
                found.add(clause);
            }
        }
        return found;
    }

    /** What would settle the verdict; empty if it is settled. */
    public Set<DataRequirement> missing() {
        Set<DataRequirement> missing = new LinkedHashSet<>();
        if (!verdict.isDecided()) {
            conditions(Verdict.UNDETERMINED)
                    .forEach(clause -> missing.addAll(clause.evaluation().missing()));
        }
        return missing;
    }

    /** Cautions of the source, of all clauses and of their parts, each once. */
    public Set<Finding> findings() {
        Set<Finding> findings = new LinkedHashSet<>(definition.cautions());
        clauses.forEach(clause -> collect(clause.evaluation(), findings));
        return findings;
    }

    private static void collect(Evaluation evaluation, Set<Finding> into) {
        into.addAll(evaluation.findings());
        evaluation.children().forEach(child -> collect(child, into));
    }

    /** The whole reasoning as an indented tree, in English. */
    public String explain() {
        return explain(Messages.english());
    }

    /** The same in a language; the texts of the definition itself stay as they are. */
    public String explain(Messages messages) {
        return DefinitionText.explain(this, messages);
    }

    @Override
    public String toString() {
        return definition.key() + " " + definition.version() + " as of " + asOf + ": " + verdict;
    }
}
