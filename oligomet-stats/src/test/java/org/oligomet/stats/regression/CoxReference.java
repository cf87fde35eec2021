package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.Ties;

/** R's answers: {@code reference/cox/cox-reference.json.gz}, made by the script beside it. */
final class CoxReference {

    static final JsonNode ALL = load();

    private CoxReference() {}

    /** One fit of R with its data. */
    record Case(String id, JsonNode json) {

        JsonNode result() {
            return json.get("result");
        }

        JsonNode post(String kind) {
            return json.get("post").get(kind);
        }

        SurvivalData data() {
            SurvivalDataBuilder builder = columns();
            for (int j = 0; j < terms().size(); j++) {
                builder.covariate(terms().get(j), numbers(json.get("x").get(j)));
            }
            return builder.build();
        }

        /** With factors as factors, their levels numbered in R's order; for models without interactions. */
        SurvivalData dataWithFactors() {
            SurvivalDataBuilder builder = columns();
            for (String covariate : texts(json.get("covariates"))) {
                if (json.get("factors").has(covariate)) {
                    builder.factor(covariate, texts(json.get("factors").get(covariate)));
                } else {
                    builder.covariate(covariate, numbers(json.get("x").get(terms().indexOf(covariate))));
                }
            }
            return builder.build();
        }

        private SurvivalDataBuilder columns() {
            SurvivalDataBuilder builder =
                    SurvivalData.builder().exit(numbers(json.get("exit"))).event(flags(json.get("event")));
            if (!json.get("entry").isNull()) {
                builder.entry(numbers(json.get("entry")));
            }
            if (!json.get("weight").isNull()) {
                builder.weight(numbers(json.get("weight")));
            }
            if (!json.get("offset").isNull()) {
                builder.offset(numbers(json.get("offset")));
            }
            if (!json.get("stratum").isNull()) {
                builder.stratum(texts(json.get("stratum")));
            }
            if (!json.get("cluster").isNull()) {
                builder.cluster(texts(json.get("cluster")));
            }
            return builder;
        }

        List<String> terms() {
            return List.of(texts(json.get("terms")));
        }

        CoxModel model() {
            CoxModel model = CoxModel.withDefaults()
                    .withTies(Ties.valueOf(json.get("ties").asText()))
                    .withRobustVariance(json.get("robust").asBoolean());
            return json.get("init").isNull()
                    ? model
                    : model.withInitialValues(numbers(json.get("init"))).withMaxIterations(0);
        }

        CoxFit fit() {
            return model().fit(data());
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Case> fits() {
        return StreamSupport.stream(ALL.get("fits").spliterator(), false)
                .map(json -> new Case(json.get("id").asText(), json));
    }

    /** Fits with the exact partial likelihood of discrete time. */
    static Stream<Case> exact() {
        return StreamSupport.stream(ALL.get("exact").spliterator(), false)
                .map(json -> new Case(json.get("id").asText(), json));
    }

    static Stream<Case> fitsWith(String kind) {
        return fits().filter(c -> c.json().get("post").has(kind));
    }

    static Case fit(String id) {
        return fits().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    /** Numbers of an array, an object or a matrix by rows; NaN for null, and R's infinities. */
    static double[] numbers(JsonNode node) {
        if (node.has("byrow")) {
            return StreamSupport.stream(node.get("byrow").spliterator(), false)
                    .map(CoxReference::numbers)
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
        }
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(CoxReference::number)
                .toArray();
    }

    static double number(JsonNode v) {
        return v.isNull()
                ? Double.NaN
                : v.isTextual() ? Double.parseDouble(v.asText().replace("Inf", "Infinity")) : v.asDouble();
    }

    static String[] texts(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    /** Each number within {@code tolerance} of the size of what is expected, and never closer than 1e-14 absolutely. */
    static void assertClose(String what, double[] actual, double[] expected, double tolerance) {
        assertThat(actual).as(what + ": length").hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertClose(what + "[" + i + "]", actual[i], expected[i], tolerance);
        }
    }

    static void assertClose(String what, double actual, double expected, double tolerance) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
            return;
        }
        assertThat(Math.abs(actual - expected))
                .as("%s: %s, R %s", what, actual, expected)
                .isLessThanOrEqualTo(tolerance * Math.abs(expected) + 1e-14);
    }

    private static boolean[] flags(JsonNode node) {
        boolean[] flags = new boolean[node.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = node.get(i).asInt() == 1;
        }
        return flags;
    }

    private static JsonNode load() {
        try (InputStream in = Objects.requireNonNull(
                CoxReference.class.getResourceAsStream("/reference/cox/cox-reference.json.gz"))) {
            return new ObjectMapper().readTree(new GZIPInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
