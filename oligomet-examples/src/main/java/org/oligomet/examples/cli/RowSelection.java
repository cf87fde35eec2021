package org.oligomet.examples.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oligomet.io.Table;
import org.oligomet.io.TextColumn;

/**
 * Which rows are used: those that satisfy every condition and have a value in every column in use.
 *
 * <p>Conditions come first, and rows that they exclude are not counted. Then a row is counted as dropped once, under the
 * first column, in the order in which the columns were required, that is missing in it.
 */
final class RowSelection {

    private final boolean[] kept;
    private final Map<String, Integer> dropped = new LinkedHashMap<>();

    /**
     * All rows that satisfy the conditions.
     *
     * @param table the rows
     * @param conditions all of which must hold; a column that is not there is refused
     */
    RowSelection(Table table, List<Comparison> conditions) {
        kept = new boolean[table.rows()];
        Arrays.fill(kept, true);
        for (Comparison condition : conditions) {
            TextColumn cells = table.column(condition.column());
            for (int row = 0; row < kept.length; row++) {
                kept[row] = kept[row] && condition.test(cells, row);
            }
        }
    }

    /**
     * Leaves out the rows in which a column is missing.
     *
     * @param column its name
     * @param missing whether it is missing, for each row
     */
    void require(String column, boolean[] missing) {
        int count = 0;
        for (int row = 0; row < kept.length; row++) {
            if (kept[row] && missing[row]) {
                kept[row] = false;
                count++;
            }
        }
        if (count > 0) {
            dropped.merge(column, count, Integer::sum);
        }
    }

    /**
     * The rows that are used.
     *
     * @return their numbers, ascending
     */
    int[] rows() {
        int[] rows = new int[kept.length];
        int size = 0;
        for (int row = 0; row < kept.length; row++) {
            if (kept[row]) {
                rows[size++] = row;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    /**
     * How many rows were left out for a missing value.
     *
     * @return a count above zero for each column, in the order of the requirements
     */
    Map<String, Integer> dropped() {
        return new LinkedHashMap<>(dropped);
    }
}
