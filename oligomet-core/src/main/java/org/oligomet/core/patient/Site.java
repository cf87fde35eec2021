package org.oligomet.core.patient;

import java.util.Optional;

/**
 * A place in the body: an organ site with its side.
 *
 * @param organ the organ site
 * @param laterality its side
 * @param lobe the lobe, for a nodule in a lung where it is known
 */
public record Site(OrganSite organ, Laterality laterality, Optional<LungLobe> lobe) {

    public Site {
        if (lobe.isPresent() && organ != OrganSite.LUNG && organ != OrganSite.LYMPHANGITIS_OF_LUNG) {
            throw new IllegalArgumentException("site.lobe: " + lobe.get() + " in " + organ + "; only a lung has lobes");
        }
        if (lobe.isPresent() && lobe.get().side() != laterality) {
            throw new IllegalArgumentException(
                    "site.laterality: " + laterality + "; it must be the side of the lobe " + lobe.get());
        }
    }

    /** An organ site with its side. */
    public Site(OrganSite organ, Laterality laterality) {
        this(organ, laterality, Optional.empty());
    }

    /** A site whose side does not matter or is not given. */
    public static Site of(OrganSite organ) {
        return new Site(organ, Laterality.NOT_APPLICABLE);
    }

    /** A place in a lobe of a lung. */
    public static Site of(LungLobe lobe) {
        return new Site(OrganSite.LUNG, lobe.side(), Optional.of(lobe));
    }

    /** Whether a lesion here is regional, an extension of the primary or distant, for this primary. */
    public SiteRelation relationTo(PrimaryTumor primary) {
        return SiteRelation.of(this, primary);
    }

    @Override
    public String toString() {
        String side = laterality == Laterality.NOT_APPLICABLE ? "" : " " + laterality;
        return organ + lobe.map(l -> " " + l).orElse(side);
    }
}
