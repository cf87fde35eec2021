package org.oligomet.io.internal.record;

import java.time.LocalDate;
import java.time.YearMonth;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/** Dates as text: {@code 2020}, {@code 2020-03}, {@code 2020-03-05}, day counts such as {@code -14}, and ranges with a slash. */
public final class DateText {

    private DateText() {}

    /**
     * Reads a date of a timeline.
     *
     * @throws IllegalArgumentException if the text is none; the message does not repeat the text
     */
    public static ClinicalDate parse(String text, Timeline timeline) {
        if (timeline.isCalendar()) {
            if (text.contains(" ")) {
                throw new IllegalArgumentException(expected(timeline));
            }
            return ClinicalDate.parse(text);
        }
        int slash = text.indexOf('/');
        long first = day(slash < 0 ? text : text.substring(0, slash), timeline);
        long last = slash < 0 ? first : day(text.substring(slash + 1), timeline);
        return ClinicalDate.betweenDays(timeline, first, last);
    }

    private static long day(String text, Timeline timeline) {
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(expected(timeline));
        }
        long day = Long.parseLong(digits);
        return negative ? -day : day;
    }

    /** What a date of this timeline looks like. */
    public static String expected(Timeline timeline) {
        return timeline.isCalendar()
                ? "not a date; write 2020, 2020-03, 2020-03-05 or a range such as 2020-03-05/2020-03-20"
                : "not a day count from the anchor; write a whole number such as 120 or a range such as 120/134";
    }

    /** The shortest text that {@link #parse} reads as the same date. */
    public static String format(ClinicalDate date) {
        long first = date.earliestDay();
        long last = date.latestDay();
        if (!date.timeline().isCalendar()) {
            return first == last ? Long.toString(first) : first + "/" + last;
        }
        LocalDate from = LocalDate.ofEpochDay(first);
        return switch (date.precision()) {
            case DAY -> from.toString();
            case MONTH -> YearMonth.from(from).toString();
            case YEAR -> Integer.toString(from.getYear());
            case RANGE -> from + "/" + LocalDate.ofEpochDay(last);
        };
    }

    /** Whether the text is made of the characters of dates, so that a message may repeat it. */
    static boolean looksLikeDate(String text) {
        return text.length() <= 30 && text.chars().allMatch(c -> "0123456789-/. :".indexOf(c) >= 0);
    }
}
