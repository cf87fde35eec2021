package org.oligomet.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DayIntervalTest {

    private static final DayInterval DAYS = new DayInterval(20, 30);

    @Test
    void comparesOverTheWholeInterval() {
        assertThat(DAYS.isCertainlyAtMost(30)).isTrue();
        assertThat(DAYS.isCertainlyAtMost(29)).isFalse();
        assertThat(DAYS.isPossiblyAtMost(20)).isTrue();
        assertThat(DAYS.isPossiblyAtMost(19)).isFalse();
        assertThat(DAYS.isCertainlyAtLeast(20)).isTrue();
        assertThat(DAYS.isCertainlyAtLeast(21)).isFalse();
        assertThat(DAYS.isPossiblyAtLeast(30)).isTrue();
        assertThat(DAYS.isPossiblyAtLeast(31)).isFalse();
    }

    @Test
    void printsDaysAndMonths() {
        assertThat(DAYS).hasToString("20 to 30 days");
        assertThat(new DayInterval(1, 1)).hasToString("1 day");
        assertThat(new DayInterval(7, 7)).hasToString("7 days");
        // 487 / 30.4375 = 16 exactly
        assertThat(new DayInterval(487, 487).inMonths()).isEqualTo("16.0 months");
        assertThat(new DayInterval(0, 487).inMonths()).isEqualTo("0.0 to 16.0 months");
    }

    @Test
    void refusesBoundsInTheWrongOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayInterval(2, 1))
                .withMessage("days: min 2 is larger than max 1");
    }
}
