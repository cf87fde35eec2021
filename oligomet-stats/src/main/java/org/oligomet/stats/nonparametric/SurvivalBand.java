package org.oligomet.stats.nonparametric;

import java.util.Locale;
import java.util.OptionalDouble;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Explained;
import org.oligomet.stats.Interval;
import org.oligomet.stats.Practice;
import org.oligomet.stats.internal.limits.Limits;
import org.oligomet.stats.internal.text.Show;

/** A simultaneous band of a survival curve over a range of times: see {@link SimultaneousBand}. */
public final class SurvivalBand implements Explained {

    private static final int SHOWN = 50;

    private final SurvivalCurve curve;
    private final SimultaneousBand.Kind kind;
    private final ConfidenceType type;
    private final double level;
    private final double from;
    private final double to;
    private final double shareFrom;
    private final double shareTo;
    private final double critical;
    private final int first;
    private final int size;

    SurvivalBand(
            SurvivalCurve curve,
            SimultaneousBand.Kind kind,
            ConfidenceType type,
            double level,
            double from,
            double to,
            double shareFrom,
            double shareTo,
            double critical) {
        this.curve = curve;
        this.kind = kind;
        this.type = type;
        this.level = level;
        this.from = from;
        this.to = to;
        this.shareFrom = shareFrom;
        this.shareTo = shareTo;
        this.critical = critical;
        int before = SimultaneousBand.indexAt(curve, from);
        this.first = before >= 0 && curve.time(before) == from ? before : before + 1;
        this.size = SimultaneousBand.indexAt(curve, to) + 1 - first;
    }

    /**
     * How many of the curve's times lie within the range.
     *
     * @return steps of the band
     */
    public int size() {
        return size;
    }

    /**
     * A time of the curve within the range.
     *
     * @param i from 0, ascending
     * @return the time
     */
    public double time(int i) {
        return curve.time(first + i);
    }

    /**
     * The estimate.
     *
     * @param i the index of the time
     * @return S there
     */
    public double survival(int i) {
        return curve.survival(first + i);
    }

    /**
     * The band's lower limit.
     *
     * @param i the index of the time
     * @return empty where it is not estimable
     */
    public OptionalDouble lower(int i) {
        return limits(first + i).lower();
    }

    /**
     * The band's upper limit.
     *
     * @param i the index of the time
     * @return empty where it is not estimable
     */
    public OptionalDouble upper(int i) {
        return limits(first + i).upper();
    }

    /**
     * The band at any time.
     *
     * @param t a time within the range
     * @return its limits there
     * @throws IllegalArgumentException outside the range, for which the band says nothing
     */
    public Interval at(double t) {
        if (!(t >= from && t <= to)) {
            throw new IllegalArgumentException(
                    "time " + t + " lies outside the range of the band, " + from + " to " + to);
        }
        return limits(SimultaneousBand.indexAt(curve, t));
    }

    private Interval limits(int i) {
        double s = i < 0 ? 1 : curve.survival(i);
        double variance = i < 0 ? 0 : curve.logVariance(i);
        double reach = SimultaneousBand.reach(kind, critical, (double) curve.rows(), variance);
        if (s == 1) {
            // Only within reach of Hall and Wellner's band, whose width is not 0 there; other scales end at 1.
            boolean ends = type != ConfidenceType.PLAIN && type != ConfidenceType.LOG;
            double lower = type == ConfidenceType.PLAIN ? Math.max(0, 1 - reach) : Math.exp(-reach);
            return ends ? Interval.ofNullable(Double.NaN, Double.NaN, level) : Interval.ofNullable(lower, 1, level);
        }
        return Interval.ofNullable(Limits.lower(type, s, reach, 1), Limits.upper(type, s, reach, 1), level);
    }

    /**
     * The first time that the band covers.
     *
     * @return in the unit of the data
     */
    public double from() {
        return from;
    }

    /**
     * The last time that the band covers.
     *
     * @return in the unit of the data
     */
    public double to() {
        return to;
    }

    /**
     * The critical value that takes the place of the normal quantile.
     *
     * @return above the pointwise one for equal precision; of another scale for Hall-Wellner
     */
    public double criticalValue() {
        return critical;
    }

    /**
     * The nominal probability that the band holds over the whole range.
     *
     * @return such as 0.95
     */
    public double level() {
        return level;
    }

    /**
     * Whose figures these are.
     *
     * @return that of {@code km.ci}, whose log is {@code log-log} here
     */
    @Override
    public Practice convention() {
        return Practice.of("R km.ci, with critical values that are computed");
    }

    /**
     * How the band was obtained, by which conventions, and where they are published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return "Simultaneous " + Show.number(100 * level) + " % band over times " + from + " to " + to + ": "
                + kind.label() + ": " + Show.number(critical, 5) + " for nσ²/(1 + nσ²) from "
                + Show.number(shareFrom, 4)
                + " to " + Show.number(shareTo, 4) + ", " + type.label()
                + " scale. It holds for the curve as a whole in large samples; outside the range it says nothing. "
                + convention().sentence();
    }

    /** Time, survival and limits; long ones without their middle. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        curve.group().ifPresent(label -> out.append(label).append('\n'));
        out.append(String.format(Locale.ROOT, "%10s %9s %9s %9s\n", "time", "survival", "lower", "upper"));
        for (int i = 0; i < size; i++) {
            if (size > SHOWN && i == SHOWN / 2) {
                i = size - SHOWN / 2;
                out.append(Show.moreTimes(size - SHOWN));
            }
            out.append(String.format(
                    Locale.ROOT,
                    "%10s %9.4f %9s %9s\n",
                    Show.number(time(i)),
                    survival(i),
                    CurveTable.shown(lower(i)),
                    CurveTable.shown(upper(i))));
        }
        return out.toString();
    }
}
