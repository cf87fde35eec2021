package org.oligomet.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MonthArithmeticTest {

    @Test
    void everyDayOfFourCenturiesIsMovedAsTheCalendarMovesIt() {
        long last = LocalDate.of(2250, 12, 31).toEpochDay();
        for (long day = LocalDate.of(1850, 1, 1).toEpochDay(); day <= last; day++) {
            for (int months : new int[] {0, 1, 6, 11, 12, 216}) {
                assertThat(MonthArithmetic.plusMonths(day, months))
                        .isEqualTo(LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay());
            }
        }
    }

    @Test
    void lengthsOfMonthsAreThoseOfAllCalendars() {
        for (int months : new int[] {0, 1, 6, 216, 1800, 1801}) {
            assertThat(MonthArithmetic.fewestDays(months))
                    .isEqualTo(DayInterval.ofMonths(months).min());
            assertThat(MonthArithmetic.mostDays(months))
                    .isEqualTo(DayInterval.ofMonths(months).max());
        }
    }

    @Test
    void monthsBelowNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthArithmetic.plusMonths(0, -1))
                .withMessage("months: -1; it must be at least 0");
        assertThatIllegalArgumentException().isThrownBy(() -> MonthArithmetic.fewestDays(-1));
    }
}
