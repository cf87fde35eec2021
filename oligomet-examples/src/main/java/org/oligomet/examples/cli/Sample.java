package org.oligomet.examples.cli;

import java.util.Map;
import org.oligomet.stats.SurvivalData;

/**
 * The rows in use.
 *
 * @param data the rows
 * @param events how many of them end with an event, unweighted
 * @param dropped how many rows were left out for a missing value, by column
 * @param excluded how many rows a condition excluded
 */
record Sample(SurvivalData data, int events, Map<String, Integer> dropped, int excluded) {

    int size() {
        return data.size();
    }

    /** Such as {@code 1 row left out for a missing value (inst 1)}; empty if there is none. */
    String droppedSentence() {
        if (dropped.isEmpty()) {
            return "";
        }
        int rows = dropped.values().stream().mapToInt(Integer::intValue).sum();
        StringBuilder columns = new StringBuilder();
        dropped.forEach((column, count) -> columns.append(columns.length() == 0 ? "" : ", ")
                .append(column)
                .append(' ')
                .append(count));
        return Count.of(rows, "row") + " left out for a missing value (" + columns + ")";
    }
}
