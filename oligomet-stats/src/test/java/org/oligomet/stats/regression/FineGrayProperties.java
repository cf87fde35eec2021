package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.Ties;

/** Laws of the Fine-Gray model on small random samples with ties, entries and strata, and of its sums in blocks on long ones. */
class FineGrayProperties {

    private static final Map<Integer, String> CAUSES = Map.of(1, "relapse", 2, "death");

    /** One row, so that rows can be permuted and replicated; cause 0 is censoring. */
    private record Row(double entry, double exit, int cause, double x, double z, int stratum, int weight, int id) {

        Row times(double factor) {
            return new Row(entry * factor, exit * factor, cause, x, z, stratum, weight, id);
        }
    }

    private static List<Row> rows(Random random, int n, boolean entries, boolean competing) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double entry = entries && random.nextInt(3) == 0 ? random.nextInt(3) : SurvivalData.NO_ENTRY;
            int cause = random.nextInt(4);
            rows.add(new Row(
                    entry,
                    Math.max(0, entry) + 1 + random.nextInt(8),
                    cause == 3 ? 1 : cause == 2 && !competing ? 0 : cause,
                    random.nextGaussian(),
                    random.nextInt(2),
                    random.nextInt(2),
                    1 + random.nextInt(3),
                    i));
        }
        return rows;
    }

    private static SurvivalDataBuilder columns(List<Row> rows) {
        return SurvivalData.builder()
                .entry(rows.stream().mapToDouble(Row::entry).toArray())
                .exit(rows.stream().mapToDouble(Row::exit).toArray())
                .cause(rows.stream().mapToInt(Row::cause).toArray(), CAUSES)
                .stratum(rows.stream().mapToInt(Row::stratum).toArray())
                .covariate("x", rows.stream().mapToDouble(Row::x).toArray())
                .covariate("z", rows.stream().mapToDouble(Row::z).toArray());
    }

    private static FineGray model(boolean crr) {
        return FineGray.withDefaults()
                .withCause("relapse")
                .withConvention(crr ? FineGrayConvention.CMPRSK : FineGrayConvention.SURVIVAL);
    }

    private static void assertSame(List<CoxCoefficient> a, List<CoxCoefficient> b) {
        for (int j = 0; j < a.size(); j++) {
            assertThat(a.get(j).estimate().isPresent())
                    .isEqualTo(b.get(j).estimate().isPresent());
            if (a.get(j).estimate().isPresent()) {
                double error = a.get(j).standardError().orElseThrow();
                assertThat(b.get(j).estimate().orElseThrow())
                        .isCloseTo(a.get(j).estimate().orElseThrow(), within(1e-8 * error));
                assertThat(b.get(j).standardError().orElseThrow()).isCloseTo(error, within(1e-7 * error));
                double robust = a.get(j).robustStandardError().orElseThrow();
                assertThat(b.get(j).robustStandardError().orElseThrow()).isCloseTo(robust, within(1e-7 * error));
            }
        }
    }

    private static void assertSame(FineGrayFit a, FineGrayFit b) {
        assertThat(b.nullLogLikelihood()).isCloseTo(a.nullLogLikelihood(), within(1e-10));
        assertThat(b.logLikelihood()).isCloseTo(a.logLikelihood(), within(1e-9));
        assertThat(b.convergence().converged()).isEqualTo(a.convergence().converged());
        assertSame(a.coefficients(), b.coefficients());
    }

    /** Whether the model can be fitted: with entries, a weight may not be determined. */
    private static boolean determined(SurvivalData data) {
        try {
            model(true).withMaxIterations(0).fit(data);
            return true;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("weight that it keeps is not determined");
            return false;
        }
    }

    @Property(tries = 150)
    void theOrderOfTheRowsDoesNotMatter(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll boolean entries,
            @ForAll boolean crr) {
        Random random = new Random(seed);
        List<Row> rows = rows(random, n, entries, true);
        List<Row> permuted = new ArrayList<>(rows);
        Collections.shuffle(permuted, random);
        SurvivalData data = columns(rows).build();
        if (determined(data)) {
            assertSame(model(crr).fit(data), model(crr).fit(columns(permuted).build()));
        }
    }

    @Property(tries = 150)
    void theUnitOfTimeDoesNotMatter(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll boolean entries,
            @ForAll boolean crr) {
        List<Row> rows = rows(new Random(seed), n, entries, true);
        SurvivalData data = columns(rows).build();
        if (determined(data)) {
            List<Row> scaled = rows.stream().map(row -> row.times(86_400)).toList();
            assertSame(model(crr).fit(data), model(crr).fit(columns(scaled).build()));
        }
    }

    @Property(tries = 100)
    void withoutCompetingEventsItIsCox(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n, @ForAll boolean efron) {
        Ties ties = efron ? Ties.EFRON : Ties.BRESLOW;
        SurvivalData data =
                columns(rows(new Random(seed), n, true, false)).build().onlyCause("relapse");
        FineGrayFit fit = model(true).withTies(ties).fit(data);
        CoxFit cox =
                CoxModel.withDefaults().withTies(ties).withRobustVariance(true).fit(data);

        assertThat(fit.logLikelihood()).isCloseTo(cox.logLikelihood(), within(1e-9));
        // Cox's search for a limit is exact, Fine-Gray's a screen: they may tell apart what is monotone by a hair.
        if (fit.convergence().converged() && cox.convergence().converged()) {
            assertSame(cox.coefficients(), fit.coefficients());
        }
    }

    /** As {@code crr} has no weights, the convention is that the censoring distribution counts them too: weights are copies. */
    @Property(tries = 100)
    void wholeWeightsAreReplicationForCrr(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int n) {
        List<Row> rows = rows(new Random(seed), n, false, true);
        List<Row> copies = new ArrayList<>();
        rows.forEach(row -> copies.addAll(Collections.nCopies(row.weight, row)));
        SurvivalData weighted = columns(rows)
                .weight(rows.stream().mapToDouble(Row::weight).toArray())
                .build();
        SurvivalData replicated = columns(copies)
                .cluster(copies.stream().mapToInt(Row::id).toArray())
                .build();

        assertSame(model(true).fit(weighted), model(true).fit(replicated));
    }

    /** The weight of every row at risk or lingering is the same at all times if nobody is censored: death at the end of all times. */
    @Property(tries = 100)
    void withoutCensoringTheDeadAreCarriedToTheEnd(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n, @ForAll boolean crr) {
        List<Row> rows = rows(new Random(seed), n, false, true).stream()
                .map(r -> r.cause == 0 ? new Row(r.entry, r.exit, 2, r.x, r.z, r.stratum, 1, r.id) : r)
                .toList();
        List<Row> carried = rows.stream()
                .map(r -> r.cause == 2 ? new Row(r.entry, 100, 0, r.x, r.z, r.stratum, 1, r.id) : r)
                .toList();
        assertSame(
                model(crr).fit(columns(rows).build()),
                model(crr).fit(columns(carried).build()));
    }

    /** Long enough for several blocks; rows that linger pass from one to the next. */
    @Property(tries = 2)
    void theBitsDoNotDependOnThreads(@ForAll long seed, @ForAll boolean crr) {
        List<Row> rows = new ArrayList<>();
        Random random = new Random(seed);
        for (Row row : rows(random, 40_000, false, true)) {
            double exit = row.exit * random.nextDouble();
            rows.add(new Row(row.entry, exit, row.cause, row.x, row.z, row.stratum, row.weight, row.id));
        }
        SurvivalData data = columns(rows).tieRule(false).build();
        FineGrayFit two =
                new ForkJoinPool(2).invoke(ForkJoinTask.adapt(() -> model(crr).fit(data)));
        FineGrayFit one =
                new ForkJoinPool(1).invoke(ForkJoinTask.adapt(() -> model(crr).fit(data)));

        assertThat(one.convergence().converged()).isTrue();
        assertThat(one.logLikelihood()).isEqualTo(two.logLikelihood());
        assertThat(one.coefficients()).hasToString(two.coefficients().toString());
        assertThat(one.modelCovariance().toArray())
                .isDeepEqualTo(two.modelCovariance().toArray());
        assertThat(one.robustCovariance().orElseThrow().toArray())
                .isDeepEqualTo(two.robustCovariance().orElseThrow().toArray());
    }
}
