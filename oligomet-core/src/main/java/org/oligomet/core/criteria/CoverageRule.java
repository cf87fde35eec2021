package org.oligomet.core.criteria;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;

/**
 * What an examination rules out: with one of {@code modalities}, if it shows all of {@code ifShown}, nothing in
 * {@code closes} is left unseen.
 *
 * @param modalities the modalities that will do
 * @param ifShown regions that the examination must show
 * @param closes regions that it then closes
 */
public record CoverageRule(Set<Modality> modalities, Set<BodyRegion> ifShown, Set<BodyRegion> closes) {

    public CoverageRule {
        // Sorted, so that parameters and explanations read the same on every machine.
        modalities = java.util.Collections.unmodifiableSet(new TreeSet<>(modalities));
        ifShown = java.util.Collections.unmodifiableSet(new TreeSet<>(ifShown));
        closes = java.util.Collections.unmodifiableSet(new TreeSet<>(closes));
        if (modalities.isEmpty() || ifShown.isEmpty() || closes.isEmpty()) {
            throw new IllegalArgumentException("coverage rule: " + modalities.size() + " modalities, " + ifShown.size()
                    + " regions shown, " + closes.size() + " closed; each must be 1 or more");
        }
    }

    /** An examination of {@code region} closes that region. */
    public static CoverageRule shows(Set<Modality> modalities, BodyRegion region) {
        return new CoverageRule(modalities, EnumSet.of(region), EnumSet.of(region));
    }
}
