package org.oligomet.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A date as it is known: an interval of whole days on one timeline. The timeline is the calendar, or the days counted
 * from an anchor that the source states (“birth”, “first metastasis”) where it gives no calendar dates.
 *
 * <p>A comparison comes in two strengths. It is <em>certain</em> if it holds for every day that the two dates may stand
 * for, and <em>possible</em> if it holds for some. Learning a date more exactly (see {@link #isNarrowingOf}) can turn a
 * possible comparison into a certain or an impossible one, and never a certain one into anything else. Dates of different
 * timelines cannot be compared; every method that takes a second date refuses them with an
 * {@link IllegalArgumentException}.
 *
 * <p>Two dates are equal if they are the same interval of the same timeline: the range from 1 to 31 March <em>is</em>
 * the month of March. Nothing here reads a clock. Messages never show a date, since it may be a date of birth.
 */
public final class ClinicalDate {

    /** Calendar dates lie in these years; a date outside is a typing error. */
    private static final int FIRST_YEAR = 1850;

    private static final int LAST_YEAR = 2200;

    /** Day counts lie within this distance of the anchor: about 164 years, longer than a life. */
    private static final long LARGEST_DAY_COUNT = 60_000;

    private static final long FIRST_CALENDAR_DAY =
            LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();

    private static final long LAST_CALENDAR_DAY =
            LocalDate.of(LAST_YEAR, 12, 31).toEpochDay();

    private final Timeline timeline;
    private final Precision precision;
    private final long earliestDay;
    private final long latestDay;

    private ClinicalDate(Timeline timeline, long earliestDay, long latestDay) {
        this.timeline = Objects.requireNonNull(timeline, "timeline");
        long first = timeline.isCalendar() ? FIRST_CALENDAR_DAY : -LARGEST_DAY_COUNT;
        long last = timeline.isCalendar() ? LAST_CALENDAR_DAY : LARGEST_DAY_COUNT;
        if (earliestDay < first || latestDay > last) {
            throw new IllegalArgumentException(
                    timeline.isCalendar()
                            ? "date: the year must be from " + FIRST_YEAR + " to " + LAST_YEAR
                            : "date: a day count must be from " + first + " to " + last);
        }
        if (earliestDay > latestDay) {
            throw new IllegalArgumentException("date: the earliest day is " + (earliestDay - latestDay)
                    + " days after the latest day; it must not be later");
        }
        this.earliestDay = earliestDay;
        this.latestDay = latestDay;
        this.precision = precisionOf(timeline, earliestDay, latestDay);
    }

    private static Precision precisionOf(Timeline timeline, long earliestDay, long latestDay) {
        if (earliestDay == latestDay) {
            return Precision.DAY;
        }
        if (timeline.isCalendar()) {
            LocalDate first = LocalDate.ofEpochDay(earliestDay);
            LocalDate last = LocalDate.ofEpochDay(latestDay);
            if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
                return Precision.MONTH;
            }
            if (first.getDayOfYear() == 1 && last.equals(LocalDate.of(first.getYear(), 12, 31))) {
                return Precision.YEAR;
            }
        }
        return Precision.RANGE;
    }

    /** A calendar day. */
    public static ClinicalDate of(LocalDate day) {
        return between(day, day);
    }

    /** A calendar day. */
    public static ClinicalDate of(int year, int month, int dayOfMonth) {
        try {
            return of(LocalDate.of(year, month, dayOfMonth));
        } catch (DateTimeException e) {
            // The cause would repeat the day, which may be a date of birth.
            throw new IllegalArgumentException("date: the calendar has no such day");
        }
    }

    /** Some day of a calendar month. */
    public static ClinicalDate ofMonth(int year, int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("date: month " + month + "; it must be from 1 to 12");
        }
        YearMonth m = YearMonth.of(year, month);
        return between(m.atDay(1), m.atEndOfMonth());
    }

    /** Some day of a calendar year. */
    public static ClinicalDate ofYear(int year) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Any day from {@code earliest} to {@code latest}, both included. */
    public static ClinicalDate between(LocalDate earliest, LocalDate latest) {
        return new ClinicalDate(Timeline.CALENDAR, earliest.toEpochDay(), latest.toEpochDay());
    }

    /** Day {@code day} counted from {@code anchor} (day 0 is the anchor itself). */
    public static ClinicalDate ofDay(Timeline anchor, long day) {
        return betweenDays(anchor, day, day);
    }

    /** Any day from {@code earliestDay} to {@code latestDay} of a timeline, both included. */
    public static ClinicalDate betweenDays(Timeline anchor, long earliestDay, long latestDay) {
        return new ClinicalDate(anchor, earliestDay, latestDay);
    }

    /**
     * Reads a calendar date: {@code 2020}, {@code 2020-03}, {@code 2020-03-05}, or a range of two of them with
     * {@code /} or {@code  to } between, such as {@code 2020-03/2020-05-10}. The inverse of {@link #toString()} on the
     * calendar.
     *
     * @throws IllegalArgumentException if the text is none of these; the message does not repeat the text
     */
    public static ClinicalDate parse(String text) {
        String[] ends = text.split(text.indexOf('/') >= 0 ? "/" : " to ", -1);
        if (ends.length == 1) {
            return parseOne(ends[0]);
        }
        if (ends.length > 2) {
            throw unreadable();
        }
        return new ClinicalDate(Timeline.CALENDAR, parseOne(ends[0]).earliestDay, parseOne(ends[1]).latestDay);
    }

    private static ClinicalDate parseOne(String text) {
        try {
            return switch (text.length()) {
                case 4 -> ofYear(Year.parse(text).getValue());
                case 7 -> {
                    YearMonth m = YearMonth.parse(text);
                    yield ofMonth(m.getYear(), m.getMonthValue());
                }
                case 10 -> of(LocalDate.parse(text));
                default -> throw unreadable();
            };
        } catch (DateTimeException e) {
            // The cause would repeat the text, which may be a date of birth.
            throw unreadable();
        }
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "date: not readable; it must be a year (2020), a month (2020-03), a day (2020-03-05) or two of them"
                        + " as a range (2020-03/2020-05-10)");
    }

    /** The timeline that the days are counted on. */
    public Timeline timeline() {
        return timeline;
    }

    /** How exactly the date is known. */
    public Precision precision() {
        return precision;
    }

    /** The first day it may be, in days since 1970-01-01 on the calendar, or since the anchor. */
    public long earliestDay() {
        return earliestDay;
    }

    /** The last day it may be, counted as {@link #earliestDay()}. */
    public long latestDay() {
        return latestDay;
    }

    /** Whether the day is known. */
    public boolean isExact() {
        return earliestDay == latestDay;
    }

    /** The first day it may be. */
    public ClinicalDate earliest() {
        return new ClinicalDate(timeline, earliestDay, earliestDay);
    }

    /** The last day it may be. */
    public ClinicalDate latest() {
        return new ClinicalDate(timeline, latestDay, latestDay);
    }

    /** Whether every day this may be is before every day that {@code other} may be. */
    public boolean isCertainlyBefore(ClinicalDate other) {
        requireSameTimeline(other);
        return latestDay < other.earliestDay;
    }

    /** Whether some day this may be is before some day that {@code other} may be. */
    public boolean isPossiblyBefore(ClinicalDate other) {
        requireSameTimeline(other);
        return earliestDay < other.latestDay;
    }

    /** Whether every day this may be is on or before every day that {@code other} may be. */
    public boolean isCertainlyOnOrBefore(ClinicalDate other) {
        requireSameTimeline(other);
        return latestDay <= other.earliestDay;
    }

    /** Whether some day this may be is on or before some day that {@code other} may be. */
    public boolean isPossiblyOnOrBefore(ClinicalDate other) {
        requireSameTimeline(other);
        return earliestDay <= other.latestDay;
    }

    /** Whether every day this may be is after every day that {@code other} may be. */
    public boolean isCertainlyAfter(ClinicalDate other) {
        return other.isCertainlyBefore(this);
    }

    /** Whether some day this may be is after some day that {@code other} may be. */
    public boolean isPossiblyAfter(ClinicalDate other) {
        return other.isPossiblyBefore(this);
    }

    /**
     * Whether the two dates certainly lie at most {@code months} months apart, whichever comes first.
     *
     * @param months calendar months, at least 0; see {@link #plusMonths} for what a month is without a calendar
     */
    public boolean isCertainlyWithinMonths(ClinicalDate other, int months) {
        return other.isCertainlyOnOrBefore(plusMonths(months)) && isCertainlyOnOrBefore(other.plusMonths(months));
    }

    /** Whether the two dates possibly lie at most {@code months} months apart, whichever comes first. */
    public boolean isPossiblyWithinMonths(ClinicalDate other, int months) {
        return other.isPossiblyOnOrBefore(plusMonths(months)) && isPossiblyOnOrBefore(other.plusMonths(months));
    }

    /**
     * This date moved by calendar months ({@link LocalDate#plusMonths}: 31 August plus six months is the last day of
     * February). On a timeline without a calendar the length of a month is not known, so the result is an interval:
     * six months are 181 to 184 days.
     *
     * @param months at least 0
     */
    public ClinicalDate plusMonths(int months) {
        return new ClinicalDate(timeline, earliestDayPlusMonths(months), latestDayPlusMonths(months));
    }

    /** {@link #earliestDay} of {@link #plusMonths}; makes no object, for rules that judge millions of dates. */
    public long earliestDayPlusMonths(int months) {
        return timeline.isCalendar()
                ? MonthArithmetic.plusMonths(earliestDay, months)
                : earliestDay + MonthArithmetic.fewestDays(months);
    }

    /** {@link #latestDay} of {@link #plusMonths}; makes no object, for rules that judge millions of dates. */
    public long latestDayPlusMonths(int months) {
        return timeline.isCalendar()
                ? MonthArithmetic.plusMonths(latestDay, months)
                : latestDay + MonthArithmetic.mostDays(months);
    }

    /** This date moved by whole days; {@code days} may be negative. */
    public ClinicalDate plusDays(long days) {
        return new ClinicalDate(timeline, Math.addExact(earliestDay, days), Math.addExact(latestDay, days));
    }

    /** Days from this date to {@code other}; negative if the other is earlier. */
    public DayInterval daysUntil(ClinicalDate other) {
        requireSameTimeline(other);
        return new DayInterval(other.earliestDay - latestDay, other.latestDay - earliestDay);
    }

    /** Whether this could be the same date as {@code other}, known as exactly or more exactly. */
    public boolean isNarrowingOf(ClinicalDate other) {
        return timeline.equals(other.timeline) && earliestDay >= other.earliestDay && latestDay <= other.latestDay;
    }

    private void requireSameTimeline(ClinicalDate other) {
        if (!timeline.equals(other.timeline)) {
            throw new IllegalArgumentException("timeline: dates on “" + timeline.anchor() + "” and on “"
                    + other.timeline.anchor() + "” cannot be compared");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClinicalDate that
                && timeline.equals(that.timeline)
                && earliestDay == that.earliestDay
                && latestDay == that.latestDay;
    }

    @Override
    public int hashCode() {
        return Objects.hash(timeline, earliestDay, latestDay);
    }

    /** The date in ISO form ({@code 2020-03}), or {@code day 12 from birth} without a calendar. */
    @Override
    public String toString() {
        return timeline.format(this);
    }
}
