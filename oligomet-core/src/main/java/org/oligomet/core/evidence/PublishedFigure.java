package org.oligomet.core.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One published figure.
 *
 * @param kind what it is, with its unit
 * @param value the value; empty for a median that was not reached
 * @param atMonths the time that a rate is for, in months; empty for the others
 * @param interval its interval with its level; empty if none was obtained
 */
public record PublishedFigure(
        FigureKind kind, OptionalDouble value, OptionalDouble atMonths, Optional<PublishedInterval> interval) {

    public PublishedFigure {
        if ((kind == FigureKind.RATE_PERCENT) != atMonths.isPresent()) {
            throw new IllegalArgumentException(
                    "figure.atMonths: " + atMonths + " for " + kind + "; a rate, and nothing else, is for a time");
        }
        if (value.isEmpty() && kind != FigureKind.MEDIAN_MONTHS) {
            throw new IllegalArgumentException("figure.value: not reached for " + kind + "; only a median can be");
        }
        if (value.isPresent() && !(Double.isFinite(value.getAsDouble()) && value.getAsDouble() >= 0)) {
            throw new IllegalArgumentException(
                    "figure.value: " + value.getAsDouble() + " for " + kind + "; it must be finite and at least 0");
        }
    }

    /** A median in months. */
    public static PublishedFigure median(double months, Optional<PublishedInterval> interval) {
        return new PublishedFigure(
                FigureKind.MEDIAN_MONTHS, OptionalDouble.of(months), OptionalDouble.empty(), interval);
    }

    /** A rate in percent at a time in months. */
    public static PublishedFigure rate(double percent, double atMonths, Optional<PublishedInterval> interval) {
        return new PublishedFigure(
                FigureKind.RATE_PERCENT, OptionalDouble.of(percent), OptionalDouble.of(atMonths), interval);
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        String shown = value.isPresent() ? number(value.getAsDouble()) : "not reached";
        String text = switch (kind) {
            case MEDIAN_MONTHS -> "median " + shown + (value.isPresent() ? " months" : "");
            case RATE_PERCENT -> shown + " % at " + number(atMonths.getAsDouble()) + " months";
            case HAZARD_RATIO -> "hazard ratio " + shown;
        };
        return text + interval.map(i -> ", " + i).orElse("");
    }
}
