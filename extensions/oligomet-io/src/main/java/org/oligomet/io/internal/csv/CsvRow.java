package org.oligomet.io.internal.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/** One record of a CSV file. There is one instance per file, filled anew for each record: nothing is allocated per field. */
public final class CsvRow extends CsvCallbackHandler<CsvRow> {

    /** A longer text is no clinical value but a quote that was never closed. */
    public static final int LONGEST_FIELD = 65_536;

    private char[] chars = new char[256];
    private int[] ends = new int[32];
    private boolean[] quoted = new boolean[32];
    private int fields;
    private boolean empty;
    private long row;

    CsvRow() {}

    /** The number of the record in the file; the header is row 1. */
    public long row() {
        return row;
    }

    /** Number of fields. */
    public int size() {
        return fields;
    }

    /** Whether the line holds no character at all. */
    boolean isEmptyLine() {
        return empty;
    }

    /** Whether the field is empty or {@code NA}, and not in quotes. */
    public boolean isMissing(int field) {
        int start = start(field);
        int length = ends[field] - start;
        return !quoted[field] && (length == 0 || (length == 2 && chars[start] == 'N' && chars[start + 1] == 'A'));
    }

    /** Whether the field is {@code ""}: present, but without a character. */
    public boolean isQuotedEmpty(int field) {
        return quoted[field] && ends[field] == start(field);
    }

    /** Whether the field holds a replaced byte or another character that no text has. */
    public boolean isDamaged(int field) {
        for (int i = start(field); i < ends[field]; i++) {
            if (chars[i] == Utf8.DAMAGED || chars[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Number of characters of a field. */
    public int length(int field) {
        return ends[field] - start(field);
    }

    /** The text of a field. */
    public String text(int field) {
        int start = start(field);
        return new String(chars, start, ends[field] - start);
    }

    /** Appends the text of a field. */
    public void appendTo(int field, StringBuilder target) {
        int start = start(field);
        target.append(chars, start, ends[field] - start);
    }

    private int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    @Override
    protected RecordType getRecordType() {
        // Empty lines are passed on, so that rows are counted as a spreadsheet shows them.
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        fields = 0;
        empty = false;
        row++;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean isQuoted) {
        int start = fields == 0 ? 0 : ends[fields - 1];
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
            quoted = Arrays.copyOf(quoted, 2 * fields);
        }
        if (start + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, start + length));
        }
        System.arraycopy(buffer, offset, chars, start, length);
        ends[fields] = start + length;
        quoted[fields] = isQuoted;
        fields++;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are off");
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }
}
