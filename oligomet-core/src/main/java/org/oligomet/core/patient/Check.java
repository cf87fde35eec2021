package org.oligomet.core.patient;

import org.oligomet.core.time.ClinicalDate;

/** Refusals in one wording: field, value, unit, bound. */
final class Check {

    private Check() {}

    /** The text is not blank; its value is never shown. */
    static void filled(String field, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + ": blank; it must be filled");
        }
    }

    /** {@code low <= value <= high}, and finite. */
    static void within(String field, double value, double low, double high, String unit) {
        if (!(value >= low && value <= high)) {
            throw refused(field, value, unit, "it must be from " + number(low) + " to " + number(high) + suffix(unit));
        }
    }

    /** {@code 0 < value <= high}, and finite. */
    static void positive(String field, double value, double high, String unit) {
        if (!(value > 0 && value <= high)) {
            throw refused(field, value, unit, "it must be above 0 and at most " + number(high) + suffix(unit));
        }
    }

    /** Neither infinite nor NaN. */
    static void finite(String field, double value, String unit) {
        if (!Double.isFinite(value)) {
            throw refused(field, value, unit, "it must be finite");
        }
    }

    /** {@code low <= value <= high}. */
    static void within(String field, int value, int low, int high, String unit) {
        if (value < low || value > high) {
            throw refused(field, value, unit, "it must be from " + low + " to " + high + suffix(unit));
        }
    }

    /** The end does not certainly lie before the start. */
    static void notBefore(String field, ClinicalDate end, String startField, ClinicalDate start) {
        if (end.isCertainlyBefore(start)) {
            throw new IllegalArgumentException(
                    field + ": " + end + "; it must not be before " + startField + ", " + start);
        }
    }

    private static IllegalArgumentException refused(String field, double value, String unit, String bound) {
        return new IllegalArgumentException(field + ": " + number(value) + suffix(unit) + "; " + bound);
    }

    private static String suffix(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
