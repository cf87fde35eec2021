package org.oligomet.core.whatif;

import java.util.List;
import org.immutables.value.Value;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.ClauseEvaluation;
import org.oligomet.core.definition.Definition;

/** Two definitions that differ on one patient, and the clauses that make the difference. */
@Value.Immutable
public interface Disagreement {

    /** Place of the patient among the snapshots of the map, from 0. */
    int patient();

    Definition first();

    Verdict firstVerdict();

    Definition second();

    Verdict secondVerdict();

    /** Conditions, of the definition that is not met or open, that keep it from being met; of both if neither is met. */
    List<ClauseEvaluation> clauses();

    /** Whether one says yes and the other no; else one of the verdicts is open. */
    default boolean isContradiction() {
        return firstVerdict().isDecided() && secondVerdict().isDecided();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Disagreement}. */
    final class Builder extends ImmutableDisagreement.Builder {
        Builder() {}
    }
}
