package org.oligomet.stats.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.Effect;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.nonparametric.VarianceType;
import org.oligomet.stats.reference.Samples;

class AdjustedProperties {

    private static final double CLOSE = 1e-8;

    private static double[] covariate(long seed, int n) {
        Random random = new Random(seed);
        return IntStream.range(0, n).mapToDouble(i -> random.nextInt(9)).toArray();
    }

    private static SurvivalDataBuilder rows(Samples s, int swap) {
        return SurvivalData.builder()
                .exit(s.exit)
                .event(s.event)
                .weight(s.weight)
                .cluster(s.cluster)
                .group(IntStream.range(0, s.n).map(i -> (i + swap) % 2).toArray());
    }

    private static void same(Effect one, Effect other) {
        assertThat(one.estimate().value().isPresent())
                .isEqualTo(other.estimate().value().isPresent());
        one.estimate()
                .value()
                .ifPresent(value -> assertThat(other.estimate().value().orElseThrow())
                        .isCloseTo(value, within(CLOSE * Math.max(1, value))));
        assertThat(one.estimate().standardError().isPresent())
                .isEqualTo(other.estimate().standardError().isPresent());
        one.estimate()
                .standardError()
                .ifPresent(value -> assertThat(other.estimate().standardError().orElseThrow())
                        .isCloseTo(value, within(CLOSE * Math.max(1, value))));
    }

    /** The weighted mean of a group is the area under its Kaplan-Meier curve, whatever the censoring, ties, weights and clusters. */
    @Property(tries = 200)
    void withoutCovariatesItIsTheComparisonOfKaplanMeierMeansWithJackknifeErrors(
            @ForAll long seed, @ForAll @IntRange(min = 8, max = 40) int n) {
        SurvivalData data = rows(Samples.of(seed, n, false), 0).build();
        GroupComparison plain = RestrictedMeanComparison.withDefaults()
                .withVariance(VarianceType.INFINITESIMAL_JACKKNIFE)
                .compare(data);
        Assume.that(plain.estimates().estimates().stream()
                .allMatch(e -> e.value().orElseThrow() > 0 && e.value().orElseThrow() < plain.time() - 1e-9));
        AdjustedComparison adjusted;
        try {
            adjusted = RestrictedMeanComparison.withDefaults().adjustedFor().compare(data);
        } catch (IllegalArgumentException tooFew) {
            assertThat(tooFew).hasMessageContaining("leave no error");
            return;
        }
        assertThat(adjusted.horizon()).isEqualTo(plain.time());
        for (int e = 0; e < 3; e++) {
            Effect one = plain.effects().get(e);
            if (one.estimate().standardError().orElse(0) > 1e-6) {
                same(one, adjusted.effects().get(e));
            }
        }
    }

    @Property(tries = 100)
    void shiftAndUnitOfACovariateChangeNothing(@ForAll long seed, @ForAll @IntRange(min = 20, max = 40) int n) {
        Samples s = Samples.of(seed, n, false);
        double[] z = covariate(seed, n);
        AdjustedRestrictedMean method = RestrictedMeanComparison.withDefaults().adjustedFor("z");
        AdjustedComparison one = method.compare(rows(s, 0).covariate("z", z).build());
        AdjustedComparison other = method.compare(rows(s, 0)
                .covariate("z", Arrays.stream(z).map(v -> 1e6 - 1e3 * v).toArray())
                .build());
        for (int e = 0; e < 3; e++) {
            same(one.effects().get(e), other.effects().get(e));
        }
        assertThat(one.covariates().get(0).estimate().value().orElseThrow())
                .isCloseTo(-1e3 * other.covariates().get(0).estimate().value().orElseThrow(), within(CLOSE));
    }

    @Property(tries = 100)
    void exchangingTheGroupsTurnsTheDifferenceAndInvertsTheRatio(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 40) int n) {
        Samples s = Samples.of(seed, n, false);
        double[] z = covariate(seed, n);
        AdjustedRestrictedMean method = RestrictedMeanComparison.withDefaults().adjustedFor("z");
        AdjustedComparison one = method.compare(rows(s, 0).covariate("z", z).build());
        AdjustedComparison other = method.compare(rows(s, 1).covariate("z", z).build());
        assertThat(one.difference().estimate().value().orElseThrow())
                .isCloseTo(-other.difference().estimate().value().orElseThrow(), within(CLOSE));
        if (one.ratio().estimate().value().isPresent()) {
            assertThat(one.ratio().estimate().value().orElseThrow()
                            * other.ratio().estimate().value().orElseThrow())
                    .isCloseTo(1, within(CLOSE));
        }
        assertThat(one.difference().estimate().standardError().orElse(0))
                .isCloseTo(other.difference().estimate().standardError().orElse(0), within(CLOSE));
    }
}
