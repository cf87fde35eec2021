package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.oligomet.stats.reference.ReferenceCase.close;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.IncidenceVariance;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.reference.CompetingCases;

/** Multi-state {@code survfit} of competing risks, and {@code cuminc}. */
class AalenJohansenReferenceTest {

    /** R's own, where its error should be 0: it gives 4e-17 to 2e-16 at F = 1. */
    private static final double ROUNDING = 1e-15;

    static Stream<JsonNode> random() {
        return CompetingCases.cases("competing-random").stream();
    }

    private static JsonNode named(String id) {
        return CompetingCases.cases("competing").stream()
                .filter(c -> c.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow()
                .path("result");
    }

    @Test
    void allButTheIllnessDeathCaseAreRunHere() {
        JsonNode file = CompetingCases.file("competing");
        assertThat(file.path("cases")).hasSize(8);
        // That one is in StateOccupationTest.
        assertThat(file.path("left_out").path("aj.mgus1.counting").asText()).contains("states that go on");
        assertThat(random()).hasSize(60);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"", "log", "plain", "log-log"})
    void transplantIsWhatSurvfitGives(String type) {
        AalenJohansen method = type.isEmpty()
                ? AalenJohansen.withDefaults()
                : AalenJohansen.withDefaults().withConfidenceType(ConfidenceType.of(type));
        JsonNode r = named("aj.transplant" + (type.isEmpty() ? "" : "." + type));
        CumulativeIncidences fit = method.fit(CompetingCases.transplant(false));
        for (int j = 0; j < 3; j++) {
            compare(type, fit.curves().get(j), j, r, 0, r.path("time").size());
        }
    }

    @Test
    void transplantByBloodTypeIsWhatSurvfitGives() {
        JsonNode r = named("aj.transplant.abo");
        CumulativeIncidences fit = AalenJohansen.withDefaults().fit(CompetingCases.transplant(true));
        List<String> causes = List.of("death", "ltx", "withdraw");
        int from = 0;
        for (String group : List.of("A", "B", "AB", "O")) {
            int size = r.path("strata").path("abo=" + group).asInt();
            for (int j = 0; j < 3; j++) {
                compare(group, fit.curve(group, causes.get(j)), j, r, from, size);
            }
            from += size;
        }
        assertThat(from).isEqualTo(r.path("time").size());
    }

    private static void compare(String id, CumulativeIncidence curve, int j, JsonNode r, int from, int size) {
        assertThat(curve.size()).isEqualTo(size);
        for (int i = 0; i < size; i++) {
            int at = from + i;
            String where = id + " " + curve.cause() + "[" + at + "] ";
            close(where + "time", curve.time(i), r.path("time").get(at));
            close(where + "n.risk", curve.atRisk(i), cell(r, "n.risk", at, 0));
            close(where + "n.event", curve.events(i), cell(r, "n.event", at, j + 1));
            close(where + "n.censor", curve.censored(i), cell(r, "n.censor", at, 0));
            close(where + "pstate", curve.incidence(i), cell(r, "pstate", at, j + 1));
            close(where + "std.err", curve.standardError(i), cell(r, "std.err", at, j + 1));
            close(where + "lower", curve.lower(i), cell(r, "lower", at, j + 1));
            close(where + "upper", curve.upper(i), cell(r, "upper", at, j + 1));
        }
    }

    private static JsonNode cell(JsonNode r, String table, int row, int column) {
        return r.path(table).get(row).get(column);
    }

    /** Ties, delayed entry, weights whole and fractional, clusters. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("random")
    void randomSamplesAreWhatSurvfitGives(JsonNode c) {
        SurvivalData data = CompetingCases.random(c).build();
        JsonNode r = c.path("survfit");
        for (String type : List.of("log", "log-log", "plain")) {
            CumulativeIncidences fit = AalenJohansen.withDefaults()
                    .withConfidenceType(ConfidenceType.of(type))
                    .fit(data);
            assertThat(fit.curves()).hasSize(c.path("causes").asInt());
            for (int j = 0; j < fit.curves().size(); j++) {
                CumulativeIncidence curve = fit.curves().get(j);
                assertThat(curve.size()).isEqualTo(r.path("time").size());
                for (int i = 0; i < curve.size(); i++) {
                    String where = c.path("id").asText() + " " + curve.cause() + " " + type + "[" + i + "] ";
                    close(where + "time", curve.time(i), r.path("time").get(i));
                    if (!c.has("weight")) {
                        close(where + "n.risk", curve.atRisk(i), r.path("risk").get(i));
                    }
                    double f = cell(r, "pstate", i, j + 1).asDouble();
                    double se = cell(r, "std.err", i, j + 1).asDouble();
                    close(where + "pstate", curve.incidence(i), DoubleNode.valueOf(f));
                    assertThat(curve.standardError(i))
                            .describedAs(where + "std.err")
                            .isCloseTo(se, within(Math.max(ROUNDING, 1e-10 * se)));
                    if (f > 0 && f < 1 - 1e-9 && se > 1e-7 && r.has(type)) {
                        close(where + "lower", curve.lower(i), cell(r.path(type), "lower", i, j + 1));
                        close(where + "upper", curve.upper(i), cell(r.path(type), "upper", i, j + 1));
                    } else if (f == 0) {
                        assertThat(curve.upper(i)).hasValue(0);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("random")
    void randomSamplesAreWhatCumincGives(JsonNode c) {
        CumulativeIncidences fit = AalenJohansen.withDefaults()
                .withVariance(IncidenceVariance.AALEN)
                .fit(unweighted(c));
        for (int j = 0; j < c.path("cuminc").size(); j++) {
            CumulativeIncidence curve = fit.curves().get(j);
            JsonNode r = c.path("cuminc").get(j);
            int[] events = IntStream.range(0, curve.size())
                    .filter(i -> curve.events(i) > 0)
                    .toArray();
            assertThat(events).hasSize(r.path("time").size());
            for (int e = 0; e < events.length; e++) {
                String where = c.path("id").asText() + " " + curve.cause() + "[" + e + "] ";
                close(where + "time", curve.time(events[e]), r.path("time").get(e));
                close(where + "est", curve.incidence(events[e]), r.path("est").get(e));
                close(
                        where + "var",
                        Math.pow(curve.standardError(events[e]), 2),
                        r.path("var").get(e));
            }
        }
    }

    private static SurvivalData unweighted(JsonNode c) {
        ((ObjectNode) c).remove(List.of("entry", "weight", "cluster"));
        return CompetingCases.random(c).build();
    }

    @Test
    void transplantIsWhatCumincGives() {
        CumulativeIncidences fit = AalenJohansen.withDefaults()
                .withVariance(IncidenceVariance.AALEN)
                .fit(CompetingCases.transplant(true));
        List<String> causes = List.of("death", "ltx", "withdraw");
        JsonNode curves = named("cuminc.transplant").path("curves");
        assertThat(curves).hasSize(12);
        for (String group : List.of("A", "B", "AB", "O")) {
            for (int j = 0; j < 3; j++) {
                JsonNode r = curves.path(group + " " + (j + 1));
                double[] times = CompetingCases.numbers(r.path("time"));
                double[] distinct = Arrays.stream(times).distinct().toArray();
                List<IncidencePoint> points = fit.curve(group, causes.get(j)).at(distinct);
                int last = -1;
                for (int p = 0; p < distinct.length; p++) {
                    // A time is listed before and after its jump; the first, 0, before only.
                    while (last + 1 < times.length && times[last + 1] == distinct[p]) {
                        last++;
                    }
                    String where = group + " " + causes.get(j) + " at " + distinct[p] + " ";
                    close(
                            where + "est",
                            points.get(p).estimate().value(),
                            r.path("est").get(last));
                    double se = points.get(p).estimate().standardError().orElseThrow();
                    close(where + "var", se * se, r.path("var").get(last));
                }
            }
        }
    }
}
