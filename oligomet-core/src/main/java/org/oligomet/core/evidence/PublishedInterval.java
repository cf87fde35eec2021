package org.oligomet.core.evidence;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * A published confidence interval with its level. The level is part of the figure: intervals of 70, 80 and 90 % occur, and
 * a standard error worked back at 95 % would be wrong.
 *
 * @param low lower limit
 * @param high upper limit; empty if it was not reached
 * @param level confidence level as printed, between 0 and 1
 * @param levelDisputed whether the figures imply another level than the one printed; then no standard error may be worked
 *     back
 */
public record PublishedInterval(double low, OptionalDouble high, double level, boolean levelDisputed) {

    public PublishedInterval {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("interval.level: " + level + "; it must lie between 0 and 1");
        }
        if (!Double.isFinite(low) || (high.isPresent() && !(high.getAsDouble() >= low))) {
            throw new IllegalArgumentException("interval: " + low + " to " + high + "; low must not exceed high");
        }
    }

    /** The interval with its level: {@code 95 % interval 7.4 to 23.1}. */
    @Override
    public String toString() {
        String upper = high.isPresent() ? PublishedFigure.number(high.getAsDouble()) : "not reached";
        String percent =
                BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString();
        return percent + " %" + (levelDisputed ? " (as printed, disputed)" : "") + " interval "
                + PublishedFigure.number(low) + " to " + upper;
    }
}
