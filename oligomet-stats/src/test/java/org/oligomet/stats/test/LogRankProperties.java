package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.reference.Samples;
import org.oligomet.stats.regression.CoxModel;

class LogRankProperties {

    private static LogRankResult test(Samples s, double rho) {
        return LogRank.withDefaults()
                .withRho(rho)
                .test(s.builder().group(s.group).stratum(s.stratum).build());
    }

    private static Samples sample(long seed, int n, boolean entries) {
        Samples s = Samples.of(seed, n, entries);
        s.group[0] = 0;
        s.group[1] = 1;
        s.group[2] = 2;
        return s;
    }

    private static void same(OptionalDouble a, OptionalDouble b) {
        assertThat(a.isPresent()).isEqualTo(b.isPresent());
        if (a.isPresent()) {
            assertThat(a.getAsDouble()).isCloseTo(b.getAsDouble(), within(1e-9 * (1 + b.getAsDouble())));
        }
    }

    @Property(tries = 150)
    void theOrderOfRowsAndTheNamesOfGroupsChangeNothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 50) int n,
            @ForAll boolean entries,
            @ForAll @IntRange(min = -1, max = 1) int rho) {
        // With late entries S may be 0 and events still come: then a negative rho has no weight.
        Samples s = sample(seed, n, entries && rho >= 0);
        LogRankResult result = test(s, rho);
        Samples r = s.reversed();
        assertThat(test(r, rho)).hasToString(result.toString());
        for (int i = 0; i < n; i++) {
            r.group[i] = 2 - r.group[i];
            r.stratum[i] = 1 - r.stratum[i];
        }
        LogRankResult renamed = test(r, rho);
        same(renamed.test().statistic(), result.test().statistic());
        for (int g = 0; g < 3; g++) {
            assertThat(renamed.expected(2 - g)).isCloseTo(result.expected(g), within(1e-12 * n));
        }
    }

    @Property(tries = 150)
    void observedAndExpectedHaveOneSumAndTheVarianceNone(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 50) int n, @ForAll boolean entries) {
        LogRankResult result = test(sample(seed, n, entries), 0);
        double difference = 0;
        for (int g = 0; g < 3; g++) {
            difference += result.observed(g) - result.expected(g);
            double row = 0;
            for (int h = 0; h < 3; h++) {
                row += result.variance(g, h);
                assertThat(result.variance(g, h)).isCloseTo(result.variance(h, g), within(1e-12 * n));
            }
            assertThat(row).isCloseTo(0, within(1e-12 * n));
        }
        assertThat(difference).isCloseTo(0, within(1e-12 * n));
    }

    /** Without tied events the log-rank test is the score test of a Cox model: also with strata and delayed entry. */
    @Property(tries = 100)
    void withoutTiesItIsTheScoreTestOfCox(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 40) int n, @ForAll boolean entries) {
        Random random = new Random(seed);
        double[] exit = IntStream.range(0, n)
                .mapToDouble(i -> 5 + i + random.nextDouble() / 2)
                .toArray();
        double[] entry = new double[n];
        Arrays.setAll(
                entry, i -> entries && random.nextBoolean() ? exit[i] * random.nextDouble() : SurvivalData.NO_ENTRY);
        boolean[] event = new boolean[n];
        int[] group = new int[n];
        int[] stratum = new int[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            event[i] = random.nextInt(3) > 0;
            group[i] = i < 2 ? i : random.nextInt(2);
            x[i] = group[i];
            stratum[i] = random.nextInt(2);
        }
        SurvivalData data = SurvivalData.builder()
                .entry(entry)
                .exit(exit)
                .event(event)
                .group(group)
                .stratum(stratum)
                .covariate("x", x)
                .build();
        OptionalDouble logRank = LogRank.withDefaults().test(data).test().statistic();
        if (logRank.isPresent()) {
            same(CoxModel.withDefaults().fit(data).scoreTest().statistic(), logRank);
        }
    }
}
