package org.oligomet.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.oligomet.core.patient.Patient;
import org.oligomet.io.internal.json.JsonSink;
import org.oligomet.io.internal.json.JsonSource;
import org.oligomet.io.internal.json.PatientDecoder;
import org.oligomet.io.internal.record.PatientLayout;
import org.oligomet.io.internal.record.PatientLayout.Children;
import org.oligomet.io.internal.record.PatientLayout.Section;

/**
 * Patients as JSON, both ways; the schema is {@code patient.schema.json} and {@code docs/patient-json.md}. A file holds one
 * patient, or a list of them. Reading is strict: a field that the schema does not have is refused, as is a value of
 * another type. A patient is read whole or refused whole, since one with a lesion less would look better than it is. What is written
 * is read back as an equal value, and the same patients give the same bytes.
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
        List<Patient> patients = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        long[] number = {0};
        new JsonSource(name).readItems(new BufferedInputStream(in), value -> {
            number[0]++;
            Patient patient = new PatientDecoder(name, number[0], issues::add).decode(value);
            if (patient != null) {
                patients.add(patient);
            }
        });
        return new Loaded<>(patients, issues, List.of(new SourceCount(name, number[0], patients.size())));
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
