package org.oligomet.core.score;

import java.math.BigDecimal;

/**
 * Points as an interval: what is still possible.
 *
 * @param min fewest possible
 * @param max most possible
 */
public record Points(double min, double max) {

    public Points {
        if (!(min <= max)) {
            throw new IllegalArgumentException("points: " + min + " to " + max + "; min must not exceed max");
        }
    }

    /** Whether only one value is possible. */
    public boolean isSettled() {
        return min == max;
    }

    /** {@code 2.5}, or {@code 1.5–3} if it is open. */
    @Override
    public String toString() {
        return isSettled() ? text(min) : text(min) + "\u2013" + text(max);
    }

    /** {@code 1 point}, {@code 2.5 points}. */
    String inWords() {
        return this + (min == 1 && max == 1 ? " point" : " points");
    }

    private static String text(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
