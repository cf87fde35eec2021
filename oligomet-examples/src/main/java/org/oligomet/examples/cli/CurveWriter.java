package org.oligomet.examples.cli;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.oligomet.io.JsonWriter;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.nonparametric.RestrictedMean;
import org.oligomet.stats.nonparametric.SurvivalCurve;

/** Curves as JSON and as CSV, at full precision; what is not estimable is {@code null}, in CSV an empty field. */
final class CurveWriter {

    private CurveWriter() {}

    static String json(CurveAnswer answer) {
        JsonWriter json = new JsonWriter().beginObject();
        json.field("n", answer.sample().size());
        JsonAnswers.dropped(json, answer.sample());
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

    private static void curve(JsonWriter json, SurvivalCurve curve, RestrictedMean mean) {
        Estimate median = curve.median();
        json.beginObject().field("group", curve.group()).field("n", curve.rows());
        JsonAnswers.count(json.name("events"), curve.totalEvents());
        json.name("median").beginObject();
        json.field("estimate", median.value()).field("lower", median.lower()).field("upper", median.upper());
        json.endObject().name("rmean").beginObject();
        json.field("tau", mean.horizon()).field("estimate", mean.estimate().value());
        json.field("std_error", mean.estimate().standardError()).endObject();
        counts(json.name("time"), curve, curve::time);
        counts(json.name("at_risk"), curve, curve::atRisk);
        counts(json.name("events_at"), curve, curve::events);
        counts(json.name("censored"), curve, curve::censored);
        json.name("survival").beginArray();
        for (int i = 0; i < curve.size(); i++) {
            json.value(curve.survival(i));
        }
        json.endArray();
        optional(json.name("std_error"), curve, curve::standardError);
        optional(json.name("lower"), curve, curve::lower);
        optional(json.name("upper"), curve, curve::upper);
        json.endObject();
    }

    private interface Column {
        OptionalDouble at(int index);
    }

    private static void counts(JsonWriter json, SurvivalCurve curve, IntToDoubleFunction column) {
        json.beginArray();
        for (int i = 0; i < curve.size(); i++) {
            JsonAnswers.count(json, column.applyAsDouble(i));
        }
        json.endArray();
    }

    private static void optional(JsonWriter json, SurvivalCurve curve, Column column) {
        json.beginArray();
        for (int i = 0; i < curve.size(); i++) {
            json.value(column.at(i));
        }
        json.endArray();
    }

    /** One row for each group and time. */
    static String csv(CurveAnswer answer) {
        StringBuilder out = new StringBuilder("group,time,at_risk,events_at,censored,survival,std_error,lower,upper\n");
        for (SurvivalCurve curve : answer.curves()) {
            String group = quoted(curve.group().orElse(""));
            for (int i = 0; i < curve.size(); i++) {
                out.append(group).append(',').append(number(curve.time(i)));
                out.append(',').append(number(curve.atRisk(i))).append(',').append(number(curve.events(i)));
                out.append(',').append(number(curve.censored(i))).append(',').append(number(curve.survival(i)));
                out.append(',').append(number(curve.standardError(i)));
                out.append(',').append(number(curve.lower(i)));
                out.append(',').append(number(curve.upper(i))).append('\n');
            }
        }
        return out.toString();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
