package org.oligomet.stats.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.GroupEstimates;
import org.oligomet.stats.nonparametric.GroupSummary;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.nonparametric.VarianceType;
import org.oligomet.stats.reference.Samples;

class ComparisonProperties {

    private static SurvivalData twoGroups(long seed, int n, boolean entries) {
        Samples s = Samples.of(seed, n, entries);
        return s.builder()
                .group(IntStream.range(0, n).map(i -> i % 2).toArray())
                .build();
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    @Property(tries = 200)
    void exchangingTheGroupsTurnsDifferencesAndInvertsRatios(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 40) int n, @ForAll boolean entries) {
        SurvivalData data = twoGroups(seed, n, entries);
        double t = GroupSummary.restrictedMean().fit(data).time() / 2;
        for (var results : List.of(
                List.of(
                        RestrictedMeanComparison.withDefaults().compare(data),
                        RestrictedMeanComparison.withDefaults()
                                .withReference("1")
                                .compare(data)),
                List.of(
                        MilestoneComparison.at(t).compare(data),
                        MilestoneComparison.at(t).withReference("1").compare(data)))) {
            GroupComparison one = results.get(0);
            GroupComparison other = results.get(1);
            assertThat(value(one.difference().estimate()))
                    .isEqualTo(0 - value(other.difference().estimate()));
            assertThat(one.difference().test().orElseThrow().pValue())
                    .isEqualTo(other.difference().test().orElseThrow().pValue());
            one.difference()
                    .estimate()
                    .interval()
                    .ifPresent(limits -> assertThat(limits.lower().orElseThrow())
                            .isCloseTo(-other.difference().estimate().upper().orElseThrow(), within(1e-12)));
            if (one.ratio().estimate().interval().isPresent()) {
                assertThat(value(one.ratio().estimate()) * value(other.ratio().estimate()))
                        .isCloseTo(1, within(1e-14));
                assertThat(one.ratio().estimate().lower().orElseThrow()
                                * other.ratio().estimate().upper().orElseThrow())
                        .isCloseTo(1, within(1e-12));
            }
        }
    }

    @Property(tries = 200)
    void aLongerHorizonAddsTimeButNoMoreThanItself(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 40) int n, @ForAll boolean entries) {
        SurvivalData data = twoGroups(seed, n, entries);
        double longest = GroupSummary.restrictedMean().fit(data).time();
        double before = 0;
        for (int part = 1; part <= 8; part++) {
            double mean = value(GroupSummary.restrictedMean(longest * part / 8)
                    .fit(data)
                    .estimates()
                    .get(1));
            assertThat(mean - before).isBetween(-1e-12, longest / 8 + 1e-12);
            before = mean;
        }
    }

    /** Without censoring and entries both are plain means, and the jackknife's error is that of a mean. */
    @Property(tries = 100)
    void withoutCensoringItIsTheDifferenceOfMeans(@ForAll long seed, @ForAll @IntRange(min = 4, max = 40) int n) {
        Samples s = Samples.of(seed, n, false);
        int[] group = IntStream.range(0, n).map(i -> i % 2).toArray();
        boolean[] all = new boolean[n];
        Arrays.fill(all, true);
        SurvivalData data =
                SurvivalData.builder().exit(s.exit).event(all).group(group).build();
        double horizon = 6;
        double[] sum = new double[2];
        double[] squares = new double[2];
        double[] count = new double[2];
        for (int i = 0; i < n; i++) {
            double y = Math.min(horizon, s.exit[i]);
            sum[group[i]] += y;
            squares[group[i]] += y * y;
            count[group[i]]++;
        }
        GroupEstimates means = GroupSummary.restrictedMean(horizon)
                .withVariance(VarianceType.INFINITESIMAL_JACKKNIFE)
                .fit(data);
        for (int g = 0; g < 2; g++) {
            double mean = sum[g] / count[g];
            assertThat(value(means.estimates().get(g))).isCloseTo(mean, within(1e-12));
            assertThat(means.covariance(g, g).orElseThrow())
                    .isCloseTo((squares[g] / count[g] - mean * mean) / count[g], within(1e-12));
        }
        assertThat(means.covariance(0, 1).orElseThrow()).isZero();
    }

    /** Two ways to the same sum: by row, and carried along by the sweep. */
    @Property(tries = 200)
    void theErrorAtAMilestoneIsThatOfTheCurve(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 40) int n, @ForAll boolean entries) {
        Samples s = Samples.of(seed, n, entries);
        SurvivalData data = s.builder()
                .group(IntStream.range(0, n).map(i -> i % 2).toArray())
                .cluster(s.cluster)
                .weight(s.weight)
                .build();
        List<SurvivalCurve> curves = KaplanMeier.withDefaults().fit(data).curves();
        double t = GroupSummary.restrictedMean().fit(data).time() / 2;
        GroupEstimates survival = GroupSummary.survivalAt(t).fit(data);
        for (int g = 0; g < 2; g++) {
            double se = curves.get(g).at(t).get(0).estimate().standardError().orElseThrow();
            assertThat(Math.sqrt(survival.covariance(g, g).orElseThrow())).isCloseTo(se, within(1e-7));
            assertThat(survival.covariance(g, g).orElseThrow()).isCloseTo(se * se, within(1e-13));
        }
    }

    /** The jackknife's variance of the restricted mean by nudging weights. */
    @Property(tries = 60)
    void theRobustErrorOfAMeanIsItsDerivativeByWeights(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 20) int n, @ForAll boolean entries) {
        Samples s = Samples.of(seed, n, entries);
        double horizon = 5;
        double step = 1e-5;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double[] slope = new double[2];
            for (int side = 0; side < 2; side++) {
                double[] weight = s.weight.clone();
                weight[i] += (side == 0 ? -1 : 1) * step * weight[i];
                slope[side] = value(KaplanMeier.withDefaults()
                        .fit(s.builder().weight(weight).build())
                        .only()
                        .restrictedMean(horizon)
                        .estimate());
            }
            sum += Math.pow((slope[1] - slope[0]) / (2 * step), 2);
        }
        SurvivalData data = s.builder().weight(s.weight).build();
        SurvivalCurve curve = KaplanMeier.withDefaults().fit(data).only();
        if (curve.lastTime().orElseThrow() < horizon) {
            return;
        }
        GroupEstimates mean = GroupSummary.restrictedMean(horizon)
                .withVariance(VarianceType.INFINITESIMAL_JACKKNIFE)
                .fit(data);
        assertThat(mean.covariance(0, 0).orElseThrow()).isCloseTo(sum, within(1e-7 * Math.max(1, sum)));
    }
}
