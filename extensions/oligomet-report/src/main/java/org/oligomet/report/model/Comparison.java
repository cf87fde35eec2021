package org.oligomet.report.model;

import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.TestResult;

/** Groups set side by side: a test, and for two groups the size of the difference with its interval. */
@Value.Immutable
public interface Comparison {

    /** What divides the groups, such as “EGFR mutation”. */
    String grouping();

    TestResult test();

    /** Hazard in the second group relative to the first; only for two groups. */
    Optional<Estimate> hazardRatio();

    /** Restricted mean in the second group less that in the first; only for two groups. */
    Optional<Estimate> restrictedMeanDifference();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Comparison}. */
    final class Builder extends ImmutableComparison.Builder {
        Builder() {}
    }
}
