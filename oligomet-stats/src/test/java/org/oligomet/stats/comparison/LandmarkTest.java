package org.oligomet.stats.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.comparison.Landmark.EventAtLandmark;
import org.oligomet.stats.comparison.Landmark.TimeScale;
import org.oligomet.stats.comparison.LandmarkSample.Excluded;
import org.oligomet.stats.comparison.LandmarkSample.Reason;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.SurvivalCurve;
import org.oligomet.stats.reference.Samples;

class LandmarkTest {

    /** Event at 2, censored at 3, event and censoring at the landmark 5, then 6+, 8 and one that enters at 6. */
    private static SurvivalDataBuilder base() {
        return SurvivalData.builder()
                .entry(new double[] {0, 0, 0, 0, 0, 5, 6})
                .exit(new double[] {2, 3, 5, 5, 6, 8, 9})
                .cause(new int[] {1, 0, 2, 0, 0, 2, 1}, Map.of(1, "relapse", 2, "death"));
    }

    private static SurvivalData data() {
        return base().group(new String[] {"A", "B", "A", "B", "A", "B", "A"}).build();
    }

    @Test
    void everyoneIsKeptOrHasAReason() {
        LandmarkSample sample = Landmark.at(5).select(data());

        assertThat(sample.rows()).containsExactly(4, 5);
        assertThat(sample.excluded())
                .containsExactly(
                        new Excluded(0, Reason.EVENT_BEFORE),
                        new Excluded(1, Reason.CENSORED_BEFORE),
                        new Excluded(2, Reason.EVENT_AT),
                        new Excluded(3, Reason.CENSORED_AT),
                        new Excluded(6, Reason.ENTERED_LATER));
        assertThat(count(sample, "A").total()).isEqualTo(4);
        assertThat(count(sample, "A").kept()).isEqualTo(1);
        assertThat(count(sample, "B").excluded()).isEqualTo(Map.of(Reason.CENSORED_BEFORE, 1, Reason.CENSORED_AT, 1));
        assertThat(sample.data().exit(0)).isEqualTo(1);
        assertThat(sample.data().exit(1)).isEqualTo(3);
        assertThat(sample.data().hasEntries()).isFalse();
        assertThat(sample.data().status(1).name()).isEqualTo("death");
        assertThat(sample.landmark()).isEqualTo(5);
        assertThat(sample.explain()).contains("exactly at the landmark is excluded", "JCO.1983.1.11.710");
        assertThat(sample.toString()).contains("landmark at 5", "entered later", "kept");
    }

    @Test
    void anEventAtTheLandmarkIsKeptByName() {
        LandmarkSample sample =
                Landmark.at(5).withEventAtLandmark(EventAtLandmark.KEPT).select(data());
        assertThat(sample.rows()).containsExactly(2, 4, 5);
        assertThat(sample.data().exit(0)).isZero();
        assertThatThrownBy(() -> Landmark.at(5)
                        .withEventAtLandmark(EventAtLandmark.KEPT)
                        .withTimeScale(TimeScale.ENTRY_AT_LANDMARK)
                        .select(data()))
                .hasMessageContaining("interval is empty");
    }

    @Test
    void groupsAreWhatWasKnownByThen() {
        double never = Double.POSITIVE_INFINITY;
        LandmarkSample sample = Landmark.at(5)
                .groupedBy(new double[] {1, never, never, never, 5, 5.5, 1}, "no response", "response")
                .select(data());

        assertThat(sample.counts().keySet()).containsExactly("no response", "response");
        assertThat(sample.data().group().orElseThrow().levels()).containsExactly("no response", "response");
        // Row 4 responded at the landmark, row 5 after it.
        assertThat(sample.data().group().orElseThrow().code(0)).isEqualTo(1);
        assertThat(sample.data().group().orElseThrow().code(1)).isZero();
        assertThatThrownBy(() ->
                        Landmark.at(5).groupedBy(new double[] {1}, "a", "b").select(data()))
                .hasMessageContaining("1 times of change for 7 rows");
        assertThatThrownBy(() -> Landmark.at(5).groupedBy(new double[] {Double.NaN}, "a", "b"))
                .hasMessageContaining("row 0 is NaN");
        assertThatThrownBy(() -> Landmark.at(-1)).hasMessageContaining("landmark -1.0");
    }

    @Test
    void columnsGoAlong() {
        LandmarkSample sample = Landmark.at(5)
                .select(base().weight(new double[] {1, 1, 1, 1, 2, 3, 1})
                        .offset(new double[] {0, 0, 0, 0, 0.5, 0, 0})
                        .stratum(new int[] {1, 1, 1, 1, 1, 2, 2})
                        .cluster(new int[] {1, 2, 3, 4, 5, 5, 6})
                        .covariate("age", new double[] {40, 50, 60, 70, 80, 90, 100})
                        .factor("site", new String[] {"a", "a", "a", "a", "b", "a", "a"})
                        .build());
        SurvivalData kept = sample.data();
        assertThat(kept.weight(1)).isEqualTo(3);
        assertThat(kept.offset(0)).isEqualTo(0.5);
        assertThat(kept.stratum().orElseThrow().levels()).hasSize(2);
        assertThat(kept.clusters()).isEqualTo(1);
        assertThat(kept.numeric("age").orElseThrow()).containsExactly(80, 90);
        assertThat(kept.factor("site").orElseThrow().levels()).containsExactly("a", "b");
        assertThat(sample.counts().keySet()).containsExactly("all");
        assertThatThrownBy(() -> Landmark.at(5)
                        .select(base().subject(new int[] {1, 1, 2, 3, 4, 5, 6}).build()))
                .hasMessageContaining("7 rows are of 6 subjects");
    }

    /** Survival since the landmark is S(t) / S(L) of the whole sample, on either time scale. */
    @Property(tries = 200)
    void survivalIsConditionalOnReachingTheLandmark(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int n, @ForAll @IntRange(max = 9) int landmark) {
        SurvivalData data = Samples.of(seed, n, false).builder().build();
        SurvivalCurve whole = KaplanMeier.withDefaults().fit(data).only();
        LandmarkSample since = Landmark.at(landmark).select(data);
        LandmarkSample entry =
                Landmark.at(landmark).withTimeScale(TimeScale.ENTRY_AT_LANDMARK).select(data);
        assertThat(since.excluded().size() + since.rows().length).isEqualTo(n);
        if (since.rows().length == 0) {
            return;
        }
        double reached = whole.asStepFunction().valueAt(landmark);
        SurvivalCurve fromThere = KaplanMeier.withDefaults().fit(since.data()).only();
        SurvivalCurve shifted = KaplanMeier.withDefaults().fit(entry.data()).only();
        for (int i = 0; i < fromThere.size(); i++) {
            double conditional = whole.asStepFunction().valueAt(landmark + fromThere.time(i)) / reached;
            assertThat(fromThere.survival(i)).isCloseTo(conditional, within(1e-13));
            assertThat(shifted.survival(i)).isEqualTo(fromThere.survival(i));
            assertThat(shifted.time(i)).isEqualTo(landmark + fromThere.time(i));
        }
    }

    private static LandmarkSample.Count count(LandmarkSample sample, String group) {
        return Objects.requireNonNull(sample.counts().get(group));
    }
}
