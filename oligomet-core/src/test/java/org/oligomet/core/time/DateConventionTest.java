package org.oligomet.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DateConventionTest {

    private static final Timeline ANCHOR = Timeline.daysFrom("first metastasis");

    @ParameterizedTest
    @EnumSource
    void aDayIsThatDay(DateConvention convention) {
        assertThat(convention.dayOf(ClinicalDate.ofDay(ANCHOR, -7))).hasValue(-7);
    }

    @ParameterizedTest
    @CsvSource({"10, 12, 11", "10, 13, 11", "-13, -10, -12", "-1, 0, -1"})
    void theMiddleIsRoundedDown(long first, long last, long middle) {
        assertThat(DateConvention.MIDDLE.dayOf(ClinicalDate.betweenDays(ANCHOR, first, last)))
                .hasValue(middle);
    }

    @Test
    void theOthersTakeAnEndOrNothing() {
        ClinicalDate range = ClinicalDate.betweenDays(ANCHOR, 3, 9);

        assertThat(DateConvention.EARLIEST.dayOf(range)).hasValue(3);
        assertThat(DateConvention.LATEST.dayOf(range)).hasValue(9);
        assertThat(DateConvention.EXACT_ONLY.dayOf(range)).isEmpty();
    }

    @Test
    void aBoundCutsTheInterval() {
        ClinicalDate range = ClinicalDate.betweenDays(ANCHOR, 3, 9);

        assertThat(DateConvention.MIDDLE.dayOf(range, 7)).hasValue(8);
        assertThat(DateConvention.EARLIEST.dayOf(range, 7)).hasValue(7);
        assertThat(DateConvention.MIDDLE.dayOf(range, 9)).hasValue(9);
        assertThat(DateConvention.MIDDLE.dayOf(range, 10)).isEmpty();
        assertThat(DateConvention.EXACT_ONLY.dayOf(range, 9)).isEmpty();
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(DateConvention.MIDDLE.explain()).contains("middle of the interval, rounded down");
    }

    @Test
    void noDayStandsForADateKnownLessExactlyThanToTheYear() {
        Timeline birth = Timeline.daysFrom("birth");
        ClinicalDate leapYear = ClinicalDate.betweenDays(birth, 0, 365);
        ClinicalDate oneDayMore = ClinicalDate.betweenDays(birth, 0, 366);
        assertThat(DateConvention.MIDDLE.dayOf(leapYear)).hasValue(182);
        for (DateConvention convention : DateConvention.values()) {
            assertThat(convention.dayOf(oneDayMore)).isEmpty();
        }
        // A bound that leaves less than a year makes a day possible again.
        assertThat(DateConvention.MIDDLE.dayOf(oneDayMore, 1)).hasValue(183);
    }
}
