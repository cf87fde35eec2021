package org.oligomet.core.patient;

/** Technique of thermal ablation. */
public enum AblationTechnique {
    RADIOFREQUENCY,
    MICROWAVE,
    CRYOABLATION,
    OTHER
}
