package org.oligomet.core.patient;

/** Imaging modality. */
public enum Modality {
    /** Computed tomography without contrast, or not stated. */
    CT,
    /** Computed tomography with contrast. */
    CONTRAST_CT,
    MRI,
    FDG_PET_CT,
    PSMA_PET_CT,
    CHOLINE_PET_CT,
    BONE_SCINTIGRAPHY,
    RADIOGRAPHY,
    ULTRASOUND
}
