package org.oligomet.core.state;

import java.util.EnumSet;
import java.util.Set;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;
import org.oligomet.core.patient.Site;

/** Whether a place that is named, such as that of a radiotherapy, holds a lesion. */
final class Places {

    private static final Set<Laterality> ONE_SIDED = EnumSet.of(Laterality.LEFT, Laterality.RIGHT);

    private Places() {}

    /** A place that is named less exactly than it could be leaves it open, as does the lung, which may be that of the primary. */
    static Verdict holds(Site place, Site lesion) {
        if (place.organ() != lesion.organ()) {
            return mayBeSame(place.organ(), lesion.organ()) ? Verdict.UNDETERMINED : Verdict.NOT_MET;
        }
        Laterality here = place.laterality();
        Laterality there = lesion.laterality();
        boolean otherSide = here != there && ONE_SIDED.contains(here) && ONE_SIDED.contains(there);
        boolean otherLobe = place.lobe().isPresent()
                && lesion.lobe().isPresent()
                && !place.lobe().equals(lesion.lobe());
        if (otherSide || otherLobe) {
            return Verdict.NOT_MET;
        }
        boolean perhapsOtherSide = here == Laterality.UNKNOWN || (here != there && ONE_SIDED.contains(here));
        return perhapsOtherSide || place.organ() == OrganSite.LUNG ? Verdict.UNDETERMINED : Verdict.MET;
    }

    /** Bones may be named more or less exactly; a site may not be named at all. */
    private static boolean mayBeSame(OrganSite a, OrganSite b) {
        return a.system() == OrganSystem.UNSPECIFIED
                || b.system() == OrganSystem.UNSPECIFIED
                || (a.system() == OrganSystem.SKELETON && b.system() == OrganSystem.SKELETON);
    }
}
