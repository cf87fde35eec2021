package org.oligomet.core.patient;

/** Where an event lies relative to earlier local therapy. */
public enum FieldRelation {
    IN_FIELD,
    OUT_OF_FIELD,
    NO_EARLIER_LOCAL_THERAPY,
    UNKNOWN
}
