package org.oligomet.io;

import java.util.BitSet;
import org.oligomet.io.internal.csv.Numbers;

/** One column of a {@link Table}, as the text of the file. Indices run from 0 over the rows that were kept. */
public final class TextColumn {

    private final String file;
    private final String name;
    private final String chars;
    private final int[] ends;
    private final BitSet missing;
    private final BitSet quotedEmpty;
    private final long[] rows;

    TextColumn(String file, String name, String chars, int[] ends, BitSet missing, BitSet quotedEmpty, long[] rows) {
        this.file = file;
        this.name = name;
        this.chars = chars;
        this.ends = ends;
        this.missing = missing;
        this.quotedEmpty = quotedEmpty;
        this.rows = rows;
    }

    /** Name as in the header. */
    public String name() {
        return name;
    }

    /** Number of rows. */
    public int size() {
        return ends.length;
    }

    /** Whether the field is empty, in quotes or not, or {@code NA} without quotes. */
    public boolean isMissing(int index) {
        return missing.get(index) || quotedEmpty.get(index);
    }

    /** Whether the field is {@code ""}, which some programs write for an empty text and some for a missing value. */
    public boolean isQuotedEmpty(int index) {
        return quotedEmpty.get(index);
    }

    /** The text of a field exactly as in the file, spaces included; empty if it is missing. */
    public String text(int index) {
        return missing.get(index) ? "" : chars.substring(index == 0 ? 0 : ends[index - 1], ends[index]);
    }

    /**
     * The field as a finite number. Spaces around it are ignored.
     *
     * @throws BadDataException if it is missing or not a number; the message names the row and repeats the text if it looks
     *     like a number
     */
    public double number(int index) {
        if (isMissing(index)) {
            throw refuse(index, IssueCode.MISSING_VALUE, "", "missing; a number is required");
        }
        String text = text(index).strip();
        if (!Numbers.isDecimal(text)) {
            if (Numbers.hasDecimalComma(text)) {
                throw refuse(index, IssueCode.DECIMAL_COMMA, text, "decimal comma; write " + text.replace(',', '.'));
            }
            throw refuse(
                    index,
                    IssueCode.NOT_A_NUMBER,
                    text,
                    "not a number; write digits with a decimal point, such as 3.5");
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw refuse(index, IssueCode.NOT_A_NUMBER, text, "too large for a number");
        }
        return value;
    }

    /**
     * An issue at a field of this column, for a reader that expects more of the text than a number.
     *
     * @param shown whether the text of the field may be repeated; false for ids, dates of birth and free text
     */
    public Issue issue(int index, IssueCode code, boolean shown, String message) {
        Issue.Builder issue = Issue.builder();
        issue.code(code).file(file).row(rows[index]).column(name).message(message);
        if (shown) {
            issue.value(text(index));
        }
        return issue.build();
    }

    private BadDataException refuse(int index, IssueCode code, String text, String message) {
        return new BadDataException(issue(index, code, !text.isEmpty() && Numbers.looksNumeric(text), message));
    }
}
