package org.oligomet.core.definition;

/** What a clause does. */
public enum ClauseRole {
    /** Must be met. */
    CONDITION,
    /** Says how the conditions are to be read or counted; always met, and takes effect through them. */
    CONVENTION,
    /** Only advised: gives findings and never changes the verdict. */
    ADVICE
}
