package org.oligomet.examples.cli;

import org.oligomet.io.JsonWriter;
import org.oligomet.stats.TestResult;

/** What the answers of several commands have in common. */
final class JsonAnswers {

    private static final double EXACT = 1e15;

    private JsonAnswers() {}

    /** How many rows were left out for a missing value, by column. */
    static void dropped(JsonWriter json, Sample sample) {
        json.name("dropped").beginObject();
        sample.dropped().forEach((column, count) -> json.field(column, count.longValue()));
        json.endObject();
    }

    /** Statistic, degrees of freedom (null where a test has none) and p-value, into an open object. */
    static JsonWriter test(JsonWriter json, TestResult test) {
        json.field("statistic", test.statistic()).name("df");
        test.df().ifPresentOrElse(json::value, json::nullValue);
        return json.field("p_value", test.pValue());
    }

    /** A count or a time: without a fraction if it has none, as a weighted count may. */
    static void count(JsonWriter json, double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            json.value((long) number);
        } else {
            json.value(number);
        }
    }
}
