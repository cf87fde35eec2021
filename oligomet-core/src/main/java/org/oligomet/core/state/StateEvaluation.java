package org.oligomet.core.state;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.time.ClinicalDate;

/** The states of oligometastatic disease that are still possible for a patient at a date, and why. */
@Value.Immutable
public abstract class StateEvaluation {

    StateEvaluation() {}

    /** The date judged (T0). */
    public abstract ClinicalDate asOf();

    /** The states that the record leaves possible, in the order of the tree; never empty. */
    @Value.NaturalOrder
    public abstract SortedSet<OligometastaticState> possible();

    /** The answers to the questions that the tree asked, the entry first; a question that no path reached is absent. */
    public abstract Map<Question, Evaluation> answers();

    /** The answer to one question; empty if no path reached it. */
    public final Optional<Evaluation> answer(Question question) {
        return Optional.ofNullable(answers().get(question));
    }

    /** Cautions: contradictory input, readings of ours that this answer rests on. */
    public abstract List<Finding> warnings();

    /** The state; empty while several remain possible. */
    public final Optional<OligometastaticState> state() {
        return possible().size() == 1 ? Optional.of(possible().first()) : Optional.empty();
    }

    /** What would narrow the set; empty if one state remains. */
    public final Set<DataRequirement> missing() {
        Set<DataRequirement> missing = new LinkedHashSet<>();
        if (possible().size() > 1) {
            answers().values().forEach(answer -> missing.addAll(answer.missing()));
        }
        return missing;
    }

    /** The questions with their answers, reasons and status, in English. */
    public final String explain() {
        return StateText.explain(this);
    }

    @Override
    public final String toString() {
        return "ESTRO/EORTC state as of " + asOf() + ": " + StateText.names(possible());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StateEvaluation}. */
    static final class Builder extends ImmutableStateEvaluation.Builder {
        Builder() {}
    }
}
