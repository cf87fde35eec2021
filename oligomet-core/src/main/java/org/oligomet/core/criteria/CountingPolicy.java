package org.oligomet.core.criteria;

import org.immutables.value.Value;

/**
 * How a definition counts metastases. Every definition carries its own: counts of different definitions are not
 * comparable. Caps per organ are clauses ({@link Criterion}) of their own.
 */
@Value.Immutable
public interface CountingPolicy {

    CountUnit unit();

    CountScope scope();

    PrimaryRule primary();

    RegionalNodeRule regionalNodes();

    BrainRule brain();

    TreatedLesionRule treatedLesions();

    @Value.Default
    default TimeFrame timeFrame() {
        return TimeFrame.CURRENT;
    }

    /** Which of the metastases that are there are counted. */
    @Value.Default
    default CountedDisease disease() {
        return CountedDisease.ALL;
    }

    CountingMoment moment();

    @Value.Default
    default ReportedPeriodRule reportedPeriods() {
        return ReportedPeriodRule.BOUNDS_FROM_ABOVE;
    }

    @Value.Default
    default CoveragePolicy coverage() {
        return CoveragePolicy.assumed();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CountingPolicy}. */
    final class Builder extends ImmutableCountingPolicy.Builder {
        Builder() {}
    }
}
