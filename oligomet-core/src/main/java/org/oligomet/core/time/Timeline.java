package org.oligomet.core.time;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the days of a record are counted from.
 *
 * @param anchor the event that is day 0, in the words of the source; “calendar” for calendar dates
 */
public record Timeline(String anchor) {

    public static final Timeline CALENDAR = new Timeline("calendar");

    public static Timeline daysFrom(String anchor) {
        return new Timeline(anchor);
    }

    public boolean isCalendar() {
        return equals(CALENDAR);
    }

    String format(ClinicalDate date) {
        if (!isCalendar()) {
            return date.earliestDay() == date.latestDay()
                    ? "day " + date.earliestDay() + " from " + anchor
                    : "day " + date.earliestDay() + " to " + date.latestDay() + " from " + anchor;
        }
        LocalDate first = LocalDate.ofEpochDay(date.earliestDay());
        return switch (date.precision()) {
            case DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case YEAR -> Integer.toString(first.getYear());
            case RANGE -> first + " to " + LocalDate.ofEpochDay(date.latestDay());
        };
    }
}
