package org.oligomet.io;

/**
 * A file that cannot be used at all: not UTF-8, not CSV or JSON, the wrong columns. Bad rows do not raise it; they end as
 * issues in {@link Loaded}.
 */
public final class BadDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Issue issue;

    public BadDataException(Issue issue) {
        super(issue.toString());
        this.issue = issue;
    }

    /** What is wrong, and where. */
    public Issue issue() {
        return issue;
    }
}
