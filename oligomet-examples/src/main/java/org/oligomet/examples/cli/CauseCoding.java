package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oligomet.io.Table;
import org.oligomet.io.TextColumn;
import org.oligomet.stats.SurvivalDataBuilder;

/**
 * Which cause ended each row, or that it was censored.
 *
 * @param column the column's name
 * @param cause the value of the cause of interest
 * @param censored the value that means censored, null for 0
 */
record CauseCoding(String column, String cause, @Nullable String censored) implements Endings {

    @Override
    public int give(SurvivalDataBuilder builder, Table table, int[] rows) {
        TextColumn cells = table.column(column);
        if (Comparison.equal(cause, censoring())) {
            throw new UnusableDataException("--cause " + cause + " is the value that means censored");
        }
        List<String> causes = causes(cells);
        int wanted = position(causes, cause);
        if (wanted < 0) {
            throw new UnusableDataException(table.file() + ": no row has " + column + " " + cause + held(causes));
        }
        Map<String, Integer> codes = new HashMap<>();
        int[] status = new int[rows.length];
        int events = 0;
        for (int i = 0; i < rows.length; i++) {
            status[i] = codes.computeIfAbsent(
                    cells.text(rows[i]), text -> isCensored(text) ? 0 : position(causes, text) + 1);
            events += status[i] == wanted + 1 ? 1 : 0;
        }
        builder.cause(status, names(causes, wanted));
        return events;
    }

    /** Under the cause's name as the user wrote it. */
    private Map<Integer, String> names(List<String> causes, int wanted) {
        Map<Integer, String> names = new HashMap<>();
        for (int i = 0; i < causes.size(); i++) {
            names.put(i + 1, i == wanted ? cause : causes.get(i));
        }
        return names;
    }

    /** All causes of the whole file, so that a condition on the rows changes no code. */
    private List<String> causes(TextColumn cells) {
        List<String> causes = new ArrayList<>();
        Map<String, Boolean> seen = new HashMap<>();
        for (int row = 0; row < cells.size(); row++) {
            String text = cells.text(row);
            if (seen.putIfAbsent(text, true) == null
                    && !Cells.isMissing(text)
                    && !isCensored(text)
                    && position(causes, text) < 0) {
                causes.add(text.strip());
                if (causes.size() > Byte.MAX_VALUE) {
                    throw new UnusableDataException("--status " + column + " has more than " + Byte.MAX_VALUE
                            + " values: is it a column of codes?");
                }
            }
        }
        causes.sort(Comparison::order);
        return causes;
    }

    private static int position(List<String> causes, String text) {
        for (int i = 0; i < causes.size(); i++) {
            if (Comparison.equal(causes.get(i), text.strip())) {
                return i;
            }
        }
        return -1;
    }

    private String censoring() {
        return censored == null ? "0" : censored;
    }

    private boolean isCensored(String text) {
        return Comparison.equal(text.strip(), censoring());
    }

    /** Codes that are words without a 0 among them were not meant by a default of 0. */
    @Override
    public Optional<String> note(Table table) {
        TextColumn cells = table.column(column);
        for (boolean is : Cells.where(cells, this::isCensored)) {
            if (is) {
                return Optional.empty();
            }
        }
        String none = "no row of " + table.file() + " has " + column + " " + censoring();
        if (censored == null && !causes(cells).stream().allMatch(Comparison::isNumber)) {
            throw new UnusableDataException(
                    none + held(causes(cells)) + "; say which value means censored, as in --censored VALUE");
        }
        return Optional.of(none + ", so no row counts as censored; name another value with --censored");
    }

    private static String held(List<String> values) {
        return values.isEmpty() ? " (every row is censored)" : EventCoding.held(values.stream());
    }
}
