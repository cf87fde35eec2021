package org.oligomet.stats.nonparametric;

import java.util.Optional;
import org.oligomet.stats.Interval;
import org.oligomet.stats.internal.text.Show;

/**
 * What interval-censored data say of S at a time.
 *
 * @param time the time
 * @param lowest the least S(t) of any maximum likelihood estimate
 * @param highest the largest; equal to {@code lowest} outside the intersections
 * @param interval percentile interval of the bootstrap, if one was made
 */
public record SurvivalBounds(double time, double lowest, double highest, Optional<Interval> interval) {

    /**
     * Whether the estimate is one number.
     *
     * @return false inside an intersection that has mass
     */
    public boolean isDetermined() {
        return lowest == highest;
    }

    @Override
    public String toString() {
        return "S(" + Show.number(time) + ") "
                + (isDetermined()
                        ? "= " + Show.number(lowest)
                        : "between " + Show.number(lowest) + " and " + Show.number(highest))
                + interval.map(i -> " " + i).orElse("");
    }
}
