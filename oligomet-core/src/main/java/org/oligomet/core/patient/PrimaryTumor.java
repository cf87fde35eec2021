package org.oligomet.core.patient;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** A primary tumour. */
@Value.Immutable
public interface PrimaryTumor {

    /** Identity within the patient. */
    String id();

    PrimarySite site();

    @Value.Default
    default Laterality laterality() {
        return Laterality.UNKNOWN;
    }

    /** Lobe of a primary of the lung, where known. */
    Optional<LungLobe> lobe();

    Histology histology();

    ClinicalDate diagnosed();

    List<Staging> stagings();

    /** Judgements of control over time. */
    List<PrimaryControl> control();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PrimaryTumor}. */
    final class Builder extends ImmutablePrimaryTumor.Builder {
        Builder() {}
    }
}
