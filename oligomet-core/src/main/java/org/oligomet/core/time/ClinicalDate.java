package org.oligomet.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A date as it is known: an interval of whole days on one timeline. The timeline is the calendar, or the days counted
 * from an anchor that the source states (“birth”, “first metastasis”) where it gives no calendar dates.
 */
public final class ClinicalDate {

    private final Timeline timeline;
    private final Precision precision;
    private final long earliestDay;
    private final long latestDay;

    private ClinicalDate(Timeline timeline, Precision precision, long earliestDay, long latestDay) {
        if (earliestDay > latestDay) {
            throw new IllegalArgumentException("date: earliest day is " + (earliestDay - latestDay)
                    + " days after the latest day; it must not be later");
        }
        this.timeline = Objects.requireNonNull(timeline, "timeline");
        this.precision = precision;
        this.earliestDay = earliestDay;
        this.latestDay = latestDay;
    }

    public static ClinicalDate of(LocalDate day) {
        return new ClinicalDate(Timeline.CALENDAR, Precision.DAY, day.toEpochDay(), day.toEpochDay());
    }

    public static ClinicalDate of(int year, int month, int dayOfMonth) {
        return of(LocalDate.of(year, month, dayOfMonth));
    }

    public static ClinicalDate ofMonth(int year, int month) {
        YearMonth m = YearMonth.of(year, month);
        return new ClinicalDate(
                Timeline.CALENDAR,
                Precision.MONTH,
                m.atDay(1).toEpochDay(),
                m.atEndOfMonth().toEpochDay());
    }

    public static ClinicalDate ofYear(int year) {
        return new ClinicalDate(
                Timeline.CALENDAR,
                Precision.YEAR,
                LocalDate.of(year, 1, 1).toEpochDay(),
                LocalDate.of(year, 12, 31).toEpochDay());
    }

    /** Any day from {@code earliest} to {@code latest}, both included. */
    public static ClinicalDate between(LocalDate earliest, LocalDate latest) {
        Precision precision = earliest.equals(latest) ? Precision.DAY : Precision.RANGE;
        return new ClinicalDate(Timeline.CALENDAR, precision, earliest.toEpochDay(), latest.toEpochDay());
    }

    /** Day {@code day} counted from {@code anchor} (day 0 is the anchor itself). */
    public static ClinicalDate ofDay(Timeline anchor, long day) {
        return betweenDays(anchor, day, day);
    }

    public static ClinicalDate betweenDays(Timeline anchor, long earliestDay, long latestDay) {
        return new ClinicalDate(
                anchor, earliestDay == latestDay ? Precision.DAY : Precision.RANGE, earliestDay, latestDay);
    }

    public Timeline timeline() {
        return timeline;
    }

    public Precision precision() {
        return precision;
    }

    /** Days since 1970-01-01 on the calendar, or since the anchor. */
    public long earliestDay() {
        return earliestDay;
    }

    public long latestDay() {
        return latestDay;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClinicalDate that
                && timeline.equals(that.timeline)
                && precision == that.precision
                && earliestDay == that.earliestDay
                && latestDay == that.latestDay;
    }

    @Override
    public int hashCode() {
        return Objects.hash(timeline, precision, earliestDay, latestDay);
    }

    @Override
    public String toString() {
        return timeline.format(this);
    }
}
