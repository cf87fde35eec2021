package org.oligomet.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oligomet.io.internal.csv.CsvFile;
import org.oligomet.io.internal.csv.NearNames;

/** One CSV file as named columns of text. */
public final class Table {

    private final String file;
    private final Map<String, TextColumn> columns;
    private final long[] rowNumbers;
    private final List<Issue> issues;
    private final SourceCount source;

    Table(String file, Map<String, TextColumn> columns, long[] rowNumbers, List<Issue> issues, SourceCount source) {
        this.file = file;
        this.columns = new LinkedHashMap<>(columns);
        this.rowNumbers = rowNumbers;
        this.issues = List.copyOf(issues);
        this.source = source;
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** Number of rows that were kept. */
    public int rows() {
        return rowNumbers.length;
    }

    /** Names of the columns in the order of the header. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** Whether there is a column of that name. */
    public boolean hasColumn(String name) {
        return columns.containsKey(name);
    }

    /**
     * The column of that name.
     *
     * @throws BadDataException if there is none; the message lists names that are near
     */
    public TextColumn column(String name) {
        TextColumn column = columns.get(name);
        if (column == null) {
            throw new BadDataException(Issue.builder()
                    .code(IssueCode.UNKNOWN_COLUMN)
                    .file(file)
                    .message("no column " + CsvFile.shorten(name) + NearNames.hint(name, columns.keySet()))
                    .build());
        }
        return column;
    }

    /** The row of the file that the row {@code index} of this table stands in; the header is row 1. */
    public long rowNumber(int index) {
        return rowNumbers[index];
    }

    /** The rows that were refused: ragged, not UTF-8, or with a field that is too long. */
    public List<Issue> issues() {
        return issues;
    }

    /** What became of the rows of the file. */
    public SourceCount source() {
        return source;
    }

    /** Size and column names; never the content. */
    @Override
    public String toString() {
        return file + ": " + rows() + " rows of " + columns.keySet();
    }
}
