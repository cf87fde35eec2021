package org.oligomet.core.response;

import org.immutables.value.Value;

/** The numbers of RECIST 1.1 and what we add to it; each is described and has its status in {@link RecistRule}. */
@Value.Immutable
public interface RecistRules {

    @Value.Default
    default int maxTargets() {
        return 5;
    }

    @Value.Default
    default int maxTargetsPerOrgan() {
        return 2;
    }

    @Value.Default
    default double measurableMm() {
        return 10;
    }

    @Value.Default
    default double measurableOnRadiographMm() {
        return 20;
    }

    /** Short axis from which a node may be a target. */
    @Value.Default
    default double targetNodeMm() {
        return 15;
    }

    /** Short axis below which a node is normal. */
    @Value.Default
    default double normalNodeMm() {
        return 10;
    }

    @Value.Default
    default double tooSmallMm() {
        return 5;
    }

    @Value.Default
    default double partialResponsePercent() {
        return 30;
    }

    /** When a sum has grown from its nadir. */
    @Value.Default
    default GrowthRule progression() {
        return new GrowthRule(20, 5);
    }

    /** When one lesion has grown from its own nadir. */
    @Value.Default
    default GrowthRule lesionProgression() {
        return GrowthRule.assumed();
    }

    /** Days before the baseline date that its diameters may be measured on. */
    @Value.Default
    default int baselineDays() {
        return 28;
    }

    /** Days from the first to the last examination of one visit. */
    @Value.Default
    default int visitDays() {
        return 14;
    }

    @Value.Default
    default int confirmationDays() {
        return 28;
    }

    @Value.Check
    default void check() {
        if (maxTargets() < 1
                || maxTargetsPerOrgan() < 1
                || baselineDays() < 0
                || visitDays() < 0
                || confirmationDays() < 0
                || !(partialResponsePercent() > 0 && partialResponsePercent() < 100)
                || !(measurableMm() > 0)
                || !(measurableOnRadiographMm() > 0)
                || !(tooSmallMm() > 0)
                || !(targetNodeMm() >= normalNodeMm())
                || !(normalNodeMm() > 0)) {
            throw new IllegalArgumentException("recistRules: maxTargets " + maxTargets() + ", maxTargetsPerOrgan "
                    + maxTargetsPerOrgan() + ", baselineDays " + baselineDays() + ", visitDays " + visitDays()
                    + ", confirmationDays " + confirmationDays() + ", partialResponsePercent "
                    + partialResponsePercent() + ", measurableMm " + measurableMm() + ", measurableOnRadiographMm "
                    + measurableOnRadiographMm() + ", tooSmallMm " + tooSmallMm() + ", targetNodeMm " + targetNodeMm()
                    + ", normalNodeMm " + normalNodeMm()
                    + "; targets must be 1 or more, days 0 or more, the percentage between 0 and 100, lengths above 0,"
                    + " targetNodeMm at least normalNodeMm");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RecistRules}. */
    final class Builder extends ImmutableRecistRules.Builder {
        Builder() {}
    }
}
