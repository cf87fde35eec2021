package org.oligomet.core.patient;

import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** TNM categories as assigned at a date, with the edition they were assigned by. */
@Value.Immutable
public interface Staging extends Dated {

    /** Date of the staging. */
    @Override
    ClinicalDate date();

    /** Clinical or pathological. */
    StagingBasis basis();

    /** Edition of the TNM classification, 5 to 9. */
    int edition();

    /** T category without prefix, such as {@code "T2a"}; empty if not assigned. */
    Optional<String> t();

    /** N category without prefix, such as {@code "N0"}; empty if not assigned. */
    Optional<String> n();

    /** The N category without subdivisions; kept, since criteria ask for it patient after patient. */
    @Value.Derived
    @Value.Auxiliary
    default RegionalNodes regionalNodes() {
        return RegionalNodes.of(n());
    }

    /** M category without prefix, such as {@code "M1b"}; empty if not assigned. */
    Optional<String> m();

    /** Refuses what is impossible. */
    @Value.Check
    default void check() {
        Check.within("staging.edition", edition(), 5, 9, "");
        TnmSyntax.check(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Staging}. */
    final class Builder extends ImmutableStaging.Builder {
        Builder() {}
    }
}
