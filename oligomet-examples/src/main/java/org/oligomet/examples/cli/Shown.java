package org.oligomet.examples.cli;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as a person reads them; {@code NE} is not estimable. */
final class Shown {

    private static final double EXACT = 1e15;

    private Shown() {}

    /** Whole numbers whole, others with two decimals. */
    static String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "NE";
        }
        double number = value.getAsDouble();
        return number == Math.rint(number) && Math.abs(number) < EXACT
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "%.2f", number);
    }

    /** A probability or its error, with four decimals. */
    static String share(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "NE";
    }
}
