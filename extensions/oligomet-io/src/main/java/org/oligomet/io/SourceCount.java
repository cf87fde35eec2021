package org.oligomet.io;

/**
 * What became of the rows of one file: {@code rows = accepted + refused}, and every refused row has an {@link Issue}.
 *
 * @param file name of the file
 * @param rows rows of data; patients, in JSON
 * @param accepted rows that are part of a value
 */
public record SourceCount(String file, long rows, long accepted) {

    public SourceCount {
        if (accepted < 0 || accepted > rows) {
            throw new IllegalArgumentException(
                    "accepted: " + accepted + " of " + rows + " rows; it must be 0 to " + rows);
        }
    }

    /** Rows that ended in an issue. */
    public long refused() {
        return rows - accepted;
    }
}
