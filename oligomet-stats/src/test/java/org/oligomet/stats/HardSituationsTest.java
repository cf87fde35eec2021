package org.oligomet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.Convergence.Kind;
import org.oligomet.stats.nonparametric.AalenJohansen;
import org.oligomet.stats.nonparametric.CumulativeIncidence;
import org.oligomet.stats.nonparametric.CumulativeIncidences;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.LowerLimit;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.regression.CoxCurve;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.CoxModel;
import org.oligomet.stats.regression.ProportionalHazardsTest;
import org.oligomet.stats.test.LogRank;
import org.oligomet.stats.validation.Concordance;

/** Situations that catch implementations out, each through Kaplan-Meier, log-rank, Cox and Aalen-Johansen where it has a meaning. */
class HardSituationsTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] X = {1, 0, 1, 0, 1, 0};

    private static SurvivalDataBuilder rows(double[] exit, int... status) {
        return SurvivalData.builder().exit(exit).cause(status, Map.of(1, "relapse", 2, "death"));
    }

    /** With X as group and covariate. */
    private static SurvivalData compared(SurvivalDataBuilder rows, double... x) {
        int[] group = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            group[i] = x[i] > 0 ? 1 : 0;
        }
        return rows.group(group).covariate("x", x).build();
    }

    private static SurvivalCurve curve(SurvivalDataBuilder rows) {
        return KaplanMeier.withDefaults().fit(rows.build()).only();
    }

    private static double logRank(SurvivalData data) {
        return LogRank.withDefaults().test(data).test().statistic().orElseThrow();
    }

    private static double cox(SurvivalData data) {
        return CoxModel.withDefaults().fit(data).coefficient("x").estimate().orElseThrow();
    }

    private static double incidence(SurvivalDataBuilder rows, String cause) {
        CumulativeIncidence curve =
                AalenJohansen.withDefaults().fit(rows.build()).curve(cause);
        return curve.incidence(curve.size() - 1);
    }

    @Test
    void tiesThroughFloatingError() {
        double[] noisy = {0.1 + 0.2, 0.3, 0.5, 0.7 - 0.1, 0.6, 1};
        double[] clean = {0.3, 0.3, 0.5, 0.6, 0.6, 1};
        int[] status = {1, 2, 1, 1, 2, 0};
        SurvivalCurve merged = curve(rows(noisy, status));

        assertThat(merged.size()).isEqualTo(4);
        assertThat(merged.toString()).isEqualTo(curve(rows(clean, status)).toString());
        SurvivalData apart = compared(rows(noisy, status), X).withTieRule(false);
        assertThat(KaplanMeier.withDefaults().fit(apart).curves().get(0).size()).isPositive();
        assertThat(logRank(compared(rows(noisy, status), X))).isEqualTo(logRank(compared(rows(clean, status), X)));
        assertThat(logRank(apart)).isNotCloseTo(logRank(compared(rows(clean, status), X)), within(1e-3));
        assertThat(cox(compared(rows(noisy, status), X))).isEqualTo(cox(compared(rows(clean, status), X)));
        assertThat(cox(apart)).isNotCloseTo(cox(compared(rows(clean, status), X)), within(1e-3));
        assertThat(incidence(rows(noisy, status), "death")).isEqualTo(incidence(rows(clean, status), "death"));
        assertThat(apart.times().merged()).isZero();
        assertThat(compared(rows(noisy, status), X).times().merged()).isEqualTo(1);
        assertThat(CoxModel.withDefaults().fit(compared(rows(noisy, status), X)).explain())
                .contains("R's tie rule took 1 near-equal time for the one before");
    }

    @Test
    void eventsAtTheLastTime() {
        double[] exit = {1, 2, 3, 4, 5, 6};
        int[] status = {1, 0, 2, 1, 0, 1};
        int[] censored = {1, 0, 2, 1, 0, 0};
        SurvivalCurve curve = curve(rows(exit, status));

        assertThat(curve.survival(5)).isZero();
        assertThat(curve.standardError(5)).isEmpty();
        assertThat(curve.lower(5)).isEmpty();
        assertThat(curve.upper(5)).isEmpty();
        // The last one at risk is compared with nobody.
        assertThat(logRank(compared(rows(exit, status), X)))
                .isCloseTo(logRank(compared(rows(exit, censored), X)), EXACT);
        assertThat(cox(compared(rows(exit, status), X))).isCloseTo(cox(compared(rows(exit, censored), X)), EXACT);
        assertThat(incidence(rows(exit, status), "relapse") + incidence(rows(exit, status), "death"))
                .isCloseTo(1, EXACT);
    }

    /** Two subjects die before three others enter: S is 0 from then on, and tests and models fall into two strata. */
    @Test
    void emptyRiskSetAfterDelayedEntry() {
        double[] entry = {SurvivalData.NO_ENTRY, SurvivalData.NO_ENTRY, 3, 3, 4, 4};
        double[] exit = {1, 2, 5, 6, 7, 8};
        int[] status = {1, 2, 1, 0, 1, 2};
        double[] x = {1, 0, 1, 0, 0, 1};
        int[] half = {0, 0, 1, 1, 1, 1};
        SurvivalCurve curve = curve(rows(exit, status).entry(entry));

        assertThat(curve.survival(curve.size() - 1)).isZero();
        assertThat(curve.at(4.5).get(0).estimate().value()).hasValue(0);
        assertThat(curve.median().value()).hasValue(1.5);
        assertThat(logRank(compared(rows(exit, status).entry(entry), x)))
                .isCloseTo(logRank(compared(rows(exit, status).entry(entry).stratum(half), x)), EXACT);
        assertThat(cox(compared(rows(exit, status).entry(entry), x)))
                .isCloseTo(cox(compared(rows(exit, status).entry(entry).stratum(half), x)), EXACT);
        assertThat(incidence(rows(exit, status).entry(entry), "relapse")).isCloseTo(0.5, EXACT);
        assertThat(incidence(rows(exit, status).entry(entry), "death")).isCloseTo(0.5, EXACT);
    }

    @Test
    void zeroWeights() {
        double[] exit = {1, 2, 3, 4};
        int[] status = {1, 1, 2, 1};
        double[] weight = {1, 0, 1, 1};
        double[] left = {1, 3, 4};
        SurvivalCurve curve = curve(rows(exit, status).weight(weight));
        SurvivalCurve without = curve(rows(left, 1, 2, 1));

        assertThat(curve.at(1, 2, 3, 4).stream().map(p -> p.estimate().value()))
                .containsExactlyElementsOf(without.at(1, 2, 3, 4).stream()
                        .map(p -> p.estimate().value())
                        .toList());
        assertThat(incidence(rows(exit, status).weight(weight), "death"))
                .isEqualTo(incidence(rows(left, 1, 2, 1), "death"));
        assertThatThrownBy(() -> cox(compared(rows(exit, status).weight(weight), 1, 0, 1, 0)))
                .hasMessageContaining("weight of row 1 is 0.0");
        assertThatThrownBy(() -> logRank(compared(rows(exit, status).weight(weight), 1, 0, 1, 0)))
                .hasMessageContaining("weight");
    }

    @Test
    void constantCovariate() {
        SurvivalData data = compared(rows(new double[] {1, 2, 3, 4}, 1, 1, 0, 1), 7, 7, 7, 7);
        CoxFit fit = CoxModel.withDefaults().fit(data);

        assertThat(fit.coefficient("x").estimate()).isEmpty();
        assertThat(fit.convergence().problems()).extracting(p -> p.kind()).containsExactly(Kind.CONSTANT);
        assertThat(fit.influence()).isEmpty();
        assertThat(ProportionalHazardsTest.withDefaults().test(fit).global().statistic())
                .isEmpty();
        assertThat(Concordance.withDefaults()
                        .evaluate(data, data.numeric("x").orElseThrow())
                        .concordance()
                        .value())
                .hasValue(0.5);
        assertThatThrownBy(() -> logRank(data)).isInstanceOf(RuntimeException.class);
    }

    /** As with the covariate less a million: to all the digits that it has left. */
    @Test
    void covariatesAroundAMillion() {
        double[] exit = {5, 3, 9, 1, 7, 2, 8, 4};
        int[] status = {1, 1, 0, 1, 1, 1, 0, 1};
        double[] small = {0.5, 2, 1, 3, -1, 0.25, 1.5, -2};
        double[] large = new double[small.length];
        for (int i = 0; i < large.length; i++) {
            large[i] = small[i] + 1e6;
        }
        SurvivalData near = rows(exit, status).covariate("x", small).build();
        SurvivalData far = rows(exit, status).covariate("x", large).build();
        CoxFit a = CoxModel.withDefaults().fit(near);
        CoxFit b = CoxModel.withDefaults().fit(far);

        assertThat(cox(far)).isCloseTo(cox(near), EXACT);
        assertThat(b.coefficient("x").standardError().orElseThrow())
                .isCloseTo(a.coefficient("x").standardError().orElseThrow(), EXACT);
        assertThat(ProportionalHazardsTest.withDefaults()
                        .test(b)
                        .global()
                        .statistic()
                        .orElseThrow())
                .isCloseTo(
                        ProportionalHazardsTest.withDefaults()
                                .test(a)
                                .global()
                                .statistic()
                                .orElseThrow(),
                        within(1e-10));
        assertThat(b.concordance().orElseThrow().concordant())
                .isEqualTo(a.concordance().orElseThrow().concordant());
        assertThat(b.influence().orElseThrow().displacement(3))
                .isCloseTo(a.influence().orElseThrow().displacement(3), within(1e-10));
    }

    /** R: the middle of the flat stretch, which on the last one ends with follow-up. */
    @Test
    void survivalOfExactlyOneHalf() {
        SurvivalCurve inner = curve(rows(new double[] {1, 2, 3, 4}, 1, 2, 1, 1));
        SurvivalCurve last = curve(rows(new double[] {1, 2, 3, 102}, 1, 1, 0, 0));

        assertThat(inner.survival(1)).isEqualTo(0.5);
        assertThat(inner.median().value()).hasValue(2.5);
        assertThat(last.median().value()).hasValue(52);
        assertThat(incidence(rows(new double[] {1, 2, 3, 4}, 1, 2, 1, 2), "relapse"))
                .isEqualTo(0.5);
    }

    /** Limits are numbers in [0, 1] or not there: never NaN, whatever the transform. */
    @Test
    void limitsAtOneAndAtZero() {
        for (ConfidenceType type : ConfidenceType.values()) {
            SurvivalData data = rows(new double[] {1, 2, 3, 4}, 0, 1, 2, 1).build();
            SurvivalCurve curve = KaplanMeier.withDefaults()
                    .withConfidenceType(type)
                    .fit(data)
                    .only();
            assertThat(curve.survival(0)).isEqualTo(1);
            assertThat(curve.survival(3)).isZero();
            for (int i = 0; i < curve.size(); i++) {
                assertInUnit(curve.lower(i));
                assertInUnit(curve.upper(i));
            }
            if (type == ConfidenceType.PLAIN || type == ConfidenceType.LOG || type == ConfidenceType.LOG_LOG) {
                CumulativeIncidences both =
                        AalenJohansen.withDefaults().withConfidenceType(type).fit(data);
                CumulativeIncidence relapse = both.curve("relapse");
                for (int i = 0; i < relapse.size(); i++) {
                    assertInUnit(relapse.lower(i));
                    assertInUnit(relapse.upper(i));
                }
            }
        }
    }

    private static void assertInUnit(OptionalDouble limit) {
        limit.ifPresent(v -> assertThat(v).isBetween(0.0, 1.0));
    }

    @Test
    void h05TimeZeroAndNegativeTimesInACoxModel() {
        CoxFit fit = CoxModel.withDefaults()
                .fit(rows(new double[] {0, 0, 1, 2}, 1, 0, 1, 1)
                        .covariate("x", new double[] {1, 0, 1, 0})
                        .build());

        // R 3.8-11: coefficient 21 and a warning; log-likelihoods -2.0794415417, -0.6931471818.
        assertThat(fit.coefficient("x").estimate()).isEmpty();
        assertThat(fit.nullLogLikelihood()).isCloseTo(-2.0794415417, within(1e-9));
        assertThat(fit.logLikelihood()).isCloseTo(-0.6931471818, within(2e-9));
        assertThatThrownBy(() -> rows(new double[] {-1, 0, 1}, 1, 1, 1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    /** R takes 1/2 for censored/event where the largest code is 2, and all 1 for events. Here codes are declared. */
    @Test
    void h24NoCodeOfTheStatusIsGuessed() {
        assertThatThrownBy(() -> rows(new double[] {1, 2, 3}, 1, 3, 1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3");
        SurvivalData data = rows(new double[] {1, 2, 3}, 1, 2, 1).build();
        assertThat(data.status(1).isEvent()).isTrue();
        assertThat(curve(rows(new double[] {1, 2, 3}, 1, 1, 1)).totalEvents()).isEqualTo(3);
    }

    @Test
    void h31HeavyTies() {
        SurvivalData data = rows(new double[] {1, 1, 1, 2, 2, 3, 3, 3}, 1, 1, 0, 1, 1, 1, 0, 0)
                .covariate("x", new double[] {1, 0, 1, 0, 1, 1, 0, 1})
                .build();
        assertCox(data, Ties.EXACT_DISCRETE, -0.11747185383, 0.9991400056, -6.733401892, -6.726528994);
        assertCox(data, Ties.EFRON, -0.13522064658, 0.9138625594, -8.119696253, -8.108854642);
        assertCox(data, Ties.BRESLOW, -0.09850844033, 0.9140591033, -8.476371197, -8.470603913);

        double[] exit = new double[200];
        int[] status = new int[200];
        double[] x = new double[200];
        for (int i = 0; i < 200; i++) {
            exit[i] = i < 100 ? 1 : 2;
            status[i] = i % 2 == 0 ? 1 : 0;
            x[i] = new double[] {0, 1, 1, 0, 1}[i % 5];
        }
        CoxFit many = CoxModel.withDefaults()
                .withTies(Ties.EXACT_DISCRETE)
                .fit(rows(exit, status).covariate("x", x).build());
        assertThat(many.coefficient("x").estimate().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(many.coefficient("x").standardError().orElseThrow()).isCloseTo(0.257292823, within(1e-9));
        assertThat(many.logLikelihood()).isCloseTo(-176.517956, within(1e-6));
    }

    private static void assertCox(
            SurvivalData data, Ties ties, double estimate, double error, double start, double largest) {
        CoxFit fit = CoxModel.withDefaults().withTies(ties).fit(data);
        assertThat(fit.coefficient("x").estimate().orElseThrow()).isCloseTo(estimate, within(1e-10));
        assertThat(fit.coefficient("x").standardError().orElseThrow()).isCloseTo(error, within(1e-9));
        assertThat(fit.nullLogLikelihood()).isCloseTo(start, within(1e-9));
        assertThat(fit.logLikelihood()).isCloseTo(largest, within(1e-9));
    }

    /** R 3.8-11: survfit(Surv(time, status) ~ 1, aml, conf.lower = ) */
    @Test
    void h35LowerLimitsOfEffectiveSampleSize() {
        SurvivalData aml = rows(
                        new double[] {
                            9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45
                        },
                        1,
                        1,
                        0,
                        1,
                        1,
                        0,
                        1,
                        1,
                        0,
                        1,
                        0,
                        1,
                        1,
                        1,
                        1,
                        1,
                        0,
                        1,
                        1,
                        1,
                        1,
                        1,
                        1)
                .build();
        double[] modified = {0.8048547978, 0.6848394681, 0.6309579106, 0.5797992180, 0.5308783416};
        double[] peto = {0.8093812968, 0.6911363615, 0.6345931113, 0.5837789908, 0.5351803913};
        SurvivalCurve usual = KaplanMeier.withDefaults().fit(aml).only();
        SurvivalCurve scaled = KaplanMeier.withDefaults()
                .withLowerLimit(LowerLimit.MODIFIED)
                .fit(aml)
                .only();
        SurvivalCurve petos = KaplanMeier.withDefaults()
                .withLowerLimit(LowerLimit.PETO)
                .fit(aml)
                .only();
        for (int i = 0; i < 5; i++) {
            assertThat(scaled.lower(i).orElseThrow()).isCloseTo(modified[i], within(1e-9));
            assertThat(petos.lower(i).orElseThrow()).isCloseTo(peto[i], within(1e-9));
            assertThat(scaled.upper(i)).isEqualTo(usual.upper(i));
        }
        assertThat(scaled.explain()).contains("Lower limits with errors scaled to the numbers at risk");
        assertThat(usual.explain()).doesNotContain("Lower limits");
    }

    /** Exp(-H) stays above 0 where the product limit of the baseline would reach it. */
    @Test
    void h37CurveOfACoxModelAtItsLastEvent() {
        CoxFit fit = CoxModel.withDefaults()
                .fit(rows(new double[] {1, 2, 3, 4}, 1, 1, 0, 1)
                        .covariate("x", new double[] {0, 1, 0, 0})
                        .build());
        CoxCurve baseline = fit.baseline().orElseThrow().get(0);

        assertThat(baseline.survivalAt(4).value().orElseThrow())
                .isCloseTo(baseline.survivalAt(2).value().orElseThrow() * Math.exp(-1), EXACT);
    }

    /** R 3.8-11 returns the coefficients of one step; the full fit has age 0.01704533185, sex -0.5132185198. */
    @Test
    void h42IterationLimits() {
        SurvivalData data = rows(new double[] {5, 3, 9, 1, 7, 2}, 1, 1, 0, 1, 1, 1)
                .covariate("x", new double[] {0.5, 2, 1, 3, 1, -1})
                .build();
        CoxFit stopped = CoxModel.withDefaults().withMaxIterations(1).fit(data);

        assertThat(stopped.convergence().converged()).isFalse();
        assertThat(stopped.convergence().problems()).extracting(p -> p.kind()).containsExactly(Kind.NOT_REACHED);
        assertThat(stopped.coefficient("x").estimate()).isEmpty();
        assertThat(CoxModel.withDefaults().fit(data).convergence().converged()).isTrue();
    }
}
