package org.oligomet.core.criteria;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;

/**
 * What an examination rules out: with one of the {@link #modalities}, if it shows all of {@link #ifShown}, nothing in
 * {@link #closes} is left unseen.
 */
@Value.Immutable
public abstract class CoverageRule {

    CoverageRule() {}

    /** The modalities that will do. */
    @Value.NaturalOrder
    public abstract SortedSet<Modality> modalities();

    /** Regions that the examination must show. */
    @Value.NaturalOrder
    public abstract SortedSet<BodyRegion> ifShown();

    /** Regions that it then closes. */
    @Value.NaturalOrder
    public abstract SortedSet<BodyRegion> closes();

    // The same as bits, so that judging a patient asks no collection.

    @Value.Derived
    int modalityBits() {
        return Bits.of(modalities());
    }

    @Value.Derived
    int shownBits() {
        return Bits.of(ifShown());
    }

    @Value.Derived
    int closedBits() {
        return Bits.of(closes());
    }

    /** A rule that names nothing closes nothing and is refused. */
    @Value.Check
    protected void check() {
        if (modalities().isEmpty() || ifShown().isEmpty() || closes().isEmpty()) {
            throw new IllegalArgumentException("coverage rule: " + modalities().size() + " modalities, "
                    + ifShown().size() + " regions shown, " + closes().size() + " closed; each must be 1 or more");
        }
    }

    /** With one of {@code modalities} that shows all of {@code ifShown}, {@code closes} is closed. */
    public static CoverageRule of(Set<Modality> modalities, Set<BodyRegion> ifShown, Set<BodyRegion> closes) {
        return ImmutableCoverageRule.builder()
                .modalities(modalities)
                .ifShown(ifShown)
                .closes(closes)
                .build();
    }

    /** An examination that shows {@code region} closes that region. */
    public static CoverageRule shows(Set<Modality> modalities, BodyRegion region) {
        return of(modalities, EnumSet.of(region), EnumSet.of(region));
    }
}
