package org.oligomet.core.criteria;

import java.util.EnumSet;
import java.util.Set;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.OrganSystem;

/** What the counting loops need to know of organ sites, as arrays by ordinal. */
@SuppressWarnings("EnumOrdinal") // positions within one run of the program, never stored
final class Sites {

    static final int SYSTEMS = OrganSystem.values().length;
    static final int UNSPECIFIED = OrganSystem.UNSPECIFIED.ordinal();
    static final int LYMPH_NODES = OrganSystem.LYMPH_NODES.ordinal();
    static final int ALL_REGIONS = (1 << BodyRegion.values().length) - 1;
    static final int BRAIN_REGION = Bits.of(BodyRegion.BRAIN);

    private static final OrganSystem[] SYSTEM = OrganSystem.values();
    private static final int[] REGIONS_OF_SITE = new int[OrganSite.values().length];
    private static final int[] REGIONS_OF_SYSTEM = new int[SYSTEMS];
    private static final boolean[] INTRACRANIAL = new boolean[SYSTEMS];

    static {
        for (OrganSite site : OrganSite.values()) {
            int regions = Bits.of(site.regions());
            REGIONS_OF_SITE[site.ordinal()] = regions;
            if (site.system() != OrganSystem.UNSPECIFIED) {
                // Sites without a name lie in the named organs, so they add no region to look at.
                REGIONS_OF_SYSTEM[site.system().ordinal()] |= regions;
            }
            INTRACRANIAL[site.system().ordinal()] |= site.isIntracranial();
        }
    }

    private Sites() {}

    static int systemOf(OrganSite site) {
        return site.system().ordinal();
    }

    static int indexOf(OrganSystem system) {
        return system.ordinal();
    }

    static OrganSystem system(int ordinal) {
        return SYSTEM[ordinal];
    }

    static boolean isIntracranial(int system) {
        return INTRACRANIAL[system];
    }

    static int regionsOfSite(OrganSite site) {
        return REGIONS_OF_SITE[site.ordinal()];
    }

    static int regionsOfSystem(int system) {
        return REGIONS_OF_SYSTEM[system];
    }

    /** Whether a count for this site speaks for its whole organ system: bone does for the skeleton, a rib does not. */
    static boolean standsForSystem(OrganSite site) {
        return switch (site) {
            case BONE, BRAIN, ADRENAL, LIVER, LUNG, KIDNEY, SPLEEN, PANCREAS, OVARY, THYROID, BREAST, SKIN, HEART ->
                true;
            default -> false;
        };
    }

    static Set<BodyRegion> regions(int bits) {
        Set<BodyRegion> regions = EnumSet.noneOf(BodyRegion.class);
        for (BodyRegion region : BodyRegion.values()) {
            if ((bits & Bits.of(region)) != 0) {
                regions.add(region);
            }
        }
        return regions;
    }
}
