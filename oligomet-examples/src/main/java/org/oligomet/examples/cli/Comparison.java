package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oligomet.io.BadDataException;
import org.oligomet.io.IssueCode;
import org.oligomet.io.TextColumn;

/**
 * A comparison of a column with a value, such as {@code met_site_count>=1} or {@code subtype in LUAD,LUSC}.
 *
 * <p>Numbers are compared if both sides are numbers, otherwise texts by code point; but a text is neither above nor
 * below a number, and is refused. A missing cell satisfies no comparison, {@code !=} included.
 *
 * @param column the column's name
 * @param operator how it is compared
 * @param values one value, or several after {@code in}
 */
record Comparison(String column, Operator operator, List<String> values) {

    private static final Pattern SYMBOL = Pattern.compile("\\s*([^<>=!\\s].*?)\\s*(<=|>=|==|!=|<|>|=)\\s*(.*?)\\s*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
    private static final Pattern IN = Pattern.compile("\\s*(\\S.*?)\\s+in\\s+(.+?)\\s*");

    /** The ways to compare. */
    enum Operator {
        /** Less. */
        LESS("<"),
        /** Less or equal. */
        AT_MOST("<="),
        /** Greater. */
        GREATER(">"),
        /** Greater or equal. */
        AT_LEAST(">="),
        /** Equal to the value, or to one of several. */
        EQUAL("="),
        /** Not equal. */
        NOT_EQUAL("!=");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        private boolean orders() {
            return this != EQUAL && this != NOT_EQUAL;
        }

        private static Operator of(String symbol) {
            for (Operator operator : values()) {
                if (operator.symbol.equals(symbol) || (operator == EQUAL && "==".equals(symbol))) {
                    return operator;
                }
            }
            throw new IllegalArgumentException("no comparison " + symbol);
        }
    }

    /** A comparison. */
    Comparison {
        values = List.copyOf(values);
    }

    /**
     * Reads a comparison.
     *
     * @param text for example {@code age>=65}, {@code sex = Female}, {@code type in LUAD,LUSC}
     * @return the comparison
     * @throws IllegalArgumentException if it is none
     */
    static Comparison parse(String text) {
        // Whichever comes first: a list may hold signs, and a value may hold the word "in".
        Matcher in = IN.matcher(text);
        Matcher symbol = SYMBOL.matcher(text);
        boolean symbolMatches = symbol.matches();
        if (in.matches() && (!symbolMatches || in.end(1) < symbol.start(2))) {
            List<String> values = new ArrayList<>();
            for (String value : in.group(2).split(",", -1)) {
                values.add(unquote(value.strip()));
            }
            return new Comparison(in.group(1), Operator.EQUAL, values);
        }
        if (symbolMatches && !symbol.group(3).isEmpty()) {
            Operator operator = Operator.of(symbol.group(2));
            if (operator.orders() && DECIMAL_COMMA.matcher(symbol.group(3)).matches()) {
                throw new IllegalArgumentException("'" + text + "' has a decimal comma; write a point");
            }
            return new Comparison(symbol.group(1), operator, List.of(unquote(symbol.group(3))));
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not a comparison such as age>=65, sex=Female or type in LUAD,LUSC");
    }

    /**
     * Whether a cell satisfies the comparison.
     *
     * @param cell the cell's text
     * @return false for a missing cell
     */
    boolean test(String cell) {
        if (Cells.isMissing(cell)) {
            return false;
        }
        if (values.size() > 1) {
            return values.stream().anyMatch(value -> compare(cell, value) == 0);
        }
        int sign = compare(cell, values.get(0));
        return switch (operator) {
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case GREATER -> sign > 0;
            case AT_LEAST -> sign >= 0;
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
        };
    }

    /**
     * Whether a cell of a table satisfies the comparison.
     *
     * @param cells the column
     * @param row which cell
     * @return false for a missing cell
     * @throws BadDataException if the order of a text and a number is asked for: {@code age>=65} of "unknown"
     */
    boolean test(TextColumn cells, int row) {
        String cell = cells.text(row);
        if (operator.orders() && isNumber(values.get(0)) && !Cells.isMissing(cell) && !isNumber(cell)) {
            cells.number(row); // says best what is wrong, a decimal comma say
            throw new BadDataException(
                    cells.issue(row, IssueCode.NOT_A_NUMBER, false, "not a number, as " + this + " needs"));
        }
        return test(cell);
    }

    /** Whether two texts are the same number, or, if one is none, the same text. */
    static boolean equal(String left, String right) {
        return compare(left, right) == 0;
    }

    /** Numbers by value and before texts, texts by code point. */
    static int order(String left, String right) {
        if (isNumber(left) != isNumber(right)) {
            return isNumber(left) ? -1 : 1;
        }
        return compare(left, right);
    }

    private static int compare(String cell, String value) {
        if (isNumber(cell) && isNumber(value)) {
            double left = Double.parseDouble(cell.strip());
            double right = Double.parseDouble(value.strip());
            // Not Double.compare: -0 equals 0 here.
            return left < right ? -1 : left > right ? 1 : 0;
        }
        return cell.compareTo(value);
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }

    private static String unquote(String value) {
        int last = value.length() - 1;
        boolean quoted = last >= 1
                && value.charAt(0) == value.charAt(last)
                && (value.charAt(0) == '\'' || value.charAt(0) == '"');
        return quoted ? value.substring(1, last) : value;
    }

    @Override
    public String toString() {
        return values.size() == 1
                ? column + " " + operator.symbol + " " + values.get(0)
                : column + " in " + String.join(",", values);
    }
}
