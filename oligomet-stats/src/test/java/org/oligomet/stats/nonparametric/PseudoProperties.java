package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.PseudoValues.Kind;

/** The fast pseudo-values are those of deleting, or of nudging the weight of, one row after the other. */
class PseudoProperties {

    private static final Map<Integer, String> CAUSES = Map.of(1, "a", 2, "b");

    private double[] exit = new double[0];
    private int[] cause = new int[0];

    private void draw(long seed, int n) {
        Random random = new Random(seed);
        exit = random.doubles(n, 1, 12).map(Math::floor).toArray();
        cause = random.ints(n, 0, 3).toArray();
        // The last is an event, so that every time is within follow-up, whoever is left out.
        exit[n - 1] = 13;
        cause[n - 1] = 1;
    }

    private static SurvivalData data(double[] exit, int[] cause, double... weight) {
        var builder = SurvivalData.builder().exit(exit).cause(cause, CAUSES);
        return (weight.length == 0 ? builder : builder.weight(weight)).build();
    }

    private SurvivalData without(int left) {
        int[] rows = IntStream.range(0, exit.length).filter(i -> i != left).toArray();
        return data(
                Arrays.stream(rows).mapToDouble(i -> exit[i]).toArray(),
                Arrays.stream(rows).map(i -> cause[i]).toArray());
    }

    private static double survival(SurvivalData data, double t) {
        return KaplanMeier.withDefaults()
                .fit(data)
                .only()
                .at(t)
                .get(0)
                .estimate()
                .value()
                .orElseThrow();
    }

    private static double mean(SurvivalData data, double t) {
        return KaplanMeier.withDefaults()
                .fit(data)
                .only()
                .restrictedMean(t)
                .estimate()
                .value()
                .orElseThrow();
    }

    private static double hazard(SurvivalData data, double t) {
        return NelsonAalen.withDefaults().fit(data).get(0).asStepFunction().valueAt(t);
    }

    private static double incidence(SurvivalData data, double t) {
        return AalenJohansen.withDefaults()
                .fit(data)
                .curve("a")
                .at(t)
                .get(0)
                .estimate()
                .value()
                .orElseThrow();
    }

    private void deleted(PseudoValues method, ToDoubleFunction<SurvivalData> estimate) {
        int n = exit.length;
        double[] fast = method.fit(data(exit, cause)).column(0);
        double whole = estimate.applyAsDouble(data(exit, cause));
        for (int row = 0; row < n; row++) {
            double naive = n * whole - (n - 1) * estimate.applyAsDouble(without(row));
            assertThat(fast[row]).as("row %d", row).isCloseTo(naive, within(1e-12 * Math.max(1, Math.abs(naive))));
        }
    }

    @Property(tries = 300)
    void isTheOneOfDeletion(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n, @ForAll @IntRange(max = 13) int t) {
        draw(seed, n);
        deleted(PseudoValues.ofSurvival(t), d -> survival(d, t));
        deleted(PseudoValues.ofRestrictedMean(t), d -> mean(d, t));
        deleted(PseudoValues.ofCumulativeHazard(t), d -> hazard(d, t));
        deleted(PseudoValues.ofCumulativeIncidence("a", t), d -> incidence(d, t));
    }

    private void nudged(PseudoValues method, ToDoubleFunction<SurvivalData> estimate) {
        int n = exit.length;
        double step = 1e-4;
        double[] fast = method.withKind(Kind.INFINITESIMAL_JACKKNIFE)
                .fit(data(exit, cause))
                .column(0);
        double whole = estimate.applyAsDouble(data(exit, cause));
        assertThat(Arrays.stream(fast).average().orElseThrow()).as("mean").isCloseTo(whole, within(1e-11));
        for (int row = 0; row < n; row++) {
            double[] more = new double[n];
            double[] less = new double[n];
            Arrays.fill(more, 1);
            Arrays.fill(less, 1);
            more[row] += step;
            less[row] -= step;
            double slope =
                    (estimate.applyAsDouble(data(exit, cause, more)) - estimate.applyAsDouble(data(exit, cause, less)))
                            / (2 * step);
            assertThat(fast[row]).as("row %d", row).isCloseTo(whole + n * slope, within(1e-5));
        }
    }

    @Property(tries = 100)
    void theInfinitesimalOneIsTheDerivativeByWeight(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int n, @ForAll @IntRange(max = 13) int t) {
        draw(seed, n);
        nudged(PseudoValues.ofSurvival(t), d -> survival(d, t));
        nudged(PseudoValues.ofRestrictedMean(t), d -> mean(d, t));
        nudged(PseudoValues.ofCumulativeHazard(t), d -> hazard(d, t));
        nudged(PseudoValues.ofCumulativeIncidence("a", t), d -> incidence(d, t));
    }

    @Property(tries = 50)
    void groupsAreApart(@ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 2, max = 15) int n) {
        draw(seed, n);
        double[] one = PseudoValues.ofSurvival(6).fit(data(exit, cause)).column(0);
        double[] twice = new double[2 * n];
        int[] causes = new int[2 * n];
        int[] group = new int[2 * n];
        for (int i = 0; i < n; i++) {
            twice[2 * i] = exit[i];
            causes[2 * i] = cause[i];
            twice[2 * i + 1] = exit[i] + 1;
            causes[2 * i + 1] = cause[i];
            group[2 * i] = 1;
        }
        SurvivalData both = SurvivalData.builder()
                .exit(twice)
                .cause(causes, CAUSES)
                .group(group)
                .build();
        double[] apart = PseudoValues.ofSurvival(6).fit(both).column(0);
        for (int i = 0; i < n; i++) {
            assertThat(apart[2 * i]).isCloseTo(one[i], within(1e-14));
        }
    }
}
