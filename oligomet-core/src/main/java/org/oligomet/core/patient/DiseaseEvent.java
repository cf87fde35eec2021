package org.oligomet.core.patient;

import java.util.Set;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** A progression or recurrence. */
@Value.Immutable
public interface DiseaseEvent extends Dated {

    @Override
    ClinicalDate date();

    DiseaseEventKind kind();

    /** Where it was seen. */
    Set<Target> targets();

    @Value.Default
    default FieldRelation fieldRelation() {
        return FieldRelation.UNKNOWN;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DiseaseEvent}. */
    final class Builder extends ImmutableDiseaseEvent.Builder {
        Builder() {}
    }
}
