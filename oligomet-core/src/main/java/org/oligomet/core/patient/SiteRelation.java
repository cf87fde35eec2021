package org.oligomet.core.patient;

import java.util.Optional;

/**
 * How a lesion site relates to a primary tumour under TNM. Known for primaries of the lung (TNM 8 and 9: nodes of the
 * hilum and mediastinum are N1 to N3, supraclavicular and scalene nodes N3, all other nodes M; a separate nodule in the
 * lobe of the primary is T3, in another lobe of that lung T4, in the other lung M1a). For other primaries only what no
 * primary changes is answered: nodes, serosal surfaces and the primary's own organ stay undetermined.
 *
 * @param kind the relation
 * @param category the TNM category that such a lesion stands for, such as {@code "T4"} or {@code "M1a"}; empty if the
 *     site alone does not fix it
 * @param reason for {@link Kind#UNDETERMINED}, what is missing; otherwise the rule in a few words
 */
public record SiteRelation(Kind kind, Optional<String> category, String reason) {

    /** Regional, distant, or neither. */
    public enum Kind {
        /** Belongs to the T category of the primary; not a metastasis. */
        LOCAL_EXTENSION,
        /** A regional lymph node; belongs to the N category. */
        REGIONAL,
        /** A metastasis. */
        DISTANT,
        /** Depends on a fact that is missing, which {@link SiteRelation#reason()} names. */
        UNDETERMINED
    }

    static SiteRelation of(Site site, PrimaryTumor primary) {
        if (site.organ() == OrganSite.UNKNOWN) {
            return undetermined("site of the lesion");
        }
        return primary.site() == PrimarySite.LUNG ? toLung(site, primary) : toOther(site, primary);
    }

    private static SiteRelation toLung(Site site, PrimaryTumor primary) {
        return switch (site.organ()) {
            case LUNG -> noduleInLung(site, primary);
            case HILAR_NODE, MEDIASTINAL_NODE ->
                new SiteRelation(Kind.REGIONAL, Optional.empty(), "hilar or mediastinal node: N1 to N3");
            case SUPRACLAVICULAR_NODE ->
                new SiteRelation(Kind.REGIONAL, Optional.of("N3"), "supraclavicular or scalene node: N3");
            case PLEURA, PLEURAL_EFFUSION, PERICARDIUM, PERICARDIAL_EFFUSION ->
                new SiteRelation(Kind.DISTANT, Optional.of("M1a"), "pleura or pericardium: M1a");
            case LYMPHANGITIS_OF_LUNG -> undetermined("TNM category of lymphangitis (no rule in the sources)");
            case OTHER -> undetermined("name of the site (it may adjoin the primary)");
            default -> new SiteRelation(Kind.DISTANT, Optional.empty(), "outside the regional nodes of the lung");
        };
    }

    private static SiteRelation noduleInLung(Site nodule, PrimaryTumor primary) {
        Laterality side = nodule.laterality();
        Laterality own = primary.laterality();
        if (side == Laterality.BILATERAL) {
            return new SiteRelation(Kind.DISTANT, Optional.of("M1a"), "nodules in both lungs: M1a");
        }
        if (side != Laterality.LEFT && side != Laterality.RIGHT) {
            return undetermined("laterality of the lung lesion");
        }
        if (own != Laterality.LEFT && own != Laterality.RIGHT) {
            return undetermined("laterality of the primary");
        }
        if (side != own) {
            return new SiteRelation(Kind.DISTANT, Optional.of("M1a"), "contralateral lung: M1a");
        }
        if (nodule.lobe().isEmpty() || primary.lobe().isEmpty()) {
            return new SiteRelation(Kind.LOCAL_EXTENSION, Optional.empty(), "ipsilateral lung: T3 or T4 by the lobe");
        }
        return nodule.lobe().equals(primary.lobe())
                ? new SiteRelation(Kind.LOCAL_EXTENSION, Optional.of("T3"), "same lobe: T3")
                : new SiteRelation(Kind.LOCAL_EXTENSION, Optional.of("T4"), "other ipsilateral lobe: T4");
    }

    private static SiteRelation toOther(Site site, PrimaryTumor primary) {
        OrganSite organ = site.organ();
        if (organ.isLymphNode()) {
            return undetermined("regional nodes of a primary of " + primary.site());
        }
        boolean serosal = organ.system() == OrganSystem.PLEURA
                || organ.system() == OrganSystem.PERICARDIUM
                || organ.system() == OrganSystem.PERITONEUM;
        if (serosal || organ == OrganSite.OTHER || mayHoldPrimary(organ, primary.site())) {
            return undetermined("rule for " + organ + " with a primary of " + primary.site());
        }
        return new SiteRelation(Kind.DISTANT, Optional.empty(), "another organ than that of the primary");
    }

    /** Whether the organ is, or may be, that of the primary. */
    private static boolean mayHoldPrimary(OrganSite organ, PrimarySite primary) {
        return switch (primary) {
            case BREAST -> organ == OrganSite.BREAST || organ == OrganSite.SKIN;
            case COLON, RECTUM -> organ == OrganSite.COLON;
            case KIDNEY -> organ == OrganSite.KIDNEY || organ == OrganSite.ADRENAL;
            case MELANOMA_OF_SKIN -> organ == OrganSite.SKIN || organ == OrganSite.SOFT_TISSUE;
            case PANCREAS -> organ == OrganSite.PANCREAS;
            case STOMACH, OESOPHAGUS -> organ == OrganSite.STOMACH;
            case LIVER -> organ == OrganSite.LIVER;
            case OVARY -> organ == OrganSite.OVARY;
            case HEAD_AND_NECK -> organ == OrganSite.THYROID || organ == OrganSite.ORBIT;
            case LUNG, PROSTATE, BLADDER -> false;
            case SARCOMA, OTHER, UNKNOWN -> true;
        };
    }

    private static SiteRelation undetermined(String missing) {
        return new SiteRelation(Kind.UNDETERMINED, Optional.empty(), missing);
    }
}
