package org.oligomet.core.response;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A diameter or a sum of diameters in mm, as far as it is known.
 *
 * @param lower least, 0 or more
 * @param upper most; empty if there is no bound
 */
public record MmRange(double lower, OptionalDouble upper) {

    static final MmRange UNKNOWN = new MmRange(0, OptionalDouble.empty());
    static final MmRange GONE = exactly(0);

    public MmRange {
        if (!(lower >= 0) || (upper.isPresent() && !(upper.getAsDouble() >= lower))) {
            throw new IllegalArgumentException(
                    "mmRange: " + lower + " to " + upper + " mm; it must be 0 <= lower <= upper");
        }
    }

    static MmRange exactly(double mm) {
        return new MmRange(mm, OptionalDouble.of(mm));
    }

    static MmRange between(double lower, double upper) {
        return new MmRange(
                lower, upper == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(upper));
    }

    double most() {
        return upper.orElse(Double.POSITIVE_INFINITY);
    }

    MmRange plus(MmRange other) {
        return between(lower + other.lower, most() + other.most());
    }

    MmRange orLess(MmRange other) {
        return between(Math.min(lower, other.lower), Math.min(most(), other.most()));
    }

    MmRange or(MmRange other) {
        return between(Math.min(lower, other.lower), Math.max(most(), other.most()));
    }

    /** The number, if it is known. */
    public OptionalDouble exact() {
        return upper.isPresent() && upper.getAsDouble() == lower ? upper : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        if (upper.isEmpty()) {
            return "\u2265 " + number(lower) + " mm";
        }
        return exact().isPresent() ? number(lower) + " mm" : number(lower) + "\u2013" + number(most()) + " mm";
    }

    private static String number(double mm) {
        return String.format(Locale.ROOT, "%.1f", mm).replaceAll("\\.0$", "");
    }
}
