package org.oligomet.io.internal.json;

import java.util.List;
import java.util.Map;

/** A JSON value that knows its line. Numbers keep the text of the file, so that nothing is rounded before it is asked for. */
public sealed interface JsonValue {

    /** The line the value starts in, from 1. */
    long line();

    /** What it is, for messages: “an object”, “a text”. */
    String kind();

    /** An object; members keep their order. */
    record JsonObject(long line, Map<String, JsonValue> members) implements JsonValue {
        @Override
        public String kind() {
            return "an object";
        }
    }

    /** An array. */
    record JsonArray(long line, List<JsonValue> items) implements JsonValue {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A text. */
    record JsonText(long line, String text) implements JsonValue {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A number, as it is written. */
    record JsonNumber(long line, String text) implements JsonValue {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** {@code true} or {@code false}. */
    record JsonFlag(long line, boolean flag) implements JsonValue {
        @Override
        public String kind() {
            return "true or false";
        }
    }

    /** {@code null}, which stands for a missing value. */
    record JsonNull(long line) implements JsonValue {
        @Override
        public String kind() {
            return "null";
        }
    }
}
