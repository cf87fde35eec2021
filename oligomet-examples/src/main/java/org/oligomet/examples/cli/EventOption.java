package org.oligomet.examples.cli;

import org.oligomet.io.Table;
import picocli.CommandLine.Option;

/** Which column says whether a row ends with the event, where there is one kind of event. */
final class EventOption implements Outcome {

    @Option(
            names = "--event",
            required = true,
            paramLabel = "COLUMN[=VALUE]",
            description = "1/0 or true/false; for any other coding name the value that is the event: status=2.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    String event;

    /** Made by picocli. */
    EventOption() {}

    @Override
    public Endings of(Table table) {
        return EventCoding.of(event, table);
    }
}
