package org.oligomet.stats.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.stats.Effect;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.VarianceType;
import org.oligomet.stats.reference.ReferenceCase;

class GroupComparisonTest {

    private static final Percentage TEN_DIGITS = Percentage.withPercentage(1e-8);

    private static Map<String, Double> reference(String data) throws IOException {
        Map<String, Double> figures = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(
                GroupComparisonTest.class.getResourceAsStream("/reference/effects/effects.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .filter(cells -> cells[0].equals(data))
                    .forEach(cells -> figures.put(cells[1], Double.parseDouble(cells[2])));
        }
        return figures;
    }

    private static SurvivalData twoOf(String data) {
        return ReferenceCase.all("rmst").stream()
                .filter(c -> c.id().equals("rmean." + data + ".none"))
                .findFirst()
                .orElseThrow()
                .sample();
    }

    private static void close(Map<String, Double> r, String name, OptionalDouble actual) {
        assertThat(actual.orElseThrow()).as(name).isCloseTo(Objects.requireNonNull(r.get(name), name), TEN_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({"lung,365", "ovarian,500"})
    void isWhatTheFormulasGiveOnFiguresOfR(String name, double t) throws IOException {
        Map<String, Double> r = reference(name);
        GroupComparison milestone = MilestoneComparison.at(t).compare(twoOf(name));
        close(r, "difference", milestone.difference().estimate().value());
        close(r, "difference.se", milestone.difference().estimate().standardError());
        close(r, "ratio", milestone.ratio().estimate().value());
        close(r, "ratio.lower", milestone.ratio().estimate().lower());
        close(r, "ratio.upper", milestone.ratio().estimate().upper());
        close(r, "naive", milestone.difference().test().orElseThrow().statistic());
        close(r, "log", milestone.ratio().test().orElseThrow().statistic());
        assertThat(milestone.tests()).hasSize(5);
        milestone
                .tests()
                .forEach(test ->
                        close(r, test.method().substring(0, test.method().indexOf(" test")), test.statistic()));
        assertThat(milestone.tests().get(0).method()).startsWith("log-log test of survival at " + (int) t);

        GroupComparison means =
                RestrictedMeanComparison.withDefaults().withHorizon(t).compare(twoOf(name));
        close(r, "mean.difference", means.difference().estimate().value());
        close(r, "mean.difference.se", means.difference().estimate().standardError());
        close(
                r,
                "mean.difference.chisq",
                means.difference().test().orElseThrow().statistic());
        close(r, "mean.ratio", means.ratio().estimate().value());
        close(r, "mean.ratio.lower", means.ratio().estimate().lower());
        close(r, "mean.ratio.upper", means.ratio().estimate().upper());
        Effect lost = means.effects().get(2);
        close(r, "lost.ratio", lost.estimate().value());
        close(r, "lost.ratio.lower", lost.estimate().lower());
        close(r, "lost.ratio.upper", lost.estimate().upper());
    }

    private static SurvivalData data(double[] exit, int[] event, String... group) {
        boolean[] events = new boolean[event.length];
        for (int i = 0; i < event.length; i++) {
            events[i] = event[i] == 1;
        }
        return SurvivalData.builder().exit(exit).event(events).group(group).build();
    }

    /** A: 1, 3+, 4; B: 2, 5+, 6. Last times 4 and 6, A comes down to 0. */
    private static SurvivalData small() {
        return data(new double[] {1, 3, 4, 2, 5, 6}, new int[] {1, 0, 1, 1, 0, 0}, "A", "A", "A", "B", "B", "B");
    }

    @Test
    void byHand() {
        // To 4: A lives 1 + 3 · 2/3 = 3, B 2 + 2 · 2/3 = 10/3. Variances: (2)² / (3 · 2) and (4/3)² / (3 · 2).
        GroupComparison result = RestrictedMeanComparison.withDefaults().compare(small());

        assertThat(result.time()).isEqualTo(4);
        assertThat(result.reference()).isEqualTo("A");
        assertThat(result.difference().contrast()).isEqualTo("B - A");
        assertThat(result.difference().estimate().value().orElseThrow()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(result.difference().estimate().standardError().orElseThrow())
                .isCloseTo(Math.sqrt(4 / 6.0 + 16 / 54.0), within(1e-15));
        assertThat(result.ratio().estimate().value().orElseThrow()).isCloseTo(10 / 9.0, within(1e-15));
        assertThat(result.effects().get(2).estimate().value().orElseThrow()).isCloseTo(2 / 3.0, within(1e-14));
        assertThat(result.explain()).contains("horizon 4.0", "smallest of the groups' last follow-up", "not rounded");
        assertThat(result.toString()).contains("restricted mean to 4", "ratio of restricted time lost", "B / A");
    }

    @Test
    void aHorizonBeyondFollowUpIsRefusedUnlessTheCurveHasComeDown() {
        // A is 0 from 4 on, so only B's last time, 6, limits the horizon.
        assertThat(RestrictedMeanComparison.withDefaults()
                        .withHorizon(6)
                        .compare(small())
                        .time())
                .isEqualTo(6);
        assertThatThrownBy(() ->
                        RestrictedMeanComparison.withDefaults().withHorizon(7).compare(small()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("horizon 7 lies past the last follow-up 6 of group 'B'")
                .hasMessageContaining("choose at most 6.0");
        assertThatThrownBy(() -> MilestoneComparison.at(6.5).compare(small()))
                .hasMessageContaining("milestone 6.5 lies past the last follow-up 6 of group 'B'");
    }

    @Test
    void whatHasNoErrorHasNoIntervalAndNoTest() {
        GroupComparison early = MilestoneComparison.at(0.5).compare(small());
        assertThat(early.difference().estimate().value()).hasValue(0);
        assertThat(early.difference().estimate().interval()).isEmpty();
        assertThat(early.difference().test().orElseThrow().notEstimableBecause().orElseThrow())
                .contains("no certainty");
        assertThat(early.tests()).allMatch(t -> t.pValue().isEmpty());
        assertThat(early.tests().get(1).notEstimableBecause().orElseThrow()).contains("no certainty");
        assertThat(early.tests().get(0).notEstimableBecause().orElseThrow()).contains("where the scale ends");
        assertThat(early.cautions()).hasSize(2);

        // At 5 A's survival is 0: no error, and nothing to divide by.
        GroupComparison late = MilestoneComparison.at(5).compare(small());
        assertThat(late.difference().estimate().value().orElseThrow()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(late.difference().estimate().standardError()).isEmpty();
        assertThat(late.ratio().estimate().notEstimableBecause().orElseThrow()).contains("A has 0 to divide by");
        GroupComparison turned = MilestoneComparison.at(5).withReference("B").compare(small());
        assertThat(turned.ratio().estimate().value()).hasValue(0);
        assertThat(turned.ratio().estimate().interval()).isEmpty();
    }

    /** Nobody of B fails by 1.5, so its S of 1 has an error of 0, as in R: limits rest on A alone, which the result must say. */
    @Test
    void aGroupWithoutEventsCountsAsKnownExactly() {
        GroupComparison milestone = MilestoneComparison.at(1.5).compare(small());
        double se = milestone.difference().estimate().standardError().orElseThrow();
        assertThat(se).isCloseTo(Math.sqrt(2 / 27.0), within(1e-15));
        assertThat(milestone.cautions())
                .singleElement()
                .asString()
                .startsWith("no event in group B before 1.5 gives its estimate an error");
        assertThat(milestone.explain()).contains("Caution: no event in group B");
        assertThat(milestone.toString()).contains("! no event in group B");
        assertThat(RestrictedMeanComparison.withDefaults()
                        .withHorizon(2)
                        .compare(small())
                        .cautions())
                .hasSize(1);
        GroupComparison both = RestrictedMeanComparison.withDefaults().compare(small());
        assertThat(both.cautions()).isEmpty();
        assertThat(both.explain()).doesNotContain("Caution");
        assertThat(both.toString()).doesNotContain("!");
    }

    @Test
    void everyGroupIsComparedWithTheReference() {
        SurvivalData data = data(
                new double[] {1, 3, 2, 3, 1, 2, 3}, new int[] {1, 0, 1, 0, 1, 1, 0}, "A", "A", "B", "B", "C", "C", "C");
        GroupComparison result =
                RestrictedMeanComparison.withDefaults().withReference("B").compare(data);
        assertThat(result.effects())
                .extracting(Effect::contrast)
                .containsExactly("A - B", "A / B", "A / B", "C - B", "C / B", "C / B");
        assertThatThrownBy(() -> RestrictedMeanComparison.withDefaults()
                        .withReference("D")
                        .compare(data))
                .hasMessageContaining("reference 'D' is none of the groups [A, B, C]");
    }

    @Test
    void oneGroupIsNoComparison() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2})
                .event(new boolean[] {true, false})
                .build();
        assertThatThrownBy(() -> MilestoneComparison.at(1).compare(data)).hasMessageContaining("there is one group");
        assertThatThrownBy(() -> MilestoneComparison.at(-1)).hasMessageContaining("milestone -1.0");
        assertThatThrownBy(() -> RestrictedMeanComparison.withDefaults().withHorizon(0))
                .hasMessageContaining("horizon 0.0");
    }

    @Test
    void aClusterInBothGroupsTakesThePairsTogether() {
        // Pairs that fare alike: each twin of A has the time of its twin of B, so the difference is 0 without error.
        SurvivalData twins = SurvivalData.builder()
                .exit(new double[] {1, 2, 3, 4, 1, 2, 3, 4})
                .event(new boolean[] {true, true, false, false, true, true, false, false})
                .group(new String[] {"A", "A", "A", "A", "B", "B", "B", "B"})
                .cluster(new int[] {1, 2, 3, 4, 1, 2, 3, 4})
                .build();
        GroupComparison result = RestrictedMeanComparison.withDefaults().compare(twins);

        assertThat(result.estimates().variance()).isEqualTo(VarianceType.INFINITESIMAL_JACKKNIFE);
        double own = result.estimates().covariance(0, 0).orElseThrow();
        assertThat(own).isPositive();
        assertThat(result.estimates().covariance(0, 1).orElseThrow()).isCloseTo(own, within(1e-15));
        assertThat(result.difference().estimate().standardError()).isEmpty();
        assertThat(result.difference()
                        .test()
                        .orElseThrow()
                        .notEstimableBecause()
                        .orElseThrow())
                .contains("share their clusters");

        GroupComparison modelBased = RestrictedMeanComparison.withDefaults()
                .withVariance(VarianceType.MODEL_BASED)
                .compare(twins);
        assertThat(modelBased.estimates().covariance(0, 1).orElseThrow()).isZero();
    }

    @Test
    void withoutRowsThereIsNothingToCompare() {
        SurvivalData none = SurvivalData.builder()
                .exit(new double[0])
                .event(new boolean[0])
                .group(new String[0])
                .build();
        assertThatThrownBy(() -> MilestoneComparison.at(1).compare(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no rows");
        assertThatThrownBy(() -> RestrictedMeanComparison.withDefaults().compare(none))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
