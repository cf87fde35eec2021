package org.oligomet.stats;

import java.util.Optional;
import org.oligomet.stats.internal.text.Show;

/**
 * By how much two groups, or a group and a standard, differ on a named scale: the estimate with its error and interval, the
 * value that means no difference, and the test that goes with it where there is one.
 *
 * <p>A ratio's {@link Estimate#standardError() standard error}, if it has one, is that of the ratio; intervals are made on the
 * scale that {@link #explain()} names.
 */
public final class Effect {

    private final String measure;
    private final String contrast;
    private final Estimate estimate;
    private final double nullValue;
    private final Optional<TestResult> test;
    private final String explanation;

    private Effect(
            String measure,
            String contrast,
            Estimate estimate,
            double nullValue,
            Optional<TestResult> test,
            String explanation) {
        this.measure = measure;
        this.contrast = contrast;
        this.estimate = estimate;
        this.nullValue = nullValue;
        this.test = test;
        this.explanation = explanation;
    }

    /**
     * A difference, which is 0 if there is no effect.
     *
     * @param measure what is compared, such as {@code difference of restricted means}
     * @param contrast what is subtracted from what, such as {@code treated - control}
     * @param estimate the difference, or why there is none
     * @param explanation how it was obtained, by which convention, and where that is published
     * @return the effect, without a test
     */
    public static Effect difference(String measure, String contrast, Estimate estimate, String explanation) {
        return new Effect(measure, contrast, estimate, 0, Optional.empty(), explanation);
    }

    /**
     * A ratio, which is 1 if there is no effect.
     *
     * @param measure what is compared, such as {@code ratio of restricted means}
     * @param contrast what is divided by what, such as {@code treated / control}
     * @param estimate the ratio, not its logarithm, or why there is none
     * @param explanation how it was obtained, by which convention, and where that is published
     * @return the effect, without a test
     * @throws IllegalArgumentException if the ratio is negative
     */
    public static Effect ratio(String measure, String contrast, Estimate estimate, String explanation) {
        if (estimate.value().orElse(0) < 0) {
            throw new IllegalArgumentException(
                    measure + " is " + estimate.value().orElseThrow() + ": a ratio must not be negative");
        }
        return new Effect(measure, contrast, estimate, 1, Optional.empty(), explanation);
    }

    /**
     * The same effect with a test of its null value.
     *
     * @param with the test
     * @return a new effect
     */
    public Effect withTest(TestResult with) {
        return new Effect(measure, contrast, estimate, nullValue, Optional.of(with), explanation);
    }

    /**
     * What is compared.
     *
     * @return such as {@code difference of restricted means}
     */
    public String measure() {
        return measure;
    }

    /**
     * Which way round.
     *
     * @return such as {@code treated - control}
     */
    public String contrast() {
        return contrast;
    }

    /**
     * The size of the effect.
     *
     * @return with error and interval as far as the data give them
     */
    public Estimate estimate() {
        return estimate;
    }

    /**
     * The value of the measure if there is no effect.
     *
     * @return 0 of a difference, 1 of a ratio
     */
    public double nullValue() {
        return nullValue;
    }

    /**
     * The test that the measure has its null value.
     *
     * @return empty if none was made
     */
    public Optional<TestResult> test() {
        return test;
    }

    /**
     * How the effect was obtained, by which conventions, and where they are published.
     *
     * @return a few sentences
     */
    public String explain() {
        return explanation;
    }

    /** One line: measure, contrast, estimate with error and limits, p-value; {@code NE} is not estimable. */
    @Override
    public String toString() {
        return measure + ", " + contrast + ": " + estimate
                + estimate.notEstimableBecause().map(why -> ", " + why).orElse("")
                + test.map(t -> ", p = " + Show.number(t.pValue())).orElse("");
    }
}
