package org.oligomet.io.internal.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.oligomet.io.internal.json.JsonValue.JsonText;
import org.oligomet.io.internal.record.Refused;

/**
 * An object of a definition, which knows its path. A field that does not fit is told with path and line, and reading goes
 * on with a stand-in, so that a file can be mended in one go.
 */
final class Node {

    /** Stands for a text that could not be read. */
    private static final String UNREAD = "?";

    private final JsonFields fields;
    private final String path;
    private final Faults faults;
    /** Nothing is told about what is in a place where there is no object: that there is none has been told. */
    private final boolean absent;

    private Node(JsonFields fields, String path, Faults faults, boolean absent) {
        this.fields = fields;
        this.path = path;
        this.faults = faults;
        this.absent = absent;
    }

    static Node of(JsonValue value, String path, Faults faults) {
        if (value instanceof JsonObject object) {
            return new Node(new JsonFields(object, Timeline.CALENDAR), path, faults, false);
        }
        String reason = value.kind() + "; it must be an object";
        faults.tell(new Refused(IssueCode.WRONG_TYPE, null, null, reason), path, value.line());
        return absent(path, faults);
    }

    private static Node absent(String path, Faults faults) {
        return new Node(new JsonFields(new JsonObject(0, Map.of()), Timeline.CALENDAR), path, faults, true);
    }

    /** The same place as if nothing stood there and that had been told: all that is read of it are stand-ins. */
    Node blank() {
        return absent(path, faults);
    }

    String path() {
        return path;
    }

    /** Tells of fields of other names. */
    Node allowOnly(List<String> names) {
        fields.others(names).forEach(other -> fault(other.field(), other));
        return this;
    }

    boolean has(String name) {
        return fields.has(name);
    }

    String text(String name) {
        return at(name, () -> fields.text(name), UNREAD);
    }

    /** The text of a field if it holds one; whoever reads the field tells what is wrong with it. */
    Optional<String> glimpse(String name) {
        return fields.member(name) instanceof JsonText text ? Optional.of(text.text()) : Optional.empty();
    }

    Optional<String> optionalText(String name) {
        return at(name, () -> fields.optionalText(name), Optional.empty());
    }

    List<String> texts(String name) {
        return at(name, () -> List.copyOf(fields.texts(name)), List.of());
    }

    int whole(String name) {
        return at(name, () -> fields.whole(name), 1);
    }

    OptionalInt optionalWhole(String name) {
        return at(name, () -> fields.optionalWhole(name), OptionalInt.empty());
    }

    double number(String name) {
        return at(name, () -> fields.number(name), 1.0);
    }

    boolean flag(String name) {
        return at(name, () -> fields.flag(name), false);
    }

    <E extends Enum<E>> E code(String name, Class<E> type) {
        return at(name, () -> fields.code(name, type), type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Optional<E> optionalCode(String name, Class<E> type) {
        return at(name, () -> fields.optionalCode(name, type), Optional.empty());
    }

    <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
        return at(name, () -> fields.codes(name, type), Set.of(type.getEnumConstants()[0]));
    }

    Optional<ClinicalDate> optionalDate(String name) {
        return at(name, () -> fields.optionalDate(name), Optional.empty());
    }

    @Nullable
    JsonValue member(String name) {
        return fields.member(name);
    }

    Node object(String name) {
        JsonValue value = fields.member(name);
        if (value == null) {
            fault(name, new Refused(IssueCode.MISSING_VALUE, name, null, "missing; a value is required"));
            return absent(join(name), faults);
        }
        return of(value, join(name), faults);
    }

    /** The objects of a list, none if it is missing. */
    List<Node> objects(String name) {
        List<JsonValue> items = at(name, () -> fields.list(name), List.of());
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            nodes.add(of(items.get(i), join(name) + "[" + i + "]", faults));
        }
        return nodes;
    }

    /** The objects that an object holds by names of the author's own; none if it is missing. */
    Map<String, Node> named(String name) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        if (fields.member(name) != null) {
            Node owner = object(name);
            owner.fields.object().members().keySet().forEach(key -> nodes.put(key, owner.object(key)));
        }
        return nodes;
    }

    /** The texts that an object holds by names of the author's own; none if it is missing. */
    Map<String, String> namedTexts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (fields.member(name) != null) {
            Node owner = object(name);
            owner.fields.object().members().keySet().forEach(key -> texts.put(key, owner.text(key)));
        }
        return texts;
    }

    /**
     * Makes the value of this object. What the value itself finds impossible is told at this path, unless something in it
     * was told before: then it may come of a stand-in.
     *
     * @throws Misfit if it cannot be made
     */
    <T> T make(Function<Node, T> reader) {
        int before = faults.count();
        try {
            return reader.apply(this);
        } catch (IllegalArgumentException e) {
            if (faults.count() == before) {
                fault(null, new Refused(IssueCode.IMPOSSIBLE, null, null, String.valueOf(e.getMessage())));
            }
            throw new Misfit();
        }
    }

    /** The values of all items of a list that can be made. */
    <T> List<T> all(String name, Function<Node, T> reader) {
        List<T> values = new ArrayList<>();
        objects(name).forEach(item -> item.tryToMake(reader).ifPresent(values::add));
        return values;
    }

    /** As {@link #make}, but empty if it cannot be made: what stands beside it is looked at all the same. */
    <T> Optional<T> tryToMake(Function<Node, T> reader) {
        try {
            return Optional.of(make(reader));
        } catch (Misfit e) {
            return Optional.empty();
        }
    }

    /** Tells what is wrong with a field, or with the whole if none is named. */
    void fault(@Nullable String name, Refused refused) {
        if (!absent) {
            faults.tell(refused, name == null ? path : join(name), fields.lineOf(Optional.ofNullable(name)));
        }
    }

    private <T> T at(String name, Supplier<T> read, T instead) {
        try {
            return read.get();
        } catch (Refused e) {
            // A list names the field, an unknown field its own name.
            fault(e.field() == null ? name : e.field(), e);
            return instead;
        }
    }

    private String join(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
