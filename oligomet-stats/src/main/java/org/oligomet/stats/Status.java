package org.oligomet.stats;

/**
 * How a row ended: censored, or with an event of a declared cause.
 *
 * @param code 0 for censored, otherwise the code under which the cause was declared
 * @param name the cause's name
 */
public record Status(int code, String name) {

    /** Follow-up ended without an event. */
    public static final Status CENSORED = new Status(0, "censored");

    /** The event, where only one kind is distinguished. */
    public static final Status EVENT = new Status(1, "event");

    /**
     * A status.
     *
     * @param code 0 for censored, otherwise the code of a cause
     * @param name what it is called in tables; not blank
     */
    public Status {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the status with code " + code + " has a blank name");
        }
    }

    /**
     * Whether an event ended the row.
     *
     * @return false if it was censored
     */
    public boolean isEvent() {
        return code != 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
