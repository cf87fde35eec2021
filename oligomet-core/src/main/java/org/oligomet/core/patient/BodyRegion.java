package org.oligomet.core.patient;

/** Region of the body as an imaging request names it. */
public enum BodyRegion {
    BRAIN,
    HEAD_AND_NECK,
    CHEST,
    UPPER_ABDOMEN,
    LOWER_ABDOMEN,
    PELVIS,
    SPINE,
    LIMBS,
    SKIN
}
