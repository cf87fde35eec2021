package org.oligomet.io.internal.csv;

/** Numbers as text: a decimal point, an optional exponent, nothing else. */
public final class Numbers {

    private Numbers() {}

    /** Whether the text is a decimal number such as {@code -3.5} or {@code 1e-3}; {@code NaN} and {@code 0x1} are not. */
    public static boolean isDecimal(String text) {
        int i = skipSign(text, 0);
        int digits = digitsFrom(text, i);
        i += digits;
        if (i < text.length() && text.charAt(i) == '.') {
            int fraction = digitsFrom(text, i + 1);
            digits += fraction;
            i += 1 + fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int start = skipSign(text, i + 1);
            int exponent = digitsFrom(text, start);
            return exponent > 0 && start + exponent == text.length();
        }
        return i == text.length();
    }

    /** Whether the text is a number with a comma where the point should be, such as {@code 3,5}. */
    public static boolean hasDecimalComma(String text) {
        int comma = text.indexOf(',');
        return comma >= 0
                && text.indexOf(',', comma + 1) < 0
                && text.indexOf('.') < 0
                && isDecimal(text.substring(0, comma) + "." + text.substring(comma + 1));
    }

    /** Whether the text is made of the characters of numbers, so that a message may repeat it. */
    public static boolean looksNumeric(String text) {
        return text.length() <= 30 && text.chars().allMatch(c -> "0123456789.,+-eE ".indexOf(c) >= 0);
    }

    private static int skipSign(String text, int from) {
        return from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
    }

    private static int digitsFrom(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - from;
    }
}
