package org.oligomet.stats;

/**
 * What a survival curve says at a time past the last follow-up.
 */
public enum BeyondFollowUp implements ConventionChoice {
    /** The last value, marked as beyond follow-up. R {@code summary(fit, times, extend = TRUE)}; without {@code extend} R leaves such times out. */
    CARRIED_ON("carried on flat and marked"),
    /** Not estimable, but 0 once the curve has reached it. SAS {@code LIFETEST}. */
    NOT_ESTIMABLE_UNLESS_ZERO("not estimable unless the curve has reached 0"),
    /** Not estimable, even where the curve has reached 0. Stata {@code sts list, at()}. */
    NOT_ESTIMABLE("not estimable");

    private final String label;

    BeyondFollowUp(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
