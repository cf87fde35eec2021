package org.oligomet.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.oligomet.stats.reference.ReferenceCase.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.SurvivalData;

/** Every weight against its formula written out in R, with two to four groups, ties and strata; trend; exact tests of coin; p.adjust. */
class LogRankFamilyReferenceTest {

    static Stream<JsonNode> family() {
        return TestsReference.cases("family").stream();
    }

    static Stream<JsonNode> coin() {
        return TestsReference.cases("coin").stream();
    }

    static Stream<JsonNode> adjust() {
        return TestsReference.cases("adjust").stream();
    }

    @Test
    void noWeightIsLeftOut() {
        assertThat(family())
                .hasSize(24)
                .allSatisfy(c -> assertThat(c.path("tests").fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrderElementsOf(
                                TestsReference.weights().keySet()));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("family")
    void everyWeightIsItsFormula(JsonNode c) {
        SurvivalData data = TestsReference.sample(c);
        for (Map.Entry<String, LogRankWeights> weight : TestsReference.weights().entrySet()) {
            String name = weight.getKey();
            JsonNode r = c.path("tests").path(name);
            LogRankResult result =
                    LogRank.withDefaults().withWeights(weight.getValue()).test(data);
            int groups = result.groups().size();
            double size = Math.sqrt(result.variance(0, 0));
            for (int g = 0; g < groups; g++) {
                assertThat(result.observed(g) - result.expected(g))
                        .as(name)
                        .isCloseTo(r.path("u").get(g).asDouble(), within(1e-12 * (size + result.expected(g))));
                for (int h = 0; h < groups; h++) {
                    close(name, result.variance(g, h), r.path("v").get(g * groups + h));
                }
            }
            close(name, result.test().statistic(), r.path("chisq"));
            close(name, result.test().pValue(), r.path("p"));
            assertThat(result.test().method()).isEqualTo((result.strata() > 1 ? "stratified " : "") + name);
            LogRankTrend trend = LogRankTrend.withDefaults().withWeights(weight.getValue());
            close(name, trend.test(data).test().statistic(), r.path("trend").get(0));
            trend = trend.withScores(TestsReference.numbers(c.path("score")));
            close(name, trend.test(data).test().statistic(), r.path("trend").get(1));
        }
    }

    /** coin scores censored and failed rows of one time alike as here, so its exact p is ours with ties too. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("coin")
    void theExactTestIsCoins(JsonNode c) {
        SurvivalData data = TestsReference.sample(c);
        c.path("tests").properties().forEach(r -> {
            PermutationLogRankResult result = PermutationLogRank.withDefaults()
                    .withWeights(Objects.requireNonNull(TestsReference.weights().get(r.getKey())))
                    .test(data);
            assertThat(result.statistic())
                    .isCloseTo(r.getValue().get(0).asDouble(), within(1e-11 * (1 + result.variance())));
            close(r.getKey() + " p", result.pValue(), r.getValue().get(1));
            close(r.getKey() + " variance", result.variance(), r.getValue().get(2));
            assertThat(result.test().exact()).isTrue();
        });
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("adjust")
    void adjustmentIsThatOfR(JsonNode c) {
        double[] p = TestsReference.numbers(c.path("p"));
        Map<String, PAdjustment> methods = Map.of(
                "holm", PAdjustment.HOLM,
                "hochberg", PAdjustment.HOCHBERG,
                "BH", PAdjustment.BENJAMINI_HOCHBERG,
                "bonferroni", PAdjustment.BONFERRONI);
        methods.forEach((name, method) -> {
            double[] adjusted = method.adjust(p);
            for (int i = 0; i < p.length; i++) {
                close(name, adjusted[i], c.path(name).get(i));
            }
        });
        assertThat(PAdjustment.NONE.adjust(p)).isEqualTo(p);
    }
}
