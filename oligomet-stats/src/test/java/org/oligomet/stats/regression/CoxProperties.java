package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.Ties;
import org.oligomet.stats.test.LogRank;

/** Laws of the partial likelihood on small random samples with ties, entries, weights and strata. */
class CoxProperties {

    /** One row, so that rows can be permuted, split and replicated. */
    private record Row(double entry, double exit, boolean event, double x, double z, int stratum, int weight) {

        Row withTimes(double from, double to, boolean ends) {
            return new Row(from, to, ends, x, z, stratum, weight);
        }
    }

    private static List<Row> rows(Random random, int n, boolean ties) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double entry = random.nextInt(3) == 0 ? random.nextInt(4) : SurvivalData.NO_ENTRY;
            double exit = Math.max(0, entry) + 1 + (ties ? random.nextInt(6) : random.nextDouble() * 6);
            rows.add(new Row(
                    entry,
                    exit,
                    random.nextInt(4) > 0,
                    random.nextGaussian(),
                    random.nextInt(2),
                    random.nextInt(2),
                    1 + random.nextInt(3)));
        }
        return rows;
    }

    private static SurvivalDataBuilder columns(List<Row> rows) {
        boolean[] event = new boolean[rows.size()];
        for (int i = 0; i < event.length; i++) {
            event[i] = rows.get(i).event;
        }
        return SurvivalData.builder()
                .entry(rows.stream().mapToDouble(Row::entry).toArray())
                .exit(rows.stream().mapToDouble(Row::exit).toArray())
                .event(event)
                .stratum(rows.stream().mapToInt(Row::stratum).toArray())
                .covariate("x", rows.stream().mapToDouble(Row::x).toArray())
                .covariate("z", rows.stream().mapToDouble(Row::z).toArray());
    }

    private static SurvivalData data(List<Row> rows, boolean weighted) {
        SurvivalDataBuilder columns = columns(rows);
        return weighted
                ? columns.weight(rows.stream().mapToDouble(Row::weight).toArray())
                        .build()
                : columns.build();
    }

    private static CoxModel model(boolean efron) {
        return CoxModel.withDefaults().withTies(efron ? Ties.EFRON : Ties.BRESLOW);
    }

    private static void assertSame(CoxFit a, CoxFit b) {
        double digits = 1e-9 + 1e-12 * Math.abs(a.logLikelihood());
        assertThat(a.logLikelihood()).isCloseTo(b.logLikelihood(), within(digits));
        assertThat(a.nullLogLikelihood()).isCloseTo(b.nullLogLikelihood(), within(digits));
        assertThat(a.convergence().converged()).isEqualTo(b.convergence().converged());
        for (int j = 0; j < a.coefficients().size(); j++) {
            CoxCoefficient p = a.coefficients().get(j);
            CoxCoefficient q = b.coefficients().get(j);
            assertThat(p.estimate().isPresent()).isEqualTo(q.estimate().isPresent());
            if (p.estimate().isPresent()) {
                double error = p.standardError().orElseThrow();
                assertThat(p.estimate().orElseThrow()).isCloseTo(q.estimate().orElseThrow(), within(1e-8 * error));
                assertThat(q.standardError().orElseThrow()).isCloseTo(error, within(1e-7 * error));
            }
        }
    }

    @Property(tries = 150)
    void theOrderOfTheRowsDoesNotMatter(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n, @ForAll boolean efron) {
        Random random = new Random(seed);
        List<Row> rows = rows(random, n, true);
        List<Row> permuted = new ArrayList<>(rows);
        Collections.shuffle(permuted, random);

        assertSame(model(efron).fit(data(rows, true)), model(efron).fit(data(permuted, true)));
    }

    @Property(tries = 150)
    void splittingARowChangesNothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n, @ForAll boolean efron) {
        Random random = new Random(seed);
        List<Row> rows = rows(random, n, true);
        List<Row> split = new ArrayList<>();
        for (Row row : rows) {
            double from = Math.max(0, row.entry);
            double cut = from + (row.exit - from) * (0.25 + random.nextInt(3) * 0.25);
            split.add(row.withTimes(row.entry, cut, false));
            split.add(row.withTimes(cut, row.exit, row.event));
        }

        assertSame(model(efron).fit(data(rows, true)), model(efron).fit(data(split, true)));
    }

    @Property(tries = 100)
    void wholeWeightsAreReplicationForBreslow(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int n) {
        List<Row> rows = rows(new Random(seed), n, true);
        List<Row> replicated = new ArrayList<>();
        rows.forEach(row -> replicated.addAll(Collections.nCopies(row.weight, row)));

        assertSame(model(false).fit(data(rows, true)), model(false).fit(data(replicated, false)));
    }

    @Property(tries = 100)
    void anOffsetIsACoefficientThatIsHeldFixed(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int n, @ForAll boolean efron) {
        assertHeldFixed(rows(new Random(seed), n, true), efron);
    }

    /** A coefficient of 27: the first step goes so far that the information there is zero, with the maximum before it. */
    @Example
    void theMaximumIsFoundWhereAFullStepLeavesNoCurvature() {
        assertHeldFixed(rows(new Random(-860541), 9, true), true);
    }

    private static void assertHeldFixed(List<Row> rows, boolean efron) {
        CoxFit both = model(efron).fit(data(rows, false));
        if (both.convergence().problems().isEmpty()) {
            double b = both.coefficient("x").estimate().orElseThrow();
            SurvivalData held = columns(rows)
                    .offset(rows.stream().mapToDouble(r -> b * r.x).toArray())
                    .build();
            CoxFit one = model(efron).withCovariates("z").fit(held);

            assertThat(one.logLikelihood()).isCloseTo(both.logLikelihood(), within(1e-9));
            assertThat(one.coefficient("z").estimate().orElseThrow())
                    .isCloseTo(both.coefficient("z").estimate().orElseThrow(), within(1e-7));
        }
    }

    @Property(tries = 100)
    void residualsAddUpToNothing(@ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int n, @ForAll boolean efron) {
        List<Row> rows = rows(new Random(seed), n, true);
        CoxFit fit = model(efron).fit(data(rows, true));
        fit.residuals().ifPresent(residuals -> {
            double[] martingale = residuals.martingale();
            double[][] score = residuals.score();
            double sum = 0;
            double[] u = new double[residuals.terms().size()];
            double[] s = new double[u.length];
            for (int i = 0; i < rows.size(); i++) {
                sum += rows.get(i).weight * martingale[i];
                for (int j = 0; j < u.length; j++) {
                    u[j] += rows.get(i).weight * score[i][j];
                }
            }
            residuals.schoenfeld().forEach(e -> {
                for (int j = 0; j < s.length; j++) {
                    s[j] += rows.get(e.row()).weight * e.values()[j];
                }
            });
            assertThat(sum).isCloseTo(0, within(1e-10));
            assertThat(u).usingComparatorWithPrecision(1e-7).containsExactly(new double[u.length]);
            // With weights Efron's mean is that of the risk set, each tied event having the mean weight.
            if (!efron) {
                assertThat(s).usingComparatorWithPrecision(1e-7).containsExactly(new double[s.length]);
            }
        });
    }

    @Property(tries = 100)
    void unitsOfTimeAndCovariatesDoNotMatter(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int n, @ForAll boolean efron) {
        List<Row> rows = rows(new Random(seed), n, true);
        List<Row> scaled = rows.stream()
                .map(r -> new Row(r.entry * 1024, r.exit * 1024, r.event, 1000 + 8 * r.x, r.z, r.stratum, r.weight))
                .toList();
        CoxFit a = model(efron).fit(data(rows, false));
        CoxFit b = model(efron).fit(data(scaled, false));

        assertThat(a.logLikelihood()).isCloseTo(b.logLikelihood(), within(1e-9));
        if (a.convergence().problems().isEmpty()) {
            double error = a.coefficient("x").standardError().orElseThrow();
            assertThat(b.coefficient("x").estimate().orElseThrow() * 8)
                    .isCloseTo(a.coefficient("x").estimate().orElseThrow(), within(1e-8 * error));
        }
    }

    /** Whatever the coefficients, none does better than the limit that was fitted. */
    @Property(tries = 200)
    void theLimitOfAMonotoneLikelihoodIsItsSupremum(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int n) {
        Random random = new Random(seed);
        List<Row> rows = rows(random, n, true);
        SurvivalData data = data(rows, false);
        CoxFit fit = model(true).fit(data);
        if (fit.convergence().converged()) {
            return;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < 200; k++) {
            double size = 1 + random.nextInt(6);
            CoxFit at = model(true)
                    .withInitialValues(size * (2 * random.nextDouble() - 1), size * (2 * random.nextDouble() - 1))
                    .withMaxIterations(0)
                    .fit(data);
            best = Math.max(best, at.logLikelihood());
        }
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(best - 1e-9);
    }

    /** Several blocks, entries in all of them: the sums carried between them are those of the whole, on any threads. */
    @Property(tries = 2)
    void longSamplesAreSweptInBlocks(@ForAll long seed, @ForAll boolean efron) {
        Random random = new Random(seed);
        List<Row> rows = rows(random, 30_000, random.nextBoolean());
        List<Row> split = new ArrayList<>();
        for (Row row : rows) {
            double from = Math.max(0, row.entry);
            double cut = from + (row.exit - from) * random.nextDouble();
            if (cut > from && cut < row.exit) {
                split.add(row.withTimes(row.entry, cut, false));
                split.add(row.withTimes(cut, row.exit, row.event));
            } else {
                split.add(row);
            }
        }
        // Without the tie rule, which sees more times in the split rows and might tie others.
        SurvivalData data = columns(rows).tieRule(false).build();
        CoxFit whole = model(efron).fit(data);
        assertSame(whole, model(efron).fit(columns(split).tieRule(false).build()));

        CoxFit oneThread =
                new ForkJoinPool(1).invoke(ForkJoinTask.adapt(() -> model(efron).fit(data)));
        assertThat(oneThread.coefficients().stream().map(CoxCoefficient::estimate))
                .containsExactlyElementsOf(whole.coefficients().stream()
                        .map(CoxCoefficient::estimate)
                        .toList());
        assertThat(oneThread.logLikelihood()).isEqualTo(whole.logLikelihood());
        assertThat(oneThread.modelCovariance().toArray())
                .isDeepEqualTo(whole.modelCovariance().toArray());
    }

    @Property(tries = 100)
    void theScoreTestOfOneFactorIsTheLogRankTestWithoutTies(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int n, @ForAll boolean efron) {
        List<Row> rows = rows(new Random(seed), n, false);
        String[] group = rows.stream().map(r -> r.z > 0 ? "b" : "a").toArray(String[]::new);
        if (Arrays.stream(group).distinct().count() < 2) {
            return;
        }
        SurvivalData data = columns(rows).group(group).factor("g", group).build();
        TestResult logRank = LogRank.withDefaults().test(data).test();
        TestResult score = model(efron).withCovariates("g").fit(data).scoreTest();

        assertThat(score.statistic().isPresent()).isEqualTo(logRank.statistic().isPresent());
        if (score.statistic().isPresent()) {
            assertThat(score.statistic().orElseThrow())
                    .isCloseTo(
                            logRank.statistic().orElseThrow(),
                            within(1e-9 * (1 + score.statistic().orElseThrow())));
        }
    }

    @Property(tries = 50)
    void oneStratumIsNoStratum(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n, @ForAll boolean efron) {
        List<Row> rows = rows(new Random(seed), n, true);
        boolean[] event = new boolean[n];
        for (int i = 0; i < n; i++) {
            event[i] = rows.get(i).event;
        }
        SurvivalDataBuilder without = SurvivalData.builder()
                .entry(rows.stream().mapToDouble(Row::entry).toArray())
                .exit(rows.stream().mapToDouble(Row::exit).toArray())
                .event(event)
                .covariate("x", rows.stream().mapToDouble(Row::x).toArray())
                .covariate("z", rows.stream().mapToDouble(Row::z).toArray());
        List<Row> one = rows.stream()
                .map(r -> new Row(r.entry, r.exit, r.event, r.x, r.z, 1, r.weight))
                .toList();

        assertSame(model(efron).fit(without.build()), model(efron).fit(data(one, false)));
    }
}
