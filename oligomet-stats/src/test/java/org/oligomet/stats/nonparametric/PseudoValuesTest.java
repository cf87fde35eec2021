package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.nonparametric.PseudoValues.Kind;
import org.oligomet.stats.reference.ReferenceCase;

class PseudoValuesTest {

    static Stream<ReferenceCase> cases() {
        return ReferenceCase.all("rmst").stream().filter(c -> c.id().startsWith("pseudo."));
    }

    @Test
    void everyCaseOfRIsRun() {
        assertThat(cases()).hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theInfinitesimalJackknifeIsWhatRGives(ReferenceCase c) {
        JsonNode r = c.result();
        double[] times = IntStream.range(0, r.path("cols").size())
                .mapToDouble(i -> Double.parseDouble(r.path("cols").get(i).asText()))
                .toArray();
        PseudoValues method = switch (c.id().substring(c.id().lastIndexOf('.') + 1)) {
            case "pstate" -> PseudoValues.ofSurvival(times);
            case "cumhaz" -> PseudoValues.ofCumulativeHazard(times);
            case "rmst" -> PseudoValues.ofRestrictedMean(times);
            default -> throw new IllegalArgumentException(c.id());
        };
        PseudoTable table = method.withKind(Kind.INFINITESIMAL_JACKKNIFE).fit(c.sample());

        assertThat(table.size()).isEqualTo(r.path("byrow").size());
        for (int row = 0; row < table.size(); row++) {
            for (int i = 0; i < times.length; i++) {
                double expected = r.path("byrow").get(row).get(i).asDouble();
                assertThat(table.value(row, i))
                        .as("%s row %d time %s", c.id(), row, times[i])
                        .isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Test
    void byHand() {
        // Times 1, 2+, 3: S(1) = 2/3, S(3) = 0. Without the first S(1) = 1, without another 1/2.
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3})
                .event(new boolean[] {true, false, true})
                .build();

        assertThat(PseudoValues.ofSurvival(1.5).fit(data).column(0)).containsExactly(new double[] {0, 1, 1}, EXACT);
        // At 2.5 the same; at 3 without the first S = 0, without the second 0, without the last S = 1/2.
        assertThat(PseudoValues.ofSurvival(3).fit(data).column(0)).containsExactly(new double[] {0, 0, -1}, EXACT);
        // Areas to 3: 7/3; without the first 3, without the second 2, without the last 2, its curve flat at 1/2.
        assertThat(PseudoValues.ofRestrictedMean(3).fit(data).column(0)).containsExactly(new double[] {1, 3, 3}, EXACT);
        // Hazards: 1/3 + 1; without the first 1, the second 1/2 + 1, the last 1/2.
        assertThat(PseudoValues.ofCumulativeHazard(3).fit(data).column(0))
                .containsExactly(new double[] {2, 1, 3}, EXACT);
    }

    private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-14);

    @Test
    void withoutCensoringTheJackknifeGivesTheOutcomeItself() {
        int[] causes = {1, 2, 1, 1, 2, 2, 1};
        double[] times = {1, 2, 2, 3, 5, 5, 7};
        SurvivalDataBuilder builder =
                SurvivalData.builder().exit(times).cause(causes, Map.of(1, "relapse", 2, "death"));
        SurvivalData data = builder.build();
        double[] alive = PseudoValues.ofSurvival(4).fit(data).column(0);
        double[] lived = PseudoValues.ofRestrictedMean(4).fit(data).column(0);
        double[] relapsed =
                PseudoValues.ofCumulativeIncidence("relapse", 4).fit(data).column(0);
        for (int row = 0; row < times.length; row++) {
            assertThat(alive[row]).isCloseTo(times[row] > 4 ? 1 : 0, EXACT);
            assertThat(lived[row]).isCloseTo(Math.min(times[row], 4), within(1e-13));
            assertThat(relapsed[row]).isCloseTo(times[row] <= 4 && causes[row] == 1 ? 1 : 0, EXACT);
        }
    }

    @Test
    void refusesWhatItCannotStandFor() {
        Function<SurvivalDataBuilder, SurvivalData> base = b -> b.exit(new double[] {1, 2, 3})
                .event(new boolean[] {true, true, false})
                .build();
        PseudoValues method = PseudoValues.ofSurvival(2);

        assertThatThrownBy(() -> method.fit(base.apply(SurvivalData.builder().weight(new double[] {1, 1, 2}))))
                .hasMessageContaining("weights");
        assertThatThrownBy(() -> method.fit(base.apply(SurvivalData.builder().entry(new double[] {0, 1, 0}))))
                .hasMessageContaining("enters late");
        assertThatThrownBy(() -> method.fit(base.apply(SurvivalData.builder().subject(new int[] {1, 2, 2}))))
                .hasMessageContaining("3 rows are of 2 subjects");
        assertThatThrownBy(() -> PseudoValues.ofSurvival(2, 4).fit(base.apply(SurvivalData.builder())))
                .hasMessageContaining("time 4 lies past the last follow-up 3");
        assertThatThrownBy(() -> PseudoValues.ofSurvival(Double.NaN)).hasMessageContaining("time 0 is NaN");
        assertThatThrownBy(() -> PseudoValues.ofCumulativeIncidence("death", 2).fit(base.apply(SurvivalData.builder())))
                .hasMessageContaining("cause 'death' is none of");
    }

    @Test
    void saysHowItWasDone() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2})
                .event(new boolean[] {true, true})
                .build();
        PseudoTable table = PseudoValues.ofSurvival(1).fit(data);

        assertThat(table.explain()).contains("survival", "each row left out", "doi:10.1093/biomet/90.1.15");
        assertThat(table.times()).containsExactly(1);
        assertThat(table.toString())
                .startsWith(String.format(Locale.ROOT, "%10s", "time"))
                .contains("mean");
    }
}
