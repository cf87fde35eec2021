package org.oligomet.io.internal.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.record.DateText;
import org.oligomet.io.internal.record.Fields;
import org.oligomet.io.internal.record.Refused;

/** Where a date comes from. It is null in a row that does not have it. */
sealed interface DateSpec {

    @Nullable
    ClinicalDate date(SourceRow row, Timeline timeline);

    /** The column to name if the date is refused. */
    @Nullable
    String column();

    /** The first of several that a row has. */
    record FirstOf(List<DateSpec> choices) implements DateSpec {
        @Override
        public @Nullable ClinicalDate date(SourceRow row, Timeline timeline) {
            for (DateSpec choice : choices) {
                ClinicalDate date = choice.date(row, timeline);
                if (date != null) {
                    return date;
                }
            }
            return null;
        }

        @Override
        public @Nullable String column() {
            return choices.get(0).column();
        }
    }

    /** A column that holds dates. */
    record Calendar(String column, @Nullable DateTimeFormatter pattern) implements DateSpec {
        @Override
        public @Nullable ClinicalDate date(SourceRow row, Timeline timeline) {
            String text = row.cell(column);
            if (text == null) {
                return null;
            }
            try {
                return pattern == null
                        ? DateText.parse(text.strip(), timeline)
                        : ClinicalDate.of(LocalDate.parse(text.strip(), pattern));
            } catch (DateTimeException | IllegalArgumentException e) {
                // Never repeated: any date of a registry may be one of birth.
                throw new Refused(
                        IssueCode.NOT_A_DATE,
                        column,
                        null,
                        pattern == null
                                ? DateText.expected(timeline)
                                : "not a date of the pattern that the mapping gives");
            }
        }
    }

    /** The same day in every row. */
    record Day(long day) implements DateSpec {
        @Override
        public ClinicalDate date(SourceRow row, Timeline timeline) {
            return ClinicalDate.ofDay(timeline, day);
        }

        @Override
        public @Nullable String column() {
            return null;
        }
    }

    /** Some day between two others; missing if one of them is. */
    record Between(DateSpec notBefore, DateSpec notAfter) implements DateSpec {
        @Override
        public @Nullable ClinicalDate date(SourceRow row, Timeline timeline) {
            ClinicalDate first = notBefore.date(row, timeline);
            ClinicalDate last = notAfter.date(row, timeline);
            if (first == null || last == null) {
                return null;
            }
            return ClinicalDate.betweenDays(
                    timeline, Math.min(first.earliestDay(), last.latestDay()), last.latestDay());
        }

        @Override
        public @Nullable String column() {
            return notAfter.column();
        }
    }

    /** The last day on which another date may lie: where a record ends that certainly holds nothing later. */
    record LastDayOf(DateSpec of) implements DateSpec {
        @Override
        public @Nullable ClinicalDate date(SourceRow row, Timeline timeline) {
            ClinicalDate date = of.date(row, timeline);
            return date == null ? null : ClinicalDate.betweenDays(timeline, date.latestDay(), date.latestDay());
        }

        @Override
        public @Nullable String column() {
            return of.column();
        }
    }

    /** One of several, by the value of a column. */
    record Choose(ValueSpec by, Map<String, DateSpec> dates) implements DateSpec {
        @Override
        public @Nullable ClinicalDate date(SourceRow row, Timeline timeline) {
            String name = by.text(row);
            DateSpec spec = name == null ? null : dates.get(name);
            return spec == null ? null : spec.date(row, timeline);
        }

        @Override
        public @Nullable String column() {
            return by.column();
        }
    }

    /**
     * A number of years, months or days since another date, as an interval that holds every day that rounding may have
     * hidden. Its ends are rounded outwards to whole days.
     *
     * @param after what it is counted from; null for the anchor
     * @param decimals places the source states
     * @param roundedDown true for completed years: 66 is from 66 to just below 67
     * @param topCode from this value on the source says no more than “at least”; null if it does not do so
     * @param topUntil the most such a value may be
     */
    record Elapsed(
            String column,
            DateUnit unit,
            int decimals,
            boolean roundedDown,
            @Nullable DateSpec after,
            @Nullable BigDecimal topCode,
            @Nullable BigDecimal topUntil)
            implements DateSpec {

        @Override
        public @Nullable ClinicalDate date(SourceRow row, Timeline timeline) {
            String text = row.cell(column);
            ClinicalDate origin = after == null ? ClinicalDate.ofDay(timeline, 0) : after.date(row, timeline);
            if (text == null || origin == null) {
                return null;
            }
            BigDecimal value = value(text.strip());
            BigDecimal place = BigDecimal.ONE.movePointLeft(decimals);
            BigDecimal half = place.divide(BigDecimal.valueOf(2));
            boolean exact = unit == DateUnit.DAYS && decimals == 0;
            BigDecimal low = exact || roundedDown ? value : value.subtract(half);
            BigDecimal high = exact ? value : value.add(roundedDown ? place : half);
            if (topCode != null && topUntil != null && value.compareTo(topCode) >= 0) {
                high = topUntil.max(value);
            }
            // Rounding never turns a time after the origin into one before it.
            low = value.signum() >= 0 ? low.max(BigDecimal.ZERO) : low;
            return ClinicalDate.betweenDays(
                    timeline,
                    origin.earliestDay() + days(low, RoundingMode.FLOOR),
                    origin.latestDay() + days(high, RoundingMode.CEILING));
        }

        private BigDecimal value(String text) {
            try {
                Fields.requireDecimal(column, text);
            } catch (Refused e) {
                throw new Refused(e.code(), column, e.shown(), e.reason());
            }
            if (text.length() > 20 || !(Math.abs(Double.parseDouble(text)) < 1e6)) {
                throw new Refused(IssueCode.IMPOSSIBLE, column, null, "too large for a time in " + unit);
            }
            BigDecimal value;
            try {
                value = new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new Refused(IssueCode.IMPOSSIBLE, column, null, "an exponent beyond all bounds");
            }
            // Zero may carry an exponent that arithmetic would spell out digit by digit.
            value = value.signum() == 0 ? BigDecimal.ZERO : value;
            if (value.stripTrailingZeros().scale() > decimals) {
                throw new Refused(
                        IssueCode.IMPOSSIBLE,
                        column,
                        null,
                        "more decimals than the " + decimals + " that the mapping states");
            }
            return value;
        }

        private long days(BigDecimal value, RoundingMode rounding) {
            return value.multiply(unit.days()).setScale(0, rounding).longValueExact();
        }
    }
}
