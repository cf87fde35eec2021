package org.oligomet.core.endpoint;

/** Why a person or lesion contributes no time to an endpoint. */
public enum LeftOutReason {
    /** No date to count from. */
    NO_ORIGIN("no date of origin"),
    /** Nothing is known of what happened after the origin. */
    NO_FOLLOW_UP("no follow-up recorded"),
    /** The follow-up ends before the origin. */
    END_BEFORE_ORIGIN("follow-up ends before the origin"),
    /** Observation began only at or after the end: the subject was never at risk under observation. */
    ENTRY_NOT_BEFORE_EXIT("observation begins at or after the end"),
    /** The dates do not show whether an event came before or after the origin. */
    ORDER_UNKNOWN("dates too coarse to tell whether the event follows the origin"),
    /** A date is known less exactly than to the year, or not to the day where the convention asks for it. */
    DATE_NOT_EXACT("date not known exactly enough"),
    /** The patient has no lesion that was treated locally at or after the index date. */
    NO_TREATED_LESION("no locally treated lesion"),
    /** The lesion was first treated before the index date. */
    TREATED_BEFORE_INDEX("lesion treated before the index date"),
    /** A failure inside a treated field is recorded, but not in which of several treated lesions. */
    FAILURE_NOT_ATTRIBUTABLE("in-field failure of one of several lesions, not said which");

    private final String label;

    LeftOutReason(String label) {
        this.label = label;
    }

    /** The reason as a table prints it. */
    public String label() {
        return label;
    }
}
