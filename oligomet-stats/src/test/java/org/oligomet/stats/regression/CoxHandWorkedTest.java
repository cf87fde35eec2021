package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.Ties;

/**
 * Data small enough that the partial likelihood is a rational function of {@code r = exp(β)}; worked by hand, as in the
 * validation document of R survival (test1, test2, testw1).
 */
class CoxHandWorkedTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static final SurvivalData TEST1 = SurvivalData.builder()
            .exit(new double[] {1, 1, 6, 6, 8, 9})
            .event(new boolean[] {true, false, true, true, false, true})
            .covariate("x", new double[] {1, 1, 1, 0, 0, 0})
            .build();

    private static final SurvivalData TEST2 = SurvivalData.builder()
            .entry(new double[] {1, 2, 5, 2, 1, 7, 3, 4, 8, 8})
            .exit(new double[] {2, 3, 6, 7, 8, 9, 9, 9, 14, 17})
            .event(new boolean[] {true, true, true, true, true, true, true, false, false, false})
            .covariate("x", new double[] {1, 0, 0, 1, 0, 1, 1, 1, 0, 0})
            .build();

    private static final SurvivalData TESTW1 = SurvivalData.builder()
            .exit(new double[] {1, 1, 2, 2, 2, 2, 3, 4, 5})
            .event(new boolean[] {true, false, true, true, true, false, false, true, false})
            .covariate("x", new double[] {2, 0, 1, 1, 0, 1, 0, 1, 0})
            .weight(new double[] {1, 2, 3, 4, 3, 2, 1, 2, 1})
            .build();

    private static final CoxModel EFRON = CoxModel.withDefaults();
    private static final CoxModel BRESLOW = EFRON.withTies(Ties.BRESLOW);

    private static CoxFit at(CoxModel model, double beta, SurvivalData data) {
        return model.withInitialValues(beta).withMaxIterations(0).fit(data);
    }

    private static double[] column(double[][] rows) {
        double[] column = new double[rows.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = rows[i][0];
        }
        return column;
    }

    private static void assertAll(double[] actual, double... expected) {
        assertThat(actual).usingComparatorWithPrecision(1e-13).containsExactly(expected);
    }

    /** 2 β − log(3 r + 3) − 2 log(r + 3); the score is 0 where r² − 3 r − 6 = 0. */
    @Test
    void test1Breslow() {
        CoxFit fit = BRESLOW.fit(TEST1);
        double r = (3 + Math.sqrt(33)) / 2;
        double information = r / ((r + 1) * (r + 1)) + 6 * r / ((r + 3) * (r + 3));

        assertThat(fit.coefficient("x").estimate().orElseThrow()).isCloseTo(Math.log(r), EXACT);
        assertThat(fit.coefficient("x").hazardRatio().value().orElseThrow()).isCloseTo(r, within(1e-11));
        assertThat(fit.modelCovariance().get(0, 0)).isCloseTo(1 / information, EXACT);
        assertThat(fit.nullLogLikelihood()).isCloseTo(-Math.log(6) - 2 * Math.log(4), EXACT);
        assertThat(fit.logLikelihood()).isCloseTo(2 * Math.log(r) - Math.log(3 * r + 3) - 2 * Math.log(r + 3), EXACT);
        // U(0) = 2 − 1/2 − 2/4 = 1, I(0) = 1/4 + 6/16 = 5/8.
        assertThat(fit.scoreTest().statistic().orElseThrow()).isCloseTo(8.0 / 5, EXACT);
        assertThat(fit.waldTest().statistic().orElseThrow()).isCloseTo(Math.log(r) * Math.log(r) * information, EXACT);
    }

    @Test
    void test1BreslowAtZero() {
        CoxFit fit = at(BRESLOW, 0, TEST1);
        CoxResiduals residuals = fit.residuals().orElseThrow();

        assertAll(residuals.martingale(), 5 / 6.0, -1 / 6.0, 1 / 3.0, 1 / 3.0, -2 / 3.0, -2 / 3.0);
        assertAll(column(residuals.score()), 5 / 12.0, -1 / 12.0, 7 / 24.0, -1 / 24.0, 5 / 24.0, 5 / 24.0);
        CoxCurve curve = fit.baseline().orElseThrow().get(0);
        assertAll(
                new double[] {
                    curve.cumulativeHazardAt(0.5).value().orElseThrow(),
                    curve.cumulativeHazardAt(1).value().orElseThrow(),
                    curve.cumulativeHazardAt(8).value().orElseThrow(),
                    curve.cumulativeHazardAt(9).value().orElseThrow()
                },
                0,
                1 / 6.0,
                2 / 3.0,
                5 / 3.0);
        assertVariances(curve, 7 / 180.0, 2 / 9.0, 11 / 9.0);
    }

    private static void assertVariances(CoxCurve curve, double... expected) {
        double[] times = {1, 6, 9};
        for (int i = 0; i < times.length; i++) {
            double error = curve.cumulativeHazardAt(times[i]).standardError().orElseThrow();
            assertThat(error * error).isCloseTo(expected[i], EXACT);
        }
    }

    /** 2 β − log(3 r + 3) − log(r + 3) − log((r + 5) / 2); the score is 0 where r³ − 23 r − 30 = 0. */
    @Test
    void test1Efron() {
        CoxFit fit = EFRON.fit(TEST1);
        double phi = Math.acos(15 / Math.pow(23.0 / 3, 1.5));
        double r = 2 * Math.sqrt(23.0 / 3) * Math.cos(phi / 3);

        assertThat(fit.coefficient("x").estimate().orElseThrow()).isCloseTo(Math.log(r), EXACT);
        assertThat(fit.modelCovariance().get(0, 0))
                .isCloseTo(
                        1 / (r / ((r + 1) * (r + 1)) + 3 * r / ((r + 3) * (r + 3)) + 5 * r / ((r + 5) * (r + 5))),
                        EXACT);
        assertThat(fit.nullLogLikelihood()).isCloseTo(-Math.log(6) - Math.log(4) - Math.log(3), EXACT);
        assertThat(fit.logLikelihood())
                .isCloseTo(2 * Math.log(r) - Math.log(3 * r + 3) - Math.log(r + 3) - Math.log((r + 5) / 2), EXACT);
    }

    @Test
    void test1EfronAtZero() {
        CoxFit fit = at(EFRON, 0, TEST1);
        CoxResiduals residuals = fit.residuals().orElseThrow();

        assertAll(residuals.martingale(), 5 / 6.0, -1 / 6.0, 5 / 12.0, 5 / 12.0, -3 / 4.0, -3 / 4.0);
        assertAll(column(residuals.score()), 5 / 12.0, -1 / 12.0, 55 / 144.0, -5 / 144.0, 29 / 144.0, 29 / 144.0);
        // I(0) = 1/4 + 3/16 + 5/36 = 83/144.
        assertThat(fit.modelCovariance().get(0, 0)).isCloseTo(144 / 83.0, EXACT);
        assertVariances(
                fit.baseline().orElseThrow().get(0),
                1 / 36.0 + 1 / 83.0,
                29 / 144.0 * (112 / 83.0),
                29 / 144.0 * (112 / 83.0) + 1);
    }

    @Test
    void test2StartStop() {
        assertThat(Math.exp(BRESLOW.fit(TEST2).coefficient("x").estimate().orElseThrow()))
                .isCloseTo(0.9189477, within(5e-8));

        CoxFit zero = at(BRESLOW, 0, TEST2);
        assertThat(zero.nullLogLikelihood()).isEqualTo(zero.logLikelihood());
        assertAll(
                zero.residuals().orElseThrow().martingale(),
                1 / 2.0,
                2 / 3.0,
                4 / 5.0,
                13 / 60.0,
                -8 / 15.0,
                7 / 20.0,
                -1 / 10.0,
                -11 / 10.0,
                -2 / 5.0,
                -2 / 5.0);
        double[] schoenfeld = at(BRESLOW, Math.log(2), TEST2).residuals().orElseThrow().schoenfeld().stream()
                .mapToDouble(s -> s.values()[0])
                .toArray();
        assertAll(schoenfeld, 1 / 3.0, -1 / 2.0, -3 / 4.0, 1 / 7.0, -6 / 7.0, 1 / 4.0, 1 / 4.0);
        // H(14) = 1/2 + 1/3 + 1/5 + 1/4 + 1/4 + 2/5.
        assertThat(zero.baseline()
                        .orElseThrow()
                        .get(0)
                        .cumulativeHazardAt(14)
                        .value()
                        .orElseThrow())
                .isCloseTo(29 / 15.0, EXACT);
    }

    @Test
    void testw1Weighted() {
        assertThat(BRESLOW.fit(TESTW1).coefficient("x").estimate().orElseThrow())
                .isCloseTo(0.8595574445068815, EXACT);
        assertAll(
                at(BRESLOW, 0, TESTW1).residuals().orElseThrow().martingale(),
                144 / 152.0,
                -8 / 152.0,
                49 / 152.0,
                49 / 152.0,
                49 / 152.0,
                -103 / 152.0,
                -103 / 152.0,
                -157 / 456.0,
                -613 / 456.0);
    }

    /** Whole weights under Breslow's ties are replication, so a row's dfbeta is the sum over its copies. */
    @Test
    void dfbetaCarriesTheWeight() {
        int[] copies = IntStream.range(0, TESTW1.size())
                .flatMap(row -> IntStream.range(0, (int) TESTW1.weight(row)).map(k -> row))
                .toArray();
        boolean[] events = new boolean[copies.length];
        for (int i = 0; i < copies.length; i++) {
            events[i] = TESTW1.status(copies[i]).isEvent();
        }
        double[] x = TESTW1.numeric("x").orElseThrow();
        SurvivalData replicated = SurvivalData.builder()
                .exit(Arrays.stream(copies).mapToDouble(TESTW1::exit).toArray())
                .event(events)
                .covariate("x", Arrays.stream(copies).mapToDouble(row -> x[row]).toArray())
                .build();

        double[] summed = new double[TESTW1.size()];
        double[] byCopy =
                column(BRESLOW.fit(replicated).residuals().orElseThrow().dfbeta());
        for (int i = 0; i < copies.length; i++) {
            summed[copies[i]] += byCopy[i];
        }

        assertThat(copies).hasSize(19);
        assertAll(column(BRESLOW.fit(TESTW1).residuals().orElseThrow().dfbeta()), summed);
    }
}
