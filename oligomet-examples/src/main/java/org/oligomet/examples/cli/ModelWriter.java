package org.oligomet.examples.cli;

import java.util.Optional;
import org.oligomet.io.JsonWriter;
import org.oligomet.stats.Convergence;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.regression.CoxCoefficient;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.validation.ConcordanceResult;

/** A Cox model as JSON, at full precision; what is not estimable is {@code null}. */
final class ModelWriter {

    private ModelWriter() {}

    static String json(Sample sample, CoxFit fit, ConventionOption convention) {
        JsonWriter json = new JsonWriter().beginObject();
        json.field("n", fit.rows()).field("events", fit.events());
        JsonAnswers.dropped(json, sample);
        convention.writeTo(json);
        json.name("loglik").array(new double[] {fit.nullLogLikelihood(), fit.logLikelihood()});
        json.name("coefficients").beginArray();
        fit.coefficients().forEach(coefficient -> coefficient(json, coefficient));
        json.endArray();
        test(json, "likelihood_ratio", fit.likelihoodRatioTest());
        test(json, "wald", fit.waldTest());
        test(json, "score", fit.scoreTest());
        Optional<Estimate> concordance = fit.concordance().map(ConcordanceResult::concordance);
        json.name("concordance").beginObject();
        json.name("estimate");
        concordance.map(Estimate::value).ifPresentOrElse(json::value, json::nullValue);
        json.name("std_error");
        concordance.map(Estimate::standardError).ifPresentOrElse(json::value, json::nullValue);
        json.endObject();
        Convergence convergence = fit.convergence();
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

    private static void test(JsonWriter json, String name, TestResult test) {
        JsonAnswers.test(json.name(name).beginObject(), test).endObject();
    }
}
