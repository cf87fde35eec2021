package org.oligomet.stats.nonparametric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Interval;
import org.oligomet.stats.Practice;
import org.oligomet.stats.internal.order.RadixSort;

/**
 * Percentile intervals from samples drawn with replacement, by the bounds of each sample: a lower limit from the least S(t)
 * each allows, an upper limit from the largest, so that what the data leave open widens the interval.
 *
 * <p>With times known only between visits the bootstrap of the maximum likelihood estimate is not consistent in general
 * (its rate is the cube root of n); where visits fall on few distinct times it is. Take the intervals for a description.
 */
public final class TurnbullBootstrap implements Explained {

    private final TurnbullCurve curve;
    private final TurnbullCurve[] samples;
    private final double level;
    private final long seed;

    TurnbullBootstrap(TurnbullCurve curve, TurnbullCurve[] samples, double level, long seed) {
        this.curve = curve;
        this.samples = samples;
        this.level = level;
        this.seed = seed;
    }

    /**
     * How many samples were drawn.
     *
     * @return their number
     */
    public int samples() {
        return samples.length;
    }

    /**
     * S at a time with its interval.
     *
     * @param time not negative
     * @return the bounds of the curve, and the interval
     */
    public SurvivalBounds at(double time) {
        SurvivalBounds bounds = curve.at(time);
        double[] lowest =
                Arrays.stream(samples).mapToDouble(s -> s.at(time).lowest()).toArray();
        double[] highest =
                Arrays.stream(samples).mapToDouble(s -> s.at(time).highest()).toArray();
        return new SurvivalBounds(time, bounds.lowest(), bounds.highest(), Optional.of(limits(lowest, highest)));
    }

    /**
     * A quantile with its interval.
     *
     * @param p between 0 and 1: 0.5 for the median
     * @return the bounds of the curve, and the interval
     */
    public TimeBounds quantile(double p) {
        TimeBounds bounds = curve.quantile(p);
        double[] earliest = Arrays.stream(samples)
                .mapToDouble(s -> s.quantile(p).earliest())
                .toArray();
        double[] latest = Arrays.stream(samples)
                .mapToDouble(s -> s.quantile(p).latest().orElse(Double.POSITIVE_INFINITY))
                .toArray();
        return new TimeBounds(p, bounds.earliest(), bounds.latest(), Optional.of(limits(earliest, latest)));
    }

    /** The order statistics that leave out (1 - level) / 2 of the samples at either end. */
    private Interval limits(double[] low, double[] high) {
        int[] all = new int[samples.length];
        Arrays.setAll(all, i -> i);
        int out = (int) Math.floor((1 - level) / 2 * samples.length);
        return Interval.ofNullable(
                low[RadixSort.order(low, all)[out]], high[RadixSort.order(high, all)[samples.length - 1 - out]], level);
    }

    /**
     * Whose figures these are.
     *
     * @return that of the curve
     */
    @Override
    public Practice convention() {
        return curve.convention();
    }

    /**
     * How the intervals were obtained.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return String.format(
                Locale.ROOT,
                "Percentile intervals from %d samples of rows drawn with replacement (java.util.Random, seed %d), each limit by"
                        + " the bounds of the samples. Not consistent in general where times are known only between visits. %s",
                samples.length,
                seed,
                convention().sentence());
    }
}
