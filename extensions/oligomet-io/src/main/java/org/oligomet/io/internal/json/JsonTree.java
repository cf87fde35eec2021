package org.oligomet.io.internal.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.io.JsonWriter;
import org.oligomet.io.internal.json.JsonValue.JsonArray;
import org.oligomet.io.internal.json.JsonValue.JsonFlag;
import org.oligomet.io.internal.json.JsonValue.JsonNumber;
import org.oligomet.io.internal.json.JsonValue.JsonObject;
import org.oligomet.io.internal.json.JsonValue.JsonText;
import org.oligomet.io.internal.record.DateText;

/** An object in the making, of which more than one form can be written. What is empty and optional is left out. */
public final class JsonTree {

    private static final long NO_LINE = 0;

    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    public JsonTree() {}

    public JsonTree text(String name, String value) {
        return value(name, textOf(value));
    }

    public JsonTree text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    public JsonTree code(String name, Enum<?> value) {
        return text(name, value.name());
    }

    public JsonTree code(String name, Optional<? extends Enum<?>> value) {
        value.ifPresent(code -> code(name, code));
        return this;
    }

    public JsonTree codes(String name, Collection<? extends Enum<?>> values) {
        List<JsonValue> items = new ArrayList<>();
        values.forEach(value -> items.add(textOf(value.name())));
        return list(name, items);
    }

    public JsonTree texts(String name, Collection<String> values) {
        List<JsonValue> items = new ArrayList<>();
        values.forEach(value -> items.add(textOf(value)));
        return list(name, items);
    }

    public JsonTree whole(String name, long value) {
        return value(name, new JsonNumber(NO_LINE, Long.toString(value)));
    }

    public JsonTree whole(String name, OptionalInt value) {
        return value.isPresent() ? whole(name, value.getAsInt()) : this;
    }

    public JsonTree number(String name, double value) {
        return value(name, new JsonNumber(NO_LINE, JsonWriter.format(value)));
    }

    public JsonTree flag(String name, boolean value) {
        return value(name, new JsonFlag(NO_LINE, value));
    }

    public JsonTree date(String name, ClinicalDate value) {
        return text(name, DateText.format(value));
    }

    public JsonTree date(String name, Optional<ClinicalDate> value) {
        value.ifPresent(date -> date(name, date));
        return this;
    }

    public JsonTree list(String name, List<? extends JsonValue> items) {
        return value(name, listOf(items));
    }

    /** The list, unless it is empty. */
    public JsonTree listIfAny(String name, List<? extends JsonValue> items) {
        return items.isEmpty() ? this : list(name, items);
    }

    public JsonTree value(String name, JsonValue value) {
        if (members.put(name, value) != null) {
            throw new IllegalStateException("json: " + name + " stands twice in one object");
        }
        return this;
    }

    public JsonObject object() {
        return new JsonObject(NO_LINE, members);
    }

    public static JsonArray listOf(List<? extends JsonValue> items) {
        return new JsonArray(NO_LINE, List.copyOf(items));
    }

    public static JsonText textOf(String text) {
        return new JsonText(NO_LINE, text);
    }

    /** Writes a tree to be read by people: in the order it was made in, indented. */
    public static void write(JsonValue value, JsonWriter json) {
        if (value instanceof JsonObject object) {
            json.beginObject();
            object.members().forEach((name, member) -> {
                json.name(name);
                write(member, json);
            });
            json.endObject();
        } else if (value instanceof JsonArray array) {
            json.beginArray();
            array.items().forEach(item -> write(item, json));
            json.endArray();
        } else if (value instanceof JsonText text) {
            json.value(text.text());
        } else if (value instanceof JsonNumber number) {
            writeNumber(number.text(), json);
        } else if (value instanceof JsonFlag flag) {
            json.value(flag.flag());
        } else {
            json.nullValue();
        }
    }

    private static void writeNumber(String text, JsonWriter json) {
        if (text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
            json.value(Long.parseLong(text));
        } else {
            json.value(Double.parseDouble(text));
        }
    }
}
