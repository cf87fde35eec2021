package org.oligomet.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicalDateTest {

    private static final Timeline ANCHOR = Timeline.daysFrom("diagnosis");

    private static ClinicalDate date(String text) {
        return ClinicalDate.parse(text);
    }

    @Test
    void aMonthIsTheIntervalOfItsDays() {
        ClinicalDate february = ClinicalDate.ofMonth(2020, 2);
        assertThat(february.earliest()).isEqualTo(ClinicalDate.of(2020, 2, 1));
        assertThat(february.latest()).isEqualTo(ClinicalDate.of(2020, 2, 29));
        assertThat(february.precision()).isEqualTo(Precision.MONTH);
        assertThat(february)
                .isEqualTo(ClinicalDate.between(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 29)))
                .hasSameHashCodeAs(date("2020-02"))
                .isNotEqualTo(date("2020-02-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2020, YEAR",
        "2020-03, 2020-03, MONTH",
        "2020-03-05, 2020-03-05, DAY",
        "2020-03-05/2020-04-01, 2020-03-05 to 2020-04-01, RANGE",
        "2020-03-05 to 2020-04-01, 2020-03-05 to 2020-04-01, RANGE",
        "2020-03/2020-05, 2020-03-01 to 2020-05-31, RANGE",
        "2020-03-01/2020-03-31, 2020-03, MONTH",
        "2020-01/2020-12, 2020, YEAR",
    })
    void readsAndPrintsIsoForms(String text, String printed, Precision precision) {
        assertThat(date(text)).hasToString(printed);
        assertThat(date(text).precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20",
                "2020-13",
                "2020-02-30",
                "05.03.2020",
                "2020-3-5",
                "2020/2021/2022",
                "2020-03-05T00",
                "abcd",
                "2020/"
            })
    void doesNotRepeatWhatItCannotRead(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> date(text))
                .withMessageStartingWith("date: not readable")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1849", "2201", "2020-04/2020-03"})
    void refusesDatesOutsideTheirBounds(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> date(text)).withMessageStartingWith("date: the");
    }

    @Test
    void aDayThatTheCalendarLacksIsRefusedWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClinicalDate.of(1957, 2, 29))
                .withMessage("date: the calendar has no such day")
                .withNoCause();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClinicalDate.ofMonth(1957, 13))
                .withMessage("date: month 13; it must be from 1 to 12");
    }

    @Test
    void boundsThemselvesAreAccepted() {
        assertThatNoException().isThrownBy(() -> date("1850/2200"));
        assertThatNoException().isThrownBy(() -> ClinicalDate.betweenDays(ANCHOR, -60_000, 60_000));
        assertThatIllegalArgumentException().isThrownBy(() -> ClinicalDate.ofDay(ANCHOR, 60_001));
        assertThatIllegalArgumentException().isThrownBy(() -> ClinicalDate.ofDay(ANCHOR, -60_001));
    }

    @Test
    void comparesOverTheWholeInterval() {
        ClinicalDate march = date("2020-03");
        assertThat(date("2020-02-29").isCertainlyBefore(march)).isTrue();
        assertThat(date("2020-03-01").isCertainlyBefore(march)).isFalse();
        assertThat(date("2020-03-01").isCertainlyOnOrBefore(march)).isTrue();
        assertThat(date("2020-03-30").isPossiblyBefore(march)).isTrue();
        assertThat(date("2020-03-31").isPossiblyBefore(march)).isFalse();
        assertThat(date("2020-03-31").isPossiblyOnOrBefore(march)).isTrue();
        assertThat(date("2020-04-01").isPossiblyOnOrBefore(march)).isFalse();
        assertThat(date("2020-04-01").isCertainlyAfter(march)).isTrue();
        assertThat(date("2020-03-31").isCertainlyAfter(march)).isFalse();
        assertThat(date("2020-03-02").isPossiblyAfter(march)).isTrue();
        assertThat(date("2020-03-01").isPossiblyAfter(march)).isFalse();
    }

    @Test
    void sixMonthsAreCalendarMonthsOnTheCalendar() {
        ClinicalDate diagnosis = date("2019-08-31");
        assertThat(diagnosis.plusMonths(6)).isEqualTo(date("2020-02-29"));
        assertThat(date("2020-02-29").isCertainlyWithinMonths(diagnosis, 6)).isTrue();
        assertThat(date("2020-03-01").isPossiblyWithinMonths(diagnosis, 6)).isFalse();
        assertThat(date("2020-02").isPossiblyWithinMonths(diagnosis, 6)).isTrue();
        assertThat(date("2020-02/2020-03").isCertainlyWithinMonths(diagnosis, 6))
                .isFalse();
        // Whichever comes first.
        assertThat(diagnosis.isCertainlyWithinMonths(date("2020-02-29"), 6)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 28, 31", "3, 89, 92", "6, 181, 184", "12, 365, 366", "24, 730, 731", "48, 1461, 1461"})
    void monthsWithoutACalendarAreAnInterval(int months, long min, long max) {
        assertThat(DayInterval.ofMonths(months)).isEqualTo(new DayInterval(min, max));
        assertThat(ClinicalDate.ofDay(ANCHOR, 10).plusMonths(months))
                .isEqualTo(ClinicalDate.betweenDays(ANCHOR, 10 + min, 10 + max));
    }

    @Test
    void sixMonthsWithoutACalendarAreCertainUpTo181AndPossibleUpTo184Days() {
        ClinicalDate start = ClinicalDate.ofDay(ANCHOR, 0);
        assertThat(ClinicalDate.ofDay(ANCHOR, 181).isCertainlyWithinMonths(start, 6))
                .isTrue();
        assertThat(ClinicalDate.ofDay(ANCHOR, 182).isCertainlyWithinMonths(start, 6))
                .isFalse();
        assertThat(ClinicalDate.ofDay(ANCHOR, 184).isPossiblyWithinMonths(start, 6))
                .isTrue();
        assertThat(ClinicalDate.ofDay(ANCHOR, 185).isPossiblyWithinMonths(start, 6))
                .isFalse();
    }

    @Test
    void daysBetweenAreAnInterval() {
        assertThat(date("2020-03-01").daysUntil(date("2020-03-31"))).isEqualTo(new DayInterval(30, 30));
        assertThat(date("2020-03").daysUntil(date("2020-04"))).isEqualTo(new DayInterval(1, 60));
        assertThat(date("2020-03-31").daysUntil(date("2020-03"))).isEqualTo(new DayInterval(-30, 0));
        assertThat(date("2020-03-01").plusDays(-1)).isEqualTo(date("2020-02-29"));
    }

    @Test
    void narrowingIsTheIntervalInside() {
        assertThat(date("2020-03-05").isNarrowingOf(date("2020-03"))).isTrue();
        assertThat(date("2020-03").isNarrowingOf(date("2020"))).isTrue();
        assertThat(date("2020").isNarrowingOf(date("2020-03"))).isFalse();
        assertThat(date("2020-04-01").isNarrowingOf(date("2020-03"))).isFalse();
        assertThat(ClinicalDate.ofDay(ANCHOR, 0).isNarrowingOf(date("1970"))).isFalse();
    }

    @Test
    void timelinesAreNotMixed() {
        ClinicalDate day = ClinicalDate.ofDay(ANCHOR, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> date("2020").isCertainlyBefore(day))
                .withMessage("timeline: dates on “calendar” and on “diagnosis” cannot be compared");
        assertThatIllegalArgumentException().isThrownBy(() -> day.daysUntil(date("2020")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> day.isPossiblyBefore(ClinicalDate.ofDay(Timeline.daysFrom("birth"), 3)));
        assertThat(day).isNotEqualTo(ClinicalDate.betweenDays(Timeline.CALENDAR, 3, 3));
        assertThat(day).hasToString("day 3 from diagnosis");
        assertThat(ClinicalDate.betweenDays(ANCHOR, 3, 9)).hasToString("day 3 to 9 from diagnosis");
    }

    @Test
    void anAnchorIsNamedAndNotTheCalendar() {
        assertThatIllegalArgumentException().isThrownBy(() -> Timeline.daysFrom(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Timeline.daysFrom("calendar"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> date("2020").plusMonths(-1))
                .withMessage("months: -1; it must be at least 0");
    }
}
