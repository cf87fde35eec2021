package org.oligomet.core.time;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A number of whole days that is known only between two bounds.
 *
 * @param min fewest days
 * @param max most days, at least {@code min}
 */
public record DayInterval(long min, long max) {

    /** Mean length of a month of the Julian year. For display only: no rule and no comparison uses it. */
    private static final double DAYS_PER_DISPLAY_MONTH = 30.4375;

    /** Calendar lengths repeat after four years (in 1901 to 2099). */
    private static final YearMonth CYCLE_START = YearMonth.of(2001, 1);

    private static final int CYCLE_MONTHS = 48;

    public DayInterval {
        if (min > max) {
            throw new IllegalArgumentException("days: min " + min + " is larger than max " + max);
        }
    }

    /**
     * How long {@code months} calendar months can be, over every day of 1901 to 2099 to start from: 1 month is 28 to 31
     * days, 6 months are 181 to 184, 12 months 365 to 366.
     */
    static DayInterval ofMonths(int months) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int i = 0; i < CYCLE_MONTHS; i++) {
            YearMonth from = CYCLE_START.plusMonths(i);
            YearMonth to = from.plusMonths(months);
            long days = ChronoUnit.DAYS.between(from.atDay(1), to.atDay(1));
            // The last days of a long month land on the last day of a shorter one, which is nearer.
            long clamped = Math.max(0, from.lengthOfMonth() - to.lengthOfMonth());
            min = Math.min(min, days - clamped);
            max = Math.max(max, days);
        }
        return new DayInterval(min, max);
    }

    /** Whether it is certainly at most {@code days}. */
    public boolean isCertainlyAtMost(long days) {
        return max <= days;
    }

    /** Whether it is possibly at most {@code days}. */
    public boolean isPossiblyAtMost(long days) {
        return min <= days;
    }

    /** Whether it is certainly at least {@code days}. */
    public boolean isCertainlyAtLeast(long days) {
        return min >= days;
    }

    /** Whether it is possibly at least {@code days}. */
    public boolean isPossiblyAtLeast(long days) {
        return max >= days;
    }

    /** The interval in months of 30.4375 days, to one decimal; for display only. */
    public String inMonths() {
        String low = String.format(Locale.ROOT, "%.1f", min / DAYS_PER_DISPLAY_MONTH);
        String high = String.format(Locale.ROOT, "%.1f", max / DAYS_PER_DISPLAY_MONTH);
        return (low.equals(high) ? low : low + " to " + high) + " months";
    }

    @Override
    public String toString() {
        return (min == max ? Long.toString(min) : min + " to " + max) + (min == 1 && max == 1 ? " day" : " days");
    }
}
