package org.oligomet.report.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One endpoint under every definition, from one index date for all. */
@Value.Immutable
public interface MultiverseSection {

    /** The endpoint, such as “Overall survival”. */
    String endpoint();

    /** What time is counted from, such as “first metastasis”. */
    String origin();

    /** Common horizon of the restricted means, in months. */
    double horizon();

    /** What the hazard ratio compares, such as “EGFR altered against others”; empty without a contrast. */
    Optional<String> contrast();

    /** Nominal coverage of every interval. */
    @Value.Default
    default double level() {
        return 0.95;
    }

    /** One for each definition. */
    List<MultiverseLine> lines();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MultiverseSection}. */
    final class Builder extends ImmutableMultiverseSection.Builder {
        Builder() {}
    }
}
