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

    /** P(X &gt;= count) for a Poisson variable. */
    public static double poissonAtLeast(double count, double mean) {
        return count == 0 ? 1 : RegularizedGamma.P.value(count, mean);
    }

    /** P(X &lt;= count) for a Poisson variable. */
    public static double poissonAtMost(double count, double mean) {
        return RegularizedGamma.Q.value(count + 1, mean);
    }

    /** The mean of the Poisson variable with P(X &gt;= count) = p, 0 &lt; p &lt; 1; 0 for a count of 0. */
    public static double poissonMeanAtLeast(double count, double p) {
        return count == 0 ? 0 : gammaQuantile(p, count);
    }

    /** The mean of the Poisson variable with P(X &lt;= count) = p, 0 &lt; p &lt; 1. */
    public static double poissonMeanAtMost(double count, double p) {
        return gammaQuantile(1 - p, count + 1);
    }

    /** The x with P(X &lt;= x) = p for a gamma variable of scale 1. */
    private static double gammaQuantile(double p, double shape) {
        double low = 0;
        double high = shape + 1;
        while (RegularizedGamma.P.value(shape, high) < p) {
            high *= 2;
        }
        for (double x = high / 2; x > low && x < high; x = low + (high - low) / 2) {
            if (RegularizedGamma.P.value(shape, x) < p) {
                low = x;
            } else {
                high = x;
            }
        }
        return high;
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
