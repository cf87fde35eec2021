package org.oligomet.stats.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeSupremumTest {

    /** Kolmogorov's law: 1 - 2 Σ (-1)^(j+1) exp(-2 j² k²). */
    @ParameterizedTest
    @CsvSource({"0.5", "0.8276", "1", "1.3581", "2"})
    void ofTheWholeBridgeItIsKolmogorovs(double k) {
        double kolmogorov = 1;
        for (int j = 1; j < 100; j++) {
            kolmogorov += 2 * (j % 2 == 0 ? 1 : -1) * Math.exp(-2.0 * j * j * k * k);
        }
        assertThat(BridgeSupremum.within(k, 0, 1)).isCloseTo(kolmogorov, within(1e-13));
        assertThat(BridgeSupremum.within(k, 1e-9, 1 - 1e-9)).isCloseTo(kolmogorov, within(1e-6));
    }

    @Test
    void ofOnePointItIsNormal() {
        assertThat(BridgeSupremum.within(0.98, 0.5, 0.5)).isCloseTo(0.95, within(1e-4));
        assertThat(BridgeSupremum.within(0.98, 0.5, 0.5 + 1e-12))
                .isCloseTo(BridgeSupremum.within(0.98, 0.5, 0.5), within(1e-5));
        assertThat(BridgeSupremum.withinStandardised(1.96, 0.3, 0.3)).isCloseTo(0.95, within(1e-4));
        assertThat(BridgeSupremum.within(0.3, 0, 0)).isOne();
        assertThat(BridgeSupremum.within(0, 0, 1)).isZero();
        assertThat(BridgeSupremum.withinStandardised(0, 0.1, 0.9)).isZero();
    }

    /**
     * Second derivation of the standardised law, at 25 digits: eigenfunctions of f'' - x f' + λ f = 0 that are even and vanish
     * at c are Kummer's ₁F₁(-λ/2; 1/2; x²/2); roots in λ and integrals by mpmath 1.2.
     */
    @ParameterizedTest
    @CsvSource({
        "2.5,   1,                  0.8953568975995433",
        "3,     3.891820298110627,  0.90500381867830963",
        "3,     0.5,                0.98198680220857648",
        "2,     0.2,                0.87710595407166706",
        "3.5,   2,                  0.98782554391208889",
        "2.946, 1.7346010553881064, 0.94573709853927128"
    })
    void theStandardisedLawIsThatOfKummersFunctions(double c, double time, double probability) {
        assertThat(BridgeSupremum.withinStandardised(c, time)).isCloseTo(probability, within(1e-11));
    }

    /**
     * The tables of km.ci have four decimals; those of Nair are of his approximation, tested with the band. Two entries are off:
     * (0.9, 0.18, 0.34) should read 0.9948 (a two-dimensional quadrature of the killed transition gives 0.899891 at 0.9946 and
     * 0.900000 at 0.994826), and (0.9, 0, 0.9), where the law is Hall and Wellner's series, 1.2238.
     */
    @Test
    void criticalValuesAreThoseOfTheTablesOfHallAndWellner() throws IOException {
        int compared = 0;
        try (InputStream in = Objects.requireNonNull(
                BridgeSupremumTest.class.getResourceAsStream("/reference/effects/km-ci-critical-values.csv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> l.startsWith("hall"))
                    .toList()) {
                String[] cells = line.split(",", -1);
                double level = Double.parseDouble(cells[0].substring("hall.".length())) / 100;
                double a = Double.parseDouble(cells[1]);
                double b = Double.parseDouble(cells[2]);
                double k = line.equals("hall.90,0.18,0.34,0.9946")
                        ? 0.9948258
                        : line.equals("hall.90,0,0.9,1.2239") ? 1.2238278 : Double.parseDouble(cells[3]);
                assertThat(BridgeSupremum.within(k + 0.00006, a, b)).as(line).isGreaterThan(level);
                assertThat(BridgeSupremum.within(k - 0.00006, a, b)).as(line).isLessThan(level);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    void aLongerCourseStraysFurther() {
        double before = 1;
        for (double b = 0.2; b < 1; b += 0.1) {
            double now = BridgeSupremum.within(1, 0.1, b);
            double standardised = BridgeSupremum.withinStandardised(2.5, 0.1, b);
            assertThat(now).isLessThan(before);
            assertThat(standardised).isLessThan(BridgeSupremum.withinStandardised(2.5, 0.1, b - 0.05));
            before = now;
        }
    }

    @Test
    void theQuantileTurnsTheLawRound() {
        assertThat(BridgeSupremum.quantile(k -> BridgeSupremum.within(k, 0, 1), 0.95))
                .isCloseTo(1.3580986393, within(1e-9));
    }
}
