package org.oligomet.examples.cli;

import java.util.Optional;
import org.oligomet.io.JsonWriter;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.nonparametric.CumulativeIncidence;

/** Cumulative incidences as JSON and as CSV, at full precision; what is not estimable is {@code null}. */
final class IncidenceWriter {

    private IncidenceWriter() {}

    static String json(IncidenceAnswer answer, Optional<String> convention) {
        JsonWriter json = new JsonWriter().beginObject();
        json.field("n", answer.sample().size());
        JsonAnswers.dropped(json, answer.sample());
        convention.ifPresent(name -> json.field("convention", name));
        json.name("curves").beginArray();
        answer.curves().forEach(curve -> curve(json, curve));
        json.endArray().name("tests").beginArray();
        answer.test().ifPresent(result -> {
            TestResult test = result.test();
            json.beginObject()
                    .field("method", test.method())
                    .field("cause", result.cause().name());
            JsonAnswers.test(json, test).endObject();
        });
        return json.endArray().endObject().toString();
    }

    private static void curve(JsonWriter json, CumulativeIncidence curve) {
        int size = curve.size();
        json.beginObject()
                .field("group", curve.group())
                .field("cause", curve.cause().name())
                .field("n", curve.rows());
        JsonAnswers.count(json.name("events"), curve.totalEvents());
        JsonAnswers.counts(json.name("time"), size, curve::time);
        JsonAnswers.counts(json.name("at_risk"), size, curve::atRisk);
        JsonAnswers.counts(json.name("events_at"), size, curve::events);
        JsonAnswers.counts(json.name("competing_at"), size, curve::competing);
        JsonAnswers.counts(json.name("censored"), size, curve::censored);
        JsonAnswers.numbers(json.name("estimate"), size, curve::incidence);
        JsonAnswers.numbers(json.name("std_error"), size, curve::standardError);
        JsonAnswers.optional(json.name("lower"), size, curve::lower);
        JsonAnswers.optional(json.name("upper"), size, curve::upper);
        json.endObject();
    }

    /** One row for each group and time. */
    static String csv(IncidenceAnswer answer) {
        StringBuilder out = new StringBuilder(
                "group,cause,time,at_risk,events_at,competing_at,censored,estimate,std_error,lower,upper\n");
        for (CumulativeIncidence curve : answer.curves()) {
            String keys = CsvCells.text(curve.group().orElse("")) + ","
                    + CsvCells.text(curve.cause().name());
            for (int i = 0; i < curve.size(); i++) {
                out.append(keys).append(',').append(CsvCells.number(curve.time(i)));
                out.append(',').append(CsvCells.number(curve.atRisk(i)));
                out.append(',').append(CsvCells.number(curve.events(i)));
                out.append(',').append(CsvCells.number(curve.competing(i)));
                out.append(',').append(CsvCells.number(curve.censored(i)));
                out.append(',').append(CsvCells.number(curve.incidence(i)));
                out.append(',').append(CsvCells.number(curve.standardError(i)));
                out.append(',').append(CsvCells.number(curve.lower(i)));
                out.append(',').append(CsvCells.number(curve.upper(i))).append('\n');
            }
        }
        return out.toString();
    }
}
