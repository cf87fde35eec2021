package org.oligomet.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.internal.text.Show;

/**
 * A test of a hypothesis: its statistic, p-value and how the p-value came about, or the reason why there is none.
 *
 * <p>Tails are complementary functions, so a small p keeps its digits.
 */
public final class TestResult {

    /** Where a p-value comes from. */
    public enum Kind {
        /** A statistic that is not negative, compared with a chi-squared distribution: it has degrees of freedom. */
        CHI_SQUARED,
        /** A signed statistic, compared with a standard normal distribution. */
        NORMAL,
        /** The extreme one of several correlated normal statistics. */
        MAXIMUM,
        /** A count, compared with a Poisson distribution whose mean is taken as fixed. */
        POISSON,
        /** Counted or summed without approximation, under the assumptions that the method names. */
        EXACT,
        /** Estimated from random draws of a stated seed. */
        MONTE_CARLO
    }

    private final String method;
    private final Kind kind;
    private final Alternative alternative;
    private final OptionalDouble statistic;
    private final OptionalInt df;
    private final OptionalDouble pValue;
    private final Optional<Interval> simulation;
    private final Optional<String> reason;

    private TestResult(
            String method,
            Kind kind,
            Alternative alternative,
            OptionalDouble statistic,
            OptionalInt df,
            OptionalDouble pValue,
            Optional<Interval> simulation,
            Optional<String> reason) {
        this.method = method;
        this.kind = kind;
        this.alternative = alternative;
        this.statistic = statistic;
        this.df = df;
        this.pValue = pValue;
        this.simulation = simulation;
        this.reason = reason;
    }

    /**
     * A test whose statistic is compared with a chi-squared distribution.
     *
     * @param method what was tested, such as {@code log-rank}
     * @param statistic finite, not negative
     * @param df degrees of freedom, at least 1
     * @return the result
     */
    public static TestResult chiSquared(String method, double statistic, int df) {
        if (!(statistic >= 0 && statistic <= Double.MAX_VALUE) || df < 1) {
            throw new IllegalArgumentException(
                    method + ": statistic " + statistic + " on " + df + " degrees of freedom is no chi-squared");
        }
        double p = Distributions.chiSquaredUpper(statistic, df);
        return found(method, Kind.CHI_SQUARED, Alternative.TWO_SIDED, statistic, OptionalInt.of(df), p);
    }

    /**
     * A two-sided test whose statistic is compared with a standard normal distribution.
     *
     * @param method what was tested
     * @param z finite, of either sign
     * @return the result
     */
    public static TestResult normal(String method, double z) {
        return normal(method, z, Alternative.TWO_SIDED);
    }

    /**
     * A test whose statistic is compared with a standard normal distribution.
     *
     * @param method what was tested
     * @param z finite, of either sign
     * @param alternative which direction counts
     * @return the result
     */
    public static TestResult normal(String method, double z, Alternative alternative) {
        double p = alternative == Alternative.TWO_SIDED
                ? Distributions.normalTwoSided(z)
                : Distributions.normalUpper(alternative == Alternative.GREATER ? z : -z);
        return found(method, Kind.NORMAL, alternative, z, OptionalInt.empty(), p);
    }

    /**
     * A test by the most extreme of several correlated normal statistics, whose joint distribution gave the p-value.
     *
     * @param method what was tested
     * @param z the extreme statistic; the largest absolute value if the test is two-sided
     * @param pValue from 0 to 1
     * @param alternative which direction counts
     * @return the result
     */
    public static TestResult maximum(String method, double z, double pValue, Alternative alternative) {
        return found(method, Kind.MAXIMUM, alternative, z, OptionalInt.empty(), pValue);
    }

    /**
     * A test of a count against a Poisson distribution. Not called exact: the mean was computed from follow-up that the
     * outcome itself has cut short, and is taken as fixed.
     *
     * @param method what was tested
     * @param count observed
     * @param pValue from 0 to 1
     * @param alternative which direction counts
     * @return the result
     */
    public static TestResult poisson(String method, double count, double pValue, Alternative alternative) {
        return found(method, Kind.POISSON, alternative, count, OptionalInt.empty(), pValue);
    }

    /**
     * A test whose p-value is counted or summed exactly.
     *
     * @param method what was tested
     * @param statistic finite; it need follow no distribution of a name
     * @param pValue from 0 to 1
     * @param alternative which direction counts
     * @return the result
     */
    public static TestResult exact(String method, double statistic, double pValue, Alternative alternative) {
        return found(method, Kind.EXACT, alternative, statistic, OptionalInt.empty(), pValue);
    }

    /**
     * A test whose p-value is estimated from random draws.
     *
     * @param method what was tested
     * @param statistic finite
     * @param pValue from 0 to 1
     * @param simulation where the p-value of endless draws lies: an interval for the error of the draws
     * @param alternative which direction counts
     * @return the result
     */
    public static TestResult monteCarlo(
            String method, double statistic, double pValue, Interval simulation, Alternative alternative) {
        TestResult found = found(method, Kind.MONTE_CARLO, alternative, statistic, OptionalInt.empty(), pValue);
        return new TestResult(
                method,
                found.kind,
                alternative,
                found.statistic,
                found.df,
                found.pValue,
                Optional.of(simulation),
                Optional.empty());
    }

    private static TestResult found(
            String method, Kind kind, Alternative alternative, double statistic, OptionalInt df, double p) {
        if (!Double.isFinite(statistic) || !(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    method + ": statistic " + statistic + " must be finite and p-value " + p + " from 0 to 1");
        }
        return new TestResult(
                method,
                kind,
                alternative,
                OptionalDouble.of(statistic),
                df,
                OptionalDouble.of(p),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A chi-squared test that the data do not allow.
     *
     * @param method what was to be tested
     * @param df degrees of freedom that are left, 0 if none
     * @param reason why, in a clause
     * @return a result without statistic and p-value
     */
    public static TestResult notEstimable(String method, int df, String reason) {
        return none(method, Kind.CHI_SQUARED, OptionalInt.of(df), reason);
    }

    /**
     * A test that the data do not allow.
     *
     * @param method what was to be tested
     * @param kind what it would have been; a chi-squared test has 0 degrees of freedom left
     * @param reason why, in a clause
     * @return a result without statistic and p-value
     */
    public static TestResult notEstimable(String method, Kind kind, String reason) {
        return none(method, kind, kind == Kind.CHI_SQUARED ? OptionalInt.of(0) : OptionalInt.empty(), reason);
    }

    private static TestResult none(String method, Kind kind, OptionalInt df, String reason) {
        return new TestResult(
                method,
                kind,
                Alternative.TWO_SIDED,
                OptionalDouble.empty(),
                df,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(reason));
    }

    /**
     * What was tested.
     *
     * @return the method's name
     */
    public String method() {
        return method;
    }

    /**
     * Where the p-value comes from, or would have come from.
     *
     * @return the kind of test
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Which departures count.
     *
     * @return two-sided for a chi-squared test
     */
    public Alternative alternative() {
        return alternative;
    }

    /**
     * Whether the p-value is exact under the method's assumptions, by neither approximation nor random draws.
     *
     * @return false also if there is none
     */
    public boolean exact() {
        return kind == Kind.EXACT && pValue.isPresent();
    }

    /**
     * The statistic: chi-squared, z, or of an exact test what the method says.
     *
     * @return empty if not estimable
     */
    public OptionalDouble statistic() {
        return statistic;
    }

    /**
     * Degrees of freedom.
     *
     * @return empty but for a chi-squared test, of which 0 says that nothing is left to test
     */
    public OptionalInt df() {
        return df;
    }

    /**
     * The p-value.
     *
     * @return empty if not estimable
     */
    public OptionalDouble pValue() {
        return pValue;
    }

    /**
     * Where the p-value of endless draws lies.
     *
     * @return empty if nothing was drawn
     */
    public Optional<Interval> simulationInterval() {
        return simulation;
    }

    /**
     * Why there is no result.
     *
     * @return empty if there is one
     */
    public Optional<String> notEstimableBecause() {
        return reason;
    }

    /**
     * The statistic with its name, without method and p-value.
     *
     * @param digits significant ones
     * @return such as {@code chi-squared 10.33 on 1 df} or {@code z = -2.1}; {@code NE} if not estimable
     */
    public String statisticText(int digits) {
        String shown = statistic.isPresent() ? Show.number(statistic.getAsDouble(), digits) : Show.NOT_ESTIMABLE;
        return switch (kind) {
            case CHI_SQUARED -> "chi-squared " + shown + " on " + df.orElse(0) + " df";
            case NORMAL -> "z = " + shown;
            case MAXIMUM -> (alternative == Alternative.TWO_SIDED ? "max |z| = " : "extreme z = ") + shown;
            case POISSON -> "count " + shown;
            case EXACT, MONTE_CARLO -> "statistic " + shown;
        };
    }

    @Override
    public String toString() {
        if (reason.isPresent()) {
            return method + ": not estimable, " + reason.get();
        }
        String side = switch (kind) {
            case CHI_SQUARED -> "";
            case EXACT -> "exact " + alternative + " ";
            default -> alternative + " ";
        };
        return method + ": " + statisticText(4) + ", " + side + "p = " + Show.number(pValue.orElseThrow(), 4)
                + simulation
                        .map(i -> ", simulated, " + Show.number(100 * i.level()) + " % interval " + i)
                        .orElse("");
    }
}
