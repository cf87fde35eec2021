package org.oligomet.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.oligomet.stats.internal.order.TimeRanks;

/**
 * Times that are known to lie between two visits: progression that is seen at scans. A row was free of the event at
 * {@code lower} and had it by {@code upper}:
 *
 * <table>
 * <caption>Rows</caption>
 * <tr><th>kind</th><th>lower</th><th>upper</th><th>R {@code Surv(type = "interval2")}</th></tr>
 * <tr><td>seen between two scans</td><td>last scan without</td><td>first scan with</td><td>(l, r)</td></tr>
 * <tr><td>at or before the first scan</td><td>{@link #NO_LOWER}</td><td>first scan</td><td>(NA, r)</td></tr>
 * <tr><td>not seen by the last scan</td><td>last scan</td><td>{@link #NO_UPPER}</td><td>(l, NA)</td></tr>
 * <tr><td>exactly known</td><td>t</td><td>t</td><td>(t, t)</td></tr>
 * </table>
 *
 * <p>Times are not negative and in any one unit; R's tie rule ({@link SurvivalDataBuilder#tieRule}) makes one of
 * ends that differ by rounding, of all rows and groups together: else a scan that ends one row and begins another, computed in two
 * ways, would leave an interval of 1e-16 days in which the event must fall. A row whose ends are one then is an exact time.
 * Immutable.
 */
public final class IntervalCensored {

    /** The lower end of a time of which only an upper end is known. */
    public static final double NO_LOWER = Double.NEGATIVE_INFINITY;

    /** The upper end of a time that was not reached. */
    public static final double NO_UPPER = Double.POSITIVE_INFINITY;

    private final double[] lower;
    private final double[] upper;
    private final Optional<Factor> group;
    private final double[] givenLower;
    private final double[] givenUpper;
    private final boolean tieRule;
    private final int merged;

    private IntervalCensored(double[] lower, double[] upper, Optional<Factor> group, boolean tieRule) {
        this.givenLower = lower;
        this.givenUpper = upper;
        this.group = group;
        this.tieRule = tieRule;
        if (!tieRule) {
            this.lower = lower;
            this.upper = upper;
            this.merged = 0;
            return;
        }
        TimeRanks ranks = TimeRanks.of(
                DoubleStream.concat(Arrays.stream(lower), Arrays.stream(upper))
                        .filter(Double::isFinite)
                        .toArray(),
                null,
                true);
        int[] rank = ranks.exitRank();
        int next = 0;
        this.lower = lower.clone();
        this.upper = upper.clone();
        for (double[] ends : List.of(this.lower, this.upper)) {
            for (int row = 0; row < ends.length; row++) {
                if (Double.isFinite(ends[row])) {
                    ends[row] = ranks.times()[rank[next++]];
                }
            }
        }
        this.merged = ranks.merged();
    }

    /**
     * Rows of one group.
     *
     * @param lower last time known to be free of the event, or {@link #NO_LOWER}
     * @param upper first time known to have it, not before {@code lower}, or {@link #NO_UPPER}
     * @return the sample
     * @throws IllegalArgumentException naming the row, if a time is negative or NaN, or the ends are the wrong way round
     */
    public static IntervalCensored of(double[] lower, double[] upper) {
        if (lower.length != upper.length || lower.length == 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d lower ends and %d upper ends: there must be as many of each, at least one",
                    lower.length,
                    upper.length));
        }
        for (int row = 0; row < lower.length; row++) {
            boolean lowerIsTime = lower[row] >= 0 && lower[row] < NO_UPPER;
            boolean upperIsTime = upper[row] >= 0;
            if (!(lowerIsTime || lower[row] == NO_LOWER) || !upperIsTime || lower[row] > upper[row]) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "row %d: (%s, %s] is no interval of times that are not negative",
                        row,
                        lower[row],
                        upper[row]));
            }
        }
        double[] from = Arrays.stream(lower).map(t -> t + 0.0).toArray(); // -0 is 0
        double[] to = Arrays.stream(upper).map(t -> t + 0.0).toArray();
        return new IntervalCensored(from, to, Optional.empty(), true);
    }

    /**
     * The same rows in groups.
     *
     * @param labels one for each row
     * @return a new sample
     */
    public IntervalCensored withGroup(String[] labels) {
        if (labels.length != size()) {
            throw new IllegalArgumentException(labels.length + " labels for " + size() + " rows");
        }
        return new IntervalCensored(givenLower, givenUpper, Optional.of(Factor.of("group", labels)), tieRule);
    }

    /**
     * The same rows, with or without the tie rule.
     *
     * @param on whether ends that differ by rounding are one, which is the default
     * @return a new sample
     */
    public IntervalCensored withTieRule(boolean on) {
        return new IntervalCensored(givenLower, givenUpper, group, on);
    }

    /**
     * How many distinct ends the tie rule merged into an earlier one.
     *
     * @return 0 if nothing differs by rounding, or the rule is off
     */
    public int merged() {
        return merged;
    }

    /**
     * How many rows there are.
     *
     * @return their number
     */
    public int size() {
        return lower.length;
    }

    /**
     * A row's lower end.
     *
     * @param row the row
     * @return a time or {@link #NO_LOWER}
     */
    public double lower(int row) {
        return lower[row];
    }

    /**
     * A row's upper end.
     *
     * @param row the row
     * @return a time or {@link #NO_UPPER}
     */
    public double upper(int row) {
        return upper[row];
    }

    /**
     * The groups, each of which gets a curve.
     *
     * @return the column, if there is one
     */
    public Optional<Factor> group() {
        return group;
    }

    /** Sizes only. */
    @Override
    public String toString() {
        return "IntervalCensored{rows=" + size()
                + group.map(g -> ", groups=" + g.levels().size()).orElse("") + "}";
    }
}
