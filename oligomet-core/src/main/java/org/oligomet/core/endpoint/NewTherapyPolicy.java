package org.oligomet.core.endpoint;

/** What the start of a new anticancer therapy before any event does. */
public enum NewTherapyPolicy {
    /** Nothing: follow-up goes on. The default. */
    IGNORED,
    /** Censored at the last tumour assessment up to the start of the new therapy. */
    CENSORED,
    /** An event at the start of the new therapy. */
    EVENT
}
