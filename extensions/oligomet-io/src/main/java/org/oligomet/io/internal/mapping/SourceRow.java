package org.oligomet.io.internal.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oligomet.io.internal.csv.RowTable;

/**
 * One row of the wide table.
 *
 * @param row the row
 * @param index position of each column
 */
record SourceRow(RowTable.Row row, Map<String, Integer> index) {

    /** The text of a column; null if it is missing, in quotes or not. */
    @Nullable
    String cell(String column) {
        Integer i = index.get(column);
        String text = i == null ? null : row.fields().get(i);
        return text == null || text.isBlank() ? null : text;
    }
}
