package org.oligomet.stats.certified;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A fraction in lowest terms. */
record Fraction(BigInteger over, BigInteger under) {

    static final Fraction ZERO = of(0, 1);
    static final Fraction ONE = of(1, 1);

    static Fraction of(long over, long under) {
        return of(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Fraction of(BigInteger over, BigInteger under) {
        BigInteger divisor = over.gcd(under);
        BigInteger signed = under.signum() < 0 ? divisor.negate() : divisor;
        return new Fraction(over.divide(signed), under.divide(signed));
    }

    Fraction plus(Fraction other) {
        return of(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(Fraction other) {
        return of(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction divide(Fraction other) {
        return of(over.multiply(other.under), under.multiply(other.over));
    }

    BigDecimal decimal(MathContext digits) {
        return new BigDecimal(over).divide(new BigDecimal(under), digits);
    }

    @Override
    public String toString() {
        return over + "/" + under;
    }
}
