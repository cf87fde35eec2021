package org.oligomet.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oligomet.io.internal.csv.CsvFile;
import org.oligomet.io.internal.csv.CsvRow;

/**
 * Reads a CSV file into columns of text: comma, double quotes, LF or CRLF, UTF-8 with or without byte order mark, a header
 * row. Nothing is guessed and nothing is evaluated: types are asked of the {@link TextColumn} by whoever uses it. A million rows
 * take about a second and no object per field.
 *
 * <pre>{@code
 * Table table = TableReader.withDefaults().read(Path.of("lung.csv"));
 * double time = table.column("time").number(0);
 * }</pre>
 */
public final class TableReader {

    private static final TableReader DEFAULTS = new TableReader();

    private TableReader() {}

    /** The reader for the dialect above. */
    public static TableReader withDefaults() {
        return DEFAULTS;
    }

    /**
     * Reads a file.
     *
     * @throws BadDataException if the file as a whole is unusable
     */
    public Table read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param name what to call the source in messages
     */
    public Table read(InputStream in, String name) throws IOException {
        CsvFile file = new CsvFile(name);
        Collector collector = new Collector();
        file.read(new BufferedInputStream(in, 1 << 16), collector);
        return collector.toTable(name, file.rows());
    }

    /** Gathers fields by column. */
    private static final class Collector implements CsvFile.Handler {

        private final List<Issue> issues = new ArrayList<>();
        private List<String> names = List.of();
        private StringBuilder[] chars = {};
        private int[][] ends = {};
        private BitSet[] missing = {};
        private BitSet[] quotedEmpty = {};
        private long[] rows = new long[1024];
        private int size;

        @Override
        public void header(List<String> columns) {
            names = columns;
            int n = columns.size();
            chars = new StringBuilder[n];
            missing = new BitSet[n];
            quotedEmpty = new BitSet[n];
            ends = new int[n][1024];
            for (int i = 0; i < n; i++) {
                chars[i] = new StringBuilder();
                missing[i] = new BitSet();
                quotedEmpty[i] = new BitSet();
            }
        }

        @Override
        public void row(CsvRow row) {
            if (size == rows.length) {
                int larger = 2 * size;
                rows = Arrays.copyOf(rows, larger);
                for (int i = 0; i < ends.length; i++) {
                    ends[i] = Arrays.copyOf(ends[i], larger);
                }
            }
            for (int i = 0; i < ends.length; i++) {
                if (row.isMissing(i)) {
                    missing[i].set(size);
                } else if (row.isQuotedEmpty(i)) {
                    quotedEmpty[i].set(size);
                } else {
                    row.appendTo(i, chars[i]);
                }
                ends[i][size] = chars[i].length();
            }
            rows[size++] = row.row();
        }

        @Override
        public void refused(CsvRow row, Issue issue) {
            issues.add(issue);
        }

        Table toTable(String file, long seen) {
            long[] numbers = Arrays.copyOf(rows, size);
            Map<String, TextColumn> columns = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                columns.put(
                        names.get(i),
                        new TextColumn(
                                file,
                                names.get(i),
                                chars[i].toString(),
                                Arrays.copyOf(ends[i], size),
                                missing[i],
                                quotedEmpty[i],
                                numbers));
            }
            return new Table(file, columns, numbers, issues, new SourceCount(file, seen, size));
        }
    }
}
