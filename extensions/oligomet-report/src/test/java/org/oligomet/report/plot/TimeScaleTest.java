package org.oligomet.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeScaleTest {

    @ParameterizedTest
    @CsvSource({
        "MONTHS, 60, 8, 12", "MONTHS, 37, 8, 6", "MONTHS, 9, 9, 1", "MONTHS, 9, 3, 3", "MONTHS, 4000, 8, 500",
        "MONTHS, 0.4, 8, 0.05", "YEARS, 12, 8, 2", "YEARS, 3, 8, 0.5", "DAYS, 1022, 8, 200", "DAYS, 7, 8, 1",
        "WEEKS, 104, 8, 13", "UNSTATED, 1, 5, 0.2", "UNSTATED, 1e9, 9, 2e8", "UNSTATED, 1e-9, 9, 2e-10"
    })
    void steps(TimeScale scale, double horizon, int most, double step) {
        assertThat(scale.step(horizon, most)).isCloseTo(step, org.assertj.core.data.Offset.offset(step * 1e-12));
    }

    @ParameterizedTest
    @CsvSource({"37, 42", "36, 36", "38.5, 42", "36.5, 36.5"})
    void axisEndsAtATickOrWithTheData(double last, double horizon) {
        TimeAxis axis = TimeAxis.holding(last, TimeScale.MONTHS, 8);
        assertThat(axis.horizon()).isEqualTo(last == 37 ? 37 : horizon);
        assertThat(axis.ticks()).startsWith(0.0, 6.0).contains(36.0);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.0|0.2|0.4", "0.05, 0.00|0.05|0.10", "1, 0|1|2"})
    void labelsHaveTheDecimalsOfTheStep(double step, String labels) {
        TimeAxis axis = new TimeAxis(2 * step, List.of(0.0, step, 2 * step), step);
        assertThat(axis.ticks().stream().map(axis::label)).containsExactly(labels.split("\\|"));
    }
}
