package org.oligomet.core.criteria;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.time.ClinicalDate;

/** The metastases of a snapshot counted under a policy, for those who ask what another count would change. */
@Value.Immutable
public interface Counted {

    /** Metastases that certainly count. */
    int lesionsLower();

    /** Most metastases that may count; empty if the count is open upwards. */
    OptionalInt lesionsUpper();

    /** Organs that certainly hold metastases that count. */
    int organsLower();

    /** Most organs that may; empty if the count is open upwards. */
    OptionalInt organsUpper();

    /** Ids of the listed lesions in scope that certainly count. */
    List<String> certain();

    /** Ids of the listed lesions in scope that may count. */
    List<String> possible();

    /** The counting moment as it is known; empty if the record does not tell it. */
    Optional<ClinicalDate> moment();

    /** Regions where metastases may be that nobody looked for, whatever the scope. */
    Set<BodyRegion> unseen();

    /** The last day on which imaging still describes the moment; empty if the record does not tell it. */
    Optional<ClinicalDate> imagingUntil();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Counted}. */
    final class Builder extends ImmutableCounted.Builder {
        Builder() {}
    }
}
