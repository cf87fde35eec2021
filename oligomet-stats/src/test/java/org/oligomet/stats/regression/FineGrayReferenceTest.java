package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.Ties;

/** Against R's {@code crr} and {@code finegray} with {@code coxph}: {@code reference/finegray}, made by the script there. */
class FineGrayReferenceTest {

    static List<Case> cases() throws IOException {
        try (InputStream in = new GZIPInputStream(Objects.requireNonNull(
                FineGrayReferenceTest.class.getResourceAsStream("/reference/finegray/finegray.json.gz")))) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(in).get("cases").spliterator(), false)
                    .map(Case::new)
                    .toList();
        }
    }

    record Case(JsonNode json) {

        SurvivalData data() {
            JsonNode d = json.get("data");
            double[] t = numbers(d.get("t"));
            SurvivalDataBuilder builder = SurvivalData.builder()
                    .exit(t)
                    .cause(
                            Arrays.stream(numbers(d.get("s")))
                                    .mapToInt(s -> (int) s)
                                    .toArray(),
                            Map.of(1, "a", 2, "b"));
            int p = d.get("x").get(0).size();
            for (int j = 0; j < p; j++) {
                double[] x = new double[t.length];
                for (int i = 0; i < x.length; i++) {
                    x[i] = d.get("x").get(i).get(j).asDouble();
                }
                builder.covariate("x" + (j + 1), x);
            }
            if (d.has("entry")) {
                builder.entry(numbers(d.get("entry")));
            }
            if (d.has("weight")) {
                builder.weight(numbers(d.get("weight")));
            }
            if (d.has("stratum")) {
                builder.stratum(texts(d.get("stratum")));
            }
            if (d.has("cluster")) {
                builder.cluster(texts(d.get("cluster")));
            }
            if (json.hasNonNull("group")) {
                builder.factor("group", texts(json.get("group")));
            }
            return builder.build();
        }

        boolean crr() {
            return json.get("method").asText().equals("crr");
        }

        FineGray model() {
            int p = json.get("data").get("x").get(0).size();
            String[] names = new String[p];
            Arrays.setAll(names, j -> "x" + (j + 1));
            FineGray model = FineGray.withDefaults().withCause("a").withCovariates(names);
            if (crr()) {
                return json.hasNonNull("group") ? model.withCensoringGroups("group") : model;
            }
            return model.withConvention(FineGrayConvention.SURVIVAL)
                    .withTies(json.get("ties").asText().equals("efron") ? Ties.EFRON : Ties.BRESLOW)
                    .withCensoringByStratum(json.get("own").asBoolean());
        }

        @Override
        public String toString() {
            return json.get("id").asText();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void coefficientsErrorsAndLikelihoodsAreThoseOfR(Case of) {
        FineGrayFit fit = of.model().fit(of.data());
        assertThat(fit.convergence().converged()).isTrue();
        for (int j = 0; j < fit.coefficients().size(); j++) {
            CoxCoefficient c = fit.coefficients().get(j);
            near(c.estimate().orElseThrow(), number(of.json.get("coef"), j), 1e-8);
            String information = of.crr() ? "invinf" : "naive";
            near(c.standardError().orElseThrow(), Math.sqrt(square(of.json.get(information), j)), 1e-8);
            near(c.robustStandardError().orElseThrow(), Math.sqrt(square(of.json.get("var"), j)), 1e-8);
        }
        near(fit.logLikelihood(), of.json.get("loglik").asDouble(), 1e-10);
        near(fit.nullLogLikelihood(), of.json.get("null").asDouble(), 1e-10);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void predictedIncidencesAreThoseOfCrr(Case of) {
        if (!of.crr()) {
            assertThat(of.json.has("incidence")).isFalse();
            return;
        }
        JsonNode profile = of.json.get("profile");
        CovariateValues values = CovariateValues.of("x1", number(profile, 0));
        for (int j = 1; j < profile.size(); j++) {
            values = values.with("x" + (j + 1), number(profile, j));
        }
        FineGrayCurve curve =
                of.model().fit(of.data()).predict(values).orElseThrow().get(0);
        for (int k = 0; k < of.json.get("time").size(); k++) {
            double time = number(of.json.get("time"), k);
            double expected = number(of.json.get("incidence"), k);
            near(curve.incidence().valueAt(time), expected, 1e-9);
            near(curve.incidenceAt(time).value().orElseThrow(), expected, 1e-9);
        }
        assertThat(curve.incidenceAt(curve.lastFollowUp() + 1).value()).isEmpty();
        assertThat(curve.stratum()).isEmpty();
        assertThat(curve.toString()).startsWith("Predicted cumulative incidence");
    }

    @Test
    void thereAreCasesOfEachKind() throws IOException {
        assertThat(cases().stream().filter(Case::crr)).hasSizeGreaterThan(30);
        assertThat(cases().stream().filter(c -> c.json.get("data").has("entry")))
                .hasSizeGreaterThan(20);
        assertThat(cases().stream().filter(c -> c.json.get("data").has("weight")))
                .hasSizeGreaterThan(5);
        assertThat(cases().stream().filter(c -> c.json.get("data").has("stratum")))
                .hasSizeGreaterThan(5);
    }

    /** A competing event and a censoring at the same time, in both conventions. */
    @Test
    void hardCase40IsAmongThem() throws IOException {
        assertThat(cases().stream().map(Case::toString)).contains("h40.crr", "h40.finegray");
    }

    static void near(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }

    private static double number(JsonNode list, int j) {
        return list.isArray() ? list.get(j).asDouble() : list.asDouble();
    }

    private static double square(JsonNode matrix, int j) {
        return matrix.get(j).isArray()
                ? matrix.get(j).get(j).asDouble()
                : matrix.get(j).asDouble();
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
}
