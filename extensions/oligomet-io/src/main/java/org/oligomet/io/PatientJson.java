package org.oligomet.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Patient;
import org.oligomet.io.internal.json.JsonSink;
import org.oligomet.io.internal.json.JsonSource;
import org.oligomet.io.internal.json.JsonValue;
import org.oligomet.io.internal.json.JsonValue.JsonObject;
import org.oligomet.io.internal.json.JsonValue.JsonText;
import org.oligomet.io.internal.json.PatientDecoder;
import org.oligomet.io.internal.record.PatientLayout;
import org.oligomet.io.internal.record.PatientLayout.Children;
import org.oligomet.io.internal.record.PatientLayout.Section;

/**
 * Patients as JSON, both ways; the schema is {@code patient.schema.json} and {@code docs/patient-json.md}. A file holds one
 * patient, or a list of them. Reading is strict: a field that the schema does not have is refused, as is a value of
 * another type. A patient is read whole or refused whole, since one with a lesion less would look better than it is; patients with the
 * same id are all refused, since which of them is right cannot be told. What is written is read back as an equal value, and the same
 * patients give the same bytes.
 */
public final class PatientJson {

    private static final PatientJson DEFAULTS = new PatientJson();

    private PatientJson() {}

    /** The only dialect there is. */
    public static PatientJson withDefaults() {
        return DEFAULTS;
    }

    /**
     * Reads a file.
     *
     * @throws BadDataException if it is not JSON, not UTF-8 or beyond the limits
     */
    public Loaded<Patient> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param name what to call the source in messages
     */
    public Loaded<Patient> read(InputStream in, String name) throws IOException {
        Map<String, Integer> uses = new HashMap<>();
        List<Read> items = new ArrayList<>();
        new JsonSource(name).readItems(new BufferedInputStream(in), (number, value) -> {
            List<Issue> issues = new ArrayList<>(0);
            Optional<JsonText> id = id(value);
            // Counted although the patient may be refused, since it is the same patient.
            id.ifPresent(text -> uses.merge(text.text(), 1, Integer::sum));
            items.add(new Read(number, id, new PatientDecoder(name, number, issues::add).decode(value), issues));
        });
        List<Patient> patients = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (Read item : items) {
            issues.addAll(item.issues());
            boolean once = item.id().map(id -> uses.getOrDefault(id.text(), 0)).orElse(1) == 1;
            if (!once) {
                issues.add(twice(name, item));
            } else if (item.patient() != null) {
                patients.add(item.patient());
            }
        }
        return new Loaded<>(patients, issues, List.of(new SourceCount(name, items.size(), patients.size())));
    }

    /** One item of the list, as it was read. */
    private record Read(
            OptionalLong number,
            Optional<JsonText> id,
            @Nullable Patient patient,
            List<Issue> issues) {}

    private static Optional<JsonText> id(JsonValue value) {
        return value instanceof JsonObject object && object.members().get("id") instanceof JsonText id
                ? Optional.of(id)
                : Optional.empty();
    }

    /** Which of the items is right cannot be told, so none is used. */
    private static Issue twice(String name, Read item) {
        Issue.Builder issue = Issue.builder();
        issue.code(IssueCode.DUPLICATE_ID).file(name).row(item.number()).column("id");
        item.id().ifPresent(id -> issue.line(id.line()));
        return issue.message("another patient of the file has the same id").build();
    }

    /** The patients as a JSON list, with a line feed at the end. */
    public String write(List<Patient> patients) {
        JsonWriter json = new JsonWriter();
        json.beginArray();
        for (Patient patient : patients) {
            write(patient, json);
        }
        return json.endArray().toString();
    }

    /** Writes the patients as a JSON list in UTF-8. */
    public void write(List<Patient> patients, Path file) throws IOException {
        Files.write(file, write(patients).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Patient patient, JsonWriter json) {
        JsonSink sink = new JsonSink(json);
        json.beginObject();
        PatientLayout.HEAD.write().accept(patient, sink);
        for (Section<?> section : PatientLayout.SECTIONS) {
            write(section, patient, json, sink);
        }
        json.endObject();
    }

    private static <T> void write(Section<T> section, Patient patient, JsonWriter json, JsonSink sink) {
        List<T> values = section.get().apply(patient);
        if (values.isEmpty()) {
            return;
        }
        json.name(section.field()).beginArray();
        for (T value : values) {
            json.beginObject();
            section.codec().write().accept(value, sink);
            for (Children<T, ?> children : section.children()) {
                write(children, value, json, sink);
            }
            json.endObject();
        }
        json.endArray();
    }

    private static <P, C> void write(Children<P, C> children, P parent, JsonWriter json, JsonSink sink) {
        List<C> values = children.get().apply(parent);
        if (values.isEmpty()) {
            return;
        }
        json.name(children.field()).beginArray();
        for (C value : values) {
            json.beginObject();
            children.codec().write().accept(value, sink);
            json.endObject();
        }
        json.endArray();
    }
}
