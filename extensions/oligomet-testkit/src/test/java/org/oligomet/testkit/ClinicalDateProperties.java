package org.oligomet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple4;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.DayInterval;

class ClinicalDateProperties {

    /** Each comparison with its certain and its possible form. */
    private static List<Comparison> comparisons(int months) {
        return List.of(
                new Comparison(ClinicalDate::isCertainlyBefore, ClinicalDate::isPossiblyBefore),
                new Comparison(ClinicalDate::isCertainlyOnOrBefore, ClinicalDate::isPossiblyOnOrBefore),
                new Comparison(ClinicalDate::isCertainlyAfter, ClinicalDate::isPossiblyAfter),
                new Comparison(
                        (a, b) -> a.isCertainlyWithinMonths(b, months), (a, b) -> a.isPossiblyWithinMonths(b, months)));
    }

    private record Comparison(
            BiPredicate<ClinicalDate, ClinicalDate> certainly, BiPredicate<ClinicalDate, ClinicalDate> possibly) {}

    /** Two dates and a narrowing of each. */
    @Provide
    Arbitrary<Tuple4<ClinicalDate, ClinicalDate, ClinicalDate, ClinicalDate>> narrowedPairs() {
        return Arbitraries.of(Dates.any(), Dates.anchored())
                .flatMap(dates -> Combinators.combine(dates, dates).as(Tuple::of))
                .flatMap(pair -> Combinators.combine(Dates.narrowingsOf(pair.get1()), Dates.narrowingsOf(pair.get2()))
                        .as((a, b) -> Tuple.of(pair.get1(), pair.get2(), a, b)));
    }

    @Provide
    Arbitrary<ClinicalDate> calendarDates() {
        return Dates.any();
    }

    @Property
    void narrowingKeepsWhatWasCertain(
            @ForAll("narrowedPairs") Tuple4<ClinicalDate, ClinicalDate, ClinicalDate, ClinicalDate> dates,
            @ForAll @IntRange(max = 30) int months) {
        for (Comparison c : comparisons(months)) {
            if (c.certainly.test(dates.get1(), dates.get2())) {
                assertThat(c.certainly.test(dates.get3(), dates.get4())).isTrue();
            }
            if (!c.possibly.test(dates.get1(), dates.get2())) {
                assertThat(c.possibly.test(dates.get3(), dates.get4())).isFalse();
            }
        }
    }

    @Property
    void certainImpliesPossibleAndBothAgreeOnExactDates(
            @ForAll("narrowedPairs") Tuple4<ClinicalDate, ClinicalDate, ClinicalDate, ClinicalDate> dates,
            @ForAll @IntRange(max = 30) int months) {
        ClinicalDate a = dates.get1();
        ClinicalDate b = dates.get2();
        for (Comparison c : comparisons(months)) {
            if (c.certainly.test(a, b)) {
                assertThat(c.possibly.test(a, b)).isTrue();
            }
            if (a.timeline().isCalendar()) {
                assertThat(c.certainly.test(a.earliest(), b.latest()))
                        .isEqualTo(c.possibly.test(a.earliest(), b.latest()));
            }
        }
        assertThat(a.isCertainlyBefore(b)).isEqualTo(!b.isPossiblyOnOrBefore(a));
    }

    @Property
    void daysBetweenHoldTheDaysOfEveryNarrowing(
            @ForAll("narrowedPairs") Tuple4<ClinicalDate, ClinicalDate, ClinicalDate, ClinicalDate> dates) {
        DayInterval coarse = dates.get1().daysUntil(dates.get2());
        DayInterval fine = dates.get3().daysUntil(dates.get4());
        assertThat(coarse.min()).isLessThanOrEqualTo(fine.min());
        assertThat(coarse.max()).isGreaterThanOrEqualTo(fine.max());
        assertThat(dates.get3().isNarrowingOf(dates.get1())).isTrue();
    }

    @Property
    void monthsWithoutACalendarHoldTheMonthsOfEveryCalendar(
            @ForAll("calendarDates") ClinicalDate date, @ForAll @IntRange(max = 60) int months) {
        ClinicalDate from = date.earliest();
        long days = from.plusMonths(months).earliestDay() - from.earliestDay();
        ClinicalDate zero = ClinicalDate.ofDay(Dates.ANCHOR, 0);
        assertThat(days).isBetween(zero.earliestDayPlusMonths(months), zero.latestDayPlusMonths(months));
    }

    @Property
    void whatIsPrintedIsReadBack(@ForAll("calendarDates") ClinicalDate date) {
        assertThat(ClinicalDate.parse(date.toString())).isEqualTo(date);
    }
}
