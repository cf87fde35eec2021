package org.oligomet.stats.nonparametric;

import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.stats.Interval;
import org.oligomet.stats.internal.text.Show;

/**
 * What interval-censored data say of a quantile.
 *
 * @param p the share that had the event by then
 * @param earliest the beginning of the intersection in which S falls to 1 - p
 * @param latest its end; empty if nothing bounds it
 * @param interval percentile interval of the bootstrap, if one was made; a limit is absent where the quantile has none in
 *     too many samples
 */
public record TimeBounds(double p, double earliest, OptionalDouble latest, Optional<Interval> interval) {

    @Override
    public String toString() {
        return "quantile " + Show.number(p) + " between " + Show.number(earliest) + " and " + Show.number(latest)
                + interval.map(i -> " " + i).orElse("");
    }
}
