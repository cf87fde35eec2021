package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.Ties;
import org.oligomet.stats.regression.CoefficientOverTime.SmoothPoint;

class ProportionalHazardsTestTest {

    private static final CoxReference.Case LUNG = CoxReference.fit("cox.lung.1.efron");

    private static SurvivalData sample(double[] exit, boolean[] event, double... x) {
        return SurvivalData.builder().exit(exit).event(event).covariate("x", x).build();
    }

    /**
     * By hand: at times 1 … 4 with x = 1, 0, 0, 1 and r = exp(β) the risk sets' means are r/(1+r), r/(2+r), r/(1+r), 1, the
     * information m (1 − m).
     */
    @Test
    void byHand() {
        SurvivalData data = sample(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true}, 1, 0, 0, 1);
        CoxFit fit = CoxModel.withDefaults().fit(data);
        double b = fit.coefficient("x").estimate().orElseThrow();
        double r = Math.exp(b);
        double[] mean = {2 * r / (2 + 2 * r), r / (2 + r), r / (1 + r), 1};
        double[] x = {1, 0, 0, 1};
        double u = 0;
        double[] v = new double[3];
        for (int t = 1; t <= 4; t++) {
            double m = mean[t - 1];
            u += t * (x[t - 1] - m);
            v[0] += m * (1 - m);
            v[1] += t * m * (1 - m);
            v[2] += t * t * m * (1 - m);
        }
        assertThat(ProportionalHazardsTest.withDefaults()
                        .withTransform(TimeTransform.IDENTITY)
                        .test(fit)
                        .row("x")
                        .statistic()
                        .orElseThrow())
                .isCloseTo(u * u / (v[2] - v[1] * v[1] / v[0]), within(1e-10));
    }

    /** The score of β is not zero at Firth's estimate: by hand with what is left of U after regression on it. */
    @Test
    void withFirthsPenaltyTheOriginOfTimeDoesNotCount() {
        double[] x = {0.4, 1, -0.7, 0.2};
        SurvivalData data = sample(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true}, x);
        CoxFit fit = CoxModel.withDefaults().withFirth().fit(data);
        double b = fit.coefficient("x").estimate().orElseThrow();
        double[] u = new double[2];
        double[] v = new double[3];
        for (int t = 1; t <= 4; t++) {
            double[] s = new double[3];
            for (int row = t - 1; row < 4; row++) {
                for (int k = 0; k < 3; k++) {
                    s[k] += Math.exp(b * x[row]) * Math.pow(x[row], k);
                }
            }
            double mean = s[1] / s[0];
            double variance = s[2] / s[0] - mean * mean;
            u[0] += x[t - 1] - mean;
            u[1] += t * (x[t - 1] - mean);
            v[0] += variance;
            v[1] += t * variance;
            v[2] += t * t * variance;
        }
        double efficient = u[1] - u[0] * v[1] / v[0];
        double expected = efficient * efficient / (v[2] - v[1] * v[1] / v[0]);
        assertThat(Math.abs(u[0])).isGreaterThan(0.01);
        for (double origin : new double[] {0, 100}) {
            ProportionalHazardsResult.Row row = ProportionalHazardsTest.withDefaults()
                    .withTransform("t", t -> t + origin)
                    .test(fit)
                    .row("x");
            assertThat(row.statistic().orElseThrow()).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void theCallersFunction() {
        CoxFit fit = LUNG.fit();
        ProportionalHazardsTest test = ProportionalHazardsTest.withDefaults();
        ProportionalHazardsResult log = test.withTransform(TimeTransform.LOG).test(fit);
        ProportionalHazardsResult same =
                test.withTransform("2 log t + 7", t -> 2 * Math.log(t) + 7).test(fit);

        assertThat(same.transform()).isEqualTo("2 log t + 7");
        for (int i = 0; i < log.rows().size(); i++) {
            assertThat(same.rows().get(i).statistic().orElseThrow())
                    .isCloseTo(log.rows().get(i).statistic().orElseThrow(), within(1e-10));
        }
        assertThatThrownBy(() -> test.withTransform("1 / 0", t -> t / 0).test(fit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 / 0 of the event time 5.0");
    }

    @Test
    void hardCase41_oneEventTimeSaysNothingAboutTime() {
        SurvivalData data =
                sample(new double[] {1, 1, 2, 3, 4}, new boolean[] {true, true, false, false, false}, 1, 0, 1, 0, 2);
        ProportionalHazardsResult result = ProportionalHazardsTest.withDefaults()
                .test(CoxModel.withDefaults().fit(data));

        assertThat(result.global().statistic()).isEmpty();
        assertThat(result.row("x").pValue()).isEmpty();
        assertThat(result.toString()).contains("too few event times");
        assertThat(result.coefficientsOverTime()).isEmpty();
    }

    @Test
    void aFitWithoutMaximumIsNotTested() {
        SurvivalData data = sample(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true}, 4, 3, 2, 1);
        ProportionalHazardsResult result = ProportionalHazardsTest.withDefaults()
                .test(CoxModel.withDefaults().fit(data));

        assertThat(result.global().test().notEstimableBecause())
                .hasValueSatisfying(why -> assertThat(why).contains("no finite maximum"));
    }

    @Test
    void aFitThatWasOnlyEvaluatedIsNotTested() {
        CoxFit fit = CoxModel.withDefaults()
                .withInitialValues(0.01, 0.2, 0.3)
                .withMaxIterations(0)
                .fit(LUNG.data());

        assertThat(ProportionalHazardsTest.withDefaults().test(fit).global().statistic())
                .isEmpty();
    }

    @Test
    void exactTiesAreNotTested() {
        CoxFit fit = CoxModel.withDefaults().withTies(Ties.EXACT_DISCRETE).fit(LUNG.data());
        ProportionalHazardsResult result =
                ProportionalHazardsTest.withDefaults().test(fit);

        assertThat(result.toString()).contains("not defined for exact discrete ties");
        assertThat(result.coefficientsOverTime()).isEmpty();
    }

    @Test
    void timeZeroHasNoLogarithm() {
        SurvivalData data =
                sample(new double[] {0, 1, 2, 3, 4}, new boolean[] {true, true, true, true, false}, 1, 0, 1, 1, 0);
        CoxFit fit = CoxModel.withDefaults().fit(data);
        ProportionalHazardsTest test = ProportionalHazardsTest.withDefaults();

        assertThat(test.withTransform(TimeTransform.LOG)
                        .test(fit)
                        .global()
                        .test()
                        .notEstimableBecause())
                .contains("an event at or before time 0 has no logarithm");
        assertThat(test.test(fit).global().statistic()).isPresent();
    }

    @Test
    void aTermThatWasLeftOutIsLeftOut() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3, 4, 5, 6})
                .event(new boolean[] {true, true, true, false, true, true})
                .covariate("x", new double[] {1, 0, 2, 1, 1, 0})
                .covariate("twice", new double[] {2, 0, 4, 2, 2, 0})
                .build();

        assertThat(ProportionalHazardsTest.withDefaults()
                        .test(CoxModel.withDefaults().fit(data))
                        .rows())
                .extracting(ProportionalHazardsResult.Row::term)
                .containsExactly("x", "GLOBAL");
    }

    /** R 4.2.2: {@code z <- cox.zph(fit); X <- ns(z$x, knots = quantile(z$x, 1:2/3), intercept = TRUE); lm.fit(X, z$y)}. */
    @Test
    void smoothOfThePoints() {
        CoefficientOverTime age = ProportionalHazardsTest.withDefaults()
                .test(LUNG.fit())
                .coefficientsOverTime()
                .get(0);
        List<SmoothPoint> smooth = age.smooth(5);

        assertThat(smooth).hasSize(5);
        assertThat(smooth.get(0).transformed()).isEqualTo(age.transformed(0));
        assertThat(age.toString()).contains("age", "km");
        assertThatThrownBy(() -> age.smooth(1)).hasMessageContaining("at least 2");
        double[] value = {0.104225507168, -0.0339024717292, 0.0107546291846, 0.0355277741835, -0.0132572558435};
        double[] error = {0.0303008092709, 0.0167359402069, 0.0153532794767, 0.016140229658, 0.0365170509332};
        for (int k = 0; k < 5; k++) {
            assertThat(smooth.get(k).value()).isCloseTo(value[k], within(1e-11));
            assertThat(smooth.get(k).standardError()).isCloseTo(error[k], within(1e-11));
        }
    }

    @Test
    void explainsItself() {
        ProportionalHazardsResult result =
                ProportionalHazardsTest.withDefaults().test(LUNG.fit());

        assertThat(result.explain()).contains("10.1093/biomet/81.3.515", "Efron", "cox.zph");
        assertThat(result.toString()).isEqualTo("""
                        Proportional hazards along km
                                     chisq   df          p
                        age        0.18799    1      0.665
                        sex         2.3054    1      0.129
                        ph.ecog     2.0542    1      0.152
                        GLOBAL      4.4637    3      0.216
                        """);
        assertThatThrownBy(() -> result.row("none")).hasMessageContaining("[age, sex, ph.ecog, GLOBAL]");
        assertThat(ProportionalHazardsTest.withDefaults()
                        .withColumns(true)
                        .withSingleDf(true)
                        .toString())
                .contains("km", "by column", "one degree");
    }
}
