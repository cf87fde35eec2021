package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.Convergence.Kind;
import org.oligomet.stats.Convergence.Problem;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TestResult;

/**
 * Two covariates that differ by some 10⁻⁵ of their size: they can be told apart, but the covariance of their coefficients is
 * nearly singular and the coefficients are huge. What is expected was computed in 60 digits from the definitions (score
 * residuals by row and event time, no sums carried along).
 */
class CoxNearlyCollinearTest {

    private static final int ROWS = 24;

    private static final SurvivalData DATA = SurvivalData.builder()
            .exit(each(i -> (i * 7) % 24 + 1))
            .event(events())
            .covariate("a", each(i -> (i * 5) % 11))
            .covariate("b", each(i -> (i * 5) % 11 + ((i * i) % 7 - 3) / 65536.0))
            .cluster(IntStream.range(0, ROWS).map(i -> i / 2).toArray())
            .build();

    private static final CoxFit FIT = CoxModel.withDefaults().fit(DATA);

    private interface ByRow {
        double at(int row);
    }

    private static double[] each(ByRow value) {
        return IntStream.range(0, ROWS).mapToDouble(value::at).toArray();
    }

    private static boolean[] events() {
        boolean[] events = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            events[i] = i % 4 != 3;
        }
        return events;
    }

    @Test
    void coefficientsAndErrors() {
        assertThat(FIT.convergence().converged()).isTrue();
        assertClose(FIT.coefficient("a").estimate().orElseThrow(), 19009.398075499033, 1e-9);
        assertClose(FIT.coefficient("b").estimate().orElseThrow(), -19009.486068714687, 1e-9);
        assertThat(FIT.convergence().problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.NEARLY_COLLINEAR, Kind.NEARLY_COLLINEAR);
        assertThat(FIT.convergence().problem())
                .contains("b is nearly a combination of other terms: of its")
                .contains(" digits");
        assertClose(FIT.logLikelihood(), -39.100131866729775, 1e-12);
        // The information is known to 1e-16 of its first term, and 1e-10 of that is left: six digits of the errors.
        assertClose(FIT.coefficient("a").standardError().orElseThrow(), 14471.491605985717, 1e-5);
        assertClose(FIT.coefficient("a").robustStandardError().orElseThrow(), 11456.585527135096, 1e-5);
    }

    /** Inverting the sandwich itself gives 2.753: its entries agree in all the digits that are known. */
    @Test
    void robustWaldTest() {
        TestResult wald = FIT.waldTest();
        assertThat(wald.df()).hasValue(2);
        assertClose(wald.statistic().orElseThrow(), 3.034393454805828, 1e-4);
        TestResult score = FIT.robustScoreTest().orElseThrow();
        assertThat(score.df()).hasValue(2);
        assertClose(score.statistic().orElseThrow(), 2.1706343172653857, 1e-6);
    }

    /** 19 009 for each unit: the predicted hazard of a person with a = 1 and b = 0 is beyond the range of a double. */
    @Test
    void predictionsBeyondTheRangeAreNotEstimable() {
        CoxCurve curve = FIT.predict(CovariateValues.of("a", 1).with("b", 0))
                .orElseThrow()
                .get(0);

        Estimate survival = curve.survivalAt(12);
        assertThat(survival.value()).isEmpty();
        assertThat(survival.notEstimableBecause().orElseThrow()).contains("largest number");
        assertThat(curve.cumulativeHazardAt(12).value()).isEmpty();
        assertThat(curve.survivalAt(0.5).value()).hasValue(1);
        assertThat(curve.survival().valueAt(12)).isZero();
        assertThatThrownBy(curve::cumulativeHazard)
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("far outside the data");
    }

    private static void assertClose(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, withinPercentage(100 * tolerance));
    }
}
