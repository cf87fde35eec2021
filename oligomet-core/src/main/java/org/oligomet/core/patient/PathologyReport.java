package org.oligomet.core.patient;

import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** A pathology report of a primary tumour, a node, an effusion or another site (lesions carry their own). */
@Value.Immutable
public interface PathologyReport extends Dated {

    /** Date of the report. */
    @Override
    ClinicalDate date();

    /** What was examined. */
    SpecimenKind specimen();

    /** Where it was taken from. */
    Target target();

    /** What it showed. */
    PathologyResult result();

    /** Histology, where stated. */
    Optional<Histology> histology();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PathologyReport}. */
    final class Builder extends ImmutablePathologyReport.Builder {
        Builder() {}
    }
}
