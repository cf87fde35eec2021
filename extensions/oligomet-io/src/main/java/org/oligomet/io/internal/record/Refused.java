package org.oligomet.io.internal.record;

import org.jspecify.annotations.Nullable;
import org.oligomet.io.IssueCode;

/** Why a record cannot become a value; the reader of the format adds the place. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IssueCode code;
    private final @Nullable String field;
    private final @Nullable String shown;

    /**
     * @param field name of the field, if it is one that is at fault
     * @param shown the offending text, if a message may repeat it
     */
    public Refused(IssueCode code, @Nullable String field, @Nullable String shown, String message) {
        // No stack trace: this is an answer about data, and there may be a million of them.
        super(message, null, false, false);
        this.code = code;
        this.field = field;
        this.shown = shown;
    }

    public IssueCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable String shown() {
        return shown;
    }

    /** What was wrong, without the place. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
