package org.oligomet.core.patient;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A course of radiotherapy. */
@Value.Immutable
public non-sealed interface Radiotherapy extends LocalTherapy {

    @Value.Default
    @Override
    default Intent intent() {
        return Intent.UNKNOWN;
    }

    RadiotherapyTechnique technique();

    OptionalDouble doseGy();

    OptionalInt fractions();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Radiotherapy}. */
    final class Builder extends ImmutableRadiotherapy.Builder {
        Builder() {}
    }
}
