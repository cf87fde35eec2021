package org.oligomet.stats;

/**
 * Up to which time a mean is taken when the caller states none. A mean with another horizon is another quantity: state it.
 */
public enum MeanHorizon implements ConventionChoice {
    /** The last follow-up of all groups together; curves that end before are carried on flat. R {@code summary(fit, rmean = "common")}. */
    COMMON_LAST_FOLLOW_UP("last follow-up of all groups"),
    /** The last follow-up of the group itself. R {@code rmean = "individual"}, Stata {@code stci, rmean}. */
    OWN_LAST_FOLLOW_UP("last follow-up of the group"),
    /** The last event of the group itself. SAS {@code LIFETEST}, its row {@code Mean}. */
    OWN_LAST_EVENT("last event of the group");

    private final String label;

    MeanHorizon(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
