package org.oligomet.stats.difference;

import java.util.OptionalDouble;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.internal.text.Show;

/**
 * A number as a program prints it.
 *
 * @param estimate the number
 * @param note what belongs to it, such as a horizon; may be empty
 */
record Printed(Estimate estimate, String note) {

    /** Below it two numbers are the same: no program prints as many digits. */
    private static final double TOLERANCE = 1e-9;

    /** How far two are apart, relative to the larger; infinite where only one has a number; 0 if they are the same. */
    double distance(Printed other) {
        return Math.max(
                Math.max(
                        distance(estimate.value(), other.estimate.value()),
                        distance(estimate.standardError(), other.estimate.standardError())),
                Math.max(
                        distance(estimate.lower(), other.estimate.lower()),
                        distance(estimate.upper(), other.estimate.upper())));
    }

    /** Only the parts in which the two differ. */
    String show(Printed other) {
        StringBuilder text = new StringBuilder();
        if (distance(estimate.value(), other.estimate.value()) > 0) {
            text.append(show(estimate.value()));
        }
        if (distance(estimate.standardError(), other.estimate.standardError()) > 0) {
            text.append(text.isEmpty() ? "" : ", ").append("standard error ").append(show(estimate.standardError()));
        }
        if (distance(estimate.lower(), other.estimate.lower()) > 0
                || distance(estimate.upper(), other.estimate.upper()) > 0) {
            text.append(text.isEmpty() ? "" : ", ").append("limits ").append(limits());
        }
        return text.append(note.isEmpty() ? "" : ", " + note).toString();
    }

    private String limits() {
        return estimate.lower().isEmpty() && estimate.upper().isEmpty()
                ? "not estimable"
                : show(estimate.lower()) + " to " + show(estimate.upper());
    }

    private static String show(OptionalDouble value) {
        return value.isPresent() ? Show.number(value) : "not estimable";
    }

    private static double distance(OptionalDouble a, OptionalDouble b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? 0 : Double.POSITIVE_INFINITY;
        }
        double x = a.getAsDouble();
        double y = b.getAsDouble();
        double scale = Math.max(Math.abs(x), Math.abs(y));
        return Math.abs(x - y) <= TOLERANCE * scale ? 0 : Math.abs(x - y) / scale;
    }
}
