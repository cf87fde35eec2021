package org.oligomet.io.internal.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.oligomet.io.Issue;

/** A table row by row, for files whose rows become values of their own. */
public final class RowTable {

    /**
     * A sound row.
     *
     * @param number its number in the file; the header is row 1
     * @param fields the texts; null is missing, an empty text is {@code ""} in quotes
     */
    public record Row(long number, List<@Nullable String> fields) {}

    private final String name;
    private final List<String> columns;
    private final List<Row> rows;
    private final long seen;

    private RowTable(String name, List<String> columns, List<Row> rows, long seen) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
        this.seen = seen;
    }

    /**
     * Reads a file.
     *
     * @param refused takes the rows that do not fit the header, as far as their fields can be told
     */
    public static RowTable read(Path file, BiConsumer<Row, Issue> refused) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, String.valueOf(file.getFileName()), refused);
        }
    }

    /** Reads a stream to its end; the caller closes it. */
    public static RowTable read(InputStream in, String name, BiConsumer<Row, Issue> refused) throws IOException {
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        CsvFile csv = new CsvFile(name);
        csv.read(in, new CsvFile.Handler() {
            @Override
            public void header(List<String> names) {
                columns.addAll(names);
            }

            @Override
            public void row(CsvRow row) {
                rows.add(toRow(row));
            }

            @Override
            public void refused(CsvRow row, Issue issue) {
                refused.accept(toRow(row), issue);
            }
        });
        return new RowTable(name, columns, rows, csv.rows());
    }

    private static Row toRow(CsvRow row) {
        List<@Nullable String> fields = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            fields.add(row.isMissing(i) ? null : row.text(i));
        }
        return new Row(row.row(), fields);
    }

    /** Name of the file. */
    public String name() {
        return name;
    }

    /** Names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** The sound rows. */
    public List<Row> rows() {
        return rows;
    }

    /** Rows of data that the file has, refused ones included. */
    public long seen() {
        return seen;
    }
}
