package org.oligomet.core.patient;

/** Organ of the primary tumour. */
public enum PrimarySite {
    LUNG,
    BREAST,
    PROSTATE,
    COLON,
    RECTUM,
    KIDNEY,
    MELANOMA_OF_SKIN,
    PANCREAS,
    STOMACH,
    OESOPHAGUS,
    LIVER,
    BLADDER,
    OVARY,
    HEAD_AND_NECK,
    SARCOMA,
    OTHER,
    UNKNOWN
}
