package org.oligomet.stats.internal.math;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.RegularizedBeta;
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

    /** The x with P(X &lt;= x) = p for a beta variable; 0 and 1 where a and b are 0. */
    public static double betaQuantile(double p, double a, double b) {
        if (a == 0 || b == 0) {
            return a == 0 ? 0 : 1;
        }
        double low = 0;
        double high = 1;
        for (double x = 0.5; x > low && x < high; x = low + (high - low) / 2) {
            if (RegularizedBeta.value(x, a, b) < p) {
                low = x;
            } else {
                high = x;
            }
        }
        return high;
    }
}
