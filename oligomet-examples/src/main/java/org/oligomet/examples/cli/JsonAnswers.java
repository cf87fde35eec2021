package org.oligomet.examples.cli;

import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
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
        return statistic(json, test).field("p_value", test.pValue());
    }

    /** Statistic and degrees of freedom (null where a test has none), into an open object. */
    static JsonWriter statistic(JsonWriter json, TestResult test) {
        json.field("statistic", test.statistic()).name("df");
        test.df().ifPresentOrElse(json::value, json::nullValue);
        return json;
    }

    /** A count or a time: without a fraction if it has none, as a weighted count may. */
    static void count(JsonWriter json, double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            json.value((long) number);
        } else {
            json.value(number);
        }
    }

    /** Counts or times of a column, by their index. */
    static void counts(JsonWriter json, int size, IntToDoubleFunction column) {
        json.beginArray();
        for (int i = 0; i < size; i++) {
            count(json, column.applyAsDouble(i));
        }
        json.endArray();
    }

    /** Numbers of a column, by their index. */
    static void numbers(JsonWriter json, int size, IntToDoubleFunction column) {
        json.beginArray();
        for (int i = 0; i < size; i++) {
            json.value(column.applyAsDouble(i));
        }
        json.endArray();
    }

    /** Numbers of a column, null where there is none. */
    static void optional(JsonWriter json, int size, IntFunction<OptionalDouble> column) {
        json.beginArray();
        for (int i = 0; i < size; i++) {
            json.value(column.apply(i));
        }
        json.endArray();
    }
}
