package org.oligomet.core.criteria;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/** What a criterion says of a patient at a date, and why. */
@Value.Immutable
public interface Evaluation {

    /** Id of the criterion, such as {@code "lesion-count"}. */
    String criterion();

    /** Its parameters by name. */
    Map<String, String> parameters();

    Verdict verdict();

    /** The reason in one sentence. */
    Message message();

    /** Cautions; they never change the verdict. */
    List<Finding> findings();

    /** The facts that were looked at. */
    List<Evidence> evidence();

    /**
     * What could still settle the verdict; empty if it is settled. For a combination only what can still matter: nothing
     * from parts that are decided.
     */
    Set<DataRequirement> missing();

    /** Evaluations of the parts. */
    List<Evaluation> children();

    /** The whole reasoning as an indented tree, in English. */
    default String explain() {
        return explain(Messages.english());
    }

    /** The same in a language. */
    default String explain(Messages messages) {
        return Explanation.of(this, messages);
    }

    @Value.Check
    default void check() {
        if (verdict().isDecided() && !missing().isEmpty()) {
            throw new IllegalArgumentException(
                    "evaluation.missing: " + missing().size() + " data for the verdict " + verdict() + " of "
                            + criterion() + "; nothing is missing for a settled verdict");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Evaluation}. */
    final class Builder extends ImmutableEvaluation.Builder {
        Builder() {}
    }
}
