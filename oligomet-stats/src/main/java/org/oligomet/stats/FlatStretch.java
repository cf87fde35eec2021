package org.oligomet.stats;

/**
 * What a quantile is where the curve is flat at exactly 1 - p, such as a median where S is 0.5 between two events. Whether S
 * is there is decided within sqrt(eps), so that rounding in a product of fractions does not.
 *
 * <p>The programs differ most on a last stretch that no event ends: R takes its middle, up to the last follow-up; SAS has no
 * estimate; Stata takes its beginning. R disagrees with itself there: its printed table of a fit has the beginning too.
 */
public enum FlatStretch implements ConventionChoice {
    /** The middle; a last stretch runs to the last follow-up, even a censored one. R {@code quantile.survfit}. */
    MIDDLE_TO_LAST_FOLLOW_UP("middle of the flat stretch, the last one ending at the last follow-up"),
    /** The middle up to the next event; not estimable on a last stretch. SAS {@code LIFETEST}. */
    MIDDLE_TO_NEXT_EVENT("middle of the flat stretch up to the next event, a last one not estimable"),
    /** The first time with S no higher than 1 - p. Stata {@code stci}. */
    BEGINNING("first time at which the curve is no higher");

    private final String label;

    FlatStretch(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
