package org.oligomet.core.patient;

/** What a lesion was doing at a date. */
public enum LesionState {
    ACTIVE,
    PROGRESSING,
    STABLE,
    RESPONDING,
    ABLATED,
    RESECTED,
    RESOLVED
}
