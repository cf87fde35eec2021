package org.oligomet.stats;

import java.util.OptionalDouble;
import org.oligomet.stats.internal.text.Show;

/**
 * A confidence interval. A limit that the data do not determine (the upper limit of a median that too few subjects
 * reached) is absent; it is never an infinity.
 *
 * @param lower lower limit, if estimable
 * @param upper upper limit, if estimable
 * @param level nominal coverage, such as 0.95
 */
public record Interval(OptionalDouble lower, OptionalDouble upper, double level) {

    /**
     * An interval.
     *
     * @throws IllegalArgumentException if the level is not between 0 and 1, or a limit not finite
     */
    public Interval {
        requireLevel(level);
        if (!Double.isFinite(lower.orElse(0)) || !Double.isFinite(upper.orElse(0))) {
            throw new IllegalArgumentException("limits " + lower + " and " + upper + " must be finite or absent");
        }
    }

    /**
     * An interval from numbers of which NaN stands for a limit that is not estimable.
     *
     * @param lower lower limit or NaN
     * @param upper upper limit or NaN
     * @param level nominal coverage
     * @return the interval
     */
    public static Interval ofNullable(double lower, double upper, double level) {
        return new Interval(Estimate.optional(lower), Estimate.optional(upper), level);
    }

    /**
     * Refuses what is no level.
     *
     * @param level nominal coverage
     * @return the level
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public static double requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " must be between 0 and 1, both excluded");
        }
        return level;
    }

    @Override
    public String toString() {
        return "(" + Show.number(lower) + ", " + Show.number(upper) + ")";
    }
}
