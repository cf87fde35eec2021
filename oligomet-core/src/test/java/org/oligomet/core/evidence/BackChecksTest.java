package org.oligomet.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * Figures against one another. What the catalogue derives from recalled rows is checked as arithmetic; only verified rows
 * are held against one another as facts.
 */
class BackChecksTest {

    /** Quantiles of the standard normal distribution for two-sided intervals. */
    private static final Map<Double, Double> Z =
            Map.of(0.7, 1.0364333894937898, 0.8, 1.2815515655446004, 0.9, 1.6448536269514722, 0.95, 1.959963984540054);

    private static double standardError(PublishedInterval interval) {
        double z = Objects.requireNonNull(Z.get(interval.level()));
        return Math.log(interval.high().getAsDouble() / interval.low()) / (2 * z);
    }

    private static PublishedFigure ratio(String trial, String arm, PublishedEndpoint endpoint) {
        return PublishedOutcomes.ofArm(trial, arm).stream()
                .filter(o -> o.endpoint() == endpoint)
                .flatMap(o -> o.hazardRatio().stream())
                .filter(f -> f.interval().isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Abramowitz and Stegun 26.2.17, to 1e-7: enough for p values of two digits. */
    private static double twoSided(double z) {
        double x = Math.abs(z);
        double t = 1 / (1 + 0.2316419 * x);
        double poly = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 2 * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * poly;
    }

    @Test
    void derivedErrorsOfNrgLu002() {
        PublishedFigure pfs = ratio("NRG-LU002", "LCT+MST", PublishedEndpoint.PROGRESSION_FREE_SURVIVAL);
        PublishedFigure os = ratio("NRG-LU002", "LCT+MST", PublishedEndpoint.OVERALL_SURVIVAL);
        double pfsError = standardError(pfs.interval().orElseThrow());
        double osError = standardError(os.interval().orElseThrow());
        assertThat(pfsError).isCloseTo(0.175, within(0.0005));
        assertThat(osError).isCloseTo(0.204, within(0.0005));
        assertThat(twoSided(Math.log(0.93) / pfsError)).isCloseTo(0.68, within(0.005));
        assertThat(twoSided(Math.log(1.05) / osError)).isCloseTo(0.81, within(0.005));
    }

    @Test
    void derivedWaldTestOfIyengar() {
        PublishedFigure pfs = ratio("Iyengar2018", "SAbR+maintenance", PublishedEndpoint.PROGRESSION_FREE_SURVIVAL);
        assertThat(twoSided(Math.log(0.304) / standardError(pfs.interval().orElseThrow())))
                .isCloseTo(0.018, within(0.0005));
    }

    /** The catalogue's own derivation of why the printed level of NORTHSTAR is disputed. */
    @Test
    void theIntervalOfNorthstarImpliesAnotherLevelThanPrinted() {
        PublishedFigure pfs = ratio("NORTHSTAR", "osimertinib+LCT", PublishedEndpoint.PROGRESSION_FREE_SURVIVAL);
        PublishedInterval interval = pfs.interval().orElseThrow();
        double errorByP = Math.abs(Math.log(pfs.value().getAsDouble())) / 1.959963984540054;
        double half = Math.log(interval.high().getAsDouble() / interval.low()) / 2;
        assertThat(1 - twoSided(half / errorByP)).isCloseTo(0.81, within(0.005));
        assertThat(interval.levelDisputed()).isTrue();
    }

    @Test
    void workedBackAtTheWrongLevelAnErrorIsWrong() {
        PublishedInterval gomez = ratio("Gomez2016", "LCT", PublishedEndpoint.PROGRESSION_FREE_SURVIVAL)
                .interval()
                .orElseThrow();
        double asIf95 = Math.log(gomez.high().getAsDouble() / gomez.low()) / (2 * 1.959963984540054);
        assertThat(standardError(gomez) / asIf95).isCloseTo(1.19, within(0.005));
    }

    @Test
    void everyEstimateLiesInItsInterval() {
        for (PublishedOutcome outcome : PublishedOutcomes.all()) {
            List<PublishedFigure> all = outcome.hazardRatio().map(List::of).orElseGet(outcome::figures);
            for (PublishedFigure figure : all) {
                figure.interval().filter(i -> figure.value().isPresent()).ifPresent(i -> {
                    double value = figure.value().getAsDouble();
                    assertThat(value).as(outcome.toString()).isGreaterThanOrEqualTo(i.low());
                    assertThat(value)
                            .as(outcome.toString())
                            .isLessThanOrEqualTo(i.high().orElse(value));
                });
            }
        }
    }

    /** Wald intervals of a ratio are symmetric on the log scale; printed digits leave a range. */
    @Test
    void everyRatioIsTheGeometricMeanOfItsLimitsWithinTheDigitsPrinted() {
        for (PublishedOutcome outcome : PublishedOutcomes.all()) {
            outcome.hazardRatio().filter(ratio -> ratio.interval().isPresent()).ifPresent(ratio -> {
                double digit = outcome.trial().equals("Iyengar2018") ? 0.0005 : 0.005;
                PublishedInterval i = ratio.interval().orElseThrow();
                double high = i.high().getAsDouble();
                double least = Math.sqrt((i.low() - digit) * (high - digit)) - digit;
                double most = Math.sqrt((i.low() + digit) * (high + digit)) + digit;
                assertThat(ratio.value().getAsDouble()).as(outcome.toString()).isBetween(least, most);
            });
        }
    }

    @Test
    void verifiedRowsAgreeWithOneAnother() {
        int early = n("Chen2021", "early metastasis <=24 mo");
        int late = n("Chen2021", "late metastasis >24 mo");
        assertThat(early + late).isEqualTo(n("Poon2020", "all"));
        PublishedOutcome chess = PublishedOutcomes.ofTrial("CHESS").get(0);
        assertThat(chess.rate().orElseThrow().value()).isEqualTo(OptionalDouble.of(Math.rint(100.0 * 14 / 42)));
        assertThat(Math.rint(100.0 * 13 / 18)).isEqualTo(72);
        assertThat(n("Sakai2016", "all node-negative oligometastatic NSCLC")).isEqualTo(18);
    }

    private static int n(String trial, String arm) {
        PublishedOutcome outcome = PublishedOutcomes.ofArm(trial, arm).get(0);
        assertThat(outcome.isVerified()).isTrue();
        return outcome.n().getAsInt();
    }

    @Test
    void verifiedSurvivalFallsWithTime() {
        for (String trial : List.of("DeRuysscher2012", "Ashworth2014", "Poon2020", "Fong1999 CRLM")) {
            List<PublishedOutcome> rows = PublishedOutcomes.ofTrial(trial).stream()
                    .filter(o -> o.isVerified() && o.endpoint() == PublishedEndpoint.OVERALL_SURVIVAL)
                    .filter(o -> o.rate().isPresent())
                    .toList();
            assertThat(rows).hasSizeGreaterThan(1);
            for (int i = 1; i < rows.size(); i++) {
                PublishedFigure before = rows.get(i - 1).rate().orElseThrow();
                PublishedFigure after = rows.get(i).rate().orElseThrow();
                assertThat(after.atMonths().getAsDouble())
                        .isGreaterThan(before.atMonths().getAsDouble());
                assertThat(after.value().getAsDouble())
                        .isLessThan(before.value().getAsDouble());
            }
        }
    }
}
