package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.reference.Samples;

class GrayProperties {

    private static Samples sample(long seed, int n) {
        Samples s = Samples.of(seed, n, false);
        for (int g = 0; g < 3; g++) {
            s.group[g] = g;
        }
        return s;
    }

    private static SurvivalData data(Samples s) {
        int[] cause = IntStream.range(0, s.n)
                .map(i -> s.event[i] ? 1 + (int) s.weight[i] % 2 : 0)
                .toArray();
        return SurvivalData.builder()
                .exit(s.exit)
                .cause(cause, Map.of(1, "a", 2, "b"))
                .group(s.group)
                .stratum(s.stratum)
                .build();
    }

    @Property(tries = 150)
    void theOrderOfRowsAndTheNamesOfGroupsChangeNothing(@ForAll long seed, @ForAll @IntRange(min = 3, max = 50) int n) {
        Samples s = sample(seed, n);
        Samples r = s.reversed();
        GrayTest gray = GrayTest.withDefaults().withRho(0.5);
        assertThat(gray.test(data(r)).toString()).isEqualTo(gray.test(data(s)).toString());
        for (int i = 0; i < n; i++) {
            r.group[i] = 2 - r.group[i];
        }
        for (int c = 0; c < 2; c++) {
            GrayResult result = gray.test(data(s)).get(c);
            GrayResult renamed = gray.test(data(r)).get(c);
            assertThat(renamed.test().pValue().isPresent())
                    .isEqualTo(result.test().pValue().isPresent());
            if (result.test().statistic().isPresent()) {
                double statistic = result.test().statistic().getAsDouble();
                assertThat(renamed.test().statistic().orElseThrow())
                        .isCloseTo(statistic, within(1e-9 * (1 + statistic)));
            }
        }
    }

    @Property(tries = 150)
    void observedAndExpectedHaveOneSumAndTheVarianceNone(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 50) int n) {
        for (GrayResult result : GrayTest.withDefaults().test(data(sample(seed, n)))) {
            double difference = 0;
            for (int g = 0; g < 3; g++) {
                difference += result.observed(g) - result.expected(g);
                double row = 0;
                for (int h = 0; h < 3; h++) {
                    row += result.variance(g, h);
                    assertThat(result.variance(g, h)).isCloseTo(result.variance(h, g), within(1e-11 * n));
                }
                assertThat(row).isCloseTo(0, within(1e-11 * n));
            }
            assertThat(difference).isCloseTo(0, within(1e-12 * n));
        }
    }

    /** With one cause nobody lingers: observed and expected are those of the log-rank test. The variance is another one. */
    @Property(tries = 150)
    void ofOneCauseObservedAndExpectedAreThoseOfTheLogRankTest(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 50) int n) {
        Samples s = sample(seed, n);
        SurvivalData data = SurvivalData.builder()
                .exit(s.exit)
                .event(s.event)
                .group(s.group)
                .stratum(s.stratum)
                .build();
        LogRankResult logRank = LogRank.withDefaults().test(data);
        GrayResult gray = GrayTest.withDefaults().test(data).get(0);
        for (int g = 0; g < 3; g++) {
            assertThat(gray.observed(g)).isEqualTo(logRank.observed(g));
            assertThat(gray.expected(g)).isCloseTo(logRank.expected(g), within(1e-12 * n));
        }
    }

    /** Times matter by their order alone. */
    @Property(tries = 100)
    void aStretchedClockChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 3, max = 50) int n) {
        Samples s = sample(seed, n);
        String before = GrayTest.withDefaults().test(data(s)).toString();
        for (int i = 0; i < n; i++) {
            s.exit[i] = s.exit[i] * s.exit[i];
        }
        assertThat(GrayTest.withDefaults().test(data(s)).toString()).isEqualTo(before);
    }
}
