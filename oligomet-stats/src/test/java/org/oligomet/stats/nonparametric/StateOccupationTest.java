package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.IncidenceVariance;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.ledger.TransitionLedger;
import org.oligomet.stats.ledger.Transitions;

class StateOccupationTest {

    static List<JsonNode> cases() throws IOException {
        try (InputStream in = new GZIPInputStream(Objects.requireNonNull(
                StateOccupationTest.class.getResourceAsStream("/reference/multistate/multistate.json.gz")))) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(in).get("cases").spliterator(), false)
                    .toList();
        }
    }

    private static double[] numbers(JsonNode list) {
        double[] values = new double[list.size()];
        Arrays.setAll(values, i -> list.get(i).asDouble());
        return values;
    }

    private static String[] texts(JsonNode list) {
        String[] values = new String[list.size()];
        Arrays.setAll(values, i -> list.get(i).asText());
        return values;
    }

    private static Transitions histories(JsonNode json) {
        JsonNode d = json.get("data");
        List<String> states = new ArrayList<>(Arrays.asList(texts(json.get("states"))));
        String[] to = texts(d.get("to"));
        int[] code = new int[to.length];
        Arrays.setAll(code, i -> to[i].equals("none") ? 0 : 1 + states.indexOf(to[i]));
        boolean mgus = json.get("id").asText().equals("mgus1");
        Map<Integer, String> causes = mgus
                ? Map.of(2, "pcm", 3, "death")
                : Map.of(
                        1 + states.indexOf("well"),
                        "well",
                        1 + states.indexOf("ill"),
                        "ill",
                        1 + states.indexOf("dead"),
                        "dead");
        SurvivalDataBuilder builder = SurvivalData.builder()
                .entry(numbers(d.get("start")))
                .exit(numbers(d.get("stop")))
                .cause(code, causes)
                .subject(texts(d.get("id")));
        if (d.has("group")) {
            builder.group(texts(d.get("group")));
        }
        SurvivalData data = builder.build();
        return mgus ? Transitions.of(data, "(s0)") : Transitions.of(data, texts(d.get("from")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void probabilitiesErrorsLimitsAndTimesInStatesAreThoseOfR(JsonNode json) {
        List<StateProbabilities> groups = StateOccupation.withDefaults().fit(histories(json));
        List<String> states = Arrays.asList(texts(json.get("states")));
        int row = 0;
        for (int g = 0; g < groups.size(); g++) {
            StateProbabilities fit = groups.get(g);
            assertThat(fit.states()).containsExactlyInAnyOrderElementsOf(states);
            int end = row + (json.get("n").isArray() ? json.get("n").get(g) : json.get("n")).asInt();
            int compared = 0;
            for (; row < end; row++) {
                int k = index(fit, json.get("time").get(row).asDouble());
                // R also lists times at which a subject merely goes on in its next row.
                for (int s = 0; s < states.size() && k >= 0; s++) {
                    compare(json, fit, row, k, s, fit.states().indexOf(states.get(s)));
                    compared++;
                }
            }
            assertThat(compared).isGreaterThan(states.size() * 5);
            for (int s = 0; s < states.size(); s++) {
                Estimate mean =
                        fit.restrictedMean(states.get(s), json.get("horizon").asDouble());
                double expected = json.get("rmean").get(g).get(s).asDouble();
                assertThat(mean.value().orElseThrow()).isCloseTo(expected, within(1e-11 * Math.max(1, expected)));
                double se = json.get("rmean_se").get(g).get(s).asDouble();
                assertThat(mean.standardError().orElseThrow()).isCloseTo(se, within(1e-10 * Math.max(1, se)));
            }
        }
    }

    private static void compare(JsonNode json, StateProbabilities fit, int row, int k, int s, int own) {
        String where = json.get("id") + " time " + fit.time(k) + " state " + s;
        assertThat((double) fit.atRisk(own, k)).as(where).isEqualTo(at(json, "risk", row, s));
        assertThat(fit.probability(own, k)).as(where).isCloseTo(at(json, "p", row, s), within(1e-12));
        assertThat(fit.standardError(own, k)).as(where).isCloseTo(at(json, "se", row, s), within(1e-11));
        JsonNode lower = json.get("lower").get(row).get(s);
        if (json.get("limits").asBoolean() && lower.isNumber() && fit.standardError(own, k) > 1e-9) {
            assertThat(fit.lower(own, k).orElseThrow()).as(where).isCloseTo(lower.asDouble(), within(1e-10));
            assertThat(fit.upper(own, k).orElseThrow()).as(where).isCloseTo(at(json, "upper", row, s), within(1e-10));
        }
    }

    private static int index(StateProbabilities fit, double time) {
        for (int k = 0; k < fit.size(); k++) {
            if (fit.time(k) == time) {
                return k;
            }
        }
        return -1;
    }

    private static double at(JsonNode json, String column, int row, int s) {
        return json.get(column).get(row).get(s).asDouble();
    }

    /** Four patients with few metastases: one becomes widespread at 1 and dies at 3, one dies at 2, one is censored at 2, one widespread at 4. */
    private static SurvivalData four() {
        return SurvivalData.builder()
                .subject(new String[] {"a", "a", "b", "c", "d", "d"})
                .entry(new double[] {
                    SurvivalData.NO_ENTRY, 1, SurvivalData.NO_ENTRY, SurvivalData.NO_ENTRY, SurvivalData.NO_ENTRY, 4
                })
                .exit(new double[] {1, 3, 2, 2, 4, 5})
                .cause(new int[] {1, 2, 2, 0, 1, 0}, Map.of(1, "widespread", 2, "death"))
                .build();
    }

    /** As R, which has 1/2 and 1/2, with the error in its influence. */
    @Test
    void whereNobodyMovesTheStartIsThatOfTheFirstUnderObservation() {
        SurvivalData rows = SurvivalData.builder()
                .subject(new int[] {1, 2, 3})
                .entry(new double[] {0, 0, 2})
                .exit(new double[] {5, 5, 4})
                .cause(new int[] {0, 0, 0}, Map.of(1, "a", 2, "b"))
                .build();
        StateProbabilities p = StateOccupation.withDefaults()
                .fit(Transitions.of(rows, new String[] {"b", "a", "a"}))
                .get(0);
        for (double time : new double[] {0, 3, 5}) {
            assertThat(p.at("a", time).value()).hasValue(0.5);
            assertThat(p.at("b", time).value()).hasValue(0.5);
        }
        assertThat(p.at("a", 5).standardError().orElseThrow()).isCloseTo(Math.sqrt(0.125), within(1e-15));
        assertThat(p.restrictedMean("a", 4).value().orElseThrow()).isCloseTo(2, within(1e-15));
    }

    @Test
    void illnessAndDeathWorkedByHand() {
        StateProbabilities p = StateOccupation.withDefaults()
                .fit(Transitions.of(four(), "few"))
                .get(0);
        // 1: one of four to widespread. 2: one of three few dies. 3: the only widespread dies. 4: the last few becomes
        // widespread.
        double[][] expected = {
            {3 / 4.0, 1 / 4.0, 0},
            {1 / 2.0, 1 / 4.0, 1 / 4.0},
            {1 / 2.0, 0, 1 / 2.0},
            {0, 1 / 2.0, 1 / 2.0},
            {0, 1 / 2.0, 1 / 2.0}
        };
        for (int k = 0; k < 5; k++) {
            for (int s = 0; s < 3; s++) {
                assertThat(p.probability(s, k)).isCloseTo(expected[k][s], within(1e-15));
            }
        }
        // Days with few metastases up to 5: 1 + 3/4 + 1/2 + 1/2; widespread 1/4 + 1/4 + 0 + 1/2; dead 0 + 0 + 1/4 + 1/2
        // + 1/2 from 2.
        assertThat(p.restrictedMean("few", 5).value().orElseThrow()).isCloseTo(2.75, within(1e-15));
        assertThat(p.restrictedMean("widespread", 5).value().orElseThrow()).isCloseTo(1.0, within(1e-15));
        assertThat(p.restrictedMean("death", 5).value().orElseThrow()).isCloseTo(1.25, within(1e-15));
        assertThat(p.at("widespread", 2.5).value().orElseThrow()).isEqualTo(0.25);
        assertThat(p.at("few", 6).value()).isEmpty();
        assertThat(p.at("few", 0).value().orElseThrow()).isEqualTo(1);
        assertThat(p.toString()).contains("P(widespread)");
        assertThat(p.explain()).contains("jstor:4615704", "infinitesimal jackknife");
    }

    @Test
    void oneTransitionIsKaplanMeierAndSeveralFromOneStateAreCompetingRisks() {
        double[] t = {1, 2, 2, 3, 4, 4, 5, 7, 8, 9};
        int[] c = {1, 0, 2, 1, 1, 2, 0, 1, 2, 0};
        SurvivalData data =
                SurvivalData.builder().exit(t).cause(c, Map.of(1, "a", 2, "b")).build();
        StateProbabilities greenwood = StateOccupation.withDefaults()
                .withVariance(IncidenceVariance.GREENWOOD)
                .fit(TransitionLedger.of(Transitions.of(data, "alive")));
        StateProbabilities jackknife = StateOccupation.withDefaults()
                .fit(Transitions.of(data, "alive"))
                .get(0);
        CumulativeIncidences incidences = AalenJohansen.withDefaults().fit(data);
        for (int cause = 0; cause < 2; cause++) {
            CumulativeIncidence curve = incidences.curves().get(cause);
            for (int k = 0; k < curve.size(); k++) {
                assertThat(greenwood.probability(1 + cause, k)).isCloseTo(curve.incidence(k), within(1e-15));
                assertThat(greenwood.standardError(1 + cause, k)).isCloseTo(curve.standardError(k), within(1e-14));
                assertThat(jackknife.standardError(1 + cause, k)).isCloseTo(curve.standardError(k), within(1e-14));
            }
        }
        SurvivalData one = data.onlyCause("a");
        StateProbabilities two =
                StateOccupation.withDefaults().fit(Transitions.of(one, "alive")).get(0);
        SurvivalCurve km = KaplanMeier.withDefaults().fit(one).curves().get(0);
        for (int k = 0; k < km.size(); k++) {
            assertThat(two.probability(0, k)).isCloseTo(km.survival(k), within(1e-15));
            assertThat(two.probability(0, k) + two.probability(1, k)).isCloseTo(1, within(1e-15));
        }
    }

    @Test
    void partsMergeToTheWholeAndBytesComeBack() throws IOException {
        for (JsonNode json : cases().subList(1, 5)) {
            TransitionLedger whole = TransitionLedger.of(histories(json));
            assertThat(TransitionLedger.fromBytes(whole.toBytes()))
                    .isEqualTo(whole)
                    .hasSameHashCodeAs(whole);
            assertThat(whole.toString()).contains("states=");
        }
        Transitions all = histories(cases().get(0));
        List<TransitionLedger> bySex = TransitionLedger.byGroup(all);
        assertThat(TransitionLedger.merge(bySex.get(0), bySex.get(1)))
                .isEqualTo(TransitionLedger.of(all))
                .isEqualTo(TransitionLedger.merge(bySex.get(1), bySex.get(0)));
        byte[] bytes = bySex.get(0).toBytes();
        assertThatThrownBy(() -> TransitionLedger.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TransitionLedger.fromBytes(Arrays.copyOf(bytes, 3)))
                .hasMessageContaining("end too early");
        byte[] later = bytes.clone();
        later[4] = 9;
        assertThatThrownBy(() -> TransitionLedger.fromBytes(later)).hasMessageContaining("version 9");
        later[0] = 9;
        assertThatThrownBy(() -> TransitionLedger.fromBytes(later)).hasMessageContaining("no ledger of transitions");
        assertThatThrownBy(
                        () -> TransitionLedger.merge(bySex.get(0), TransitionLedger.of(Transitions.of(four(), "few"))))
                .hasMessageContaining("do not add up");
    }

    @Test
    void historiesThatContradictThemselvesAreRefusedByRow() {
        SurvivalDataBuilder gap = SurvivalData.builder()
                .subject(new String[] {"a", "a"})
                .entry(new double[] {0, 2})
                .exit(new double[] {1, 3})
                .cause(new int[] {1, 2}, Map.of(1, "widespread", 2, "death"));
        SurvivalData withGap = gap.build();
        assertThatThrownBy(() -> Transitions.of(withGap, "few"))
                .hasMessageContaining("between row 0")
                .hasMessageContaining("row 1")
                .hasMessageContaining("gap");
        SurvivalData overlap = SurvivalData.builder()
                .subject(new String[] {"a", "a"})
                .entry(new double[] {0, 1})
                .exit(new double[] {2, 3})
                .cause(new int[] {1, 2}, Map.of(1, "widespread", 2, "death"))
                .build();
        assertThatThrownBy(() -> Transitions.of(overlap, "few")).hasMessageContaining("row 1 overlaps row 0");
        assertThatThrownBy(() -> Transitions.of(four(), new String[] {"few", "few", "few", "few", "few", "widespread"}))
                .hasMessageContaining("row 1 is in state few, but row 0 left its subject in widespread");
        SurvivalData same = SurvivalData.builder()
                .exit(new double[] {1})
                .cause(new int[] {1}, Map.of(1, "few"))
                .build();
        assertThatThrownBy(() -> Transitions.of(same, "few")).hasMessageContaining("moves to the state that it is in");
        SurvivalData weighted = SurvivalData.builder()
                .exit(new double[] {1})
                .event(new boolean[] {true})
                .weight(new double[] {2})
                .build();
        assertThatThrownBy(() -> Transitions.of(weighted, "few")).hasMessageContaining("no weights");
        assertThatThrownBy(() -> StateOccupation.withDefaults().withVariance(IncidenceVariance.AALEN))
                .hasMessageContaining("Greenwood");
        assertThatThrownBy(() -> StateOccupation.withDefaults().fit(TransitionLedger.of(Transitions.of(four(), "few"))))
                .hasMessageContaining("jackknife needs the histories");
    }
}
