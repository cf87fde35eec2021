package org.oligomet.core.patient;

import java.util.List;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** One metastatic deposit with a stable identity over time. */
@Value.Immutable
public interface MetastaticLesion {

    /** Identity within the patient; the same over time. */
    String id();

    Site site();

    ClinicalDate firstSeen();

    List<Measurement> measurements();

    List<LesionStatus> statuses();

    List<LesionPathology> pathology();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MetastaticLesion}. */
    final class Builder extends ImmutableMetastaticLesion.Builder {
        Builder() {}
    }
}
