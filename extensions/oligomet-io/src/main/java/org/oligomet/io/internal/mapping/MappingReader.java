package org.oligomet.io.internal.mapping;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.BadDataException;
import org.oligomet.io.Issue;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.csv.NearNames;
import org.oligomet.io.internal.json.JsonFields;
import org.oligomet.io.internal.json.JsonValue;
import org.oligomet.io.internal.json.JsonValue.JsonFlag;
import org.oligomet.io.internal.json.JsonValue.JsonNull;
import org.oligomet.io.internal.json.JsonValue.JsonNumber;
import org.oligomet.io.internal.json.JsonValue.JsonObject;
import org.oligomet.io.internal.json.JsonValue.JsonText;
import org.oligomet.io.internal.record.Codec;
import org.oligomet.io.internal.record.PatientLayout;
import org.oligomet.io.internal.record.PatientLayout.Children;
import org.oligomet.io.internal.record.PatientLayout.Section;
import org.oligomet.io.internal.record.Refused;

/** Reads a mapping strictly: what it does not understand is refused with path and line. */
public final class MappingReader {

    private static final String FORMAT = "oligomet-mapping/1";

    private static final Set<String> DATE_FIELDS = Set.of(
            "date",
            "born",
            "vitalStatusDate",
            "observedFrom",
            "diagnosed",
            "since",
            "firstSeen",
            "start",
            "stop",
            "periodStart",
            "periodEnd");

    private final String name;
    private final Set<String> used = new LinkedHashSet<>();
    private final DateSpecReader dates;

    private MappingReader(String name) {
        this.name = name;
        this.dates = new DateSpecReader(this);
    }

    /** The mapping that a JSON value holds. */
    static Mapping read(JsonValue value, String name) {
        return new MappingReader(name).mapping(value);
    }

    private Mapping mapping(JsonValue value) {
        JsonFields f = object(value, "");
        List<String> allowed = new ArrayList<>(List.of("format", "source", "anchor", "ignored", "dates", "patient"));
        PatientLayout.SECTIONS.forEach(s -> allowed.add(s.field()));
        allowOnly(f, allowed, "");
        if (!FORMAT.equals(text(f, "format", ""))) {
            throw refuse(f, "format", "", "must be “" + FORMAT + "”");
        }
        String source = text(f, "source", "");
        JsonValue anchor = f.member("anchor");
        dates.timeline = anchor == null ? Timeline.CALENDAR : Timeline.daysFrom(text(f, "anchor", ""));
        dates.readNamed(f);
        Template patient = template(required(f, "patient", ""), "patient", PatientLayout.HEAD, List.of());
        if (anchor != null) {
            patient.values().put("anchor", ValueSpec.ofConstant(dates.timeline.anchor()));
        }
        Map<String, List<Template>> sections = new LinkedHashMap<>();
        for (Section<?> section : PatientLayout.SECTIONS) {
            sections.put(section.field(), templates(f, section.field(), "", section.codec(), section.children()));
        }
        Set<String> ignored = new LinkedHashSet<>();
        for (JsonValue column : list(f, "ignored", "")) {
            ignored.add(textOf(column, "ignored"));
        }
        return new Mapping(name, source, patient, sections, used, ignored);
    }

    private <T> List<Template> templates(
            JsonFields owner, String field, String path, Codec<?> codec, List<Children<T, ?>> children) {
        List<Template> templates = new ArrayList<>();
        List<JsonValue> items = list(owner, field, path);
        for (int i = 0; i < items.size(); i++) {
            templates.add(template(items.get(i), join(path, field) + "[" + i + "]", codec, children));
        }
        return templates;
    }

    private <T> Template template(JsonValue value, String path, Codec<?> codec, List<Children<T, ?>> children) {
        JsonFields f = object(value, path);
        List<String> allowed = new ArrayList<>(codec.names());
        allowed.remove("anchor");
        allowed.add("when");
        allowed.add("is");
        children.forEach(c -> allowed.add(c.field()));
        allowOnly(f, allowed, path);
        Map<String, ValueSpec> values = new HashMap<>();
        Map<String, DateSpec> dateFields = new HashMap<>();
        for (String field : codec.names()) {
            JsonValue spec = f.member(field);
            if (spec != null && DATE_FIELDS.contains(field)) {
                dateFields.put(field, dates.spec(spec, join(path, field)));
            } else if (spec != null) {
                values.put(field, value(spec, join(path, field)));
            }
        }
        Map<String, List<Template>> lists = new LinkedHashMap<>();
        for (Children<T, ?> list : children) {
            lists.put(list.field(), templates(f, list.field(), path, list.codec(), List.of()));
        }
        Set<String> is = new LinkedHashSet<>();
        for (JsonValue item : list(f, "is", path)) {
            is.add(textOf(item, join(path, "is")));
        }
        String when = f.has("when") ? column(f, "when", path) : null;
        if (when == null && !is.isEmpty()) {
            throw refuse(f, "is", path, "needs “when”, the column that it speaks of");
        }
        return new Template(when, is, values, dateFields, lists);
    }

    /** A constant, or an object that names a column. */
    ValueSpec value(JsonValue spec, String path) {
        if (!(spec instanceof JsonObject)) {
            return ValueSpec.ofConstant(textOf(spec, path));
        }
        JsonFields f = object(spec, path);
        allowOnly(f, List.of("column", "values", "otherwise", "missing"), path);
        String column = column(f, "column", path);
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        JsonValue map = f.member("values");
        if (map != null) {
            object(map, join(path, "values")).object().members().forEach((code, meaning) -> {
                String translated = meaning instanceof JsonNull ? null : textOf(meaning, join(path, "values"));
                values.put(code, translated);
            });
            if (values.isEmpty()) {
                throw refuse(f, "values", path, "translates no code");
            }
        } else if (f.has("otherwise")) {
            throw refuse(f, "otherwise", path, "needs “values”");
        }
        return new ValueSpec(null, column, values, optional(f, "otherwise", path), optional(f, "missing", path));
    }

    private @Nullable String optional(JsonFields f, String field, String path) {
        JsonValue value = f.member(field);
        return value == null ? null : textOf(value, join(path, field));
    }

    /** A column that the mapping reads. */
    String column(JsonFields f, String field, String path) {
        String column = text(f, field, path);
        used.add(column);
        return column;
    }

    JsonFields object(JsonValue value, String path) {
        if (value instanceof JsonObject object) {
            return new JsonFields(object, Timeline.CALENDAR);
        }
        throw refuse(value.line(), path, value.kind() + "; it must be an object");
    }

    void allowOnly(JsonFields f, List<String> allowed, String path) {
        for (Map.Entry<String, JsonValue> member : f.object().members().entrySet()) {
            if (!allowed.contains(member.getKey())) {
                throw new BadDataException(
                        issue(IssueCode.UNKNOWN_FIELD, member.getValue().line(), join(path, member.getKey()))
                                .message("a mapping has no such field here" + NearNames.hint(member.getKey(), allowed))
                                .build());
            }
        }
    }

    private List<JsonValue> list(JsonFields f, String field, String path) {
        try {
            return f.list(field);
        } catch (Refused e) {
            throw refuse(f, field, path, e.reason());
        }
    }

    private JsonValue required(JsonFields f, String field, String path) {
        JsonValue value = f.member(field);
        if (value == null) {
            throw refuse(f, field, path, "missing");
        }
        return value;
    }

    String text(JsonFields f, String field, String path) {
        JsonValue value = required(f, field, path);
        if (value instanceof JsonText text && !text.text().isBlank()) {
            return text.text();
        }
        throw refuse(f, field, path, value.kind() + "; it must be a text that is not empty");
    }

    private String textOf(JsonValue value, String path) {
        if (value instanceof JsonText text && !text.text().isBlank()) {
            return text.text();
        }
        if (value instanceof JsonNumber number) {
            return number.text();
        }
        if (value instanceof JsonFlag flag) {
            return Boolean.toString(flag.flag());
        }
        throw refuse(
                value.line(), path, value.kind() + "; it must be a text that is not empty, a number, true or false");
    }

    DateTimeFormatter pattern(JsonFields f, String path) {
        try {
            return DateTimeFormatter.ofPattern(text(f, "pattern", path), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw refuse(f, "pattern", path, "not a pattern of dates; write one such as dd.MM.uuuu");
        }
    }

    BadDataException refuse(JsonFields f, String field, String path, String message) {
        JsonValue value = f.object().members().get(field);
        return refuse(value == null ? f.object().line() : value.line(), join(path, field), message);
    }

    BadDataException refuse(long line, String path, String message) {
        return new BadDataException(
                issue(IssueCode.BAD_MAPPING, line, path).message(message).build());
    }

    private Issue.Builder issue(IssueCode code, long line, String path) {
        Issue.Builder issue = Issue.builder();
        issue.code(code).file(name).line(line);
        if (!path.isEmpty()) {
            issue.column(path);
        }
        return issue;
    }

    static String join(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
