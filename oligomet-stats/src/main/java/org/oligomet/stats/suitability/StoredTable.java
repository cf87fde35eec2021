package org.oligomet.stats.suitability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table of simulations as it is stored: comments, column names, rows. */
final class StoredTable {

    private final List<String> columns;
    private final List<String[]> rows;

    private StoredTable(List<String> lines) {
        columns = List.of(lines.get(0).split(",", -1));
        rows = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    static StoredTable of(String name) {
        try (InputStream in = Objects.requireNonNull(StoredTable.class.getResourceAsStream(name), name)) {
            return new StoredTable(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    int size() {
        return rows.size();
    }

    String text(int row, String column) {
        return rows.get(row)[columns.indexOf(column)];
    }

    double number(int row, String column) {
        return Double.parseDouble(text(row, column));
    }
}
