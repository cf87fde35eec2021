package org.oligomet.io.internal.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oligomet.io.BadDataException;
import org.oligomet.io.Issue;
import org.oligomet.io.IssueCode;
import org.oligomet.io.internal.csv.CsvFile;
import org.oligomet.io.internal.csv.NearNames;
import org.oligomet.io.internal.csv.RowTable;
import org.oligomet.io.internal.record.Codec;
import org.oligomet.io.internal.record.PatientLayout;
import org.oligomet.io.internal.record.PatientLayout.Children;
import org.oligomet.io.internal.record.PatientLayout.Section;

/**
 * The columns of one table: keys first, then the fields of its codec in snake case.
 *
 * @param table name of the table, without {@code .csv}
 * @param keys columns that say whose row it is
 * @param columnOf the column of each field of the codec
 */
record TableShape(String table, List<String> keys, Map<String, String> columnOf) {

    static final String PATIENT_ID = "patient_id";

    /** The table of patients. */
    static final TableShape PATIENTS =
            new TableShape("patients", List.of(PATIENT_ID), columns(PatientLayout.HEAD, PATIENT_ID));

    /** The table of a list of values. */
    static TableShape of(Section<?> section) {
        String id = section.id() == null ? "" : section.id().column();
        return new TableShape(
                section.table(),
                id.isEmpty() ? List.of(PATIENT_ID) : List.of(PATIENT_ID, id),
                columns(section.codec(), id));
    }

    /** The table of a list within values that have an id. */
    static TableShape of(Section<?> parent, Children<?, ?> children) {
        String id = parent.id() == null ? "" : parent.id().column();
        return new TableShape(children.table(), List.of(PATIENT_ID, id), columns(children.codec(), ""));
    }

    /** Every table of the layout, in the order it is read. */
    static List<TableShape> all() {
        List<TableShape> shapes = new ArrayList<>(List.of(PATIENTS));
        for (Section<?> section : PatientLayout.SECTIONS) {
            shapes.add(of(section));
            section.children().forEach(children -> shapes.add(of(section, children)));
        }
        return shapes;
    }

    private static Map<String, String> columns(Codec<?> codec, String idColumn) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String field : codec.names()) {
            columns.put(field, field.equals("id") ? idColumn : snake(field));
        }
        return columns;
    }

    /** {@code diameterMm} as {@code diameter_mm}. */
    static String snake(String camel) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (Character.isUpperCase(c)) {
                snake.append('_');
            }
            snake.append(c);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    String file() {
        return table + ".csv";
    }

    /** All columns, in the order they are written. */
    List<String> columns() {
        List<String> all = new ArrayList<>(keys);
        columnOf.values().stream().filter(c -> !all.contains(c)).forEach(all::add);
        return all;
    }

    /** The column that a message should name for a field. */
    @Nullable
    String columnFor(@Nullable String field) {
        return field == null ? null : columnOf.getOrDefault(field, field);
    }

    /** Refuses a table with columns that the layout does not know, or without its keys. */
    void check(RowTable table) {
        for (String column : table.columns()) {
            if (!columns().contains(column)) {
                throw refuse(
                        IssueCode.UNKNOWN_COLUMN,
                        "the layout has no column " + CsvFile.shorten(column) + NearNames.hint(column, columns()));
            }
        }
        for (String key : keys) {
            if (!table.columns().contains(key)) {
                throw refuse(IssueCode.MISSING_COLUMN, "no column " + key + "; each row must say whose it is");
            }
        }
    }

    private BadDataException refuse(IssueCode code, String message) {
        return new BadDataException(
                Issue.builder().code(code).file(file()).message(message).build());
    }
}
