package org.oligomet.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.internal.text.Show;

/** A test of a hypothesis: its statistic, degrees of freedom and p-value, or the reason why there is none. */
public final class TestResult {

    private final String method;
    private final OptionalDouble statistic;
    private final int df;
    private final OptionalDouble pValue;
    private final Optional<String> reason;

    private TestResult(
            String method, OptionalDouble statistic, int df, OptionalDouble pValue, Optional<String> reason) {
        this.method = method;
        this.statistic = statistic;
        this.df = df;
        this.pValue = pValue;
        this.reason = reason;
    }

    /**
     * A test whose statistic is compared with a chi-squared distribution. The tail is the complementary incomplete gamma
     * function, so a small p keeps its digits.
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
        return new TestResult(method, OptionalDouble.of(statistic), df, OptionalDouble.of(p), Optional.empty());
    }

    /**
     * A test that the data do not allow.
     *
     * @param method what was to be tested
     * @param df degrees of freedom that are left, 0 if none
     * @param reason why, in a clause
     * @return a result without statistic and p-value
     */
    public static TestResult notEstimable(String method, int df, String reason) {
        return new TestResult(method, OptionalDouble.empty(), df, OptionalDouble.empty(), Optional.of(reason));
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
     * The statistic.
     *
     * @return empty if not estimable
     */
    public OptionalDouble statistic() {
        return statistic;
    }

    /**
     * Degrees of freedom.
     *
     * @return 0 if nothing is left to test
     */
    public int df() {
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
     * Why there is no result.
     *
     * @return empty if there is one
     */
    public Optional<String> notEstimableBecause() {
        return reason;
    }

    @Override
    public String toString() {
        return reason.map(why -> method + ": not estimable, " + why)
                .orElseGet(() -> method + ": chi-squared " + Show.number(statistic.orElseThrow(), 4) + " on " + df
                        + " df, p = " + Show.number(pValue.orElseThrow(), 4));
    }
}
