package org.oligomet.core.patient;

/**
 * What counts as one organ. The skeleton is one organ (TNM 9), paired organs are one, lymph nodes together are one
 * (RECIST 1.1). Where no source says otherwise, each organ of {@link OrganSite} is its own.
 */
public enum OrganSystem {
    BRAIN,
    LEPTOMENINGES,
    SPINAL_CORD,
    SKELETON,
    BONE_MARROW,
    ADRENAL,
    LIVER,
    LUNG,
    PLEURA,
    PERICARDIUM,
    HEART,
    LYMPH_NODES,
    SKIN,
    SOFT_TISSUE,
    KIDNEY,
    SPLEEN,
    PANCREAS,
    OVARY,
    PERITONEUM,
    STOMACH,
    COLON,
    SMALL_BOWEL,
    EYE,
    ORBIT,
    THYROID,
    BREAST,
    /** Not named: sites here may lie in one organ or in several, so a count of organs is only bounded by them. */
    UNSPECIFIED
}
