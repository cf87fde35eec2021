package org.oligomet.stats;

import java.util.Arrays;

/**
 * A right-continuous step function of time: {@code initial} before the first time, {@code value(i)} from {@code time(i)}
 * until the next. Immutable.
 */
public final class StepFunction {

    private final double[] times;
    private final double[] values;
    private final double initial;

    private StepFunction(double[] times, double[] values, double initial) {
        this.times = times;
        this.values = values;
        this.initial = initial;
    }

    /**
     * A step function.
     *
     * @param times strictly ascending
     * @param values the value from each time on
     * @param initial the value before the first time
     * @return the function; the arrays are copied
     */
    public static StepFunction of(double[] times, double[] values, double initial) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(times.length + " times but " + values.length + " values");
        }
        for (int i = 0; i < times.length; i++) {
            if (Double.isNaN(times[i]) || Double.isNaN(values[i]) || (i > 0 && times[i] <= times[i - 1])) {
                throw new IllegalArgumentException("step " + i + " at time " + times[i] + " with value " + values[i]
                        + ": times must ascend, and neither may be NaN");
            }
        }
        return new StepFunction(times.clone(), values.clone(), initial);
    }

    /**
     * How many steps there are.
     *
     * @return the number of times
     */
    public int size() {
        return times.length;
    }

    /**
     * The time of a step.
     *
     * @param i from 0
     * @return the time
     */
    public double time(int i) {
        return times[i];
    }

    /**
     * The value from a step on.
     *
     * @param i from 0
     * @return the value
     */
    public double value(int i) {
        return values[i];
    }

    /**
     * The value at a time, f(t).
     *
     * @param t not NaN
     * @return the value of the last step at or before t
     */
    public double valueAt(double t) {
        int i = Arrays.binarySearch(times, t);
        int last = i >= 0 ? i : -i - 2;
        return last < 0 ? initial : values[last];
    }

    /**
     * The value just before a time, f(t-).
     *
     * @param t not NaN
     * @return the value of the last step before t
     */
    public double valueBefore(double t) {
        int i = Arrays.binarySearch(times, t);
        int last = i >= 0 ? i - 1 : -i - 2;
        return last < 0 ? initial : values[last];
    }

    /**
     * The value before the first step.
     *
     * @return 1 for a survival function, 0 for a cumulative hazard
     */
    public double initial() {
        return initial;
    }
}
