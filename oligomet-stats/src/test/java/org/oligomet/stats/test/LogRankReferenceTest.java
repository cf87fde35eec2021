package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.stats.reference.ReferenceCase.close;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.reference.ReferenceCase;

/** Every survdiff case of R 3.8-11 but one. */
class LogRankReferenceTest {

    static Stream<ReferenceCase> cases() {
        return ReferenceCase.all("survdiff").stream().filter(c -> !isOneSample(c));
    }

    /** Compares with expected survival of a population, which this library does not yet offer. */
    private static boolean isOneSample(ReferenceCase c) {
        return c.id().equals("lr.onesample.jasa");
    }

    @Test
    void everyCaseIsRunButTheOneSampleTest() {
        assertThat(ReferenceCase.all("survdiff")).hasSize(64);
        assertThat(cases()).hasSize(63);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatRGives(ReferenceCase c) {
        double rho = c.model().has("rho") ? Double.parseDouble(c.option("rho")) : 0;
        LogRankResult result = LogRank.withDefaults().withRho(rho).test(c.sample());
        List<String> order = new ArrayList<>();
        c.levels().forEach(level -> order.add(level.asText()));
        if (order.isEmpty()) {
            order.addAll(result.groups());
        }
        JsonNode r = c.result();
        int k = order.size();
        assertThat(k).isEqualTo(result.groups().size()).isEqualTo(r.path("n").size());
        for (int g = 0; g < k; g++) {
            int at = result.groups().indexOf(order.get(g));
            String where = c.id() + " " + order.get(g);
            close(where + " n", result.rows(at), r.path("n").get(g));
            close(where + " observed", result.observed(at), sum(r.path("obs"), g));
            close(where + " expected", result.expected(at), sum(r.path("exp"), g));
            for (int h = 0; h < k; h++) {
                close(
                        where + " variance",
                        result.variance(at, result.groups().indexOf(order.get(h))),
                        r.path("var").path("byrow").get(g).get(h));
            }
        }
        close(c.id() + " chisq", result.test().statistic(), r.path("chisq"));
        close(c.id() + " p", result.test().pValue(), r.path("pvalue"));
    }

    /** R keeps observed and expected by stratum. */
    private static JsonNode sum(JsonNode values, int g) {
        if (!values.has("byrow")) {
            return values.get(g);
        }
        double sum = 0;
        for (JsonNode value : values.path("byrow").get(g)) {
            sum += value.asDouble();
        }
        return DoubleNode.valueOf(sum);
    }
}
