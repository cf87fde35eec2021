package org.oligomet.core.definition;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.CoveragePolicy;
import org.oligomet.core.criteria.CoverageRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.ReportedPeriodRule;
import org.oligomet.core.criteria.TreatedLesionRule;

/** Changes to a counting policy; what is empty stays as it is. */
@Value.Immutable
public interface CountingChange {

    Optional<CountUnit> unit();

    Optional<CountScope> scope();

    Optional<RegionalNodeRule> regionalNodes();

    Optional<BrainRule> brain();

    Optional<TreatedLesionRule> treatedLesions();

    Optional<ReportedPeriodRule> reportedPeriods();

    /** Days that an examination may lie before the moment, and staging after it. */
    OptionalInt scanWindowDays();

    /** A rule of coverage that is added. */
    Optional<CoverageRule> coverageRule();

    static CountingChange none() {
        return builder().build();
    }

    /** The policy with these changes. */
    default CountingPolicy applyTo(CountingPolicy policy) {
        CoveragePolicy.Builder coverage = CoveragePolicy.builder().from(policy.coverage());
        scanWindowDays().ifPresent(days -> coverage.maxAgeDays(days).stagingWindowDays(days));
        coverageRule().ifPresent(coverage::addRules);
        CountingPolicy.Builder changed = CountingPolicy.builder().from(policy).coverage(coverage.build());
        unit().ifPresent(changed::unit);
        scope().ifPresent(changed::scope);
        regionalNodes().ifPresent(changed::regionalNodes);
        brain().ifPresent(changed::brain);
        treatedLesions().ifPresent(changed::treatedLesions);
        reportedPeriods().ifPresent(changed::reportedPeriods);
        return changed.build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CountingChange}. */
    final class Builder extends ImmutableCountingChange.Builder {
        Builder() {}
    }
}
