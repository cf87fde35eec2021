package org.oligomet.stats.internal.math;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** Tail probabilities and quantiles. Tails come from complementary functions, never from {@code 1 - cdf}. */
public final class Distributions {

    private static final double SQRT2 = Math.sqrt(2);

    private Distributions() {}

    /** P(X &gt; x) for a chi-squared variable with {@code df} degrees of freedom; 1 for {@code x <= 0}. */
    public static double chiSquaredUpper(double x, double df) {
        return x <= 0 ? 1 : RegularizedGamma.Q.value(df / 2, x / 2);
    }

    /** P(Z &gt; z) for a standard normal variable. */
    public static double normalUpper(double z) {
        return Erfc.value(z / SQRT2) / 2;
    }

    /** P(|Z| &gt; |z|) for a standard normal variable. */
    public static double normalTwoSided(double z) {
        return Erfc.value(Math.abs(z) / SQRT2);
    }

    /** The z with P(Z &gt; z) = p, for 0 &lt; p &lt; 1. */
    public static double normalUpperQuantile(double p) {
        return SQRT2 * InverseErfc.value(2 * p);
    }

    /** The multiplier of a standard error for a two-sided interval: 1.96 for level 0.95. */
    public static double intervalMultiplier(double level) {
        return normalUpperQuantile((1 - level) / 2);
    }
}
