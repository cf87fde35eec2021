package org.oligomet.stats;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
 * <p>Times are not negative and in any one unit; they are compared as they are, without the tie rule. Immutable.
 */
public final class IntervalCensored {

    /** The lower end of a time of which only an upper end is known. */
    public static final double NO_LOWER = Double.NEGATIVE_INFINITY;

    /** The upper end of a time that was not reached. */
    public static final double NO_UPPER = Double.POSITIVE_INFINITY;

    private final double[] lower;
    private final double[] upper;
    private final Optional<Factor> group;

    private IntervalCensored(double[] lower, double[] upper, Optional<Factor> group) {
        this.lower = lower;
        this.upper = upper;
        this.group = group;
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
        return new IntervalCensored(from, to, Optional.empty());
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
        return new IntervalCensored(lower, upper, Optional.of(Factor.of("group", labels)));
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
