package org.oligomet.core.patient;

import java.util.OptionalDouble;
import java.util.Set;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** One imaging examination: what was looked at, with what, and when. */
@Value.Immutable
public interface Imaging extends Dated {

    @Override
    ClinicalDate date();

    Modality modality();

    /** Body regions in the field of view; never empty. */
    Set<BodyRegion> regions();

    OptionalDouble fieldStrengthTesla();

    OptionalDouble sliceThicknessMm();

    @Value.Check
    default void check() {
        if (regions().isEmpty()) {
            throw new IllegalArgumentException("imaging.regions: empty; at least one region must be named");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableImaging.Builder {
        Builder() {}
    }
}
