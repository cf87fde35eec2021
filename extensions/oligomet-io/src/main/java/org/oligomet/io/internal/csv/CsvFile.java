package org.oligomet.io.internal.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oligomet.io.BadDataException;
import org.oligomet.io.Issue;
import org.oligomet.io.IssueCode;

/** Reads one CSV file: a header, then rows that fit it. Rows that do not fit become issues. */
public final class CsvFile {

    /** One record; more means that a quote was never closed. */
    private static final int LONGEST_RECORD = 1 << 22;

    private final String name;
    private long rows;

    /**
     * @param name name of the file, for issues
     */
    public CsvFile(String name) {
        this.name = name;
    }

    /** What takes the header and the sound rows of a file. */
    public interface Handler {

        /** Takes the column names; they differ from one another. */
        void header(List<String> columns);

        /** Takes a row with as many fields as there are columns; the row is valid during the call only. */
        void row(CsvRow row);

        /** Takes a row that does not fit, with the reason. */
        void refused(CsvRow row, Issue issue);
    }

    /** Rows of data that were seen, refused ones included. */
    public long rows() {
        return rows;
    }

    /**
     * Reads to the end.
     *
     * @throws BadDataException if the file as a whole cannot be read
     */
    public void read(InputStream in, Handler handler) throws IOException {
        CsvRow current = new CsvRow();
        try (CsvReader<CsvRow> reader = CsvReader.builder()
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .trimWhitespacesAroundQuotes(false)
                        .maxBufferSize(LONGEST_RECORD)
                        .build(current, Utf8.reader(in));
                CloseableIterator<CsvRow> records = reader.iterator()) {
            int columns = -1;
            while (records.hasNext()) {
                CsvRow row = records.next();
                if (row.isEmptyLine()) {
                    continue;
                }
                if (columns < 0) {
                    columns = row.size();
                    handler.header(header(row));
                } else {
                    rows++;
                    Issue flaw = flaw(row, columns);
                    if (flaw == null) {
                        handler.row(row);
                    } else {
                        handler.refused(row, flaw);
                    }
                }
            }
            if (columns < 0) {
                throw refuseFile(IssueCode.NO_HEADER, "no header row; the file is empty");
            }
        } catch (CsvParseException e) {
            // Its message is not passed on: it may quote the data.
            throw refuseFile(
                    IssueCode.MALFORMED_CSV,
                    "after row " + current.row()
                            + ": a quote that is not closed, a text after a closing quote, or a record"
                            + " of more than " + LONGEST_RECORD + " characters");
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private List<String> header(CsvRow row) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            String column = row.text(i);
            if (Utf8.isDamaged(column)) {
                throw refuseFile(IssueCode.ENCODING, "the header is not UTF-8; save the file as UTF-8");
            }
            if (!seen.add(column)) {
                throw refuseFile(
                        IssueCode.DUPLICATE_COLUMN,
                        column.isEmpty()
                                ? "two columns have no name"
                                : "column " + shorten(column) + " stands twice in the header");
            }
            columns.add(column);
        }
        if (columns.size() == 1) {
            for (char separator : new char[] {';', '\t', '|'}) {
                if (columns.get(0).indexOf(separator) >= 0) {
                    throw refuseFile(
                            IssueCode.WRONG_SEPARATOR,
                            "fields are separated by "
                                    + (separator == '\t' ? "tabs" : "“" + separator + "”")
                                    + "; save the file with commas between fields and points in decimals");
                }
            }
        }
        return columns;
    }

    private @Nullable Issue flaw(CsvRow row, int columns) {
        if (row.size() != columns) {
            return issue(row, IssueCode.RAGGED_ROW)
                    .message(row.size() + " fields, but the header has " + columns
                            + (row.size() > columns
                                    ? "; a comma inside a field (a decimal comma, too) splits it unless it is in quotes"
                                    : ""))
                    .build();
        }
        for (int i = 0; i < columns; i++) {
            if (row.length(i) > CsvRow.LONGEST_FIELD) {
                return issue(row, IssueCode.FIELD_TOO_LONG)
                        .message("field " + (i + 1) + " has " + row.length(i) + " characters; at most "
                                + CsvRow.LONGEST_FIELD + " are read")
                        .build();
            }
            if (row.isDamaged(i)) {
                return issue(row, IssueCode.ENCODING)
                        .message("field " + (i + 1) + " is not UTF-8; save the file as UTF-8")
                        .build();
            }
        }
        return null;
    }

    private Issue.Builder issue(CsvRow row, IssueCode code) {
        Issue.Builder builder = Issue.builder();
        builder.code(code).file(name).row(row.row());
        return builder;
    }

    private BadDataException refuseFile(IssueCode code, String message) {
        return new BadDataException(
                Issue.builder().code(code).file(name).message(message).build());
    }

    /** A name short enough for a message. */
    public static String shorten(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
