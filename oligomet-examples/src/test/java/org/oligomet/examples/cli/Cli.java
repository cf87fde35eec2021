package org.oligomet.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Runs the command as a process would, and keeps what it wrote. */
public final class Cli {

    private Cli() {}

    /** What a run left behind. */
    public record Run(int status, String out, String err) {}

    /** Runs without standard input. */
    public static Run run(String... arguments) {
        return runWith("", arguments);
    }

    /** Runs with a text on standard input. */
    public static Run runWith(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams =
                new Streams(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, false);
        int status = Oligomet.run(streams, arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
