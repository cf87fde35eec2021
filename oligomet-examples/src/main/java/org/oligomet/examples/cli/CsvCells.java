package org.oligomet.examples.cli;

import java.util.OptionalDouble;

/** Cells of a CSV answer: numbers at full precision, whole ones without a fraction, and an empty cell for none. */
final class CsvCells {

    private static final double EXACT = 1e15;

    private CsvCells() {}

    static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** In quotes where it must be. */
    static String text(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
