package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.Convergence;
import org.oligomet.stats.Convergence.Kind;
import org.oligomet.stats.Convergence.Problem;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.Ties;

/** Cases that catch implementations out; "H.." are those of R survival 3.8-11, whose printed answers stand here. */
class CoxHardCasesTest {

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

    private static List<Kind> kinds(CoxFit fit) {
        return fit.convergence().problems().stream().map(Problem::kind).toList();
    }

    private static void assertRow(CoxFit fit, String term, double estimate, double error) {
        assertThat(fit.coefficient(term).estimate().orElseThrow())
                .isCloseTo(estimate, within(1e-9 * Math.abs(estimate)));
        assertThat(fit.coefficient(term).standardError().orElseThrow()).isCloseTo(error, within(1e-9 * error));
    }

    @Test
    void h01TiesBrokenByFloatingPoint() {
        double[] exit = {0.1 + 0.2, 0.3, 0.5, 0.7 - 0.1, 0.6, 1};
        double[] x = {1, 0, 1, 0, 1, 0};
        SurvivalData data = rows(exit, 1, 1, 1, 1, 1, 1).covariate("x", x).build();

        CoxFit tied = MODEL.fit(data);
        assertRow(tied, "x", 0.7802159183, 0.9366625777);
        assertThat(tied.nullLogLikelihood()).isCloseTo(-6.579251212, within(1e-9));
        assertThat(tied.logLikelihood()).isCloseTo(-6.222687831, within(1e-9));
        CoxFit apart = MODEL.fit(data.withTieRule(false));
        assertRow(apart, "x", 0.7080216574, 0.9453265548);
    }

    @Test
    void h06AllCensored() {
        CoxFit fit = MODEL.fit(
                rows(upTo(3), 0, 0, 0).covariate("x", new double[] {1, 2, 4}).build());

        assertThat(fit.logLikelihood()).isZero();
        assertThat(fit.nullLogLikelihood()).isZero();
        assertThat(fit.coefficient("x").estimate()).isEmpty();
        assertThat(fit.coefficient("x").hazardRatio().value()).isEmpty();
        assertThat(fit.likelihoodRatioTest().pValue()).isEmpty();
        assertThat(fit.waldTest().df()).hasValue(0);
        assertThat(fit.scoreTest().statistic()).isEmpty();
        assertThat(kinds(fit)).containsExactly(Kind.NO_EVENTS);
    }

    @Test
    void h07OneSubject() {
        CoxFit fit = MODEL.fit(
                rows(new double[] {5}, 1).covariate("x", new double[] {1}).build());

        assertThat(fit.coefficient("x").estimate()).isEmpty();
        assertThat(fit.logLikelihood()).isZero();
        assertThat(fit.convergence().problem()).isEqualTo("x does not vary within any risk set");
    }

    @Test
    void h14WeightsMustBePositive() {
        SurvivalData data = rows(upTo(4), 1, 1, 0, 1)
                .covariate("x", new double[] {1, 0, 2, 1})
                .weight(new double[] {1, 0, 1, 1})
                .build();

        assertThatThrownBy(() -> MODEL.fit(data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weight of row 1 is 0.0");
    }

    @Test
    void h16WeightsAreReplicationForBreslowButNotForEfron() {
        double[] t = {1, 2, 2, 3, 4};
        double[] x = {1, 0, 1, 0, 1};
        double[] w = {2, 1, 3, 1, 2};
        SurvivalData weighted =
                rows(t, 1, 1, 1, 1, 0).covariate("x", x).weight(w).build();
        SurvivalData replicated = rows(new double[] {1, 1, 2, 2, 2, 2, 3, 4, 4}, 1, 1, 1, 1, 1, 1, 1, 0, 0)
                .covariate("x", new double[] {1, 1, 0, 1, 1, 1, 0, 1, 1})
                .build();

        CoxFit efron = MODEL.fit(weighted);
        assertRow(efron, "x", -0.036100832847, 0.8398151650);
        assertThat(efron.logLikelihood()).isCloseTo(-12.60283835, within(1e-8));
        CoxFit efronReplicated = MODEL.fit(replicated);
        assertThat(efronReplicated.coefficient("x").estimate().orElseThrow()).isCloseTo(-0.003215874425, within(1e-12));
        assertThat(efronReplicated.logLikelihood()).isCloseTo(-12.10867296, within(1e-8));
        CoxModel breslow = MODEL.withTies(Ties.BRESLOW);
        assertRow(breslow.fit(weighted), "x", -0.056627955128, 0.8395804108);
        assertRow(breslow.fit(replicated), "x", -0.056627955128, 0.8395804108);
    }

    @Test
    void h17MonotoneLikelihood() {
        CoxFit fit = MODEL.fit(rows(upTo(6), 1, 1, 1, 0, 0, 0)
                .covariate("x", new double[] {1, 1, 1, 0, 0, 0})
                .build());

        assertThat(fit.convergence().converged()).isFalse();
        assertThat(kinds(fit)).containsExactly(Kind.MONOTONE);
        assertThat(fit.convergence().problem()).contains("coefficient of x tends to +infinity");
        assertThat(fit.coefficient("x").estimate()).isEmpty();
        assertThat(fit.coefficient("x").notEstimableBecause()).isPresent();
        assertThat(fit.nullLogLikelihood()).isCloseTo(-4.787491743, within(1e-9));
        // The events are compared with one another only: log(1/3) + log(1/2) + log(1).
        assertThat(fit.logLikelihood()).isCloseTo(-Math.log(6), within(1e-12));
        assertThat(fit.likelihoodRatioTest().statistic().orElseThrow())
                .isCloseTo(2 * (4.787491742782046 - Math.log(6)), within(1e-9));
        assertThat(fit.likelihoodRatioTest().df()).hasValue(1);
        assertThat(fit.waldTest().statistic()).isEmpty();
        assertThat(fit.scoreTest().statistic()).isPresent();
    }

    @Test
    void h17PerfectOrderOfANumericCovariate() {
        CoxFit fit = MODEL.fit(rows(upTo(4), 1, 1, 1, 1)
                .covariate("x", new double[] {4, 3, 2, 1})
                .build());

        assertThat(fit.convergence().converged()).isFalse();
        assertThat(fit.logLikelihood()).isZero();
        assertThat(fit.nullLogLikelihood()).isCloseTo(-Math.log(24), within(1e-12));
    }

    @Test
    void h30FactorLevelsThatOrderTheEvents() {
        CoxFit fit = MODEL.fit(rows(upTo(9), 1, 1, 1, 1, 1, 1, 0, 0, 0)
                .factor("g", new String[] {"a", "a", "a", "b", "b", "b", "c", "c", "c"})
                .build());

        assertThat(kinds(fit)).containsExactly(Kind.MONOTONE, Kind.MONOTONE);
        assertThat(fit.convergence().problem())
                .contains("coefficient of g = b tends to -infinity")
                .contains("coefficient of g = c tends to -infinity");
        assertThat(fit.nullLogLikelihood()).isCloseTo(-11.010068011, within(1e-9));
        // Within a and within b: twice log(1/6).
        assertThat(fit.logLikelihood()).isCloseTo(-2 * Math.log(6), within(1e-12));
    }

    @Test
    void h17OnlyTheTermConcernedIsLost() {
        SurvivalData ovarian = CoxReference.fit("cox.ovarian.7.efron").data();
        double[] z = new double[ovarian.size()];
        double[] time = new double[z.length];
        boolean[] event = new boolean[z.length];
        for (int row = 0; row < z.length; row++) {
            time[row] = ovarian.exit(row);
            event[row] = ovarian.status(row).isEvent();
            z[row] = event[row] ? 1 : 0;
        }
        CoxFit fit = MODEL.fit(SurvivalData.builder()
                .exit(time)
                .event(event)
                .covariate("z", z)
                .covariate("age", ovarian.numeric("age").orElseThrow())
                .build());

        assertThat(fit.convergence().problems()).hasSize(1);
        assertThat(fit.coefficient("z").estimate()).isEmpty();
        // R at z = 21.98, where it stops: 0.1238799370 (0.05984359427).
        assertThat(fit.coefficient("age").estimate().orElseThrow()).isCloseTo(0.1238799370, within(1e-8));
        assertThat(fit.coefficient("age").standardError().orElseThrow()).isCloseTo(0.05984359427, within(1e-8));
        assertThat(fit.logLikelihood()).isCloseTo(-17.44215029, within(1e-8));
        assertThat(fit.modelCovariance().terms()).containsExactly("age");
    }

    @Test
    void h03h04MonotoneWithEntries() {
        // R, timefix off: loglik -1.791759469, -2.093401008e-09.
        CoxFit fit = MODEL.fit(rows(new double[] {0.3, 0.4, 2, 1}, 0, 1, 1, 1)
                .entry(new double[] {0, 0.3, 0, 0})
                .covariate("x", new double[] {1, 2, 0, 1})
                .build());

        assertThat(fit.nullLogLikelihood()).isCloseTo(-Math.log(6), within(1e-12));
        assertThat(fit.logLikelihood()).isZero();
        assertThat(kinds(fit)).containsExactly(Kind.MONOTONE);
    }

    @Test
    void aLargeCoefficientAloneIsNotMonotone() {
        // One event in 2000 goes against the order: the estimate is large and finite.
        int n = 2000;
        double[] x = new double[n];
        boolean[] event = new boolean[n];
        for (int i = 0; i < n; i++) {
            x[i] = i < 1000 ? 1 : 0;
            event[i] = i < 1000 || i == 1500;
        }
        double[] t = upTo(n);
        t[1500] = 0.5;
        CoxFit fit = MODEL.fit(
                SurvivalData.builder().exit(t).event(event).covariate("x", x).build());

        assertThat(fit.convergence())
                .isEqualTo(new Convergence(true, fit.convergence().iterations(), List.of()));
        assertThat(fit.coefficient("x").estimate().orElseThrow()).isBetween(7.0, 12.0);
    }

    @Test
    void h18ConstantAndCollinear() {
        SurvivalData lung = CoxReference.fit("cox.lung.weights.efron").data();
        double[] time = new double[lung.size()];
        boolean[] event = new boolean[time.length];
        double[] a2 = lung.numeric("age").orElseThrow();
        double[] k = new double[time.length];
        for (int row = 0; row < time.length; row++) {
            time[row] = lung.exit(row);
            event[row] = lung.status(row).isEvent();
            a2[row] *= 2;
            k[row] = 1;
        }
        CoxFit fit = MODEL.fit(SurvivalData.builder()
                .exit(time)
                .event(event)
                .covariate("age", lung.numeric("age").orElseThrow())
                .covariate("a2", a2)
                .covariate("sex", lung.numeric("sex").orElseThrow())
                .covariate("k", k)
                .build());

        // As H42, R with eps = 1e-14; by default it stops at -0.51321851711.
        assertRow(fit, "age", 0.01704533185, 9.223273477e-03);
        assertRow(fit, "sex", -0.5132185198, 1.674579624e-01);
        assertThat(fit.convergence().converged()).isTrue();
        assertThat(kinds(fit)).containsExactly(Kind.COLLINEAR, Kind.CONSTANT);
        assertThat(fit.convergence().problem())
                .isEqualTo("a2 is collinear with age and was left out; k does not vary within any risk set");
        assertThat(fit.coefficient("a2").estimate()).isEmpty();
        assertThat(fit.waldTest().df()).hasValue(2);
    }

    @Test
    void h19ScaleAndOrigin() {
        SurvivalData lung = CoxReference.fit("cox.lung.weights.efron").data();
        double[] age = lung.numeric("age").orElseThrow();
        assertScaled(lung, Arrays.stream(age).map(a -> 1.7e9 + a * 86400).toArray(), 2.166687408e-07, 1.064723000e-07);
        assertScaled(lung, Arrays.stream(age).map(a -> a * 1e-9).toArray(), 1.872017920e+07, 9.199206718e+06);
        assertScaled(lung, Arrays.stream(age).map(a -> a + 1e6).toArray(), 1.872017920e-02, 9.199206718e-03);
        CoxFit fit = assertScaled(lung, Arrays.stream(age).map(Math::exp).toArray(), 8.349855440e-36, 2.231310478e-36);
        assertThat(fit.logLikelihood()).isCloseTo(-7.465420902e+02, within(1e-7));
    }

    private static CoxFit assertScaled(SurvivalData lung, double[] x, double estimate, double error) {
        double[] time = new double[lung.size()];
        boolean[] event = new boolean[time.length];
        for (int row = 0; row < time.length; row++) {
            time[row] = lung.exit(row);
            event[row] = lung.status(row).isEvent();
        }
        CoxFit fit = MODEL.fit(
                SurvivalData.builder().exit(time).event(event).covariate("x", x).build());
        assertRow(fit, "x", estimate, error);
        return fit;
    }

    @Test
    void h20Outlier() {
        double[] x = new double[20];
        Arrays.setAll(x, i -> i == 0 ? 100 : i);
        int[] all = new int[20];
        Arrays.fill(all, 1);
        CoxFit fit = MODEL.fit(rows(upTo(20), all).covariate("x", x).build());

        assertThat(fit.coefficient("x").standardError().orElseThrow()).isCloseTo(4.024218183e-02, within(1e-11));
        assertThat(fit.coefficient("x").estimate().orElseThrow()).isCloseTo(0, within(1e-14));
        assertThat(fit.logLikelihood()).isCloseTo(-42.33561646, within(1e-8));
    }

    @Test
    void h29StratumWithoutEvents() {
        CoxFit fit = MODEL.fit(rows(upTo(8), 1, 1, 1, 0, 0, 0, 0, 0)
                .covariate("x", new double[] {1, 0, 1, 0, 1, 0, 1, 0})
                .stratum(new int[] {1, 1, 1, 1, 2, 2, 2, 2})
                .build());

        assertRow(fit, "x", 0.9406136417, 1.2402583526);
        assertThat(fit.logLikelihood()).isCloseTo(-2.8699762573, within(1e-10));
    }

    @Test
    void h43RowsThatOverlapNoEventDoNoHarm() {
        CoxFit fit = MODEL.fit(rows(new double[] {2, 3, 4, 6, 7}, 1, 1, 0, 0, 0)
                .entry(new double[] {0, 0, 0, 5, 5})
                .covariate("x", new double[] {0, 1, 0, 900, -900})
                .build());

        assertRow(fit, "x", Math.log(2) / 2, 1.4354999728);
        assertThat(fit.logLikelihood()).isCloseTo(-1.7627471740, within(1e-10));
    }

    @Test
    void aHugeRiskThatLeftBehindNoTrace() {
        // A risk of e^40 joins first, since the sweep goes back in time, and is gone before the other events.
        CoxFit fit = MODEL.withInitialValues(1)
                .withMaxIterations(0)
                .fit(rows(new double[] {9, 3, 4, 5, 10}, 1, 1, 1, 1, 0)
                        .entry(new double[] {5, 0, 0, 0, 0})
                        .covariate("x", new double[] {40, 1, 0, 0.5, 0.2})
                        .build());

        double s5 = Math.exp(0.5) + Math.exp(0.2);
        double expected = 41.5
                - Math.log(Math.E + 1 + s5)
                - Math.log(1 + s5)
                - Math.log(s5)
                - Math.log(Math.exp(40) + Math.exp(0.2));
        assertThat(fit.logLikelihood()).isCloseTo(expected, within(1e-12));

        // e^80 would leave a trace: refused instead of a wrong number.
        assertThatThrownBy(() -> MODEL.withInitialValues(2)
                        .fit(rows(new double[] {9, 3, 4, 5, 10}, 1, 1, 1, 1, 0)
                                .entry(new double[] {5, 0, 0, 0, 0})
                                .covariate("x", new double[] {40, 1, 0, 0.5, 0.2})
                                .build()))
                .hasMessageContaining("initial coefficients");
    }

    @Test
    void infiniteCovariatesAreRefusedWithRowAndName() {
        assertThatThrownBy(() -> rows(upTo(2), 1, 1)
                        .covariate("crp", new double[] {1, Double.POSITIVE_INFINITY})
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("crp")
                .hasMessageContaining("1")
                .hasMessageContaining("Infinity");
    }

    @Test
    void misuseIsRefused() {
        SurvivalData data = rows(upTo(4), 1, 1, 0, 1)
                .covariate("x", new double[] {1, 0, 2, 1})
                .build();
        assertThatThrownBy(() -> MODEL.withCovariates("y").fit(data)).hasMessageContaining("\"y\"");
        assertThatThrownBy(() -> MODEL.withCovariates("x", "x")).hasMessageContaining("twice");
        assertThatThrownBy(() -> MODEL.withInitialValues(1, 2).fit(data)).hasMessageContaining("2 initial");
        assertThatThrownBy(() -> MODEL.withInitialValues(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> MODEL.withInitialValues(1e6).fit(data)).hasMessageContaining("initial coefficients");
        assertThatThrownBy(() -> MODEL.withConfidenceLevel(95)).hasMessageContaining("95");
        assertThatThrownBy(() -> MODEL.withMaxIterations(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> MODEL.withTolerance(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> MODEL.fit(data).coefficient("y")).hasMessageContaining("no term");
    }

    @Test
    void anIterationLimitThatIsTooLowIsAResult() {
        CoxFit fit = MODEL.withMaxIterations(1)
                .fit(CoxReference.fit("cox.lung.1.efron").data());

        assertThat(fit.convergence().converged()).isFalse();
        assertThat(kinds(fit)).containsExactly(Kind.NOT_REACHED);
        assertThat(fit.coefficient("age").estimate()).isEmpty();
        assertThat(fit.likelihoodRatioTest().pValue()).isEmpty();
    }

    @Test
    void nullModel() {
        CoxFit fit =
                MODEL.withCovariates().fit(CoxReference.fit("cox.lung.3.efron").data());

        assertThat(fit.coefficients()).isEmpty();
        assertThat(fit.logLikelihood()).isCloseTo(-749.909801390, within(1e-8));
        assertThat(fit.convergence().converged()).isTrue();
    }

    /** No row moves x, whose part of the sandwich is 0 but for rounding, on either side of 0: an error of 0, nothing from it. */
    @Test
    void aRobustVarianceOfRoundingIsZero() {
        CoxFit fit = CoxModel.withDefaults()
                .withCovariates("x", "z", "f")
                .fit(SurvivalData.builder()
                        .exit(new double[] {2, 1, 8, 2, 2, 1, 7, 3, 1})
                        .event(new boolean[] {true, true, true, true, true, true, true, true, true})
                        .weight(new double[] {2, 1, 0.6596, 2, 2.8704, 2.9826, 2, 2, 1.6787})
                        .stratum(new int[] {1, 2, 2, 2, 2, 1, 0, 1, 1})
                        .covariate("x", new double[] {
                            1_000_000, 1_000_002, 1_000_002, 1_000_001, 1_000_002, 1_000_001, 1_000_001, 1_000_001,
                            1_000_000
                        })
                        .covariate("z", new double[] {2, 1, 1, 0, 0, 1, 1, 1, 2})
                        .factor("f", new String[] {"1", "2", "2", "0", "2", "0", "2", "0", "1"})
                        .build());
        CoxCoefficient x = fit.coefficient("x");
        assertThat(fit.robustCovariance().orElseThrow().get(0, 0)).isZero();
        assertThat(x.robustStandardError()).hasValue(0);
        assertThat(x.z()).isEmpty();
        assertThat(x.hazardRatio().lower()).isEmpty();
        assertThat(x.hazardRatio().upper()).isEmpty();
        assertThat(fit.toString()).doesNotContain("NaN");
    }
}
