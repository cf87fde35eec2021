package org.oligomet.core.time;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the days of a record are counted from. Two timelines are the same if their anchors are called the same.
 *
 * @param anchor the event that is day 0, in the words of the source; “calendar” for calendar dates
 */
public record Timeline(String anchor) {

    /** Calendar dates. */
    public static final Timeline CALENDAR = new Timeline("calendar");

    public Timeline {
        if (anchor.isBlank()) {
            throw new IllegalArgumentException("timeline.anchor: blank; it must name the event that is day 0");
        }
    }

    /** Days counted from a named event, for sources without calendar dates. */
    public static Timeline daysFrom(String anchor) {
        Timeline timeline = new Timeline(anchor);
        if (timeline.isCalendar()) {
            throw new IllegalArgumentException("timeline.anchor: “calendar” is kept for calendar dates");
        }
        return timeline;
    }

    /** Whether the days are dates of the calendar. */
    public boolean isCalendar() {
        return equals(CALENDAR);
    }

    String format(ClinicalDate date) {
        if (!isCalendar()) {
            return date.isExact()
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
