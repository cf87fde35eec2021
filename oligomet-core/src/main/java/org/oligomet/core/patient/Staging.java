package org.oligomet.core.patient;

import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** TNM categories as assigned at a date, with the edition they were assigned by. */
@Value.Immutable
public interface Staging extends Dated {

    @Override
    ClinicalDate date();

    StagingBasis basis();

    /** Edition of the TNM classification, such as 8 or 9. */
    int edition();

    /** T category without prefix, such as {@code "T2a"}; empty if not assigned. */
    Optional<String> t();

    /** N category without prefix, such as {@code "N0"}; empty if not assigned. */
    Optional<String> n();

    /** M category without prefix, such as {@code "M1b"}; empty if not assigned. */
    Optional<String> m();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Staging}. */
    final class Builder extends ImmutableStaging.Builder {
        Builder() {}
    }
}
