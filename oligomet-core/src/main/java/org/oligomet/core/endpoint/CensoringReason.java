package org.oligomet.core.endpoint;

/** Why a subject's time was censored. */
public enum CensoringReason {
    /** Alive at the last contact. */
    ALIVE_AT_LAST_CONTACT("alive at last contact"),
    /** No event up to the last assessment of the tumour. */
    NO_EVENT_AT_LAST_ASSESSMENT("no event up to the last tumour assessment"),
    /** No assessment of the tumour after the origin: censored at day 0. */
    NO_ASSESSMENT_AFTER_ORIGIN("no tumour assessment after the origin (day 0)"),
    /** A new anticancer therapy began before any event: censored at the last assessment before it. */
    NEW_THERAPY("new therapy before any event"),
    /** Death, where the endpoint was asked to censor deaths. */
    DEATH("death, censored as asked for");

    private final String label;

    CensoringReason(String label) {
        this.label = label;
    }

    /** The reason as a table prints it. */
    public String label() {
        return label;
    }
}
