package org.oligomet.stats.nonparametric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.oligomet.stats.Convergence;
import org.oligomet.stats.Explained;
import org.oligomet.stats.IntervalCensored;
import org.oligomet.stats.Practice;
import org.oligomet.stats.internal.text.Show;

/**
 * An estimated survival curve of interval-censored times: masses on intersections, between which S is flat and within which
 * it is not determined.
 */
public final class TurnbullCurve implements Explained {

    /** Sums of masses are rounded: a quantile is reached this near. */
    private static final double TOLERANCE = 1e-9;

    private final IntervalCensored data;
    private final int[] rows;
    private final Optional<String> group;
    private final Turnbull.Ends ends;
    private final double level;
    private final MaximalIntersections where;
    private final int[] support;
    private final double[] mass;
    /** S after each intersection with mass, summed from the end so that small values keep their digits. */
    private final double[] after;

    private final double logLikelihood;
    private final double gap;
    private final Convergence convergence;

    TurnbullCurve(IntervalCensored data, int[] rows, Optional<String> group, Turnbull.Ends ends, double level) {
        this.data = data;
        this.rows = rows;
        this.group = group;
        this.ends = ends;
        this.level = level;
        where = MaximalIntersections.of(data, rows, ends);
        double[] one = new double[rows.length];
        Arrays.fill(one, 1);
        IntervalLikelihood fit = new IntervalLikelihood(where.size(), where.first, where.last, one).maximise();
        int[] found = new int[where.size()];
        int count = 0;
        for (int k = 0; k < found.length; k++) {
            if (fit.mass[k] > 0) {
                found[count++] = k;
            }
        }
        support = Arrays.copyOf(found, count);
        mass = Arrays.stream(support).mapToDouble(k -> fit.mass[k]).toArray();
        after = new double[count];
        for (int i = count - 2; i >= 0; i--) {
            after[i] = after[i + 1] + mass[i + 1];
        }
        logLikelihood = fit.logLikelihood();
        gap = Math.max(0, fit.gap);
        convergence = new Convergence(
                fit.converged(),
                fit.rounds,
                fit.converged()
                        ? List.of()
                        : List.of(new Convergence.Problem(
                                Convergence.Kind.NOT_REACHED,
                                "",
                                "the maximum was not reached: the Kuhn-Tucker gap is " + Show.number(gap))));
    }

    /**
     * The group.
     *
     * @return its label, empty if the data are not grouped
     */
    public Optional<String> group() {
        return group;
    }

    /**
     * How many rows the curve was made of.
     *
     * @return their number
     */
    public int rows() {
        return rows.length;
    }

    /**
     * How many intersections have mass.
     *
     * @return their number
     */
    public int size() {
        return support.length;
    }

    /**
     * Where an intersection begins.
     *
     * @param i from 0, ascending
     * @return the time; 0 if nothing bounds it below
     */
    public double left(int i) {
        return where.left(support[i]);
    }

    /**
     * Whether its beginning belongs to an intersection: so for an exactly known time.
     *
     * @param i the index of the intersection
     * @return false for {@code (left, right]}
     */
    public boolean isLeftClosed(int i) {
        return where.leftClosed(support[i]);
    }

    /**
     * Where an intersection ends; the end belongs to it.
     *
     * @param i the index of the intersection
     * @return the time; empty if the event was not seen by the last visit of anyone
     */
    public OptionalDouble right(int i) {
        double right = where.right(support[i]);
        return right == IntervalCensored.NO_UPPER ? OptionalDouble.empty() : OptionalDouble.of(right);
    }

    /**
     * The mass of an intersection.
     *
     * @param i its index
     * @return the estimated probability of the event within it
     */
    public double mass(int i) {
        return mass[i];
    }

    /**
     * S after an intersection, until the next one begins.
     *
     * @param i its index
     * @return between 0 and 1
     */
    public double survivalAfter(int i) {
        return after[i];
    }

    /**
     * S at a time.
     *
     * @param time not negative
     * @return a number, or inside an intersection its bounds
     */
    public SurvivalBounds at(double time) {
        if (!(time >= 0)) {
            throw new IllegalArgumentException("time " + time + " must not be negative");
        }
        double highest = 1;
        double lowest = 1;
        for (int i = 0; i < size(); i++) {
            if (time < left(i) || (time == left(i) && !isLeftClosed(i))) {
                break;
            }
            highest = time >= where.right(support[i]) ? after[i] : highest;
            lowest = after[i];
        }
        return new SurvivalBounds(time, lowest, highest, Optional.empty());
    }

    /**
     * The time by which a fraction p had the event: the first at which S is at most 1 - p.
     *
     * @param p between 0 and 1: 0.5 for the median
     * @return the intersection within which it lies
     */
    public TimeBounds quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("quantile " + p + " must be between 0 and 1, both excluded");
        }
        for (int i = 0; i < size(); i++) {
            if (after[i] <= 1 - p + TOLERANCE) {
                return right(i).isEmpty()
                        ? new TimeBounds(p, left(i), OptionalDouble.empty(), Optional.empty())
                        : new TimeBounds(p, left(i), right(i), Optional.empty());
            }
        }
        throw new IllegalStateException("masses do not sum to 1");
    }

    /**
     * The median: {@link #quantile} at 0.5.
     *
     * @return the intersection within which it lies
     */
    public TimeBounds median() {
        return quantile(0.5);
    }

    /**
     * The log-likelihood at the estimate.
     *
     * @return the sum over rows of the logarithm of their mass
     */
    public double logLikelihood() {
        return logLikelihood;
    }

    /**
     * The Kuhn-Tucker gap: the log-likelihood is at most {@code rows · gap} below its maximum.
     *
     * @return at most 1e-10 if the fit converged
     */
    public double gap() {
        return gap;
    }

    /**
     * How the fit ended.
     *
     * @return rounds of steps, and whether the gap was closed
     */
    public Convergence convergence() {
        return convergence;
    }

    /**
     * Fits samples of as many rows drawn from this group with replacement.
     *
     * @param samples how many, at least 20
     * @param seed the same seed gives the same intervals
     * @return from which intervals are read
     */
    public TurnbullBootstrap bootstrap(int samples, long seed) {
        if (samples < 20) {
            throw new IllegalArgumentException("samples " + samples + " must be at least 20");
        }
        Random random = new Random(seed); // its sequence is part of the specification of the JDK
        TurnbullCurve[] curves = new TurnbullCurve[samples];
        for (int b = 0; b < samples; b++) {
            int[] drawn = new int[rows.length];
            Arrays.setAll(drawn, i -> rows[random.nextInt(rows.length)]);
            curves[b] = new TurnbullCurve(data, drawn, group, ends, level);
        }
        return new TurnbullBootstrap(this, curves, level, seed);
    }

    /**
     * Whose figures these are.
     *
     * @return the reading of a row's interval
     */
    @Override
    public Practice convention() {
        return ends.practice();
    }

    /**
     * How the curve was obtained, by which conventions, and where they are published.
     *
     * @return a few sentences
     */
    @Override
    public String explain() {
        return "Nonparametric maximum likelihood estimate for interval-censored times (Turnbull 1976,"
                + " doi:10.1111/j.2517-6161.1976.tb01597.x) by EM and iterative convex minorant steps (Wellner and Zhan 1997,"
                + " doi:10.1080/01621459.1997.10474034) with Newton steps; Kuhn-Tucker gap " + Show.number(gap, 2)
                + ", "
                + convergence + ". A row is " + ends.label()
                + ", an exactly known time a point. Inside an intersection S is not determined and bounds are given; R's"
                + " survfit puts the mass at its middle. No standard errors: Greenwood's formula does not hold."
                + (data.merged() > 0
                        ? " Ends that differ by rounding were taken for one: " + data.merged() + " fewer distinct ends."
                        : "")
                + " " + convention().sentence();
    }

    /** Intersections with their mass and S after them; {@code NE} ends one that nothing bounds. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        group.ifPresent(label -> out.append(label).append('\n'));
        out.append(
                String.format(Locale.ROOT, "rows %d, log-likelihood %s\n", rows.length, Show.number(logLikelihood, 8)));
        out.append(String.format(Locale.ROOT, "%10s %10s %9s %9s\n", "from", "to", "mass", "S after"));
        for (int i = 0; i < size(); i++) {
            out.append(String.format(
                    Locale.ROOT,
                    "%10s %10s %9.4f %9.4f\n",
                    (isLeftClosed(i) ? "[" : "(") + Show.number(left(i)),
                    Show.number(right(i)) + "]",
                    mass[i],
                    after[i]));
        }
        return out.toString();
    }
}
