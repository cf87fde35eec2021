package org.oligomet.report.html;

import java.util.Locale;
import java.util.OptionalDouble;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.report.internal.markup.Decimals;
import org.oligomet.stats.Estimate;

/** Numbers and verdicts as a reader expects to see them in print. */
final class Words {

    static final String NOT_REACHED = "not reached";
    static final String NOT_ESTIMABLE = "not estimable";

    private Words() {}

    /** “1 patient”, “18 patients”. */
    static String count(long number, String noun) {
        return Decimals.grouped(number) + " " + (number == 1 ? noun : plural(noun));
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    /** “9 (50%)”; without a share of nothing. */
    static String share(long part, long whole) {
        return whole == 0
                ? Decimals.grouped(part)
                : Decimals.grouped(part) + " (" + Decimals.fixed(100.0 * part / whole, 0) + "%)";
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case MET -> "Met";
            case NOT_MET -> "Not met";
            case UNDETERMINED -> "Undetermined";
        };
    }

    /** A name as it stands within a sentence: “overall survival”, but “PFS”. */
    static String inSentence(String name) {
        boolean abbreviation = name.length() < 2 || Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** “15.9 (9.1 to 27.4)”, each number multiplied by {@code scale}. */
    static String estimate(Estimate estimate, double scale, int digits, String absent) {
        String value = number(estimate.value(), scale, digits, absent);
        return estimate.interval().isPresent() ? value + " (" + limits(estimate, scale, digits, absent) + ")" : value;
    }

    /** “9.1 to 27.4”, or that there is no interval. */
    static String limits(Estimate estimate, double scale, int digits, String absent) {
        if (estimate.lower().isEmpty() && estimate.upper().isEmpty()) {
            return "limits not estimable";
        }
        return number(estimate.lower(), scale, digits, NOT_ESTIMABLE) + " to "
                + number(estimate.upper(), scale, digits, absent);
    }

    static String number(OptionalDouble value, double scale, int digits, String absent) {
        return value.isPresent()
                ? Decimals.fixed(scale * value.getAsDouble(), digits).replace('-', '−')
                : absent;
    }

    /** “P = 0.43”, “P = 0.004”, “P < 0.001”. */
    static String pValue(double p) {
        if (p < 0.001) {
            return "P < 0.001";
        }
        // Two digits that matter, and never a rounding up to the next convention: 0.0496 stays below 0.05.
        int digits = p < 0.01 || (p >= 0.045 && p < 0.055) ? 3 : 2;
        return p > 0.995 ? "P > 0.99" : "P = " + Decimals.fixed(p, digits);
    }

    /** “95%”, “99.9%”. */
    static String level(double level) {
        return Decimals.trimmed(100 * level, 2) + "%";
    }
}
