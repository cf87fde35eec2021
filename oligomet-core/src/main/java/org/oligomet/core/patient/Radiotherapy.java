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

    /** Technique. */
    RadiotherapyTechnique technique();

    /** Total prescribed dose in Gy, above 0 and at most 200. */
    OptionalDouble doseGy();

    /** Prescribed fractions, 1 to 150. */
    OptionalInt fractions();

    /** Refuses what is impossible. */
    @Value.Check
    default void check() {
        TreatmentChecks.local("radiotherapy", this);
        doseGy().ifPresent(gy -> Check.positive("radiotherapy.doseGy", gy, 200, "Gy"));
        fractions().ifPresent(n -> Check.within("radiotherapy.fractions", n, 1, 150, ""));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Radiotherapy}. */
    final class Builder extends ImmutableRadiotherapy.Builder {
        Builder() {}
    }
}
