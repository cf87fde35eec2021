package org.oligomet.stats.certified;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimals of 110 digits, their exponential and logarithm by series, and how fifty of the digits are written. */
final class Decimals {

    static final MathContext WORK = new MathContext(110, RoundingMode.HALF_EVEN);
    private static final MathContext SHOWN = new MathContext(50, RoundingMode.HALF_EVEN);

    private Decimals() {}

    /** d.dddE n, without trailing zeros. */
    static String show(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal rounded = value.round(SHOWN).stripTrailingZeros();
        String digits = rounded.unscaledValue().abs().toString();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return (rounded.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "E"
                + exponent;
    }

    /** By the series of a small argument, squared again and again: exp(x) = exp(x / 2^k)^(2^k). */
    static BigDecimal exp(BigDecimal x) {
        int halvings = 40;
        MathContext more = new MathContext(WORK.getPrecision() + 30, RoundingMode.HALF_EVEN);
        BigDecimal small = x.divide(BigDecimal.valueOf(2).pow(halvings), more);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k < 20; k++) {
            term = term.multiply(small, more).divide(BigDecimal.valueOf(k), more);
            sum = sum.add(term, more);
        }
        for (int k = 0; k < halvings; k++) {
            sum = sum.multiply(sum, more);
        }
        return sum.round(WORK);
    }

    /** The root y of exp(y) = x by Newton's method. */
    static BigDecimal log(BigDecimal x) {
        BigDecimal y = BigDecimal.valueOf(Math.log(x.doubleValue()));
        for (int k = 0; k < 5; k++) {
            BigDecimal e = exp(y);
            y = y.add(x.subtract(e).divide(e, WORK), WORK);
        }
        return y;
    }
}
