package org.oligomet.stats.internal.math;

import java.math.BigInteger;

/**
 * A fraction in lowest terms with a positive denominator.
 *
 * @param numerator of any sign
 * @param denominator positive
 */
public record Rational(BigInteger numerator, BigInteger denominator) {

    /** Nothing. */
    public static final Rational ZERO = of(0, 1);

    /** One. */
    public static final Rational ONE = of(1, 1);

    /** The fraction, reduced; the denominator must be positive. */
    public Rational {
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** A fraction of whole numbers. */
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The sum. */
    public Rational plus(Rational that) {
        return new Rational(
                numerator.multiply(that.denominator).add(that.numerator.multiply(denominator)),
                denominator.multiply(that.denominator));
    }

    /** The difference. */
    public Rational minus(Rational that) {
        return plus(new Rational(that.numerator.negate(), that.denominator));
    }

    /** The product. */
    public Rational times(Rational that) {
        return new Rational(numerator.multiply(that.numerator), denominator.multiply(that.denominator));
    }

    /** A whole power, of a positive fraction if it is negative. */
    public Rational power(int exponent) {
        return exponent >= 0
                ? new Rational(numerator.pow(exponent), denominator.pow(exponent))
                : new Rational(denominator.pow(-exponent), numerator.pow(-exponent));
    }
}
