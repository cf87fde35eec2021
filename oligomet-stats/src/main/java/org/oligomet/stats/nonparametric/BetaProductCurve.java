package org.oligomet.stats.nonparametric;

import java.util.Locale;
import java.util.Optional;
import org.oligomet.stats.Convention;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Interval;
import org.oligomet.stats.internal.text.Show;
import org.oligomet.stats.suitability.CurveSuitability;
import org.oligomet.stats.suitability.Suitability;

/**
 * A Kaplan-Meier curve with limits by the beta product confidence procedure ({@link BetaProduct}), at every distinct time
 * at which follow-up of a row ends. Limits exist at every time, also where S is 0 or 1, and there is no standard error.
 */
public final class BetaProductCurve implements Explained {

    private static final int SHOWN = 50;

    private final SurvivalCurve curve;
    private final double[] lower;
    private final double[] upper;
    private final double lowerAtStart;
    private final double level;
    private final boolean midP;

    BetaProductCurve(
            SurvivalCurve curve, double[] lower, double[] upper, double lowerAtStart, double level, boolean midP) {
        this.curve = curve;
        this.lower = lower;
        this.upper = upper;
        this.lowerAtStart = lowerAtStart;
        this.level = level;
        this.midP = midP;
    }

    /**
     * The group.
     *
     * @return its label, empty if the data are not grouped
     */
    public Optional<String> group() {
        return curve.group();
    }

    /**
     * The curve itself: counts, numbers at risk, restricted mean.
     *
     * @return the Kaplan-Meier estimate, without intervals of its own
     */
    public SurvivalCurve estimate() {
        return curve;
    }

    /**
     * How many distinct times there are.
     *
     * @return the number of times at which a row's follow-up ends
     */
    public int size() {
        return curve.size();
    }

    /**
     * A time.
     *
     * @param i from 0, ascending
     * @return the time
     */
    public double time(int i) {
        return curve.time(i);
    }

    /**
     * The estimate S(t) at a time, which holds until the next.
     *
     * @param i the index of the time
     * @return between 0 and 1
     */
    public double survival(int i) {
        return curve.survival(i);
    }

    /**
     * The lower limit at a time, which holds until the next.
     *
     * @param i the index of the time
     * @return between 0 and 1; 0 at the last time
     */
    public double lower(int i) {
        return lower[i];
    }

    /**
     * The upper limit at a time, which holds until the next.
     *
     * @param i the index of the time
     * @return between 0 and 1; 1 before the first event
     */
    public double upper(int i) {
        return upper[i];
    }

    /**
     * Survival at a time of the caller's choice.
     *
     * @param time not negative
     * @return with its interval. Past the last follow-up there is an interval, from 0 to the last upper limit, and no
     *     estimate unless S has reached 0
     */
    public Estimate at(double time) {
        if (!(time >= 0)) {
            throw new IllegalArgumentException("time " + time + " must not be negative");
        }
        int last = -1;
        while (last + 1 < size() && time(last + 1) <= time) {
            last++;
        }
        if (last < 0) {
            return Estimate.of(1).withInterval(interval(lowerAtStart, 1));
        }
        boolean beyond = time > time(size() - 1) && survival(last) > 0;
        return (beyond ? Estimate.notEstimable("the time is past the last follow-up") : Estimate.of(survival(last)))
                .withInterval(interval(lower[last], upper[last]));
    }

    /**
     * The time by which a fraction p had the event, with an interval by inversion: all times t at which 1 - p lies between
     * the limits of S(t), so from the first time whose lower limit is at most 1 - p to the first time whose upper limit is
     * below it. Without censoring these are the order statistics of the sign test.
     *
     * @param p between 0 and 1: 0.5 for the median
     * @return the value by the convention of {@link SurvivalCurve#quantile}, absent if S does not fall to 1 - p; a lower
     *     limit of 0 if too few subjects exclude any time; an upper limit only if one is reached
     */
    public Estimate quantile(double p) {
        Estimate estimate = curve.quantile(p);
        double lowerTime = lowerAtStart <= 1 - p ? 0 : Double.NaN;
        double upperTime = Double.NaN;
        for (int i = size() - 1; i >= 0; i--) {
            if (lowerAtStart > 1 - p && lower[i] <= 1 - p) {
                lowerTime = time(i);
            }
            if (upper[i] < 1 - p) {
                upperTime = time(i);
            }
        }
        return estimate.withInterval(interval(lowerTime, upperTime));
    }

    /**
     * The median: {@link #quantile} at 0.5.
     *
     * @return with its interval
     */
    public Estimate median() {
        return quantile(0.5);
    }

    /**
     * The nominal coverage of the intervals.
     *
     * @return such as 0.95
     */
    public double level() {
        return level;
    }

    /**
     * Whether limits are the mid-p ones.
     *
     * @return false for guaranteed limits
     */
    public boolean isMidP() {
        return midP;
    }

    /**
     * The convention.
     *
     * @return that of the Kaplan-Meier estimate inside; the limits themselves are of none of the programs'
     */
    @Override
    public Convention convention() {
        return estimate().convention();
    }

    /**
     * Whether these limits suit so small a sample, from stored simulations.
     *
     * @return the advice; none outside the stored table
     */
    public Suitability suitability() {
        double last = size() == 0 ? 1 : survival(size() - 1);
        return CurveSuitability.of(
                midP ? "beta-product mid-p" : "beta-product", level, curve.rows(), curve.totalEvents(), last, true);
    }

    /**
     * How the limits were obtained and where they are published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return curve.explain().replace(" No intervals.", "").replace(" Standard errors: model-based.", "")
                + " Pointwise " + Show.number(100 * level) + " % limits by the beta product confidence procedure (Fay,"
                + " Brittain and Proschan 2013, doi:10.1093/biostatistics/kxt016), from the exact distribution of the product,"
                + " not by moments or simulation"
                + (midP
                        ? "; mid-p (Fay and Brittain 2016, doi:10.1002/sim.6905): shorter, without a guarantee."
                        : ": guaranteed without censoring, where they are those of Clopper and Pearson, and under progressive"
                                + " type II censoring.")
                + " The lower limit looks to the next event, so it falls at a censoring and is 0 from the last follow-up on.";
    }

    /** Time, counts, S and its limits; long curves without their middle. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        group().ifPresent(label -> out.append(label).append('\n'));
        out.append(String.format(
                Locale.ROOT,
                "%10s %8s %8s %8s %9s %9s %9s\n",
                "time",
                "n.risk",
                "n.event",
                "n.censor",
                "survival",
                "lower",
                "upper"));
        for (int i = 0; i < size(); i++) {
            if (size() > SHOWN && i == SHOWN / 2) {
                i = size() - SHOWN / 2;
                out.append(Show.moreTimes(size() - SHOWN));
            }
            out.append(String.format(
                    Locale.ROOT,
                    "%10s %8s %8s %8s %9.4f %9.4f %9.4f\n",
                    Show.number(time(i)),
                    Show.number(curve.atRisk(i)),
                    Show.number(curve.events(i)),
                    Show.number(curve.censored(i)),
                    survival(i),
                    lower[i],
                    upper[i]));
        }
        return out.toString();
    }

    private Interval interval(double from, double to) {
        return Interval.ofNullable(from, to, level);
    }
}
