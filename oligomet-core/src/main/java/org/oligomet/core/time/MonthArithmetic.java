package org.oligomet.core.time;

/** Calendar months in whole days, without an object for each date. */
final class MonthArithmetic {

    /** The Gregorian calendar repeats after 400 years. */
    private static final int DAYS_PER_ERA = 146_097;

    /** From 0000-03-01, the start of an era, to 1970-01-01. */
    private static final int DAYS_TO_EPOCH = 719_468;

    /** Lengths of longer spans are worked out anew each time. */
    private static final int MONTHS_KEPT = 12 * 150;

    // Worked out when first asked for; 0 is not known yet. Threads that race write the same figure.
    private static final int[] FEWEST = new int[MONTHS_KEPT + 1];
    private static final int[] MOST = new int[MONTHS_KEPT + 1];

    private MonthArithmetic() {}

    private static void check(int months) {
        if (months < 0) {
            throw new IllegalArgumentException("months: " + months + "; it must be at least 0");
        }
    }

    /** Fewest days that so many months can be. */
    static long fewestDays(int months) {
        check(months);
        if (months > MONTHS_KEPT) {
            return DayInterval.ofMonths(months).min();
        }
        if (FEWEST[months] == 0) {
            FEWEST[months] = Math.toIntExact(DayInterval.ofMonths(months).min());
        }
        return FEWEST[months];
    }

    /** Most days that so many months can be. */
    static long mostDays(int months) {
        check(months);
        if (months > MONTHS_KEPT) {
            return DayInterval.ofMonths(months).max();
        }
        if (MOST[months] == 0) {
            MOST[months] = Math.toIntExact(DayInterval.ofMonths(months).max());
        }
        return MOST[months];
    }

    /** As {@link java.time.LocalDate#plusMonths}, from epoch day to epoch day; years start in March, so that a leap day is last. */
    static long plusMonths(long epochDay, int months) {
        check(months);
        long days = epochDay + DAYS_TO_EPOCH;
        long era = Math.floorDiv(days, (long) DAYS_PER_ERA);
        long dayOfEra = days - era * DAYS_PER_ERA;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long month = (5 * dayOfYear + 2) / 153;
        long dayOfMonth = dayOfYear - firstOfMonth(month);
        long target = (era * 400 + yearOfEra) * 12 + month + months;
        long first = first(target);
        // A day that the month lacks becomes its last.
        return Math.min(first + dayOfMonth, first(target + 1) - 1) - DAYS_TO_EPOCH;
    }

    private static long firstOfMonth(long month) {
        return (153 * month + 2) / 5;
    }

    /** First day of a month counted from March of the year 0. */
    private static long first(long months) {
        long year = Math.floorDiv(months, 12L);
        return 365 * year
                + Math.floorDiv(year, 4L)
                - Math.floorDiv(year, 100L)
                + Math.floorDiv(year, 400L)
                + firstOfMonth(Math.floorMod(months, 12L));
    }
}
