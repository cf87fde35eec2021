package org.oligomet.core.time;

import java.util.OptionalLong;

/**
 * Which day stands for a date that is known only as an interval (“April 2020”), where an analysis of times needs one
 * day. A date known to the day is that day under every convention. Results that used a convention say which, and for
 * how many subjects it mattered.
 *
 * <p>An interval longer than a year (“90 or older”, “before the last contact”) has no such day under any convention: its
 * middle would be an invented date. A subject that needs it is left out and counted.
 *
 * <p>Where a record implies a bound (nobody dies before the day that time is counted from), the convention is applied
 * to the part of the interval that the bound leaves, see {@link #dayOf(ClinicalDate, long)}.
 */
public enum DateConvention {
    /** The middle of the interval, rounded down to a whole day; the default. */
    MIDDLE("the middle of the interval, rounded down to a whole day"),
    /** The first day of the interval. */
    EARLIEST("the first day of the interval"),
    /** The last day of the interval. */
    LATEST("the last day of the interval"),
    /** No day: a subject that needs such a date is left out and counted. */
    EXACT_ONLY("none: a subject with such a date is left out");

    /** Longest interval, in days, that one day may stand for: a date known to the year. */
    public static final int LONGEST_INTERVAL_DAYS = 366;

    private final String words;

    DateConvention(String words) {
        this.words = words;
    }

    /**
     * The day that stands for {@code date}, counted as {@link ClinicalDate#earliestDay()} is; empty if the date is known
     * less exactly than to the year, or if this is {@link #EXACT_ONLY} and it is not known to the day.
     */
    public OptionalLong dayOf(ClinicalDate date) {
        return dayOf(date.earliestDay(), date.latestDay());
    }

    /**
     * The day that stands for {@code date} when it cannot lie before {@code notBefore}.
     *
     * @param date a date
     * @param notBefore first possible day
     * @return empty if the whole interval lies before {@code notBefore}, if what is left is longer than a year, or if this is {@link #EXACT_ONLY} and the date
     *     is not known to the day
     */
    public OptionalLong dayOf(ClinicalDate date, long notBefore) {
        if (this == EXACT_ONLY && !date.isExact()) {
            return OptionalLong.empty();
        }
        long earliest = Math.max(date.earliestDay(), notBefore);
        return earliest > date.latestDay() ? OptionalLong.empty() : dayOf(earliest, date.latestDay());
    }

    /** The convention in words, as a methods section would state it. */
    public String explain() {
        return "Day used for a date that is not known to the day: " + words
                + (this == EXACT_ONLY ? "." : "; none if it is not even known to the year.");
    }

    private OptionalLong dayOf(long earliest, long latest) {
        if (earliest == latest) {
            return OptionalLong.of(earliest);
        }
        if (latest - earliest >= LONGEST_INTERVAL_DAYS) {
            return OptionalLong.empty();
        }
        return switch (this) {
            case MIDDLE -> OptionalLong.of(earliest + Math.floorDiv(latest - earliest, 2L));
            case EARLIEST -> OptionalLong.of(earliest);
            case LATEST -> OptionalLong.of(latest);
            case EXACT_ONLY -> OptionalLong.empty();
        };
    }
}
