package org.oligomet.core.patient;

/** What a lesion was doing at a date. */
public enum LesionState {
    /** There, and not said to change. */
    ACTIVE,
    /** Growing. */
    PROGRESSING,
    /** Neither growing nor shrinking. */
    STABLE,
    /** Shrinking under treatment. */
    RESPONDING,
    /** Treated with radiation or heat or cold so that no active tumour is believed to remain. */
    ABLATED,
    /** Taken out; a recurrence in its place is another lesion or an event. */
    RESECTED,
    /** No longer seen, without resection. */
    RESOLVED
}
