package org.oligomet.stats.nonparametric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.oligomet.stats.Factor;
import org.oligomet.stats.Interval;
import org.oligomet.stats.IntervalCensored;
import org.oligomet.stats.Practice;

/**
 * The nonparametric maximum likelihood estimate of survival where times are known to lie in intervals: exact, left-,
 * right- and interval-censored rows together.
 *
 * <p>With p_k the mass of the k-th maximal intersection (the stretches between an interval's beginning and the next
 * end), it maximises {@code Σ log Σ_{k within row i} p_k}. <b>Inside an intersection the data do not say where the mass
 * lies</b>, so S(t) there, and a quantile, are bounds, not a number; no line is drawn through them. With exact and
 * right-censored rows only, it is the Kaplan-Meier estimate.
 *
 * <p><b>Ends.</b> A row is {@code (lower, upper]} by default: free of the event at the one scan, with it at the next. {@link
 * Ends#CLOSED} takes {@code [lower, upper]}. Exact rows are points. R's package {@code npsurv} has the default.
 *
 * <p><b>Algorithm.</b> EM and iterative convex minorant steps in turn (Wellner and Zhan 1997), with Newton steps on the
 * masses above 0, to a Kuhn-Tucker gap of 10⁻¹⁰: {@code max_k ∂ℓ/∂p_k / n - 1}, which bounds how far the log-likelihood
 * can be from its maximum by n times as much. The curve tells the gap. Linear in the rows in each of a few dozen rounds.
 *
 * <p>There is no standard error: S(t) converges as the cube root of n where times are only known between visits, so
 * Greenwood's formula does not apply. {@link TurnbullCurve#bootstrap} gives percentile intervals. Data must come from
 * visits that do not depend on the event. Truncation (delayed entry) and weights are not taken. With several groups each
 * gets its own curve.
 *
 * <p>Sources: Peto 1973, doi:10.2307/2346307; Turnbull 1976, doi:10.1111/j.2517-6161.1976.tb01597.x; Wellner and Zhan 1997,
 * doi:10.1080/01621459.1997.10474034. R: {@code survfit(Surv(l, r, type = "interval2") ~ 1)}, which shares mass out at the
 * middle of an intersection; SAS: {@code ICLIFETEST}.
 *
 * <pre>{@code
 * TurnbullCurve curve = Turnbull.withDefaults().fit(IntervalCensored.of(lastWithout, firstWith)).only();
 * SurvivalBounds atOneYear = curve.at(365);
 * }</pre>
 */
public final class Turnbull {

    /** To which ends of a row's interval the event can fall. */
    public enum Ends {
        /** {@code (lower, upper]}: free of the event at the lower end. */
        LEFT_OPEN("(lower, upper]"),
        /** {@code [lower, upper]}. */
        CLOSED("[lower, upper]");

        private final String label;

        Ends(String label) {
            this.label = label;
        }

        /**
         * How it is written.
         *
         * @return such as {@code (lower, upper]}
         */
        public String label() {
            return label;
        }

        Practice practice() {
            return Practice.of((this == LEFT_OPEN ? "R npsurv" : "Turnbull 1976") + ", intervals " + label);
        }
    }

    private final Ends ends;
    private final double level;

    private Turnbull(Ends ends, double level) {
        this.ends = ends;
        this.level = level;
    }

    /**
     * The estimator.
     *
     * @return rows are {@code (lower, upper]}; bootstrap intervals of level 0.95
     */
    public static Turnbull withDefaults() {
        return new Turnbull(Ends.LEFT_OPEN, 0.95);
    }

    /**
     * The estimator with another convention of ends.
     *
     * @param newEnds which ends belong to a row
     * @return a new estimator
     */
    public Turnbull withEnds(Ends newEnds) {
        return new Turnbull(newEnds, level);
    }

    /**
     * The estimator with another level of bootstrap intervals.
     *
     * @param newLevel between 0 and 1
     * @return a new estimator
     */
    public Turnbull withLevel(double newLevel) {
        return new Turnbull(ends, Interval.requireLevel(newLevel));
    }

    /**
     * Estimates the curve of each group.
     *
     * @param data the sample
     * @return a curve for each group, or one
     */
    public TurnbullCurves fit(IntervalCensored data) {
        Optional<Factor> groups = data.group();
        if (groups.isEmpty()) {
            int[] rows = IntStream.range(0, data.size()).toArray();
            return new TurnbullCurves(List.of(new TurnbullCurve(data, rows, Optional.empty(), ends, level)));
        }
        List<TurnbullCurve> curves = new ArrayList<>();
        Factor factor = groups.get();
        int[][] rows = new int[factor.levels().size()][];
        int[] size = new int[rows.length];
        for (int row = 0; row < data.size(); row++) {
            size[factor.code(row)]++;
        }
        Arrays.setAll(rows, g -> new int[size[g]]);
        Arrays.fill(size, 0);
        for (int row = 0; row < data.size(); row++) {
            int g = factor.code(row);
            rows[g][size[g]++] = row;
        }
        for (int g = 0; g < rows.length; g++) {
            curves.add(
                    new TurnbullCurve(data, rows[g], Optional.of(factor.levels().get(g)), ends, level));
        }
        return new TurnbullCurves(curves);
    }
}
