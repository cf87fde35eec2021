package org.oligomet.examples.cli;

import java.util.Optional;
import org.oligomet.io.JsonWriter;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.nonparametric.RestrictedMean;
import org.oligomet.stats.nonparametric.SurvivalCurve;

/** Curves as JSON and as CSV, at full precision; what is not estimable is {@code null}, in CSV an empty field. */
final class CurveWriter {

    private CurveWriter() {}

    static String json(CurveAnswer answer, Optional<String> convention) {
        JsonWriter json = new JsonWriter().beginObject();
        json.field("n", answer.sample().size());
        JsonAnswers.dropped(json, answer.sample());
        convention.ifPresent(name -> json.field("convention", name));
        json.name("curves").beginArray();
        for (int i = 0; i < answer.curves().size(); i++) {
            curve(json, answer.curves().get(i), answer.means().get(i));
        }
        json.endArray().name("tests").beginArray();
        answer.test().ifPresent(result -> {
            TestResult test = result.test();
            json.beginObject().field("method", test.method());
            JsonAnswers.test(json, test).endObject();
        });
        return json.endArray().endObject().toString();
    }

    private static void curve(JsonWriter json, ShownCurve shown, RestrictedMean mean) {
        SurvivalCurve curve = shown.curve();
        int size = curve.size();
        Estimate median = shown.median();
        json.beginObject().field("group", curve.group()).field("n", curve.rows());
        JsonAnswers.count(json.name("events"), curve.totalEvents());
        json.name("median").beginObject();
        json.field("estimate", median.value()).field("lower", median.lower()).field("upper", median.upper());
        json.endObject().name("rmean").beginObject();
        json.field("tau", mean.horizon()).field("estimate", mean.estimate().value());
        json.field("std_error", mean.estimate().standardError()).endObject();
        JsonAnswers.counts(json.name("time"), size, curve::time);
        JsonAnswers.counts(json.name("at_risk"), size, curve::atRisk);
        JsonAnswers.counts(json.name("events_at"), size, curve::events);
        JsonAnswers.counts(json.name("censored"), size, curve::censored);
        JsonAnswers.numbers(json.name("survival"), size, curve::survival);
        JsonAnswers.optional(json.name("std_error"), size, curve::standardError);
        JsonAnswers.optional(json.name("lower"), size, shown.lower());
        JsonAnswers.optional(json.name("upper"), size, shown.upper());
        json.endObject();
    }

    /** One row for each group and time. */
    static String csv(CurveAnswer answer) {
        StringBuilder out = new StringBuilder("group,time,at_risk,events_at,censored,survival,std_error,lower,upper\n");
        for (ShownCurve shown : answer.curves()) {
            SurvivalCurve curve = shown.curve();
            String group = CsvCells.text(curve.group().orElse(""));
            for (int i = 0; i < curve.size(); i++) {
                out.append(group).append(',').append(CsvCells.number(curve.time(i)));
                out.append(',')
                        .append(CsvCells.number(curve.atRisk(i)))
                        .append(',')
                        .append(CsvCells.number(curve.events(i)));
                out.append(',')
                        .append(CsvCells.number(curve.censored(i)))
                        .append(',')
                        .append(CsvCells.number(curve.survival(i)));
                out.append(',').append(CsvCells.number(curve.standardError(i)));
                out.append(',').append(CsvCells.number(shown.lower().apply(i)));
                out.append(',').append(CsvCells.number(shown.upper().apply(i))).append('\n');
            }
        }
        return out.toString();
    }
}
