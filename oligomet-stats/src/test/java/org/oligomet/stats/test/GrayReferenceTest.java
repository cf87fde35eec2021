package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.stats.reference.ReferenceCase.close;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.reference.CompetingCases;

/** {@code cuminc(…)$Tests}: on the transplant data, and on random samples with ties, two to four groups, strata, four ρ. */
class GrayReferenceTest {

    static Stream<JsonNode> random() {
        return CompetingCases.cases("competing-random").stream().filter(c -> c.has("gray"));
    }

    @Test
    void twentySamplesAreCompared() {
        assertThat(random()).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({"cuminc.transplant, 0", "cuminc.transplant.rho1, 1", "cuminc.transplant.rho-1, -1"})
    void transplantIsWhatCumincGives(String id, double rho) {
        JsonNode r = CompetingCases.cases("competing").stream()
                .filter(c -> c.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        List<GrayResult> results = GrayTest.withDefaults().withRho(rho).test(CompetingCases.transplant(true));
        assertThat(results).hasSize(3);
        for (int j = 0; j < 3; j++) {
            compare(id + " " + j, results.get(j), r.path("result").path("Tests").get(j), true);
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("random")
    void randomSamplesAreWhatCumincGives(JsonNode c) {
        for (JsonNode tests : c.path("gray")) {
            SurvivalDataBuilder builder = CompetingCases.random(c).group(CompetingCases.whole(c.path("group")));
            if (tests.path("strata").asBoolean()) {
                builder.stratum(CompetingCases.whole(c.path("stratum")));
            }
            List<GrayResult> results = GrayTest.withDefaults()
                    .withRho(tests.path("rho").asDouble())
                    .test(builder.build());
            assertThat(results).hasSize(tests.path("tests").size());
            for (int j = 0; j < results.size(); j++) {
                String where = c.path("id").asText() + " rho " + tests.path("rho") + " cause " + (j + 1);
                compare(where, results.get(j), tests.path("tests").get(j), false);
            }
        }
    }

    /** R takes p as 1 - pchisq, which leaves absolute rounding of 1e-16: small ones are not compared relatively. */
    private static void compare(String where, GrayResult result, JsonNode r, boolean smallP) {
        close(where + " statistic", result.test().statistic(), r.get(0));
        assertThat(result.test().df()).hasValue(r.get(2).asInt());
        double p = r.get(1).asDouble();
        if (p > 1e-5 || !smallP) {
            close(where + " p", result.test().pValue(), DoubleNode.valueOf(p));
        }
    }
}
