package org.oligomet.core.patient;

/** Sex as recorded. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
