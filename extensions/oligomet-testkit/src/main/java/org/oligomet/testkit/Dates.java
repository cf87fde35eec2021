package org.oligomet.testkit;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/** Dates within a few years, so that generated facts meet each other. */
public final class Dates {

    /** First day that generated facts may have. */
    public static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    private static final int DAYS = 6 * 365;

    /** A timeline without a calendar. */
    public static final Timeline ANCHOR = Timeline.daysFrom("diagnosis");

    private Dates() {}

    /** A calendar date known to the day. */
    public static Arbitrary<ClinicalDate> exact() {
        return Arbitraries.integers().between(0, DAYS).map(d -> ClinicalDate.of(FIRST.plusDays(d)));
    }

    /** A calendar date known to the day, the month, the year, or as a range of days. */
    public static Arbitrary<ClinicalDate> any() {
        Arbitrary<ClinicalDate> month =
                exact().map(d -> ClinicalDate.parse(d.toString().substring(0, 7)));
        Arbitrary<ClinicalDate> year =
                exact().map(d -> ClinicalDate.parse(d.toString().substring(0, 4)));
        Arbitrary<ClinicalDate> range = Combinators.combine(
                        exact(), Arbitraries.integers().between(1, 400))
                .as((d, n) -> ClinicalDate.betweenDays(Timeline.CALENDAR, d.earliestDay(), d.earliestDay() + n));
        return Arbitraries.frequencyOf(Tuple.of(5, exact()), Tuple.of(2, month), Tuple.of(1, year), Tuple.of(2, range));
    }

    /** A date on {@link #ANCHOR}, exact or a range. */
    public static Arbitrary<ClinicalDate> anchored() {
        return Combinators.combine(
                        Arbitraries.integers().between(-400, 2000),
                        Arbitraries.integers().between(0, 90))
                .as((d, n) -> ClinicalDate.betweenDays(ANCHOR, d, d + n));
    }

    /** The same date, known as exactly or more exactly. */
    public static Arbitrary<ClinicalDate> narrowingsOf(ClinicalDate date) {
        return Combinators.combine(
                        Arbitraries.longs().between(date.earliestDay(), date.latestDay()),
                        Arbitraries.longs().between(date.earliestDay(), date.latestDay()))
                .as((a, b) -> ClinicalDate.betweenDays(date.timeline(), Math.min(a, b), Math.max(a, b)));
    }

    /** A calendar date, exact or not, that is certainly later than {@code date}. */
    public static Arbitrary<ClinicalDate> after(ClinicalDate date) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 800),
                        Arbitraries.integers().between(0, 60))
                .as((d, n) ->
                        ClinicalDate.betweenDays(date.timeline(), date.latestDay() + d, date.latestDay() + d + n));
    }
}
