package org.oligomet.examples.cli;

import java.util.function.Predicate;
import org.oligomet.io.BadDataException;
import org.oligomet.io.IssueCode;
import org.oligomet.io.TextColumn;

/** Cells of a column as the command understands them: empty and {@code NA}, in quotes or not, are missing. */
final class Cells {

    private Cells() {}

    static boolean isMissing(String text) {
        return text.isBlank() || "NA".equals(text.strip());
    }

    static boolean[] missing(TextColumn column) {
        return where(column, Cells::isMissing);
    }

    /** Which cells satisfy a condition. */
    static boolean[] where(TextColumn column, Predicate<String> condition) {
        boolean[] answer = new boolean[column.size()];
        for (int row = 0; row < answer.length; row++) {
            answer[row] = condition.test(column.text(row));
        }
        return answer;
    }

    static String[] texts(TextColumn column, int[] rows) {
        String[] texts = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            texts[i] = column.text(rows[i]);
        }
        return texts;
    }

    /** The numbers of some rows; a cell that is none is refused, naming row and column. */
    static double[] numbers(TextColumn column, int[] rows) {
        double[] numbers = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = column.number(rows[i]);
        }
        return numbers;
    }

    static double[] notNegative(TextColumn column, int[] rows) {
        double[] numbers = numbers(column, rows);
        for (int i = 0; i < rows.length; i++) {
            if (numbers[i] < 0) {
                throw refused(column, rows[i], true, "must not be negative");
            }
        }
        return numbers;
    }

    static BadDataException refused(TextColumn column, int row, boolean shown, String message) {
        return new BadDataException(column.issue(row, IssueCode.IMPOSSIBLE, shown, message));
    }
}
