package org.oligomet.core.endpoint;

/** What death before the event of interest is. */
public enum DeathPolicy {
    /** An event of the endpoint, as in progression-free survival. */
    EVENT,
    /** A competing event: estimate with a cumulative incidence, not with one minus Kaplan-Meier. */
    COMPETING,
    /** Censored, as in time to progression; this treats the dead as if they could still progress. */
    CENSORED
}
