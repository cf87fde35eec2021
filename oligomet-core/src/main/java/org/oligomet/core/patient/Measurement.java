package org.oligomet.core.patient;

import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** A diameter of a lesion on one examination. */
@Value.Immutable
public interface Measurement extends Dated {

    /** Date of the examination. */
    @Override
    ClinicalDate date();

    /** What it was measured on. */
    Modality modality();

    /** Which diameter: RECIST 1.1 sums the short axis of nodes and the longest diameter of all else. */
    DiameterKind kind();

    /** Diameter in mm, above 0 and at most 500. */
    double diameterMm();

    /** Refuses what is impossible. */
    @Value.Check
    default void check() {
        Check.positive("measurement.diameterMm", diameterMm(), 500, "mm");
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Measurement}. */
    final class Builder extends ImmutableMeasurement.Builder {
        Builder() {}
    }
}
