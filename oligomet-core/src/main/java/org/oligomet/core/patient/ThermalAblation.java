package org.oligomet.core.patient;

import org.immutables.value.Value;

/** A thermal ablation. */
@Value.Immutable
public non-sealed interface ThermalAblation extends LocalTherapy {

    @Value.Default
    @Override
    default Intent intent() {
        return Intent.UNKNOWN;
    }

    /** Technique. */
    AblationTechnique technique();

    /** Refuses what is impossible. */
    @Value.Check
    default void check() {
        TreatmentChecks.local("thermalAblation", this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ThermalAblation}. */
    final class Builder extends ImmutableThermalAblation.Builder {
        Builder() {}
    }
}
