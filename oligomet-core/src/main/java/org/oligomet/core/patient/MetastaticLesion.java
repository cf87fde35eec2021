package org.oligomet.core.patient;

import java.util.List;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** One metastatic deposit with a stable identity over time. */
@Value.Immutable
public interface MetastaticLesion {

    /** Identity within the patient; the same over time. Not shown by {@code toString()}. */
    @Value.Redacted
    String id();

    /** Where it is. */
    Site site();

    /** When it was first seen. */
    ClinicalDate firstSeen();

    /** Diameters over time. */
    List<Measurement> measurements();

    /** States over time. */
    List<LesionStatus> statuses();

    /** Biopsies and resections of this lesion. */
    List<LesionPathology> pathology();

    /** Whether a biopsy or resection has shown it to be malignant. */
    default boolean isConfirmedByHistology() {
        return pathology().stream().anyMatch(p -> p.result() == PathologyResult.MALIGNANT);
    }

    /** Refuses what is impossible. */
    @Value.Check
    default void check() {
        Check.filled("lesion.id", id());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MetastaticLesion}. */
    final class Builder extends ImmutableMetastaticLesion.Builder {
        Builder() {}
    }
}
