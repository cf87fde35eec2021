package org.oligomet.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.stats.internal.text.Show;

/**
 * An estimated number with its standard error and interval, as far as the data give them; or the reason why there is
 * none. Never NaN, an infinity or a sentinel.
 */
public final class Estimate {

    private final OptionalDouble value;
    private final OptionalDouble standardError;
    private final Optional<Interval> interval;
    private final Optional<String> reason;

    private Estimate(
            OptionalDouble value, OptionalDouble standardError, Optional<Interval> interval, Optional<String> reason) {
        this.value = value;
        this.standardError = standardError;
        this.interval = interval;
        this.reason = reason;
    }

    /**
     * An estimate without an error.
     *
     * @param value finite
     * @return the estimate
     */
    public static Estimate of(double value) {
        return new Estimate(finite(value), OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * An estimate with its error.
     *
     * @param value finite
     * @param standardError finite
     * @return the estimate
     */
    public static Estimate of(double value, double standardError) {
        return new Estimate(finite(value), finite(standardError), Optional.empty(), Optional.empty());
    }

    /**
     * A number that the data do not determine.
     *
     * @param reason why, in a clause
     * @return an estimate without a value
     */
    public static Estimate notEstimable(String reason) {
        return new Estimate(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), Optional.of(reason));
    }

    /**
     * The same estimate with an interval. A value that is not estimable may have one: a median that was not reached has a
     * lower limit.
     *
     * @param with the interval
     * @return a new estimate
     */
    public Estimate withInterval(Interval with) {
        return new Estimate(value, standardError, Optional.of(with), reason);
    }

    /**
     * The estimate.
     *
     * @return empty if the data do not determine it
     */
    public OptionalDouble value() {
        return value;
    }

    /**
     * Its standard error.
     *
     * @return empty if there is none
     */
    public OptionalDouble standardError() {
        return standardError;
    }

    /**
     * Its confidence interval.
     *
     * @return empty if none was asked for or there is none
     */
    public Optional<Interval> interval() {
        return interval;
    }

    /**
     * Its lower confidence limit.
     *
     * @return empty if not estimable
     */
    public OptionalDouble lower() {
        return interval.map(Interval::lower).orElse(OptionalDouble.empty());
    }

    /**
     * Its upper confidence limit.
     *
     * @return empty if not estimable
     */
    public OptionalDouble upper() {
        return interval.map(Interval::upper).orElse(OptionalDouble.empty());
    }

    /**
     * Why there is no value.
     *
     * @return empty if there is one
     */
    public Optional<String> notEstimableBecause() {
        return reason;
    }

    /** {@code NE} stands for not estimable. */
    @Override
    public String toString() {
        return Show.number(value)
                + (standardError.isPresent() ? " (SE " + Show.number(standardError) + ")" : "")
                + interval.map(i -> " " + i).orElse("");
    }

    /** Absent for NaN and infinities. */
    static OptionalDouble optional(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static OptionalDouble finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("estimate or error " + value + " is not finite");
        }
        return OptionalDouble.of(value);
    }
}
