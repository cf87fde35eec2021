package org.oligomet.report.internal.markup;

import java.util.Locale;

/** Numbers as text, the same under every locale. */
public final class Decimals {

    private Decimals() {}

    /** Exactly {@code digits} decimals, rounded half up. */
    public static String fixed(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return isNegativeZero(text) ? text.substring(1) : text;
    }

    /** At most {@code digits} decimals, without trailing zeros. */
    public static String trimmed(double value, int digits) {
        String text = fixed(value, digits);
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** A count of persons or events; a weighted one may have a fraction, shown with one decimal. */
    public static String count(double value) {
        return trimmed(value, 1);
    }

    /** A whole number with a comma between thousands. */
    public static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static boolean isNegativeZero(String text) {
        return text.startsWith("-") && text.chars().allMatch(c -> c == '-' || c == '.' || c == '0');
    }
}
