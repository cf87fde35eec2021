package org.oligomet.core.patient;

/** Where an event lies relative to earlier local therapy. */
public enum FieldRelation {
    /** Where local therapy was given. */
    IN_FIELD,
    /** Only where no local therapy was given. */
    OUT_OF_FIELD,
    /** There was no local therapy before. */
    NO_EARLIER_LOCAL_THERAPY,
    /** Not stated. */
    UNKNOWN
}
