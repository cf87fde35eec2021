package org.oligomet.core.patient;

import java.util.Optional;
import org.immutables.value.Value;

/** A resection. */
@Value.Immutable
public non-sealed interface Surgery extends LocalTherapy {

    @Value.Default
    @Override
    default Intent intent() {
        return Intent.UNKNOWN;
    }

    /** Resection margin: true if free of tumour; empty if not stated. */
    Optional<Boolean> marginsFree();

    /** Refuses what is impossible. */
    @Value.Check
    default void check() {
        TreatmentChecks.local("surgery", this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Surgery}. */
    final class Builder extends ImmutableSurgery.Builder {
        Builder() {}
    }
}
