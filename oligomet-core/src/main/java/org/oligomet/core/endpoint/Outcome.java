package org.oligomet.core.endpoint;

/** How a subject's time ends. */
public enum Outcome {
    /** The follow-up ended before anything happened. */
    CENSORED(0),
    /** The event of interest. */
    EVENT(1),
    /** An event after which the event of interest cannot happen any more, such as death before local failure. */
    COMPETING(2);

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    /** 0 censored, 1 event of interest, 2 competing event. */
    public int code() {
        return code;
    }
}
