package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.internal.math.CorrelatedNormals;

/**
 * The joint normal probability against R's mvtnorm, TVPACK in two and three dimensions. In four it has quasi-Monte Carlo only,
 * off by 1e-6: see {@code CorrelatedNormalsTest} for those.
 */
class MaxComboReferenceTest {

    static Stream<JsonNode> normal() {
        return TestsReference.cases("normal").stream().filter(c -> c.path("r").size() < 16);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("normal")
    void theJointProbabilityIsThatOfMvtnorm(JsonNode c) {
        double[] r = TestsReference.numbers(c.path("r"));
        int m = (int) Math.sqrt(r.length);
        double limit = c.path("limit").asDouble();
        assertThat(1 - CorrelatedNormals.anyBeyond(r, m, limit, false))
                .isCloseTo(c.path("below").asDouble(), within(2e-13));
        assertThat(1 - CorrelatedNormals.anyBeyond(r, m, limit, true))
                .isCloseTo(c.path("box").asDouble(), within(8e-13));
    }
}
