package org.oligomet.core.patient;

import static org.oligomet.core.patient.BodyRegion.CHEST;
import static org.oligomet.core.patient.BodyRegion.HEAD_AND_NECK;
import static org.oligomet.core.patient.BodyRegion.LIMBS;
import static org.oligomet.core.patient.BodyRegion.LOWER_ABDOMEN;
import static org.oligomet.core.patient.BodyRegion.PELVIS;
import static org.oligomet.core.patient.BodyRegion.SPINE;
import static org.oligomet.core.patient.BodyRegion.UPPER_ABDOMEN;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Set;

/**
 * Organ site of a metastasis. The codes of each are in {@code org.oligomet.core.coding.OrganSiteCodes}; whether a site is
 * regional or distant depends on the primary, see {@link Site#relationTo}.
 */
public enum OrganSite {
    BRAIN(OrganSystem.BRAIN, Kind.ORGAN, BodyRegion.BRAIN),
    /** Leptomeningeal disease, cerebral or spinal. */
    LEPTOMENINGES(OrganSystem.LEPTOMENINGES, Kind.DIFFUSE, BodyRegion.BRAIN, SPINE),
    SPINAL_CORD(OrganSystem.SPINAL_CORD, Kind.ORGAN, SPINE),

    /** A bone that is none of those below, or not named. */
    BONE(OrganSystem.SKELETON, Kind.ORGAN, HEAD_AND_NECK, CHEST, SPINE, PELVIS, LIMBS),
    /** Spinal column or a vertebra. */
    VERTEBRA(OrganSystem.SKELETON, Kind.ORGAN, SPINE),
    RIB(OrganSystem.SKELETON, Kind.ORGAN, CHEST),
    SACRUM(OrganSystem.SKELETON, Kind.ORGAN, PELVIS),
    FEMUR(OrganSystem.SKELETON, Kind.ORGAN, LIMBS),
    BONE_MARROW(OrganSystem.BONE_MARROW, Kind.DIFFUSE, HEAD_AND_NECK, CHEST, SPINE, PELVIS, LIMBS),

    ADRENAL(OrganSystem.ADRENAL, Kind.ORGAN, UPPER_ABDOMEN),
    LIVER(OrganSystem.LIVER, Kind.ORGAN, UPPER_ABDOMEN),
    /** A nodule in a lung; its side, and its lobe where known, are in {@link Site}. */
    LUNG(OrganSystem.LUNG, Kind.ORGAN, CHEST),
    LYMPHANGITIS_OF_LUNG(OrganSystem.LUNG, Kind.DIFFUSE, CHEST),
    /** A nodule of the pleura. */
    PLEURA(OrganSystem.PLEURA, Kind.ORGAN, CHEST),
    /** Malignant pleural effusion. */
    PLEURAL_EFFUSION(OrganSystem.PLEURA, Kind.DIFFUSE, CHEST),
    /** A nodule of the pericardium. */
    PERICARDIUM(OrganSystem.PERICARDIUM, Kind.ORGAN, CHEST),
    /** Malignant pericardial effusion. */
    PERICARDIAL_EFFUSION(OrganSystem.PERICARDIUM, Kind.DIFFUSE, CHEST),
    HEART(OrganSystem.HEART, Kind.ORGAN, CHEST),

    HILAR_NODE(OrganSystem.LYMPH_NODES, Kind.LYMPH_NODE, CHEST),
    MEDIASTINAL_NODE(OrganSystem.LYMPH_NODES, Kind.LYMPH_NODE, CHEST),
    /** Supraclavicular or scalene node. */
    SUPRACLAVICULAR_NODE(OrganSystem.LYMPH_NODES, Kind.LYMPH_NODE, HEAD_AND_NECK),
    CERVICAL_NODE(OrganSystem.LYMPH_NODES, Kind.LYMPH_NODE, HEAD_AND_NECK),
    AXILLARY_NODE(OrganSystem.LYMPH_NODES, Kind.LYMPH_NODE, CHEST),
    ABDOMINAL_NODE(OrganSystem.LYMPH_NODES, Kind.LYMPH_NODE, UPPER_ABDOMEN, LOWER_ABDOMEN),
    RETROPERITONEAL_NODE(OrganSystem.LYMPH_NODES, Kind.LYMPH_NODE, UPPER_ABDOMEN, LOWER_ABDOMEN),

    SKIN(OrganSystem.SKIN, Kind.ORGAN, BodyRegion.SKIN),
    /** Subcutaneous or other soft tissue. */
    SOFT_TISSUE(OrganSystem.SOFT_TISSUE, Kind.ORGAN, HEAD_AND_NECK, CHEST, UPPER_ABDOMEN, LOWER_ABDOMEN, PELVIS, LIMBS),
    MUSCLE(OrganSystem.SOFT_TISSUE, Kind.ORGAN, HEAD_AND_NECK, CHEST, UPPER_ABDOMEN, LOWER_ABDOMEN, PELVIS, LIMBS),
    KIDNEY(OrganSystem.KIDNEY, Kind.ORGAN, UPPER_ABDOMEN),
    SPLEEN(OrganSystem.SPLEEN, Kind.ORGAN, UPPER_ABDOMEN),
    PANCREAS(OrganSystem.PANCREAS, Kind.ORGAN, UPPER_ABDOMEN),
    STOMACH(OrganSystem.STOMACH, Kind.ORGAN, UPPER_ABDOMEN),
    COLON(OrganSystem.COLON, Kind.ORGAN, UPPER_ABDOMEN, LOWER_ABDOMEN, PELVIS),
    SMALL_BOWEL(OrganSystem.SMALL_BOWEL, Kind.ORGAN, UPPER_ABDOMEN, LOWER_ABDOMEN, PELVIS),
    PERITONEUM(OrganSystem.PERITONEUM, Kind.DIFFUSE, UPPER_ABDOMEN, LOWER_ABDOMEN, PELVIS),
    OVARY(OrganSystem.OVARY, Kind.ORGAN, PELVIS),
    /** The eyeball, with the choroid. */
    EYE(OrganSystem.EYE, Kind.ORGAN, HEAD_AND_NECK),
    ORBIT(OrganSystem.ORBIT, Kind.ORGAN, HEAD_AND_NECK),
    THYROID(OrganSystem.THYROID, Kind.ORGAN, HEAD_AND_NECK),
    BREAST(OrganSystem.BREAST, Kind.ORGAN, CHEST),

    /** A site that is named by the source and is none of the above. */
    OTHER(OrganSystem.UNSPECIFIED, Kind.ORGAN, BodyRegion.values()),
    /** A site that is not recorded: it may be any of the above. */
    UNKNOWN(OrganSystem.UNSPECIFIED, Kind.ORGAN, BodyRegion.values());

    private enum Kind {
        ORGAN,
        LYMPH_NODE,
        DIFFUSE
    }

    private final OrganSystem system;
    private final Kind kind;
    private final ImmutableSet<BodyRegion> regions;

    OrganSite(OrganSystem system, Kind kind, BodyRegion... regions) {
        this.system = system;
        this.kind = kind;
        this.regions = Sets.immutableEnumSet(Arrays.asList(regions));
    }

    /** The organ that this site belongs to when organs are counted. */
    public OrganSystem system() {
        return system;
    }

    /** The regions it extends over: it has been looked at completely once all of them have been imaged. */
    public Set<BodyRegion> regions() {
        return regions;
    }

    /** Whether it is a lymph node. */
    public boolean isLymphNode() {
        return kind == Kind.LYMPH_NODE;
    }

    /**
     * Whether disease there spreads over a surface, a cavity or the marrow and does not form countable deposits:
     * leptomeninges, effusions, lymphangitis, peritoneum, bone marrow.
     */
    public boolean isDiffuse() {
        return kind == Kind.DIFFUSE;
    }

    /** Whether it lies inside the skull. Leptomeningeal disease counts as intracranial even where it is spinal. */
    public boolean isIntracranial() {
        return this == BRAIN || this == LEPTOMENINGES;
    }

    /**
     * Whether it lies inside the thorax, as TNM tells M1a from M1b and M1c: lung, pleura, pericardium, their effusions,
     * heart, hilar and mediastinal nodes. Ribs and thoracic spine belong to the skeleton and do not.
     */
    public boolean isIntrathoracic() {
        return INTRATHORACIC.contains(this);
    }

    private static final ImmutableSet<OrganSite> INTRATHORACIC = Sets.immutableEnumSet(
            LUNG,
            LYMPHANGITIS_OF_LUNG,
            PLEURA,
            PLEURAL_EFFUSION,
            PERICARDIUM,
            PERICARDIAL_EFFUSION,
            HEART,
            HILAR_NODE,
            MEDIASTINAL_NODE);
}
