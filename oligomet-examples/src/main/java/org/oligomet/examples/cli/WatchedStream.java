package org.oligomet.examples.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how much was read. */
final class WatchedStream extends FilterInputStream {

    private final String label;
    private final Progress progress;
    private long bytes;

    WatchedStream(InputStream in, String label, Progress progress) {
        super(in);
        this.label = label;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        bytes += Math.max(0, read);
        progress.step("reading " + label, bytes >> 20, "MB");
    }
}
