package org.oligomet.io.internal.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.json.JsonFields;
import org.oligomet.io.internal.json.JsonValue;
import org.oligomet.io.internal.json.JsonValue.JsonObject;
import org.oligomet.io.internal.record.Refused;

/** An object of a definition, which knows its path; a field that does not fit is refused with path and line. */
final class Node {

    private final JsonFields fields;
    private final String path;

    private Node(JsonFields fields, String path) {
        this.fields = fields;
        this.path = path;
    }

    static Node of(JsonValue value, String path) {
        if (value instanceof JsonObject object) {
            return new Node(new JsonFields(object, Timeline.CALENDAR), path);
        }
        throw new Misfit(
                new Refused(IssueCode.WRONG_TYPE, null, null, value.kind() + "; it must be an object"),
                path,
                value.line());
    }

    String path() {
        return path;
    }

    /** Refuses fields of other names. */
    Node allowOnly(List<String> names) {
        return at(null, () -> {
            fields.allowOnly(names);
            return this;
        });
    }

    boolean has(String name) {
        return fields.has(name);
    }

    String text(String name) {
        return at(name, () -> fields.text(name));
    }

    Optional<String> optionalText(String name) {
        return at(name, () -> fields.optionalText(name));
    }

    List<String> texts(String name) {
        return at(name, () -> List.copyOf(fields.texts(name)));
    }

    int whole(String name) {
        return at(name, () -> fields.whole(name));
    }

    OptionalInt optionalWhole(String name) {
        return at(name, () -> fields.optionalWhole(name));
    }

    double number(String name) {
        return at(name, () -> fields.number(name));
    }

    boolean flag(String name) {
        return at(name, () -> fields.flag(name));
    }

    <E extends Enum<E>> E code(String name, Class<E> type) {
        return at(name, () -> fields.code(name, type));
    }

    <E extends Enum<E>> Optional<E> optionalCode(String name, Class<E> type) {
        return at(name, () -> fields.optionalCode(name, type));
    }

    <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
        return at(name, () -> fields.codes(name, type));
    }

    Optional<ClinicalDate> optionalDate(String name) {
        return at(name, () -> fields.optionalDate(name));
    }

    @Nullable
    JsonValue member(String name) {
        return fields.member(name);
    }

    Node object(String name) {
        JsonValue value = fields.member(name);
        if (value == null) {
            throw refuse(name, new Refused(IssueCode.MISSING_VALUE, name, null, "missing; a value is required"));
        }
        return of(value, join(name));
    }

    /** The objects of a list, none if it is missing. */
    List<Node> objects(String name) {
        List<JsonValue> items = at(name, () -> fields.list(name));
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            nodes.add(of(items.get(i), join(name) + "[" + i + "]"));
        }
        return nodes;
    }

    /** The names that an object uses as keys; none if it is missing. */
    Set<String> keys(String name) {
        return fields.member(name) == null ? Set.of() : object(name).memberNames();
    }

    private Set<String> memberNames() {
        Map<String, JsonValue> members = fields.object().members();
        return members.keySet();
    }

    /** Makes the value of this object; what the value itself finds impossible is refused at this path. */
    <T> T make(Function<Node, T> reader) {
        try {
            return reader.apply(this);
        } catch (IllegalArgumentException e) {
            throw refuse(null, new Refused(IssueCode.IMPOSSIBLE, null, null, String.valueOf(e.getMessage())));
        }
    }

    Misfit refuse(@Nullable String name, Refused refused) {
        return new Misfit(refused, name == null ? path : join(name), fields.lineOf(Optional.ofNullable(name)));
    }

    private <T> T at(@Nullable String name, Supplier<T> read) {
        try {
            return read.get();
        } catch (Refused e) {
            // A list names the field, an unknown field its own name.
            throw refuse(e.field() == null ? name : e.field(), e);
        }
    }

    private String join(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
