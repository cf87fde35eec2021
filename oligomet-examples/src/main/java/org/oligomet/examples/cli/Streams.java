package org.oligomet.examples.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the command reads and writes, always in UTF-8 with line feeds, whatever the locale.
 *
 * <p>A reader that goes away early, as {@code head} does, is no failure; a full disk is one.
 */
public final class Streams {

    private final InputStream in;
    private final Guarded guarded;
    private final Writer out;
    private final PrintWriter printer;
    private final PrintWriter errors;
    private final boolean terminal;

    /**
     * Streams.
     *
     * @param in standard input
     * @param out standard output
     * @param err standard error
     * @param terminal whether a person watches standard error on a terminal
     */
    public Streams(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
        this.in = in;
        this.guarded = new Guarded(out);
        this.out = new BufferedWriter(new OutputStreamWriter(guarded, StandardCharsets.UTF_8), 1 << 16);
        this.printer = new PrintWriter(this.out);
        this.errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.terminal = terminal;
    }

    InputStream in() {
        return in;
    }

    /** Standard output; a failure of it is reported at the end, so writing to it needs no care. */
    Writer out() {
        return out;
    }

    PrintWriter printer() {
        return printer;
    }

    PrintWriter errors() {
        return errors;
    }

    /** One line on standard error. */
    void tell(String line) {
        errors.print(line);
        errors.print('\n');
        errors.flush();
    }

    boolean terminal() {
        return terminal;
    }

    /** Flushes; the exit status in the end. */
    int finish(int status) {
        try {
            out.flush();
        } catch (IOException cannotHappen) {
            throw new java.io.UncheckedIOException(cannotHappen);
        }
        errors.flush();
        if (guarded.failure != null && !guarded.readerLeft()) {
            tell("oligomet: cannot write the output: " + guarded.failure.getMessage());
            return Math.max(status, Oligomet.BAD_DATA);
        }
        return status;
    }

    /** Keeps the first failure and lets everything after it go by. */
    private static final class Guarded extends OutputStream {

        private final OutputStream target;
        private @Nullable IOException failure;

        Guarded(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (failure == null) {
                try {
                    target.write(bytes, offset, length);
                } catch (IOException e) {
                    failure = e;
                }
            }
        }

        @Override
        public void flush() {
            if (failure == null) {
                try {
                    target.flush();
                } catch (IOException e) {
                    failure = e;
                }
            }
        }

        /** EPIPE has no type of its own in Java; these are its texts on Unix and on Windows. */
        boolean readerLeft() {
            String message = failure == null ? "" : String.valueOf(failure.getMessage());
            return message.contains("Broken pipe")
                    || message.toLowerCase(java.util.Locale.ROOT).contains("pipe is being closed");
        }
    }
}
