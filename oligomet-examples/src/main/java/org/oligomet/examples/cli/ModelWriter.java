package org.oligomet.examples.cli;

import java.util.Optional;
import org.oligomet.io.JsonWriter;
import org.oligomet.stats.Convergence;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.regression.CoxCoefficient;
import org.oligomet.stats.regression.ProportionalHazardsResult;
import org.oligomet.stats.validation.ConcordanceResult;

/** A model as JSON, at full precision; what is not estimable, or what the model has not, is {@code null}. */
final class ModelWriter {

    private ModelWriter() {}

    static String json(ModelAnswer answer, Optional<String> convention) {
        JsonWriter json = new JsonWriter().beginObject();
        json.field("n", answer.sample().size()).field("events", answer.events());
        JsonAnswers.dropped(json, answer.sample());
        convention.ifPresent(name -> json.field("convention", name));
        json.name("loglik").beginArray();
        answer.logLikelihoods().forEach(json::value);
        json.endArray().name("coefficients").beginArray();
        answer.coefficients().forEach(coefficient -> coefficient(json, coefficient));
        json.endArray();
        test(json, "likelihood_ratio", answer.likelihoodRatio());
        test(json, "wald", answer.wald());
        test(json, "score", answer.score().orElseGet(() -> TestResult.notEstimable("score", 0, "the model has none")));
        Optional<Estimate> concordance = answer.concordance().map(ConcordanceResult::concordance);
        json.name("concordance").beginObject();
        json.name("estimate");
        concordance.map(Estimate::value).ifPresentOrElse(json::value, json::nullValue);
        json.name("std_error");
        concordance.map(Estimate::standardError).ifPresentOrElse(json::value, json::nullValue);
        json.endObject().name("proportional_hazards").beginArray();
        answer.proportionalHazards().ifPresent(result -> result.rows().forEach(row -> row(json, row)));
        json.endArray();
        Convergence convergence = answer.convergence();
        json.name("convergence").beginObject();
        json.field("converged", convergence.converged()).field("iterations", convergence.iterations());
        json.field("problem", Optional.of(convergence.problem()).filter(text -> !text.isEmpty()));
        return json.endObject().endObject().toString();
    }

    private static void coefficient(JsonWriter json, CoxCoefficient coefficient) {
        Estimate ratio = coefficient.hazardRatio();
        json.beginObject().field("term", coefficient.term());
        json.field("estimate", coefficient.estimate()).field("std_error", coefficient.standardError());
        json.field("robust_se", coefficient.robustStandardError());
        json.field("z", coefficient.z()).field("p_value", coefficient.pValue());
        json.field("hazard_ratio", ratio.value()).field("lower", ratio.lower()).field("upper", ratio.upper());
        json.endObject();
    }

    private static void row(JsonWriter json, ProportionalHazardsResult.Row row) {
        json.beginObject().field("term", row.term());
        JsonAnswers.test(json, row.test()).endObject();
    }

    private static void test(JsonWriter json, String name, TestResult test) {
        JsonAnswers.test(json.name(name).beginObject(), test).endObject();
    }
}
