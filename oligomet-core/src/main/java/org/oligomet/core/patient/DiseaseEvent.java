package org.oligomet.core.patient;

import java.util.Set;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** A progression or recurrence. */
@Value.Immutable
public interface DiseaseEvent extends Dated {

    /** When it was first observed. */
    @Override
    ClinicalDate date();

    /** What happened. */
    DiseaseEventKind kind();

    /** Where it was seen; empty if not stated. */
    Set<Target> targets();

    /** Inside or outside the field of earlier local therapy. */
    @Value.Default
    default FieldRelation fieldRelation() {
        return FieldRelation.UNKNOWN;
    }

    /**
     * Ids of the local therapies that {@link #fieldRelation()} refers to; empty if it refers to all earlier ones. Not
     * shown by {@code toString()}.
     */
    @Value.Redacted
    Set<String> earlierTherapyIds();

    /** Refuses what is impossible. */
    @Value.Check
    default void check() {
        earlierTherapyIds().forEach(id -> Check.filled("diseaseEvent.earlierTherapyIds", id));
        if (fieldRelation() == FieldRelation.NO_EARLIER_LOCAL_THERAPY
                && !earlierTherapyIds().isEmpty()) {
            throw new IllegalArgumentException("diseaseEvent.earlierTherapyIds: "
                    + earlierTherapyIds().size() + " given; there must be none with fieldRelation "
                    + fieldRelation());
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DiseaseEvent}. */
    final class Builder extends ImmutableDiseaseEvent.Builder {
        Builder() {}
    }
}
