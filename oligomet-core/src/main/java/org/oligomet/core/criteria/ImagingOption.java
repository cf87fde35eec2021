package org.oligomet.core.criteria;

import com.google.common.collect.Sets;
import java.util.Set;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Modality;

/**
 * An examination that would do.
 *
 * @param modalities one of these modalities
 * @param regions that shows all of these regions
 */
public record ImagingOption(Set<Modality> modalities, Set<BodyRegion> regions) {

    public ImagingOption {
        modalities = Sets.immutableEnumSet(modalities);
        regions = Sets.immutableEnumSet(regions);
        if (modalities.isEmpty() || regions.isEmpty()) {
            throw new IllegalArgumentException("imaging option: " + modalities.size() + " modalities, " + regions.size()
                    + " regions; each must be 1 or more");
        }
    }

    @Override
    public String toString() {
        return modalities + " of " + regions;
    }
}
