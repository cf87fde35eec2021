package org.oligomet.io.internal.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.internal.csv.NearNames;
import org.oligomet.io.internal.json.JsonFields;
import org.oligomet.io.internal.json.JsonValue;
import org.oligomet.io.internal.json.JsonValue.JsonArray;
import org.oligomet.io.internal.json.JsonValue.JsonText;
import org.oligomet.io.internal.record.Fields;
import org.oligomet.io.internal.record.Refused;

/** Reads the dates of a mapping. A name stands for a date that was described before, so there are no circles. */
final class DateSpecReader {

    private static final int MOST_DECIMALS = 6;

    private final MappingReader reader;
    private final Map<String, DateSpec> named = new HashMap<>();
    Timeline timeline = Timeline.CALENDAR;

    DateSpecReader(MappingReader reader) {
        this.reader = reader;
    }

    void readNamed(JsonFields mapping) {
        JsonValue value = mapping.member("dates");
        if (value != null) {
            reader.object(value, "dates").object().members().forEach((name, spec) -> {
                DateSpec date = spec(spec, "dates." + name);
                named.put(name, date);
            });
        }
    }

    DateSpec spec(JsonValue value, String path) {
        if (value instanceof JsonText name) {
            DateSpec spec = named.get(name.text());
            if (spec == null) {
                throw reader.refuse(
                        value.line(),
                        path,
                        "no date of that name was described before" + NearNames.hint(name.text(), named.keySet()));
            }
            return spec;
        }
        if (value instanceof JsonArray array) {
            List<DateSpec> choices = new ArrayList<>();
            for (int i = 0; i < array.items().size(); i++) {
                choices.add(spec(array.items().get(i), path + "[" + i + "]"));
            }
            if (choices.isEmpty()) {
                throw reader.refuse(value.line(), path, "an empty list");
            }
            return new DateSpec.FirstOf(choices);
        }
        JsonFields f = reader.object(value, path);
        if (f.has("day")) {
            reader.allowOnly(f, List.of("day"), path);
            return new DateSpec.Day(whole(f, "day", path));
        }
        if (f.has("lastDayOf")) {
            reader.allowOnly(f, List.of("lastDayOf"), path);
            return new DateSpec.LastDayOf(end(f, "lastDayOf", path));
        }
        if (f.has("choose")) {
            reader.allowOnly(f, List.of("choose"), path);
            return choose(f, path);
        }
        if (f.has("notBefore") || f.has("notAfter")) {
            reader.allowOnly(f, List.of("notBefore", "notAfter"), path);
            return new DateSpec.Between(end(f, "notBefore", path), end(f, "notAfter", path));
        }
        return f.has("unit") ? elapsed(f, path) : calendar(f, path);
    }

    private DateSpec end(JsonFields f, String field, String path) {
        JsonValue value = f.member(field);
        if (value == null) {
            throw reader.refuse(f, field, path, "missing; a range has two ends");
        }
        return spec(value, MappingReader.join(path, field));
    }

    private DateSpec choose(JsonFields f, String path) {
        JsonValue choose = f.member("choose");
        ValueSpec by = reader.value(choose == null ? f.object() : choose, MappingReader.join(path, "choose"));
        for (String name : by.values().values()) {
            if (name != null && !named.containsKey(name)) {
                throw reader.refuse(
                        f,
                        "choose",
                        path,
                        "“" + name + "” is no date that was described before" + NearNames.hint(name, named.keySet()));
            }
        }
        return new DateSpec.Choose(by, Map.copyOf(named));
    }

    private DateSpec calendar(JsonFields f, String path) {
        reader.allowOnly(f, List.of("column", "pattern"), path);
        String column = reader.column(f, "column", path);
        if (f.has("pattern") && !timeline.isCalendar()) {
            throw reader.refuse(f, "pattern", path, "needs calendar dates, but the mapping has an anchor");
        }
        return new DateSpec.Calendar(column, f.has("pattern") ? reader.pattern(f, path) : null);
    }

    private DateSpec elapsed(JsonFields f, String path) {
        reader.allowOnly(f, List.of("column", "unit", "decimals", "rounded", "after", "topCode"), path);
        String column = reader.column(f, "column", path);
        DateUnit unit;
        boolean down;
        try {
            unit = Fields.parseCode("unit", reader.text(f, "unit", path), DateUnit.class);
            down = f.has("rounded")
                    && Fields.parseCode("rounded", reader.text(f, "rounded", path), Rounded.class) == Rounded.DOWN;
        } catch (Refused e) {
            throw reader.refuse(f, String.valueOf(e.field()), path, e.reason());
        }
        long decimals = whole(f, "decimals", path);
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw reader.refuse(f, "decimals", path, decimals + "; it must be from 0 to " + MOST_DECIMALS);
        }
        JsonValue after = f.member("after");
        if (after == null && timeline.isCalendar()) {
            throw reader.refuse(
                    f, "after", path, "missing; without an anchor a time needs the date that it is counted from");
        }
        DateSpec origin = after == null ? null : spec(after, MappingReader.join(path, "after"));
        JsonValue top = f.member("topCode");
        BigDecimal at = null;
        BigDecimal until = null;
        if (top != null) {
            String topPath = MappingReader.join(path, "topCode");
            JsonFields t = reader.object(top, topPath);
            reader.allowOnly(t, List.of("at", "until"), topPath);
            at = BigDecimal.valueOf(whole(t, "at", topPath));
            until = BigDecimal.valueOf(whole(t, "until", topPath));
        }
        return new DateSpec.Elapsed(column, unit, (int) decimals, down, origin, at, until);
    }

    private enum Rounded {
        NEAREST,
        DOWN
    }

    private long whole(JsonFields f, String field, String path) {
        try {
            return f.whole(field);
        } catch (Refused e) {
            throw reader.refuse(f, field, path, e.reason());
        }
    }
}
