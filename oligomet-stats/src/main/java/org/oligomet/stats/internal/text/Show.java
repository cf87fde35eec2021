package org.oligomet.stats.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as a table shows them: few digits, no trailing zeros, whatever the default locale. */
public final class Show {

    /** What stands for a number that is not estimable. */
    public static final String NOT_ESTIMABLE = "NE";

    private Show() {}

    /** Six significant digits without trailing zeros: 2, 0.05, 1234.57, 1.2E-9. */
    public static String number(double value) {
        return number(value, 6);
    }

    /** So many significant digits without trailing zeros. */
    public static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return NOT_ESTIMABLE;
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.signum() == 0
                ? "0"
                : exponent < -5 || exponent > 14 ? rounded.toString() : rounded.toPlainString();
    }

    /** Six significant digits, or {@code NE}. */
    public static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : NOT_ESTIMABLE;
    }

    /** A count with its noun: 1 row, 2 rows. */
    public static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** The last line of a table of which only the first times are shown. */
    public static String moreTimes(int count) {
        return String.format(Locale.ROOT, "%10s (%s)\n", "...", count(count, "more time"));
    }
}
