package org.oligomet.core.patient;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** A primary tumour. */
@Value.Immutable
public interface PrimaryTumor {

    /** Identity within the patient; not shown by {@code toString()}. */
    @Value.Redacted
    String id();

    /** Organ. */
    PrimarySite site();

    /** Side. */
    @Value.Default
    default Laterality laterality() {
        return Laterality.UNKNOWN;
    }

    /** Lobe of a primary of the lung, where known. */
    Optional<LungLobe> lobe();

    /** Histology. */
    Histology histology();

    /** Date of diagnosis. */
    ClinicalDate diagnosed();

    /** Stagings over time, clinical and pathological. */
    List<Staging> stagings();

    /** Judgements of control over time. */
    List<PrimaryControl> control();

    /** Refuses what is impossible. */
    @Value.Check
    default void check() {
        Check.filled("primary.id", id());
        if (lobe().isPresent() && site() != PrimarySite.LUNG) {
            throw new IllegalArgumentException(
                    "primary.lobe: " + lobe().get() + " in " + site() + "; only a lung has lobes");
        }
        if (lobe().isPresent() && lobe().get().side() != laterality()) {
            throw new IllegalArgumentException(
                    "primary.laterality: " + laterality() + "; it must be the side of the lobe " + lobe().get());
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PrimaryTumor}. */
    final class Builder extends ImmutablePrimaryTumor.Builder {
        Builder() {}
    }
}
