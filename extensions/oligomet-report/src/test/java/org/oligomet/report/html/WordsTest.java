package org.oligomet.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.Interval;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "0.4347, P = 0.43",
        "0.0496, P = 0.050",
        "0.0456, P = 0.046",
        "0.0321, P = 0.03",
        "0.0044, P = 0.004",
        "0.00099, P < 0.001",
        "0.9961, P > 0.99",
        "1, P > 0.99"
    })
    void pValues(double p, String text) {
        assertThat(Words.pValue(p)).isEqualTo(text);
    }

    @Test
    void estimates() {
        Estimate median = Estimate.of(15.93).withInterval(Interval.ofNullable(9.1, Double.NaN, 0.95));
        assertThat(Words.estimate(median, 1, 1, Words.NOT_REACHED)).isEqualTo("15.9 (9.1 to not reached)");
        assertThat(Words.estimate(Estimate.notEstimable("x"), 1, 1, Words.NOT_REACHED))
                .isEqualTo("not reached");
        Estimate none = Estimate.of(0).withInterval(Interval.ofNullable(Double.NaN, Double.NaN, 0.95));
        assertThat(Words.estimate(none, 100, 0, Words.NOT_ESTIMABLE)).isEqualTo("0 (limits not estimable)");
        assertThat(Words.estimate(Estimate.of(-1.25), 1, 2, "")).isEqualTo("−1.25");
    }

    @Test
    void countsAndShares() {
        assertThat(Words.count(1, "patient")).isEqualTo("1 patient");
        assertThat(Words.count(4881, "patient")).isEqualTo("4,881 patients");
        assertThat(Words.count(2, "study")).isEqualTo("2 studies");
        assertThat(Words.share(0, 0)).isEqualTo("0");
        assertThat(Words.share(1, 3)).isEqualTo("1 (33%)");
        assertThat(Words.level(0.999)).isEqualTo("99.9%");
        assertThat(Words.inSentence("Overall survival")).isEqualTo("overall survival");
        assertThat(Words.inSentence("PFS")).isEqualTo("PFS");
    }

    @Test
    void aRowHasAsManyCellsAsColumns() {
        HtmlTable table = HtmlTable.captioned("t").text("a");
        assertThatIllegalArgumentException().isThrownBy(() -> table.row(Cell.text("1"), Cell.text("2")));
    }
}
