package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oligomet.stats.Convergence.Kind;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.math.LdlFactor;
import org.oligomet.stats.internal.risk.SortedSample;

/** Firth's penalty: closed forms, a search that knows nothing of the score, invariances, separated data. */
class FirthCoxTest {

    private static final CoxModel MODEL = CoxModel.withDefaults().withFirth();
    private static final double CHI_SQUARED_95 = 3.841458820694124;

    /** One event time: a of m tied events among n1 with x = 1, the others among n0 with x = 0, the rest censored later. */
    private static SurvivalData oneTime(int a, int m, int n1, int n0) {
        double[] exit = new double[n1 + n0];
        boolean[] event = new boolean[n1 + n0];
        double[] x = new double[n1 + n0];
        for (int i = 0; i < exit.length; i++) {
            x[i] = i < n1 ? 1 : 0;
            event[i] = i < n1 ? i < a : i - n1 < m - a;
            exit[i] = event[i] ? 1 : 2;
        }
        return SurvivalData.builder().exit(exit).event(event).covariate("x", x).build();
    }

    /**
     * With Breslow's ties {@code l = a log π + (m − a) log(1 − π)} up to a constant, {@code I = m π (1 − π)}, so the
     * maximum is at {@code π = (a + ½) / (m + 1)}, {@code e^β = n0 π / (n1 (1 − π))}: half an event added to each group.
     */
    @ParameterizedTest
    @CsvSource({"1,1,3,5", "0,1,4,2", "3,3,7,5", "0,4,6,9", "2,5,8,8", "5,5,5,20"})
    void oneEventTimeInClosedForm(int a, int m, int n1, int n0) {
        CoxFit fit = MODEL.withTies(Ties.BRESLOW).fit(oneTime(a, m, n1, n0));
        double odds = (a + 0.5) / (m - a + 0.5);
        double pi = (a + 0.5) / (m + 1);
        CoxCoefficient c = fit.coefficient("x");

        assertThat(c.estimate().orElseThrow()).isCloseTo(Math.log(odds * n0 / n1), within(1e-9));
        assertThat(c.standardError().orElseThrow()).isCloseTo(1 / Math.sqrt(m * pi * (1 - pi)), within(1e-9));
        DoubleUnaryOperator penalised = p -> (a + 0.5) * Math.log(p) + (m - a + 0.5) * Math.log(1 - p);
        double constant = 0.5 * Math.log(m) - a * Math.log(n1) - (m - a) * Math.log(n0);
        assertThat(fit.logLikelihood()).isCloseTo(penalised.applyAsDouble(pi) + constant, within(1e-11));
        double null0 = (double) n1 / (n1 + n0);
        assertThat(fit.penalisedTest("x").orElseThrow().statistic().orElseThrow())
                .isCloseTo(2 * (penalised.applyAsDouble(pi) - penalised.applyAsDouble(null0)), within(1e-9));
        assertThat(fit.likelihoodRatioTest().statistic().orElseThrow())
                .isCloseTo(2 * (penalised.applyAsDouble(pi) - penalised.applyAsDouble(null0)), within(1e-9));
        for (double limit : new double[] {
            c.hazardRatio().lower().orElseThrow(), c.hazardRatio().upper().orElseThrow()
        }) {
            double at = n1 * limit / (n1 * limit + n0);
            assertThat(2 * (penalised.applyAsDouble(pi) - penalised.applyAsDouble(at)))
                    .isCloseTo(CHI_SQUARED_95, within(1e-8));
        }
        assertThat(c.hazardRatio().lower().orElseThrow())
                .isLessThan(c.hazardRatio().value().orElseThrow());
        assertThat(fit.convergence().problems()).isEmpty();
    }

    /** Random rows with ties, late entries, strata and, if asked for, whole weights. */
    private static SurvivalData random(long seed, int n, boolean weighted, double stretch) {
        Random random = new Random(seed);
        double[] entry = new double[n];
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        double[] x = new double[n];
        double[] z = new double[n];
        double[] weight = new double[n];
        int[] stratum = new int[n];
        for (int i = 0; i < n; i++) {
            entry[i] = random.nextInt(3) > 0 ? SurvivalData.NO_ENTRY : random.nextInt(3);
            exit[i] = Math.max(0, entry[i]) + 1 + random.nextInt(6);
            event[i] = random.nextInt(3) > 0;
            x[i] = 1e3 + stretch * random.nextGaussian();
            z[i] = random.nextInt(2);
            weight[i] = weighted ? 1 + random.nextInt(3) : 1;
            stratum[i] = random.nextInt(2);
        }
        return SurvivalData.builder()
                .entry(entry)
                .exit(exit)
                .event(event)
                .covariate("x", x)
                .covariate("z", z)
                .weight(weight)
                .stratum(stratum)
                .build();
    }

    /** {@code l + ½ log det I} from the ordinary likelihood alone. */
    private static double penalised(PartialLikelihood likelihood, double[] beta) {
        PartialLikelihood.Evaluation at = likelihood.evaluate(beta);
        if (!at.usable()) {
            return Double.NEGATIVE_INFINITY;
        }
        LdlFactor factor = LdlFactor.of(at.information(), beta.length, new double[beta.length]);
        return factor.rank() < beta.length
                ? Double.NEGATIVE_INFINITY
                : at.logLikelihood() + factor.logDeterminant() / 2;
    }

    /** Searches the plane with a pattern that shrinks; no derivative. */
    private static double[] searched(PartialLikelihood likelihood) {
        double[] best = new double[2];
        double height = penalised(likelihood, best);
        for (double step = 1; step > 1e-9; ) {
            boolean better = false;
            for (int k = 0; k < 8; k++) {
                double[] next = {best[0] + step * Math.cos(k * Math.PI / 4), best[1] + step * Math.sin(k * Math.PI / 4)
                };
                double there = penalised(likelihood, next);
                if (there > height) {
                    best = next;
                    height = there;
                    better = true;
                }
            }
            step = better ? step : step / 2;
        }
        return best;
    }

    @ParameterizedTest
    @EnumSource(value = Ties.class, names = "EXACT_DISCRETE", mode = EnumSource.Mode.EXCLUDE)
    void equalsADirectSearch(Ties ties) {
        for (int seed = 0; seed < 40; seed++) {
            SurvivalData data = random(seed, 8 + seed % 9, seed % 4 == 0, 2);
            CoxFit fit = MODEL.withTies(ties).fit(data);
            if (!fit.convergence().problems().isEmpty()) {
                continue; // nothing to estimate a term from
            }
            Design design = new Design(SortedSample.byStratum(data), Terms.of(data, List.of("x", "z")));
            PartialLikelihood likelihood = new PartialLikelihood(design, ties);
            double[] expected = searched(likelihood);
            double units = Math.log(design.scale(0)) + Math.log(design.scale(1));

            // A maximum is known to the root of the precision of its height.
            assertThat(fit.logLikelihood()).isCloseTo(penalised(likelihood, expected) + units, within(1e-10));
            for (int j = 0; j < 2; j++) {
                assertThat(fit.coefficients().get(j).estimate().orElseThrow() * design.scale(j))
                        .as("seed %d", seed)
                        .isCloseTo(expected[j], within(2e-6 * (1 + Math.abs(expected[j]))));
            }
        }
    }

    /** The modified score, with its third moments, is the slope of the penalised likelihood. */
    @Property(tries = 150)
    void modifiedScoreIsTheGradient(@ForAll long seed, @ForAll boolean efron) {
        SurvivalData data = random(seed, 20, seed % 2 == 0, 2);
        Design design = new Design(SortedSample.byStratum(data), Terms.of(data, List.of("x", "z")));
        Ties ties = efron ? Ties.EFRON : Ties.BRESLOW;
        PartialLikelihood plain = new PartialLikelihood(design, ties);
        LdlFactor kept = new Newton(plain, new double[2]).startFactor;
        if (kept.rank() < 2) {
            return;
        }
        double[] beta = {0.4, -0.3};
        double[] score = new FirthLikelihood(design, ties, kept).evaluate(beta).score();
        double h = 1e-5;
        for (int j = 0; j < 2; j++) {
            double[] up = beta.clone();
            double[] down = beta.clone();
            up[j] += h;
            down[j] -= h;
            double slope = (penalised(plain, up) - penalised(plain, down)) / (2 * h);
            assertThat(score[j]).isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));
        }
    }

    @Property(tries = 60)
    void unitsOriginAndOrderDoNotMatter(@ForAll long seed) {
        SurvivalData data = random(seed, 16, false, 2);
        int n = data.size();
        double[] x = data.numeric("x").orElseThrow();
        double[] z = data.numeric("z").orElseThrow();
        double[] entry = new double[n];
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        double[] x2 = new double[n];
        double[] z2 = new double[n];
        int[] stratum = new int[n];
        for (int i = 0; i < n; i++) {
            int k = n - 1 - i;
            entry[i] = data.hasEntries() ? data.entry(k) : SurvivalData.NO_ENTRY;
            exit[i] = data.exit(k);
            event[i] = data.status(k).isEvent();
            x2[i] = 5 - x[k] / 8;
            z2[i] = 1 - z[k];
            stratum[i] = data.stratum().orElseThrow().code(k);
        }
        CoxFit a = MODEL.fit(data);
        CoxFit b = MODEL.fit(SurvivalData.builder()
                .entry(entry)
                .exit(exit)
                .event(event)
                .covariate("z", z2)
                .covariate("x", x2)
                .stratum(stratum)
                .build());
        if (!a.convergence().problems().isEmpty()) {
            return;
        }
        assertSame(a.coefficient("x"), b.coefficient("x"), -8);
        assertSame(a.coefficient("z"), b.coefficient("z"), -1);
        assertThat(b.likelihoodRatioTest().statistic().orElseThrow())
                .isCloseTo(a.likelihoodRatioTest().statistic().orElseThrow(), within(1e-8));
    }

    private static void assertSame(CoxCoefficient a, CoxCoefficient b, double times) {
        double error = a.standardError().orElseThrow();
        assertThat(b.estimate().orElseThrow() / times).isCloseTo(a.estimate().orElseThrow(), within(1e-7 * error));
        assertThat(b.standardError().orElseThrow() / Math.abs(times)).isCloseTo(error, within(1e-7 * error));
        assertThat(b.pValue().orElseThrow()).isCloseTo(a.pValue().orElseThrow(), within(1e-7));
        // A minus sign turns the interval round.
        assertThat(Math.log(b.hazardRatio().upper().orElseThrow()) / times)
                .isCloseTo(Math.log(a.hazardRatio().lower().orElseThrow()), within(1e-6 * error));
        assertThat(Math.log(b.hazardRatio().lower().orElseThrow()) / times)
                .isCloseTo(Math.log(a.hazardRatio().upper().orElseThrow()), within(1e-6 * error));
    }

    /** Limits are where the profile, searched again from scratch with the coefficient as an offset, has fallen by 1.92. */
    @Test
    void limitsOfTheProfile() {
        for (int seed : new int[] {3, 5, 8}) {
            SurvivalData data = random(seed, 18, false, 2);
            CoxFit fit = MODEL.fit(data);
            Design design = new Design(SortedSample.byStratum(data), Terms.of(data, List.of("x", "z")));
            PartialLikelihood likelihood = new PartialLikelihood(design, Ties.EFRON);
            double units = Math.log(design.scale(0)) + Math.log(design.scale(1));
            for (int j = 0; j < 2; j++) {
                CoxCoefficient c = fit.coefficients().get(j);
                for (double limit : new double[] {
                    c.hazardRatio().lower().orElseThrow(),
                    c.hazardRatio().upper().orElseThrow()
                }) {
                    double held = Math.log(limit) * design.scale(j);
                    double fallen = 2 * (fit.logLikelihood() - units - line(likelihood, j, held));
                    assertThat(fallen).isCloseTo(CHI_SQUARED_95, within(1e-6));
                }
                double none = 2 * (fit.logLikelihood() - units - line(likelihood, j, 0));
                assertThat(fit.penalisedTest(c.term()).orElseThrow().statistic().orElseThrow())
                        .isCloseTo(none, within(1e-8));
            }
        }
    }

    /** The largest penalised likelihood with coefficient j held, by golden section. */
    private static double line(PartialLikelihood likelihood, int j, double held) {
        double low = -30;
        double high = 30;
        double golden = (Math.sqrt(5) - 1) / 2;
        DoubleUnaryOperator height =
                b -> penalised(likelihood, j == 0 ? new double[] {held, b} : new double[] {b, held});
        while (high - low > 1e-8) {
            double a = high - golden * (high - low);
            double b = low + golden * (high - low);
            if (height.applyAsDouble(a) < height.applyAsDouble(b)) {
                low = a;
            } else {
                high = b;
            }
        }
        return height.applyAsDouble((low + high) / 2);
    }

    /** H17: Cox's own likelihood has no maximum; it says so and points here, and does not switch by itself. */
    @Test
    void separatedDataHaveAFiniteAnswer() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3, 4, 5, 6})
                .event(new boolean[] {true, true, true, false, false, false})
                .covariate("x", new double[] {1, 1, 1, 0, 0, 0})
                .build();
        CoxFit cox = CoxModel.withDefaults().fit(data);
        CoxFit firth = MODEL.fit(data);

        assertThat(cox.penalised()).isFalse();
        assertThat(cox.penalisedTest("x")).isEmpty();
        assertThat(cox.coefficient("x").estimate()).isEmpty();
        assertThat(cox.convergence().problem()).contains("of x tends to").contains("withFirth");
        assertThat(cox.explain()).contains("of x tends to").contains("withFirth");
        CoxCoefficient c = firth.coefficient("x");
        assertThat(c.estimate().orElseThrow()).isBetween(1.0, 5.0);
        assertThat(c.hazardRatio().lower().orElseThrow()).isPositive();
        assertThat(c.hazardRatio().upper()).isPresent();
        assertThat(firth.convergence().problems()).isEmpty();
        assertThat(firth.baseline().orElseThrow().get(0).survivalAt(3).value()).isPresent();
        assertThat(firth.residuals()).isPresent();
        assertThat(Arrays.stream(firth.residuals().orElseThrow().martingale()).sum())
                .isCloseTo(0, within(1e-12));
        assertThat(firth.toString())
                .contains("Firth's penalty, profile limits, Efron ties: 6 rows, 3 events")
                .contains("penalised likelihood ratio: chi-squared")
                .doesNotContain("NaN");
        assertThat(firth.explain()).contains("doi:10.1111/j.0006-341X.2001.00114.x");
        assertThat(MODEL).hasToString("Cox model with Firth's penalty, Efron ties");
    }

    /** Log-likelihood and information from R, the search R's too: {@code reference/cox/firth-by-search.R}. */
    @Test
    void equalsASearchOnRsOwnLikelihood() {
        CoxFit fit = MODEL.withCovariates("age", "rx", "resid.ds")
                .fit(CoxReference.fit("cox.ovarian.6.efron").data());
        double[] estimates = {0.115824362160, -0.866610598771, 0.661511458201};
        double[] errors = {0.0442863800221, 0.6276579092784, 0.7366574517155};
        for (int j = 0; j < 3; j++) {
            CoxCoefficient c = fit.coefficients().get(j);
            assertThat(c.estimate().orElseThrow()).isCloseTo(estimates[j], within(1e-6 * errors[j]));
            assertThat(c.standardError().orElseThrow()).isCloseTo(errors[j], within(1e-6 * errors[j]));
        }
        assertThat(fit.logLikelihood()).isCloseTo(-22.6845744031, within(1e-9));
        assertThat(fit.nullLogLikelihood()).isCloseTo(-30.6448624275, within(1e-9));
        CoxCoefficient rx = fit.coefficient("rx");
        assertThat(Math.log(rx.hazardRatio().lower().orElseThrow())).isCloseTo(-2.09670306254, within(1e-6));
        assertThat(Math.log(rx.hazardRatio().upper().orElseThrow())).isCloseTo(0.340919258264, within(1e-6));
        assertThat(fit.penalisedTest("rx").orElseThrow().statistic().orElseThrow())
                .isCloseTo(2.0209447493, within(1e-6));
    }

    @Test
    void largeSamplesHardlyDiffer() {
        SurvivalData lung = CoxReference.fit("cox.lung.1.efron").data();
        CoxFit cox = CoxModel.withDefaults().fit(lung);
        CoxFit firth = MODEL.fit(lung);

        for (CoxCoefficient c : cox.coefficients()) {
            CoxCoefficient f = firth.coefficient(c.term());
            double error = c.standardError().orElseThrow();
            assertThat(f.estimate().orElseThrow()).isCloseTo(c.estimate().orElseThrow(), within(error / 10));
            assertThat(Math.log(f.hazardRatio().upper().orElseThrow()))
                    .isCloseTo(Math.log(c.hazardRatio().upper().orElseThrow()), within(error / 5));
        }
        assertThat(firth.scoreTest().statistic()).isEqualTo(cox.scoreTest().statistic());
    }

    @Test
    void whatCannotBeEstimatedIsNamed() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3, 4})
                .event(new boolean[] {true, false, true, true})
                .covariate("x", new double[] {1, 3, 2, 5})
                .covariate("twice", new double[] {2, 6, 4, 10})
                .covariate("one", new double[] {1, 1, 1, 1})
                .build();
        CoxFit fit = MODEL.fit(data);
        assertThat(fit.convergence().problems())
                .extracting(p -> p.kind())
                .containsExactly(Kind.COLLINEAR, Kind.CONSTANT);
        assertThat(fit.coefficient("x").pValue()).isPresent();
        assertThat(fit.penalisedTest("one").orElseThrow().statistic()).isEmpty();
        CoxFit none = MODEL.fit(SurvivalData.builder()
                .exit(new double[] {1, 2})
                .event(new boolean[] {false, false})
                .covariate("x", new double[] {1, 3})
                .build());
        assertThat(none.coefficient("x").estimate()).isEmpty();
        CoxFit untouched = MODEL.withMaxIterations(0).fit(data);
        assertThat(untouched.coefficient("x").estimate()).hasValue(0);
        assertThat(untouched.coefficient("x").pValue()).isEmpty();
    }

    @Test
    void misuseIsRefused() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2})
                .event(new boolean[] {true, true})
                .covariate("x", new double[] {1, 3})
                .cluster(new int[] {1, 1})
                .build();
        assertThatThrownBy(() -> MODEL.withTies(Ties.EXACT_DISCRETE).fit(data)).hasMessageContaining("Efron's or");
        assertThatThrownBy(() -> MODEL.fit(data)).hasMessageContaining("clusters");
        assertThat(MODEL.withRobustVariance(false).fit(data).coefficient("x").estimate())
                .isPresent();
    }
}
