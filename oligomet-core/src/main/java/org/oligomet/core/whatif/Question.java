package org.oligomet.core.whatif;

import java.util.SortedSet;
import org.immutables.value.Value;
import org.oligomet.core.criteria.DataRequirement;

/**
 * A datum that the record of a patient, or of patients, lacks, and what having it would settle. Counts are of verdicts: one
 * definition on one patient.
 */
@Value.Immutable
public interface Question {

    /** The datum, without the dates that each definition has for it. */
    DataRequirement datum();

    /** Open verdicts that name the datum as missing. */
    int asked();

    /** Open verdicts that it would settle by itself, whatever the answer, as far as the answers were tried. */
    int settles();

    /** Open verdicts that at least one answer would settle by itself. */
    int maySettle();

    /** Patients who lack it. */
    int patients();

    /** Whether the answers that were tried are all that there are, rather than a choice of them. */
    boolean isExhaustive();

    /** Keys of the definitions among those settled. */
    @Value.NaturalOrder
    SortedSet<String> definitions();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Question}. */
    final class Builder extends ImmutableQuestion.Builder {
        Builder() {}
    }
}
