package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns under one another: the first to the left, the others, being numbers, to the right. */
final class TextTable {

    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... head) {
        rows.add(head.clone());
    }

    /** A line break within a cell would break the line of the table, so it is shown as a blank. */
    void row(String... cells) {
        rows.add(Arrays.stream(cells)
                .map(cell -> cell.replaceAll("\\s*\\R\\s*", " "))
                .toArray(String[]::new));
    }

    @Override
    public String toString() {
        int[] width = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int i = 0; i < width.length; i++) {
                width[i] = Math.max(width[i], length(row[i]));
            }
        }
        StringBuilder out = new StringBuilder();
        for (String[] row : rows) {
            for (int i = 0; i < width.length; i++) {
                String gap = " ".repeat(width[i] - length(row[i]));
                out.append(i == 0 ? row[i] + (width.length > 1 ? gap : "") : "  " + gap + row[i]);
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
