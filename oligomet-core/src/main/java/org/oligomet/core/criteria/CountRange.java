package org.oligomet.core.criteria;

import java.util.OptionalInt;

/**
 * A number of metastases or organs, as far as it is known.
 *
 * @param lower fewest, 0 or more
 * @param upper most; empty if there is no such bound
 */
public record CountRange(int lower, OptionalInt upper) {

    public CountRange {
        if (lower < 0 || (upper.isPresent() && upper.getAsInt() < lower)) {
            throw new IllegalArgumentException("countRange: " + lower + " to "
                    + (upper.isPresent() ? upper.getAsInt() : "any number") + "; it must be 0 <= lower <= upper");
        }
    }

    static CountRange of(int lower, int upper) {
        return new CountRange(lower, upper == Counts.OPEN ? OptionalInt.empty() : OptionalInt.of(upper));
    }

    /** Whether there may be so many or more. */
    public boolean mayReach(int number) {
        return upper.isEmpty() || upper.getAsInt() >= number;
    }

    /** Whether there may be so few or fewer. */
    public boolean mayBeAtMost(int number) {
        return lower <= number;
    }

    @Override
    public String toString() {
        return Counts.text(lower, upper.orElse(Counts.OPEN));
    }
}
