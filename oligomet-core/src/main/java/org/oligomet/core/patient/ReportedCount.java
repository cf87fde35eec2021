package org.oligomet.core.patient;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** A total from a source that knows no lesions: metastases or organ sites, between bounds, at a date or over a period. */
@Value.Immutable
public interface ReportedCount {

    /** Lesions or organ sites. */
    CountedThing what();

    /** The organ the count is limited to; empty for the whole body. */
    Optional<OrganSite> organ();

    /** True if the count includes sites inside the skull. */
    @Value.Default
    default boolean includesIntracranial() {
        return true;
    }

    /** The count is at least this; 0 to 10,000. */
    int lowerBound();

    /** Upper bound; empty if the count is only a lower bound. */
    OptionalInt upperBound();

    /** First day of the period; equal to {@link #periodEnd()} for a count at a date. */
    ClinicalDate periodStart();

    /** Last day of the period that was counted over. */
    ClinicalDate periodEnd();

    /** Refuses what is impossible. */
    @Value.Check
    default void check() {
        Check.within("reportedCount.lowerBound", lowerBound(), 0, 10_000, "");
        upperBound().ifPresent(n -> Check.within("reportedCount.upperBound", n, lowerBound(), 10_000, ""));
        Check.notBefore("reportedCount.periodEnd", periodEnd(), "periodStart", periodStart());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ReportedCount}. */
    final class Builder extends ImmutableReportedCount.Builder {
        Builder() {}
    }
}
