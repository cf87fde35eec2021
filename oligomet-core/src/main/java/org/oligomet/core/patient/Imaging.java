package org.oligomet.core.patient;

import java.util.OptionalDouble;
import java.util.Set;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** One imaging examination: what was looked at, with what, and when. */
@Value.Immutable
public interface Imaging extends Dated {

    /** Date of the examination. */
    @Override
    ClinicalDate date();

    /** What it was done with. */
    Modality modality();

    /** Body regions in the field of view; never empty. */
    Set<BodyRegion> regions();

    /** Field strength of a magnetic resonance scanner in tesla, above 0 and at most 15. */
    OptionalDouble fieldStrengthTesla();

    /** Slice thickness in mm, above 0 and at most 50. */
    OptionalDouble sliceThicknessMm();

    /** Refuses what is impossible. */
    @Value.Check
    default void check() {
        if (regions().isEmpty()) {
            throw new IllegalArgumentException("imaging.regions: empty; at least one region must be named");
        }
        fieldStrengthTesla().ifPresent(t -> Check.positive("imaging.fieldStrengthTesla", t, 15, "T"));
        sliceThicknessMm().ifPresent(mm -> Check.positive("imaging.sliceThicknessMm", mm, 50, "mm"));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Imaging}. */
    final class Builder extends ImmutableImaging.Builder {
        Builder() {}
    }
}
