package org.oligomet.examples.cli;

import org.jspecify.annotations.Nullable;
import org.oligomet.io.Table;
import picocli.CommandLine.Option;

/** Which column says what ended a row, where several causes compete, and which cause is asked for. */
final class StatusOptions implements Outcome {

    @Option(
            names = "--status",
            required = true,
            paramLabel = "COLUMN",
            description = "What ended follow-up: the code of a cause, or of censoring.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    String status;

    @Option(
            names = "--cause",
            required = true,
            paramLabel = "VALUE",
            description = "The cause of interest; any other value but that of censoring is a competing cause.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    String cause;

    @Option(
            names = "--censored",
            paramLabel = "VALUE",
            description = "The value of the status column that means censored; default 0.")
    @Nullable
    String censored;

    /** Made by picocli. */
    StatusOptions() {}

    @Override
    public Endings of(Table table) {
        return new CauseCoding(status, cause, censored);
    }
}
