package org.oligomet.stats.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ShowTest {

    @Test
    void fewDigitsAndNoTrailingZeros() {
        assertThat(Show.number(2)).isEqualTo("2");
        assertThat(Show.number(100)).isEqualTo("100");
        assertThat(Show.number(-0.0)).isEqualTo("0");
        assertThat(Show.number(0.05)).isEqualTo("0.05");
        assertThat(Show.number(1234.5678)).isEqualTo("1234.57");
        assertThat(Show.number(1.2e-9)).isEqualTo("1.2E-9");
        assertThat(Show.number(10000000)).isEqualTo("10000000");
        assertThat(Show.number(1e20)).isEqualTo("1E+20");
        assertThat(Show.number(Double.NaN)).isEqualTo("NE");
        assertThat(Show.number(OptionalDouble.empty())).isEqualTo("NE");
        assertThat(Show.number(0.123456, 2)).isEqualTo("0.12");
    }

    @Test
    void countsAgreeWithTheirNouns() {
        assertThat(Show.count(1, "row")).isEqualTo("1 row");
        assertThat(Show.count(0, "row")).isEqualTo("0 rows");
        assertThat(Show.moreTimes(1)).isEqualTo("       ... (1 more time)\n");
    }
}
