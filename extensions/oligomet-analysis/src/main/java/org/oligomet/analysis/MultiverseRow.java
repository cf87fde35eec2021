package org.oligomet.analysis;

import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.definition.Definition;
import org.oligomet.stats.Estimate;

/** One endpoint among the patients who meet one definition. */
@Value.Immutable
public interface MultiverseRow {

    Definition definition();

    /** Patients who meet the definition at the index date and have a time. */
    int patients();

    int events();

    /** Patients on whom the definition is open at the index date; they are not among the patients. */
    int undetermined();

    /** Median time in days, with its interval. */
    Estimate median();

    /** Restricted mean time in days up to the common horizon, with its interval. */
    Estimate restrictedMean();

    /** Hazard ratio of the second group to the first, with its interval; empty without a contrast. */
    Optional<Estimate> hazardRatio();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MultiverseRow}. */
    final class Builder extends ImmutableMultiverseRow.Builder {
        Builder() {}
    }
}
