package org.oligomet.core.patient;

import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** A diameter of a lesion on one examination. */
@Value.Immutable
public interface Measurement extends Dated {

    @Override
    ClinicalDate date();

    Modality modality();

    DiameterKind kind();

    double diameterMm();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Measurement}. */
    final class Builder extends ImmutableMeasurement.Builder {
        Builder() {}
    }
}
