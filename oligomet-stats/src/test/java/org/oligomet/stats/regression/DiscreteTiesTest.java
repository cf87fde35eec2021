package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.risk.SortedSample;
import org.oligomet.stats.test.LogRank;
import org.oligomet.stats.test.LogRankResult;

/** The exact partial likelihood of discrete time, by hand and by enumerating every set of tied events. */
class DiscreteTiesTest {

    private static final CoxModel MODEL = CoxModel.withDefaults().withTies(Ties.EXACT_DISCRETE);

    /** Random rows with ties, late entries, two strata and an offset. */
    private static SurvivalData random(long seed, int n, boolean plain) {
        Random random = new Random(seed);
        double[] entry = new double[n];
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        double[] x = new double[n];
        double[] z = new double[n];
        double[] offset = new double[n];
        int[] stratum = new int[n];
        for (int i = 0; i < n; i++) {
            entry[i] = plain || random.nextBoolean() ? SurvivalData.NO_ENTRY : random.nextInt(2);
            exit[i] = Math.max(0, entry[i]) + 1 + random.nextInt(3);
            event[i] = random.nextInt(3) > 0;
            x[i] = random.nextGaussian();
            z[i] = random.nextInt(2);
            offset[i] = plain ? 0 : random.nextGaussian() / 2;
            stratum[i] = plain ? 1 : random.nextInt(2);
        }
        return SurvivalData.builder()
                .entry(entry)
                .exit(exit)
                .event(event)
                .covariate("x", x)
                .covariate("z", z)
                .offset(offset)
                .stratum(stratum)
                .build();
    }

    /** Log-likelihood, score and information from their definition, on the covariates as they are. */
    private static double[] enumerated(SurvivalData data, double[] beta) {
        double[] result = new double[6];
        SortedSample sample = SortedSample.byStratum(data);
        double[][] x = {data.numeric("x").orElseThrow(), data.numeric("z").orElseThrow()};
        for (int e = 0; e < sample.events(); e++) {
            List<Integer> risk = new ArrayList<>();
            int events = 0;
            int stratum = data.stratum().orElseThrow().code(sample.row(sample.eventFrom(e)));
            for (int row = 0; row < data.size(); row++) {
                boolean atRisk = data.stratum().orElseThrow().code(row) == stratum
                        && data.exit(row) >= sample.eventTime(e)
                        && (!data.hasEntries() || data.entry(row) < sample.eventTime(e));
                if (atRisk
                        && data.exit(row) == sample.eventTime(e)
                        && data.status(row).isEvent()) {
                    risk.add(events++, row);
                } else if (atRisk) {
                    risk.add(row);
                }
            }
            double total = 0;
            double[] sum = new double[2];
            double[] square = new double[3];
            for (int set = 0; set < 1 << risk.size(); set++) {
                if (Integer.bitCount(set) != events) {
                    continue;
                }
                double eta = 0;
                double[] own = new double[2];
                for (int i = 0; i < risk.size(); i++) {
                    if ((set >> i & 1) == 1) {
                        int row = risk.get(i);
                        eta += data.offset(row) + beta[0] * x[0][row] + beta[1] * x[1][row];
                        own[0] += x[0][row];
                        own[1] += x[1][row];
                    }
                }
                double r = Math.exp(eta);
                total += r;
                sum[0] += r * own[0];
                sum[1] += r * own[1];
                square[0] += r * own[0] * own[0];
                square[1] += r * own[0] * own[1];
                square[2] += r * own[1] * own[1];
                if (set == (1 << events) - 1) {
                    result[0] += eta;
                    result[1] += own[0];
                    result[2] += own[1];
                }
            }
            result[0] -= Math.log(total);
            result[1] -= sum[0] / total;
            result[2] -= sum[1] / total;
            result[3] += square[0] / total - sum[0] * sum[0] / total / total;
            result[4] += square[1] / total - sum[0] * sum[1] / total / total;
            result[5] += square[2] / total - sum[1] * sum[1] / total / total;
        }
        return result;
    }

    @Property(tries = 300)
    void equalsTheEnumerationOfAllSets(@ForAll long seed) {
        SurvivalData data = random(seed, 14, false);
        double[] beta = {0.7, -1.1};
        Design design = new Design(SortedSample.byStratum(data), Terms.of(data, List.of("x", "z")));
        PartialLikelihood.Evaluation at = PartialLikelihood.of(design, Ties.EXACT_DISCRETE)
                .evaluate(new double[] {beta[0] * design.scale(0), beta[1] * design.scale(1)});
        double[] expected = enumerated(data, beta);

        assertThat(at.logLikelihood()).isCloseTo(expected[0], within(1e-12));
        for (int i = 0; i < 2; i++) {
            assertThat(at.score()[i] * design.scale(i)).isCloseTo(expected[1 + i], within(1e-12));
            for (int j = 0; j <= i; j++) {
                assertThat(at.information()[Gram.index(i, j)] * design.scale(i) * design.scale(j))
                        .isCloseTo(expected[3 + i + j], within(1e-11));
            }
        }
    }

    /** Two events and two rows at risk besides: six sets, of which one is seen. */
    @Test
    void byHand() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 1, 2, 2})
                .event(new boolean[] {true, true, false, false})
                .covariate("x", new double[] {1, 0, 0, 1})
                .build();

        CoxFit fit = MODEL.fit(data);
        // Sums of x over the six sets: 0, 1 four times, 2; the events have 1. B = 1 + 4 u + u², largest u / B at u = 1.
        assertThat(fit.coefficient("x").estimate().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(fit.logLikelihood()).isCloseTo(-Math.log(6), within(1e-14));
        assertThat(fit.coefficient("x").standardError().orElseThrow()).isCloseTo(Math.sqrt(3), within(1e-13));
    }

    /** All rows have the event: it could have been no others, so nothing is learned. */
    @Test
    void whereAllHaveTheEventNothingIsLearned() {
        CoxFit fit = MODEL.fit(SurvivalData.builder()
                .exit(new double[] {1, 1, 1})
                .event(new boolean[] {true, true, true})
                .covariate("x", new double[] {1, 0, 3})
                .build());

        assertThat(fit.logLikelihood()).isCloseTo(0, within(1e-15));
        assertThat(fit.coefficient("x").notEstimableBecause())
                .hasValueSatisfying(m -> assertThat(m).contains("x"));
    }

    /** The log-rank test's hypergeometric variance is that of this likelihood at 0, whatever the ties. */
    @Property(tries = 200)
    void scoreTestIsTheLogRankTest(@ForAll long seed) {
        SurvivalData data = random(seed, 25, true);
        int[] group = Arrays.stream(data.numeric("z").orElseThrow())
                .mapToInt(v -> (int) v)
                .toArray();
        double[] exit = new double[25];
        boolean[] event = new boolean[25];
        for (int i = 0; i < 25; i++) {
            exit[i] = data.exit(i);
            event[i] = data.status(i).isEvent();
        }
        LogRankResult logRank = LogRank.withDefaults()
                .test(SurvivalData.builder()
                        .exit(exit)
                        .event(event)
                        .group(group)
                        .build());
        TestResult score = MODEL.withCovariates("z").fit(data).scoreTest();

        assertThat(score.statistic().isPresent())
                .isEqualTo(logRank.test().statistic().isPresent());
        if (score.statistic().isPresent()) {
            assertThat(score.statistic().getAsDouble())
                    .isCloseTo(logRank.test().statistic().orElseThrow(), within(1e-10));
        }
    }

    /** Large and small risks side by side, hundreds of ties: sums of sets beyond the range of a double. */
    @Example
    void neitherOverflowsNorLosesDigits() {
        int n = 1200;
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            exit[i] = i < 600 ? 1 : 2;
            event[i] = i < 600;
            x[i] = (i * 7) % 13;
        }
        SurvivalData data =
                SurvivalData.builder().exit(exit).event(event).covariate("x", x).build();
        CoxFit fit = MODEL.fit(data);
        CoxFit shifted = MODEL.fit(SurvivalData.builder()
                .exit(exit)
                .event(event)
                .covariate("x", Arrays.stream(x).map(v -> 1e6 - 8 * v).toArray())
                .build());

        // log of the binomial coefficient of 600 in 1200
        double sets = 0;
        for (int k = 1; k <= 600; k++) {
            sets += Math.log((600.0 + k) / k);
        }
        assertThat(fit.nullLogLikelihood()).isCloseTo(-sets, within(1e-12 * sets));
        double b = fit.coefficient("x").estimate().orElseThrow();
        assertThat(shifted.coefficient("x").estimate().orElseThrow()).isCloseTo(-b / 8, within(1e-10 * Math.abs(b)));
        assertThat(shifted.logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-9));
    }

    @Test
    void theSameBitsForAnyNumberOfThreads() {
        int n = 2000;
        Random random = new Random(11);
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        double[] x = new double[n];
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            exit[i] = 1 + random.nextInt(400);
            event[i] = random.nextInt(3) > 0;
            x[i] = random.nextGaussian();
            z[i] = random.nextGaussian();
        }
        SurvivalData data = SurvivalData.builder()
                .exit(exit)
                .event(event)
                .covariate("x", x)
                .covariate("z", z)
                .build();
        CoxFit here = MODEL.fit(data);
        CoxFit one = new ForkJoinPool(1).invoke(ForkJoinTask.adapt(() -> MODEL.fit(data)));

        assertThat(one.logLikelihood()).isEqualTo(here.logLikelihood());
        assertThat(one.modelCovariance().toArray())
                .isDeepEqualTo(here.modelCovariance().toArray());
        for (String term : List.of("x", "z")) {
            assertThat(one.coefficient(term).estimate())
                    .isEqualTo(here.coefficient(term).estimate());
        }
    }

    @Test
    void weightsAndRobustErrorsAreRefusedWithTheReason() {
        SurvivalData weighted = SurvivalData.builder()
                .exit(new double[] {1, 2})
                .event(new boolean[] {true, true})
                .weight(new double[] {1, 2})
                .covariate("x", new double[] {1, 2})
                .build();
        assertThatThrownBy(() -> MODEL.fit(weighted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weights")
                .hasMessageContaining("repeat rows");
        assertThatThrownBy(() -> MODEL.withRobustVariance(true).fit(random(1, 8, true)))
                .hasMessageContaining("robust");
    }
}
