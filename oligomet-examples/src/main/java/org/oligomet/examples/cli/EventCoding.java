package org.oligomet.examples.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oligomet.io.BadDataException;
import org.oligomet.io.IssueCode;
import org.oligomet.io.Table;
import org.oligomet.io.TextColumn;
import org.oligomet.stats.SurvivalDataBuilder;

/**
 * Which rows end with an event: {@code C}, a column of 1/0 or true/false, or {@code C=V}, a column and the value that
 * means an event.
 *
 * @param column the column's name
 * @param value the value that means an event, null for 1 or true
 */
record EventCoding(String column, @Nullable String value) implements Endings {

    private static final int SHOWN = 6;
    private static final int SHORT = 20;

    /** A column whose whole name is the text goes before a column and a value. */
    static EventCoding of(String text, Table table) {
        if (text.indexOf('=') <= 0 || table.hasColumn(text)) {
            return new EventCoding(text, null);
        }
        Comparison comparison = parse(text);
        if (comparison == null
                || comparison.operator() != Comparison.Operator.EQUAL
                || comparison.values().size() != 1) {
            throw new UnusableDataException("--event takes COLUMN or COLUMN=VALUE, not " + text);
        }
        return new EventCoding(comparison.column(), comparison.values().get(0));
    }

    private static @Nullable Comparison parse(String text) {
        try {
            return Comparison.parse(text);
        } catch (IllegalArgumentException notAComparison) {
            return null;
        }
    }

    @Override
    public int give(SurvivalDataBuilder builder, Table table, int[] rows) {
        boolean[] events = events(table, rows);
        builder.event(events);
        int count = 0;
        for (boolean ended : events) {
            count += ended ? 1 : 0;
        }
        return count;
    }

    /** Whether each row, of those in use, ends with an event. */
    private boolean[] events(Table table, int[] rows) {
        TextColumn texts = table.column(column);
        boolean[] events = new boolean[rows.length];
        Predicate<String> means = value == null ? text -> isOneOf(text, "true", 1) : isValue();
        for (int i = 0; i < rows.length; i++) {
            String text = texts.text(rows[i]);
            events[i] = means.test(text);
            if (value == null && !events[i] && !isOneOf(text, "false", 0)) {
                throw new BadDataException(texts.issue(
                        rows[i],
                        IssueCode.UNKNOWN_CODE,
                        false,
                        "neither 1/0 nor true/false" + held(Arrays.stream(rows).mapToObj(texts::text))
                                + "; say which value is the event, as in --event " + column + "=VALUE"));
            }
        }
        return events;
    }

    /** A value that no row holds is most likely misspelt, and then every row would count as censored. */
    @Override
    public Optional<String> note(Table table) {
        return value == null || any(Cells.where(table.column(column), isValue()))
                ? Optional.empty()
                : Optional.of("no row of " + table.file() + " has " + column + "=" + value
                        + ", so every row counts as censored");
    }

    private static boolean any(boolean[] answers) {
        return IntStream.range(0, answers.length).anyMatch(i -> answers[i]);
    }

    private Predicate<String> isValue() {
        return new Comparison(column, Comparison.Operator.EQUAL, List.of(String.valueOf(value)))::test;
    }

    private static boolean isOneOf(String text, String word, int number) {
        String stripped = text.strip();
        return stripped.toLowerCase(Locale.ROOT).equals(word)
                || stripped.equals(Integer.toString(number))
                || Comparison.equal(stripped, Integer.toString(number));
    }

    /** The codes, if they are few and short: then they are codes and no free text. */
    static String held(Stream<String> values) {
        List<String> distinct =
                values.distinct().limit(SHOWN + 1).sorted(Comparison::order).toList();
        boolean codes = distinct.size() <= SHOWN && distinct.stream().allMatch(text -> text.length() <= SHORT);
        return codes ? " (the column holds " + String.join(", ", distinct) + ")" : "";
    }
}
