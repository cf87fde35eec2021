package org.oligomet.core.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/**
 * A published definition of oligometastatic disease, clause by clause, with its counting policy and the questions that
 * its source leaves open. The verdict is the conjunction of the conditions.
 */
@Value.Immutable
public interface Definition {

    /** Id, such as {@code "sakai-2016"}. */
    String id();

    /** Version of this encoding; it changes whenever a verdict could. */
    String version();

    String title();

    /** Which version of the source's rules this is, and when it was in force. */
    @Value.Default
    default Edition edition() {
        return Edition.only();
    }

    /** Id, with the label of the version where there are several: {@code "halt@v1"}. */
    default String key() {
        return edition().isOnly() ? id() : id() + "@" + edition().label();
    }

    /** Date of the publication; empty where no source that was read dates these rules. */
    Optional<ClinicalDate> date();

    Citation citation();

    /** How its metastases are counted; the count that gives the definition its number. */
    CountingPolicy counting();

    /** Further counts that some clauses ask for, by name: {@code "lifetime"}; most definitions have none. */
    Map<String, CountingPolicy> furtherCountings();

    /** What must be said wherever the source is quoted, such as an expression of concern; a finding of every evaluation. */
    List<Finding> cautions();

    List<Clause> clauses();

    List<Ambiguity> ambiguities();

    default Verdict verdict(Snapshot snapshot) {
        return verdict(Facts.of(snapshot));
    }

    /** The verdict alone; builds no tree. */
    default Verdict verdict(Facts facts) {
        Verdict all = Verdict.MET;
        List<Clause> clauses = clauses();
        for (int i = 0; i < clauses.size() && all != Verdict.NOT_MET; i++) {
            if (clauses.get(i).role() == ClauseRole.CONDITION) {
                all = all.and(clauses.get(i).criterion().verdict(facts));
            }
        }
        return all;
    }

    default DefinitionEvaluation evaluate(Snapshot snapshot) {
        return evaluate(Facts.of(snapshot));
    }

    /** The verdict with its proof. */
    default DefinitionEvaluation evaluate(Facts facts) {
        Verdict all = Verdict.MET;
        List<ClauseEvaluation> evaluated = new ArrayList<>(clauses().size());
        for (Clause clause : clauses()) {
            ClauseEvaluation evaluation =
                    new ClauseEvaluation(clause, clause.criterion().evaluate(facts));
            evaluated.add(evaluation);
            if (clause.role() == ClauseRole.CONDITION) {
                all = all.and(evaluation.verdict());
            }
        }
        return new DefinitionEvaluation(this, facts.snapshot().asOf(), all, evaluated);
    }

    /**
     * The same definition with another answer to a question that its source leaves open.
     *
     * @param ambiguityId id of the question, such as {@code "n-basis"}
     * @param choiceId id of the answer
     * @throws IllegalArgumentException if there is no such question or answer; the message names those there are. Also if
     *     an answer to another question already replaces the same clause: the later would undo it
     */
    default Definition with(String ambiguityId, String choiceId) {
        return Choices.apply(this, ambiguityId, choiceId);
    }

    /** The definition as a text with a table of clauses (Markdown), with status and source of each statement. */
    default String describe() {
        return DefinitionText.describe(this);
    }

    /**
     * The definition to be read from top to bottom, with status and source of each statement; beside each clause stands
     * what the encoded rule asks.
     */
    default String prose() {
        return DefinitionProse.of(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Definition}. */
    final class Builder extends ImmutableDefinition.Builder {
        Builder() {}
    }
}
