package org.oligomet.examples.cli;

import java.util.Locale;

/**
 * One line on a terminal that says how far long work is, and nothing at all elsewhere.
 *
 * <p>Appears after a second, changes at most five times a second, and is wiped out in the end.
 */
final class Progress implements AutoCloseable {

    private static final long FIRST_NANOS = 1_000_000_000L;
    private static final long EVERY_NANOS = 200_000_000L;
    private static final String WIPE = "\r\u001b[K";

    private final Streams streams;
    private long due;
    private boolean shown;

    Progress(Streams streams) {
        this(streams, FIRST_NANOS);
    }

    Progress(Streams streams, long firstNanos) {
        this.streams = streams;
        this.due = System.nanoTime() + firstNanos;
    }

    void step(String doing, long amount, String unit) {
        if (isDue()) {
            show(String.format(Locale.ROOT, "%s: %,d %s", doing, amount, unit));
        }
    }

    void step(String text) {
        if (isDue()) {
            show(text);
        }
    }

    private boolean isDue() {
        return streams.terminal() && System.nanoTime() - due >= 0;
    }

    private void show(String text) {
        due = System.nanoTime() + EVERY_NANOS;
        shown = true;
        streams.errors().print(WIPE + text + " …");
        streams.errors().flush();
    }

    @Override
    public void close() {
        if (shown) {
            streams.errors().print(WIPE);
            streams.errors().flush();
            shown = false;
        }
    }
}
