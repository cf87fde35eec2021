package org.oligomet.core.state;

/** How a therapy is read that has neither ended by a date nor is known to go on then. */
public enum OpenTherapyRule {
    /** It may be going on, or its end may not be recorded. */
    UNKNOWN,
    /** It is going on: for records in which every end is recorded once it has come. */
    ONGOING
}
