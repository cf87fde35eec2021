package org.oligomet.core.patient;

/** Side of a paired or lateralised site. */
public enum Laterality {
    LEFT,
    RIGHT,
    MIDLINE,
    BILATERAL,
    UNKNOWN,
    NOT_APPLICABLE
}
