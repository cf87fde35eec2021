package org.oligomet.core.patient;

/** Technique of radiotherapy. */
public enum RadiotherapyTechnique {
    SABR,
    RADIOSURGERY,
    HYPOFRACTIONATED,
    CONVENTIONAL,
    WHOLE_BRAIN,
    BRACHYTHERAPY,
    OTHER
}
