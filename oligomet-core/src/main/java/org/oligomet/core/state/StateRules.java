package org.oligomet.core.state;

import java.util.Set;
import org.immutables.value.Value;
import org.oligomet.core.criteria.BrainRule;
import org.oligomet.core.criteria.CountScope;
import org.oligomet.core.criteria.CountUnit;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.PrimaryRule;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.criteria.TreatedLesionRule;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.response.GrowthRule;

/** What the source of the tree leaves open. Every default is our assumption, but the six months (recalled). */
@Value.Immutable
public interface StateRules {

    /** Calendar months; metastases found on the day that ends the last month are synchronous. */
    @Value.Default
    default int synchronousMonths() {
        return 6;
    }

    @Value.Default
    default Anchor anchor() {
        return Anchor.PRIMARY_DIAGNOSIS;
    }

    /** Days for which a therapy counts as active after its last day. */
    @Value.Default
    default int washoutDays() {
        return 0;
    }

    /** Classes that are not anticancer therapy; a therapy of these alone is never active. */
    @Value.Default
    default Set<SystemicClass> notAnticancer() {
        return Set.of(SystemicClass.BONE_MODIFYING);
    }

    @Value.Default
    default OpenTherapyRule openTherapies() {
        return OpenTherapyRule.UNKNOWN;
    }

    /** Whether what is not among the treatments was not given, even if none is recorded. */
    @Value.Default
    default boolean treatmentsComplete() {
        return false;
    }

    /** More metastases than these were polymetastatic disease; set it with the limit of the entry. */
    @Value.Default
    default int polymetastaticAbove() {
        return 5;
    }

    @Value.Default
    default PastCount pastCount() {
        return PastCount.AT_ONE_TIME;
    }

    @Value.Default
    default BaselineRule baseline() {
        return BaselineRule.FIRST_THERAPY;
    }

    /**
     * Days that imaging may lie before the date judged and still be current, and after which a finding under a therapy that
     * was going on before is an earlier episode.
     */
    @Value.Default
    default int currentImagingDays() {
        return 45;
    }

    /** When a lesion without a recorded judgement has grown. */
    @Value.Default
    default GrowthRule growth() {
        return GrowthRule.assumed();
    }

    /** How metastases are counted, now and in the past; its coverage also decides what a baseline examination is. */
    @Value.Default
    default CountingPolicy counting() {
        return CountingPolicy.builder()
                .unit(CountUnit.LESIONS)
                .scope(CountScope.ALL)
                .primary(PrimaryRule.NOT_COUNTED)
                .regionalNodes(RegionalNodeRule.NOT_COUNTED)
                .brain(BrainRule.COUNTS)
                .treatedLesions(TreatedLesionRule.NOT_COUNTED)
                .moment(CountingMoment.NOW)
                .build();
    }

    @Value.Check
    default void check() {
        if (synchronousMonths() < 0
                || washoutDays() < 0
                || currentImagingDays() < 0
                || polymetastaticAbove() < 1
                || counting().moment() != CountingMoment.NOW) {
            throw new IllegalArgumentException("stateRules: synchronousMonths " + synchronousMonths() + ", washoutDays "
                    + washoutDays() + ", currentImagingDays " + currentImagingDays() + ", polymetastaticAbove "
                    + polymetastaticAbove() + ", counting.moment "
                    + counting().moment() + "; months and days must be 0 or more, the count 1 or more, the moment NOW");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link StateRules}. */
    final class Builder extends ImmutableStateRules.Builder {
        Builder() {}
    }
}
