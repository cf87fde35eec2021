package org.oligomet.report.plot;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One survival curve as a plot reads it: columns by distinct time, in increasing order. Survival before the first time
 * is 1; a first time of 0 makes the curve start at its value there. The arrays are copied.
 */
public final class PlotCurve {

    private final String label;
    private final double[] time;
    private final double[] survival;
    private final double @Nullable [] lower;
    private final double @Nullable [] upper;
    private final double[] events;
    private final double[] censored;
    private final double subjects;
    private final DoubleUnaryOperator atRisk;
    private final OptionalDouble median;

    private PlotCurve(Builder b) {
        this.label = b.label;
        this.time = b.time;
        this.survival = b.survival;
        this.lower = b.lower;
        this.upper = b.upper;
        this.events = b.events;
        this.censored = b.censored;
        this.median = b.median;
        double[] counted = b.atRisk;
        DoubleUnaryOperator stated = b.atRiskAt;
        this.atRisk = stated != null ? stated : t -> atRiskFromColumn(time, counted, t);
        this.subjects = b.subjects.orElseGet(() -> counted.length == 0 ? 0 : counted[0]);
    }

    /**
     * A curve named {@code label} with {@code survival[i]} from {@code time[i]} until the next time.
     *
     * @throws IllegalArgumentException if the lengths differ, a time is negative, not finite or not greater than the
     *     one before, or a survival lies outside [0, 1]
     */
    public static Builder of(String label, double[] time, double[] survival) {
        return new Builder(label, time, survival);
    }

    public String label() {
        return label;
    }

    /** How many distinct times the curve has. */
    public int size() {
        return time.length;
    }

    public double time(int index) {
        return time[index];
    }

    public double survival(int index) {
        return survival[index];
    }

    /** Whether both limits at this time can be estimated; a band stops where they cannot. */
    public boolean hasLimits(int index) {
        return lower != null && upper != null && Double.isFinite(lower[index]) && Double.isFinite(upper[index]);
    }

    /** The lower limit, where {@link #hasLimits} says that there is one. */
    public double lower(int index) {
        return limit(lower, index);
    }

    /** The upper limit, where {@link #hasLimits} says that there is one. */
    public double upper(int index) {
        return limit(upper, index);
    }

    public double events(int index) {
        return events[index];
    }

    public double censored(int index) {
        return censored[index];
    }

    /** How many subjects the curve is about. */
    public double subjects() {
        return subjects;
    }

    /** How many are at risk just before {@code t}. */
    public double atRisk(double t) {
        return atRisk.applyAsDouble(t);
    }

    /** How many events happened up to and including {@code t}. */
    public double eventsThrough(double t) {
        double sum = 0;
        for (int i = 0; i < time.length && time[i] <= t; i++) {
            sum += events[i];
        }
        return sum;
    }

    /** All events. */
    public double totalEvents() {
        return eventsThrough(Double.POSITIVE_INFINITY);
    }

    public OptionalDouble median() {
        return median;
    }

    /** The last time, or 0 without any. */
    public double lastTime() {
        return time.length == 0 ? 0 : time[time.length - 1];
    }

    private double limit(double @Nullable [] column, int index) {
        if (column == null || !hasLimits(index)) {
            throw new IllegalStateException("limits at index " + index + " of the curve are not estimable");
        }
        return column[index];
    }

    // As R's survfit summary: the number at the next listed time, none after the last one.
    private static double atRiskFromColumn(double[] time, double[] atRisk, double t) {
        for (int i = 0; i < time.length; i++) {
            if (time[i] >= t) {
                return atRisk[i];
            }
        }
        return 0;
    }

    /** Columns of a curve that may be left out. */
    public static final class Builder {

        private final String label;
        private final double[] time;
        private final double[] survival;
        private double @Nullable [] lower;
        private double @Nullable [] upper;
        private double[] atRisk;
        private double[] events;
        private double[] censored;
        private OptionalDouble subjects = OptionalDouble.empty();
        private OptionalDouble median = OptionalDouble.empty();
        private @Nullable DoubleUnaryOperator atRiskAt;

        private Builder(String label, double[] time, double[] survival) {
            this.label = Objects.requireNonNull(label, "label");
            this.time = time.clone();
            this.survival = column("survival", survival);
            for (int i = 0; i < time.length; i++) {
                boolean inOrder = i == 0 ? time[0] >= 0 : time[i] > time[i - 1];
                if (!inOrder || !Double.isFinite(time[i])) {
                    throw new IllegalArgumentException("time[" + i + "]: " + time[i]
                            + "; times must be finite, not negative and strictly increasing");
                }
                if (!(survival[i] >= 0 && survival[i] <= 1)) {
                    throw new IllegalArgumentException(
                            "survival[" + i + "]: " + survival[i] + "; it must lie in [0, 1]");
                }
            }
            this.atRisk = new double[time.length];
            this.events = new double[time.length];
            this.censored = new double[time.length];
        }

        /** Confidence limits of survival; not a number where a limit cannot be estimated. */
        public Builder limits(double[] lower, double[] upper) {
            double[] low = column("lower", lower);
            double[] high = column("upper", upper);
            for (int i = 0; i < low.length; i++) {
                if (low[i] < 0 || high[i] > 1 || low[i] > high[i]) {
                    throw new IllegalArgumentException("limits[" + i + "]: " + low[i] + " to " + high[i]
                            + "; they must lie in [0, 1], the lower one first");
                }
            }
            this.lower = low;
            this.upper = high;
            return this;
        }

        /** At each time: how many are at risk just before it, have the event at it, are censored at it. */
        public Builder counts(double[] atRisk, double[] events, double[] censored) {
            this.atRisk = counts("atRisk", atRisk);
            this.events = counts("events", events);
            this.censored = counts("censored", censored);
            return this;
        }

        /** How many subjects; by default the number at risk at the first time, which is too few with delayed entry. */
        public Builder subjects(double number) {
            this.subjects = OptionalDouble.of(number);
            return this;
        }

        /** Numbers at risk at any time, where the column does not tell them all: with delayed entry. */
        public Builder atRiskAt(DoubleUnaryOperator numberJustBefore) {
            this.atRiskAt = numberJustBefore;
            return this;
        }

        /** The median, where it is reached. */
        public Builder median(double time) {
            this.median = OptionalDouble.of(time);
            return this;
        }

        public PlotCurve build() {
            return new PlotCurve(this);
        }

        private double[] counts(String name, double[] values) {
            double[] copy = column(name, values);
            for (int i = 0; i < copy.length; i++) {
                if (!(copy[i] >= 0) || Double.isInfinite(copy[i])) {
                    throw new IllegalArgumentException(
                            name + "[" + i + "]: " + copy[i] + "; a count must be finite and not negative");
                }
            }
            return copy;
        }

        private double[] column(String name, double[] values) {
            if (values.length != time.length) {
                throw new IllegalArgumentException(
                        name + ": " + values.length + " values for " + time.length + " times; they must be as many");
            }
            return values.clone();
        }
    }
}
