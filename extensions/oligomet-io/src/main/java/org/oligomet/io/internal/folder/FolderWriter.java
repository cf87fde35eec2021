package org.oligomet.io.internal.folder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.oligomet.core.patient.Patient;
import org.oligomet.io.internal.record.PatientLayout;
import org.oligomet.io.internal.record.PatientLayout.Children;
import org.oligomet.io.internal.record.PatientLayout.Identity;
import org.oligomet.io.internal.record.PatientLayout.Section;

/** Writes patients as tables, one file for each table that has rows. */
public final class FolderWriter {

    private final Path folder;
    private final List<Patient> patients;

    public FolderWriter(Path folder, List<Patient> patients) {
        this.folder = folder;
        this.patients = List.copyOf(patients);
    }

    /** Writes everything; the folder exists. */
    public void write() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Patient patient : patients) {
            rows.add(row(
                    TableShape.PATIENTS,
                    patient,
                    sink -> PatientLayout.HEAD.write().accept(patient, sink)));
        }
        save(TableShape.PATIENTS, rows);
        for (Section<?> section : PatientLayout.SECTIONS) {
            writeSection(section);
        }
    }

    private <T> void writeSection(Section<T> section) throws IOException {
        TableShape shape = TableShape.of(section);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Patient patient : patients) {
            for (T value : section.get().apply(patient)) {
                rows.add(row(shape, patient, sink -> section.codec().write().accept(value, sink)));
            }
        }
        save(shape, rows);
        for (Children<T, ?> children : section.children()) {
            writeChildren(section, children);
        }
    }

    private <P, C> void writeChildren(Section<P> section, Children<P, C> children) throws IOException {
        Identity<P> identity = section.id();
        if (identity == null) {
            return;
        }
        TableShape shape = TableShape.of(section, children);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Patient patient : patients) {
            for (P parent : section.get().apply(patient)) {
                for (C child : children.get().apply(parent)) {
                    rows.add(row(shape, patient, sink -> {
                        sink.text(identity.column(), identity.get().apply(parent));
                        children.codec().write().accept(child, sink);
                    }));
                }
            }
        }
        save(shape, rows);
    }

    private static Map<String, String> row(TableShape shape, Patient patient, Consumer<RowSink> fields) {
        RowSink sink = new RowSink(shape);
        sink.text(TableShape.PATIENT_ID, patient.id());
        fields.accept(sink);
        return sink.cells();
    }

    private void save(TableShape shape, List<Map<String, String>> rows) throws IOException {
        if (rows.isEmpty() && !shape.equals(TableShape.PATIENTS)) {
            return;
        }
        List<String> columns = shape.columns();
        // This writer refuses text that UTF-8 cannot hold, where String.getBytes would put question marks.
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(shape.file()), StandardCharsets.UTF_8)) {
            out.write(String.join(",", columns));
            out.write('\n');
            for (Map<String, String> row : rows) {
                StringBuilder line = new StringBuilder();
                for (String column : columns) {
                    line.append(line.isEmpty() && column.equals(columns.get(0)) ? "" : ",");
                    String cell = row.get(column);
                    line.append(cell == null ? "" : quoted(cell));
                }
                out.write(line.append('\n').toString());
            }
        }
    }

    /** A text in quotes where it would otherwise be read as something else. */
    private static String quoted(String text) {
        boolean plain = !text.isEmpty()
                && !text.equals("NA")
                && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
