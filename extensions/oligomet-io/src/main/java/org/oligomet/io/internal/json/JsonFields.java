package org.oligomet.io.internal.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.csv.CsvFile;
import org.oligomet.io.internal.csv.NearNames;
import org.oligomet.io.internal.json.JsonValue.JsonArray;
import org.oligomet.io.internal.json.JsonValue.JsonFlag;
import org.oligomet.io.internal.json.JsonValue.JsonNull;
import org.oligomet.io.internal.json.JsonValue.JsonNumber;
import org.oligomet.io.internal.json.JsonValue.JsonObject;
import org.oligomet.io.internal.json.JsonValue.JsonText;
import org.oligomet.io.internal.record.Fields;
import org.oligomet.io.internal.record.Refused;
import org.oligomet.io.internal.record.TargetText;

/** A JSON object as fields. {@code null} is a missing value. */
public final class JsonFields extends Fields {

    private final JsonObject object;

    public JsonFields(JsonObject object, Timeline timeline) {
        super(timeline);
        this.object = object;
    }

    /** The object itself. */
    public JsonObject object() {
        return object;
    }

    /** Refuses members that have other names. */
    public void allowOnly(Collection<String> names) {
        List<Refused> others = others(names);
        if (!others.isEmpty()) {
            throw others.get(0);
        }
    }

    /** What is to be said of each member that has another name. */
    public List<Refused> others(Collection<String> names) {
        List<Refused> others = new ArrayList<>();
        for (String name : object.members().keySet()) {
            if (!names.contains(name)) {
                others.add(new Refused(
                        IssueCode.UNKNOWN_FIELD,
                        CsvFile.shorten(name),
                        null,
                        "the schema has no such field" + NearNames.hint(name, names)));
            }
        }
        return others;
    }

    /** The member, unless it is missing or null. */
    public @Nullable JsonValue member(String name) {
        JsonValue value = object.members().get(name);
        return value instanceof JsonNull ? null : value;
    }

    /** The items of a member that is an array; none if it is missing. */
    public List<JsonValue> list(String name) {
        JsonValue value = member(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof JsonArray array) {
            return array.items();
        }
        throw wrong(name, value, "a list");
    }

    @Override
    public boolean has(String name) {
        return member(name) != null;
    }

    @Override
    protected @Nullable String rawText(String name) {
        JsonValue value = member(name);
        if (value == null) {
            return null;
        }
        return textOf(name, value);
    }

    @Override
    protected @Nullable String rawCode(String name) {
        return rawText(name);
    }

    @Override
    protected @Nullable String rawDate(String name) {
        JsonValue value = member(name);
        if (value instanceof JsonNumber number && !timeline().isCalendar()) {
            return number.text();
        }
        return value == null ? null : textOf(name, value);
    }

    @Override
    protected @Nullable String rawNumber(String name) {
        JsonValue value = member(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            return number.text();
        }
        throw wrong(name, value, "a number");
    }

    @Override
    protected @Nullable Boolean rawFlag(String name) {
        JsonValue value = member(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonFlag flag) {
            return flag.flag();
        }
        throw wrong(name, value, "true or false");
    }

    @Override
    protected @Nullable List<String> rawItems(String name) {
        if (member(name) == null) {
            return null;
        }
        List<String> items = new ArrayList<>();
        for (JsonValue item : list(name)) {
            items.add(textOf(name, item));
        }
        return items;
    }

    @Override
    protected @Nullable List<Target> rawTargets(String name) {
        JsonValue value = member(name);
        if (value == null) {
            return null;
        }
        List<Target> targets = new ArrayList<>();
        for (JsonValue item : value instanceof JsonArray array ? array.items() : List.of(value)) {
            if (!(item instanceof JsonObject target)) {
                throw wrong(name, item, "an object such as {\"type\": \"LESION\", \"id\": \"L1\"}");
            }
            targets.add(target(name, new JsonFields(target, timeline())));
        }
        return targets;
    }

    private static Target target(String name, JsonFields f) {
        String type = f.text("type");
        switch (type) {
            case "PRIMARY", "LESION" -> {
                f.allowOnly(List.of("type", "id"));
                return type.equals("PRIMARY") ? new Target.OfPrimary(f.text("id")) : new Target.OfLesion(f.text("id"));
            }
            case "SITE" -> {
                f.allowOnly(List.of("type", "organ", "laterality", "lobe"));
                return TargetText.siteTarget(f);
            }
            default ->
                throw new Refused(
                        IssueCode.NOT_A_TARGET, name, null, "the type of a target is PRIMARY, LESION or SITE");
        }
    }

    private static String textOf(String name, JsonValue value) {
        if (!(value instanceof JsonText text)) {
            throw wrong(name, value, "a text");
        }
        if (text.text().isEmpty()) {
            throw new Refused(
                    IssueCode.EMPTY_TEXT, name, null, "an empty text; leave the field out if it is not known");
        }
        return text.text();
    }

    private static Refused wrong(String name, JsonValue value, String expected) {
        return new Refused(IssueCode.WRONG_TYPE, name, null, value.kind() + "; it must be " + expected);
    }

    /** The line of a field, or of the object if it is not one of its members. */
    public long lineOf(Optional<String> name) {
        JsonValue member = name.map(n -> object.members().get(n)).orElse(null);
        return member == null ? object.line() : member.line();
    }
}
