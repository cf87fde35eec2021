package org.oligomet.core.criteria;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;

/**
 * Which imaging closes a count, and how old it may be. A definition whose source is silent carries {@link #assumed()},
 * which is this project's assumption and is shown as such.
 */
@Value.Immutable
public interface CoveragePolicy {

    List<CoverageRule> rules();

    /** Days that an examination may lie before the counting moment. */
    int maxAgeDays();

    /** Days after the diagnosis of metastases within which staging still describes it. */
    int stagingWindowDays();

    @Value.Check
    default void check() {
        if (maxAgeDays() < 0 || stagingWindowDays() < 0) {
            throw new IllegalArgumentException("coverage.maxAgeDays: " + maxAgeDays() + " days, stagingWindowDays: "
                    + stagingWindowDays() + " days; both must be 0 or more");
        }
    }

    /**
     * Our assumption where a source is silent: FDG-PET/CT from chest to pelvis closes all but the brain; brain MRI or
     * contrast CT closes the brain; CT closes what it shows, and so does any MRI. A scan may lie 45 days before or after
     * the moment: the only window for baseline imaging that the catalogue has is SARON's 45 days.
     */
    static CoveragePolicy assumed() {
        Set<BodyRegion> trunk =
                EnumSet.of(BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN, BodyRegion.LOWER_ABDOMEN, BodyRegion.PELVIS);
        Set<BodyRegion> allButBrain = EnumSet.complementOf(EnumSet.of(BodyRegion.BRAIN));
        List<CoverageRule> rules = new ArrayList<>();
        rules.add(CoverageRule.of(EnumSet.of(Modality.FDG_PET_CT), trunk, allButBrain));
        rules.add(CoverageRule.shows(EnumSet.of(Modality.MRI, Modality.CONTRAST_CT), BodyRegion.BRAIN));
        for (BodyRegion region : allButBrain) {
            rules.add(CoverageRule.shows(
                    EnumSet.of(Modality.CT, Modality.CONTRAST_CT, Modality.MRI, Modality.FDG_PET_CT), region));
        }
        return builder().rules(rules).maxAgeDays(45).stagingWindowDays(45).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CoveragePolicy}. */
    final class Builder extends ImmutableCoveragePolicy.Builder {
        Builder() {}
    }
}
