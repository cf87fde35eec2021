package org.oligomet.core.patient;

/** Region of the body as an imaging request names it. */
public enum BodyRegion {
    /** The inside of the skull. */
    BRAIN,
    /** Face, skull and neck with the supraclavicular fossae, without the brain. */
    HEAD_AND_NECK,
    /** Thorax with axillae and breasts. */
    CHEST,
    /** Diaphragm to the lower poles of the kidneys, with the adrenals. */
    UPPER_ABDOMEN,
    /** Below the kidneys to the iliac crests. */
    LOWER_ABDOMEN,
    PELVIS,
    /** The whole spinal column with the cord. */
    SPINE,
    /** Arms and legs. */
    LIMBS,
    /** The surface of the whole body. */
    SKIN
}
