package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class StreamsTest {

    private final InputStream nothing = new ByteArrayInputStream(new byte[0]);
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aReaderThatLeavesEarlyIsNoFailure() {
        int status = Oligomet.run(new Streams(nothing, failing("Broken pipe"), err, false), "--help");
        assertThat(status).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void aFullDiskIsAFailure() {
        int status = Oligomet.run(new Streams(nothing, failing("No space left on device"), err, false), "--help");
        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("oligomet: cannot write the output: No space left on device\n");
    }

    @Test
    void progressShowsOnATerminalOnlyAndIsWipedOut() {
        for (boolean terminal : new boolean[] {true, false}) {
            err.reset();
            Streams streams = new Streams(nothing, OutputStream.nullOutputStream(), err, terminal);
            try (Progress progress = new Progress(streams, 0)) {
                progress.step("reading x.csv", 1_200, "MB");
            }
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo(terminal ? "\r\u001b[Kreading x.csv: 1,200 MB …\r\u001b[K" : "");
        }
    }

    @Test
    void shortWorkShowsNoProgress() {
        Streams streams = new Streams(nothing, OutputStream.nullOutputStream(), err, true);
        try (Progress progress = new Progress(streams)) {
            progress.step("fitting");
        }
        assertThat(err.size()).isZero();
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            String here = Cli.run("survival", "--help").out();
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Cli.run("survival", "--help").out()).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
