package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** Tables of Cox fits and predictions from them in cases that catch implementations out. */
class CoxPredictionCasesTest {

    private static final CoxModel MODEL = CoxModel.withDefaults();

    private static SurvivalDataBuilder rows(double[] exit, int... events) {
        boolean[] event = new boolean[events.length];
        for (int i = 0; i < event.length; i++) {
            event[i] = events[i] == 1;
        }
        return SurvivalData.builder().exit(exit).event(event);
    }

    private static double[] upTo(int n) {
        double[] times = new double[n];
        Arrays.setAll(times, i -> i + 1);
        return times;
    }

    @Test
    void theTableNamesWhatIsNotEstimable() {
        CoxFit fit = MODEL.fit(rows(upTo(6), 1, 1, 1, 0, 0, 0)
                .covariate("x", new double[] {1, 1, 1, 0, 0, 0})
                .build());

        assertThat(fit.residuals()).isEmpty();
        assertThat(fit.baseline()).isEmpty();
        assertThat(fit.concordance()).isEmpty();
        assertThat(fit.hazardRatio(CovariateValues.of("x", 1), CovariateValues.of("x", 0))
                        .value())
                .isEmpty();
        assertThat(fit.toString())
                .contains("Cox regression, Efron ties: 6 rows, 3 events")
                .contains("! monotone likelihood: the coefficient of x tends to +infinity")
                .contains("Wald: not estimable")
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
        assertThat(fit.explain()).contains("SAS and Stata use Breslow's by default");
    }

    @Test
    void theTableOfAFit() {
        CoxFit fit = CoxReference.fit("cox.lung.cluster.efron").fit();

        assertThat(fit.toString())
                .contains("term       coef  exp(coef)  lower 95%  upper 95%    se(coef)   robust se       z         p")
                .contains("robust score: chi-squared")
                .contains("Concordance 0.603652 (SE 0.019848)")
                .contains("Converged after");
        assertThat(fit.explain()).contains("robust sandwich");
        double ratio = fit.coefficient("sex").hazardRatio().value().orElseThrow();
        CovariateValues one = CovariateValues.of("age", 60).with("sex", 2);
        assertThat(fit.hazardRatio(one, one.with("sex", 1)).value().orElseThrow())
                .isCloseTo(ratio, within(1e-14));
        assertThat(fit.hazardRatio(one, one.with("sex", 1)).lower().orElseThrow())
                .isCloseTo(fit.coefficient("sex").hazardRatio().lower().orElseThrow(), within(1e-14));
    }

    @Test
    void h29TheStratumWithoutEventsSurvives() {
        List<CoxCurve> curves = MODEL.fit(rows(upTo(8), 1, 1, 1, 0, 0, 0, 0, 0)
                        .covariate("x", new double[] {1, 0, 1, 0, 1, 0, 1, 0})
                        .stratum(new int[] {1, 1, 1, 1, 2, 2, 2, 2})
                        .build())
                .atMeans()
                .orElseThrow();

        assertThat(curves).extracting(c -> c.stratum().orElseThrow()).containsExactly("1", "2");
        assertThat(curves.get(0).survivalAt(3).value().orElseThrow()).isCloseTo(0.5270877671, within(1e-9));
        assertThat(curves.get(0).survivalAt(3).lower().orElseThrow()).isCloseTo(0.1467096823, within(1e-9));
        assertThat(curves.get(1).survivalAt(8).value().orElseThrow()).isEqualTo(1);
        assertThat(curves.get(1).survivalAt(8).lower().orElseThrow()).isEqualTo(1);
        assertThat(curves.get(0).survivalAt(8).notEstimableBecause()).contains("the last follow-up is at 4.0");
        assertThat(curves.get(0)).hasToString("Predicted survival, stratum 1: 3 event times, last follow-up at 4.0");
        assertThatThrownBy(() -> curves.get(0).survivalAt(-1)).hasMessageContaining("-1");
    }

    @Test
    void predictionsByFactorLevel() {
        SurvivalData data = rows(upTo(8), 1, 1, 1, 0, 1, 1, 0, 1)
                .factor("g", new String[] {"b", "a", "b", "a", "b", "a", "b", "a"})
                .build();
        CoxFit fit = MODEL.fit(data);

        assertThat(fit.coefficients()).extracting(CoxCoefficient::term).containsExactly("gb");
        assertThat(fit.hazardRatio(CovariateValues.of("g", "b"), CovariateValues.of("g", "a"))
                        .value()
                        .orElseThrow())
                .isCloseTo(fit.coefficient("gb").hazardRatio().value().orElseThrow(), within(1e-14));
        assertThatThrownBy(() -> fit.predict(CovariateValues.of("g", "c"))).hasMessageContaining("[a, b]");
        assertThatThrownBy(() -> fit.predict(CovariateValues.of("g", 1))).hasMessageContaining("[a, b]");
        assertThatThrownBy(() -> CovariateValues.of("g", Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void theBaselineOfNoRowsHasNoFollowUp() {
        CoxFit fit = CoxModel.withDefaults()
                .fit(SurvivalData.builder()
                        .exit(new double[0])
                        .event(new boolean[0])
                        .covariate("x", new double[0])
                        .build());
        assertThat(fit.baseline().orElseThrow())
                .allSatisfy(curve -> assertThat(curve.lastFollowUp()).isZero());
    }
}
