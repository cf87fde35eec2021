package org.oligomet.stats.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oligomet.stats.Effect;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.nonparametric.VarianceType;

class AdjustedRestrictedMeanTest {

    private static List<String[]> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                AdjustedRestrictedMeanTest.class.getResourceAsStream("/reference/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    /** The columns that {@code make-adjusted-reference.R} takes: group, covariate, and clusters of three rows for months. */
    private static SurvivalData sample(String name) throws IOException {
        boolean veteran = name.equals("veteran");
        List<String[]> rows = new ArrayList<>(lines("data/" + (veteran ? "veteran" : "lung") + ".csv"));
        rows.remove(0);
        rows.removeIf(row -> row[3].equals("NA"));
        int n = rows.size();
        double[] time = new double[n];
        boolean[] event = new boolean[n];
        String[] group = new String[n];
        String[] type = new String[n];
        double[] score = new double[n];
        int[] cluster = new int[n];
        for (int i = 0; i < n; i++) {
            double days = Double.parseDouble(rows.get(i)[0]);
            time[i] = name.equals("months") ? Math.ceil(days / 30) : days;
            event[i] = rows.get(i)[1].equals(veteran ? "1" : "2");
            group[i] = rows.get(i)[2];
            type[i] = rows.get(i)[3];
            score[i] = veteran ? 0 : Double.parseDouble(rows.get(i)[3]);
            cluster[i] = i / 3;
        }
        SurvivalDataBuilder builder =
                SurvivalData.builder().exit(time).event(event).group(group);
        builder = veteran ? builder.factor("x", type) : builder.covariate("x", score);
        return (name.equals("months") ? builder.cluster(cluster) : builder).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lung", "months", "veteran"})
    void solvesTheEstimatingEquationsAndItsErrorIsTheirNumericalDerivative(String name) throws IOException {
        double horizon = name.equals("lung") ? 365 : name.equals("months") ? 18 : 150;
        AdjustedComparison result = RestrictedMeanComparison.withDefaults()
                .withHorizon(horizon)
                .adjustedFor("x")
                .compare(sample(name));
        int compared = 0;
        for (String[] line : lines("effects/adjusted.csv")) {
            if (line[0].equals(name)) {
                int column = Integer.parseInt(line[2]);
                double value = Double.parseDouble(line[3]);
                double error = Double.parseDouble(line[4]);
                boolean ratio = !line[1].equals("difference");
                Effect effect = column > 1
                        ? result.covariates().get(column - 2)
                        : result.effects()
                                .get(List.of("difference", "ratio", "lossratio").indexOf(line[1]));
                if (column == 1 || !ratio) {
                    double actual = effect.estimate().value().orElseThrow();
                    double scale = ratio ? actual : 1;
                    assertThat(ratio ? Math.log(actual) : actual)
                            .as(effect.measure())
                            .isCloseTo(value, Percentage.withPercentage(1e-7));
                    assertThat(effect.estimate().standardError().orElseThrow() / scale)
                            .as(effect.measure())
                            .isCloseTo(error, Percentage.withPercentage(1e-4));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(name.equals("veteran") ? 6 : 4);
        assertThat(result.explain()).contains("doi:10.1093/biostatistics/kxt050", "not rounded", "survRM2");
    }

    private static SurvivalDataBuilder of(double[] exit, int[] event, String... group) {
        boolean[] events = new boolean[event.length];
        for (int i = 0; i < event.length; i++) {
            events[i] = event[i] == 1;
        }
        return SurvivalData.builder().exit(exit).event(events).group(group);
    }

    private static double value(Effect effect) {
        return effect.estimate().value().orElseThrow();
    }

    private static double error(Effect effect) {
        return effect.estimate().standardError().orElseThrow();
    }

    /** Least squares by hand: y = 1, 3, 4, 8, z = 0, 1, 0, 1 in groups A, A, B, B is fitted by 0.5 + 3 z + 4 B. */
    @Test
    void withoutCensoringItIsLeastSquaresWithWhitesError() {
        SurvivalData data = of(new double[] {1, 3, 4, 8}, new int[] {1, 1, 1, 1}, "A", "A", "B", "B")
                .covariate("z", new double[] {0, 1, 0, 1})
                .build();
        AdjustedComparison result = RestrictedMeanComparison.withDefaults()
                .withHorizon(8)
                .adjustedFor("z")
                .compare(data);
        assertThat(value(result.difference())).isCloseTo(4, within(1e-12));
        assertThat(value(result.covariates().get(0))).isCloseTo(3, within(1e-12));
        // residuals 1/2, -1/2, -1/2, 1/2; each row's part of the difference is (±1/2) times its own: HC0 is 4 (1/4)²
        assertThat(error(result.difference())).isCloseTo(0.5, within(1e-12));
        assertThat(error(result.covariates().get(0))).isCloseTo(0.5, within(1e-12));
        assertThat(result.largestWeight()).isEqualTo(1);
        assertThat(result.horizon()).isEqualTo(8);
        assertThat(result.difference().contrast()).isEqualTo("B - A");
        assertThat(result.toString()).contains("adjusted difference of restricted means", "z");
    }

    /**
     * A: 1, 2+, 3, 3+ to horizon 3: at 2 one of three left is censored, G = 2/3, and the two at 3 count 3/2. B: 2, 3, 3, 3. z splits
     * each group, so the weights of A are 1, 0, 3/2, 3/2.
     */
    @Test
    void aCensoredRowIsSpokenForByThoseFollowedOn() {
        SurvivalData data = of(
                        new double[] {1, 2, 3, 3, 2, 3, 3, 3},
                        new int[] {1, 0, 1, 0, 1, 1, 1, 1},
                        "A",
                        "A",
                        "A",
                        "A",
                        "B",
                        "B",
                        "B",
                        "B")
                .covariate("z", new double[] {1, 0, 1, 0, 1, 0, 1, 0})
                .build();
        AdjustedComparison result = RestrictedMeanComparison.withDefaults()
                .withHorizon(3)
                .adjustedFor("z")
                .compare(data);
        // Within A: Σw = 4, mean z = 5/8, mean y = 5/2; Szz = 5/2 - 4 (5/8)² = 15/16, Szy = 1 + 9/2 - 4 (5/8) (5/2).
        // Within B: Szz = 1, Szy = 2 + 3 - 4 (1/2) (11/4) = -1/2. Slope -(5/4) / (31/16) = -20/31.
        assertThat(value(result.covariates().get(0))).isCloseTo(-20.0 / 31, within(1e-12));
        // 11/4 - 5/2 - slope (1/2 - 5/8) = 1/4 - 5/62
        assertThat(value(result.difference())).isCloseTo(0.25 - 5.0 / 62, within(1e-12));
        assertThat(result.largestWeight()).isCloseTo(1.5, within(1e-15));
    }

    @Test
    void anEventTiedWithACensoringIsNotAtRiskOfIt() {
        // G after 2 is 1/2 of those without the event there: the row at 5 counts 2, the event at 2 counts 1.
        SurvivalData data = of(
                        new double[] {2, 2, 5, 1, 5, 5}, new int[] {1, 0, 1, 1, 1, 1}, "A", "A", "A", "B", "B", "B")
                .build();
        AdjustedComparison result =
                RestrictedMeanComparison.withDefaults().adjustedFor().compare(data);
        assertThat(result.largestWeight()).isEqualTo(2);
        assertThat(value(result.difference())).isCloseTo(11.0 / 3 - (2 + 2 * 5) / 3.0, within(1e-12));
    }

    @Test
    void refusesAHorizonThatNobodyOfAGroupIsFollowedTo() {
        SurvivalData data = of(
                        new double[] {1, 2, 4, 3, 5, 6}, new int[] {1, 1, 0, 1, 1, 1}, "A", "A", "A", "B", "B", "B")
                .build();
        assertThatThrownBy(() -> RestrictedMeanComparison.withDefaults()
                        .withHorizon(5)
                        .adjustedFor()
                        .compare(data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("horizon 5 lies past the last follow-up 4 of group 'A'")
                .hasMessageContaining("choose at most 4");
        // B ends with an event: what comes after is known.
        assertThat(RestrictedMeanComparison.withDefaults()
                        .adjustedFor()
                        .compare(data)
                        .horizon())
                .isEqualTo(4);
    }

    @Test
    void refusesWhatItIsNotDefinedFor() {
        SurvivalDataBuilder plain = of(new double[] {2, 3, 4, 5}, new int[] {1, 1, 1, 1}, "A", "A", "B", "B");
        RestrictedMeanComparison means = RestrictedMeanComparison.withDefaults();
        SurvivalData data = plain.build();
        assertThatThrownBy(() -> means.adjustedFor("age").compare(data))
                .hasMessageContaining("\"age\" is not in the data");
        assertThatThrownBy(() -> means.withReference("C").adjustedFor().compare(data))
                .hasMessageContaining("'C' is none of the groups [A, B]");
        assertThatThrownBy(() -> means.withVariance(VarianceType.MODEL_BASED).adjustedFor())
                .hasMessageContaining("no model-based errors");
        SurvivalData late = of(new double[] {2, 3, 4, 5}, new int[] {1, 1, 1, 1}, "A", "A", "B", "B")
                .entry(new double[] {0, 1, 1, 1})
                .build();
        assertThatThrownBy(() -> means.adjustedFor().compare(late)).hasMessageContaining("late entries");
        SurvivalData one = of(new double[] {2, 3}, new int[] {1, 1}, "A", "A").build();
        assertThatThrownBy(() -> means.adjustedFor().compare(one)).hasMessageContaining("there is one group");
        SurvivalData two = of(new double[] {2, 3}, new int[] {1, 1}, "A", "B").build();
        assertThatThrownBy(() -> means.adjustedFor().compare(two)).hasMessageContaining("leave no error");
    }

    @Test
    void aCovariateThatIsTheGroupLeavesNoComparison() {
        SurvivalDataBuilder builder =
                of(new double[] {2, 3, 4, 5, 6, 7}, new int[] {1, 1, 1, 1, 1, 1}, "A", "A", "A", "B", "B", "B");
        SurvivalData data = builder.covariate("arm", new double[] {0, 0, 0, 1, 1, 1})
                .covariate("constant", new double[] {1e6, 1e6, 1e6, 1e6, 1e6, 1e6})
                .build();
        AdjustedComparison same =
                RestrictedMeanComparison.withDefaults().adjustedFor("arm").compare(data);
        assertThat(same.difference().estimate().notEstimableBecause().orElseThrow())
                .contains("linear combination");
        assertThat(same.covariates().get(0).estimate().value()).isEmpty();
        AdjustedComparison constant =
                RestrictedMeanComparison.withDefaults().adjustedFor("constant").compare(data);
        assertThat(constant.covariates().get(0).estimate().value()).isEmpty();
        assertThat(value(constant.difference()))
                .isEqualTo(value(RestrictedMeanComparison.withDefaults()
                        .adjustedFor()
                        .compare(data)
                        .difference()));
    }

    @Test
    void aGroupThatLosesNoTimeHasNoFiniteRatioOfIt() {
        SurvivalData data = of(
                        new double[] {2, 3, 4, 5, 5, 5}, new int[] {1, 1, 1, 1, 0, 1}, "A", "A", "A", "B", "B", "B")
                .build();
        AdjustedComparison result = RestrictedMeanComparison.withDefaults()
                .withHorizon(4)
                .adjustedFor()
                .compare(data);
        assertThat(value(result.difference())).isCloseTo(1, within(1e-12));
        assertThat(value(result.ratio())).isCloseTo(4.0 / 3, within(1e-12));
        assertThat(result.effects().get(2).estimate().notEstimableBecause().orElseThrow())
                .contains("no finite solution");
        assertThat(result.effects().get(2).test().orElseThrow().pValue()).isEmpty();
        assertThat(result.cautions()).hasSize(1);
        assertThat(result.cautions().get(0)).startsWith("no event in group B before 4:");
        assertThat(result.toString()).contains("! no event in group B");
        assertThat(result.explain()).contains("Caution: no event in group B");
    }
}
