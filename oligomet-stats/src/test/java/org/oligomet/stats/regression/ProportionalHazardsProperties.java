package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.Ties;

/** The test against what it stands for: the score test of a covariate {@code x g(t)} on rows cut at every event time. */
class ProportionalHazardsProperties {

    private static final double LATE = 0.3;

    @Property(tries = 150)
    void isTheScoreTestOfATimeDependentCovariate(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Sample sample = new Sample(seed);
        CoxModel model = CoxModel.withDefaults().withTies(seed % 2 == 0 ? Ties.EFRON : Ties.BRESLOW);
        CoxFit fit = model.fit(sample.whole());
        if (!fit.convergence().converged() || fit.modelCovariance().terms().size() < 2) {
            return;
        }
        ProportionalHazardsResult result = ProportionalHazardsTest.withDefaults()
                .withTransform("t", t -> t)
                .test(fit);
        double a = fit.coefficient("a").estimate().orElseThrow();
        double b = fit.coefficient("b").estimate().orElseThrow();
        SurvivalData cut = sample.cut();
        for (String term : List.of("a", "b")) {
            TestResult expected = model.withCovariates("a", "b", term + "t")
                    .withInitialValues(a, b, 0)
                    .withMaxIterations(0)
                    .fit(cut)
                    .scoreTest();
            assertSame(result.row(term), expected, 3);
        }
        TestResult global = model.withCovariates("a", "b", "at", "bt")
                .withInitialValues(a, b, 0, 0)
                .withMaxIterations(0)
                .fit(cut)
                .scoreTest();
        assertSame(result.global(), global, 4);
    }

    /** The score test of the cut data has the degrees of freedom of all its terms; less means that it is singular. */
    private static void assertSame(ProportionalHazardsResult.Row row, TestResult expected, int df) {
        if (row.statistic().isEmpty()) {
            assertThat(expected.df().orElseThrow()).isLessThan(df);
        } else {
            double r = expected.statistic().orElseThrow();
            assertThat(row.statistic().orElseThrow()).isCloseTo(r, within(1e-7 * (1 + r)));
        }
    }

    /** Rows with ties, weights, strata, delayed entries and an offset. */
    private static final class Sample {
        final Random random;
        final List<double[]> rows = new ArrayList<>();

        Sample(long seed) {
            random = new Random(seed);
            int n = 12 + random.nextInt(20);
            for (int i = 0; i < n; i++) {
                double entry = random.nextDouble() < LATE ? random.nextInt(4) : -1;
                double exit = Math.max(0, entry) + 1 + random.nextInt(9);
                rows.add(new double[] {
                    entry,
                    exit,
                    random.nextInt(4) == 0 ? 0 : 1,
                    random.nextInt(2),
                    1 + random.nextInt(3) / 2.0,
                    random.nextGaussian(),
                    random.nextInt(3),
                    random.nextGaussian() / 2
                });
            }
        }

        SurvivalData whole() {
            return data(rows, false);
        }

        SurvivalData cut() {
            TreeSet<Double> times = new TreeSet<>();
            rows.stream().filter(r -> r[2] == 1).forEach(r -> times.add(r[1]));
            List<double[]> pieces = new ArrayList<>();
            for (double[] row : rows) {
                double from = row[0];
                for (double t : times) {
                    if (t > from && t <= row[1]) {
                        double[] piece = row.clone();
                        piece[0] = from;
                        piece[1] = t;
                        piece[2] = t == row[1] ? row[2] : 0;
                        pieces.add(piece);
                        from = t;
                    }
                }
            }
            return data(pieces, true);
        }

        private static SurvivalData data(List<double[]> rows, boolean byTime) {
            double[] entry = column(rows, 0);
            for (int i = 0; i < entry.length; i++) {
                entry[i] = entry[i] < 0 ? SurvivalData.NO_ENTRY : entry[i];
            }
            boolean[] event = new boolean[rows.size()];
            int[] stratum = new int[rows.size()];
            double[] at = column(rows, 5);
            double[] bt = column(rows, 6);
            for (int i = 0; i < event.length; i++) {
                event[i] = rows.get(i)[2] == 1;
                stratum[i] = (int) rows.get(i)[3];
                at[i] *= rows.get(i)[1];
                bt[i] *= rows.get(i)[1];
            }
            SurvivalDataBuilder builder = SurvivalData.builder()
                    .entry(entry)
                    .exit(column(rows, 1))
                    .event(event)
                    .stratum(stratum)
                    .weight(column(rows, 4))
                    .offset(column(rows, 7))
                    .covariate("a", column(rows, 5))
                    .covariate("b", column(rows, 6));
            return byTime ? builder.covariate("at", at).covariate("bt", bt).build() : builder.build();
        }

        private static double[] column(List<double[]> rows, int c) {
            return rows.stream().mapToDouble(r -> r[c]).toArray();
        }
    }
}
