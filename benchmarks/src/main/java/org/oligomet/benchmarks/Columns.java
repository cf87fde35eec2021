package org.oligomet.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** The columns of a generated sample. From them fresh rows are made for each measurement, and files for R. */
final class Columns {

    static final Map<Integer, String> CAUSES = Map.of(1, "relapse", 2, "death");

    private static final int CHUNK = 1 << 16;

    final double[] entry;
    final double[] exit;
    final int[] status;
    final int[] group;
    final double[][] x;
    final boolean competing;

    Columns(double[] entry, double[] exit, int[] status, int[] group, double[][] x, boolean competing) {
        this.entry = entry;
        this.exit = exit;
        this.status = status;
        this.group = group;
        this.x = x;
        this.competing = competing;
    }

    int size() {
        return exit.length;
    }

    /** Rows that were never sorted. */
    SurvivalData rows() {
        SurvivalDataBuilder builder = SurvivalData.builder().exit(exit);
        if (competing) {
            builder.cause(status, CAUSES);
        } else {
            boolean[] event = new boolean[status.length];
            for (int row = 0; row < event.length; row++) {
                event[row] = status[row] != 0;
            }
            builder.event(event);
        }
        if (entry.length > 0) {
            builder.entry(entry);
        }
        if (group.length > 0) {
            builder.group(group);
        }
        for (int j = 0; j < x.length; j++) {
            builder.covariate("x" + j, x[j]);
        }
        return builder.build();
    }

    /** Little-endian binary columns that R's {@code readBin} reads. */
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            write(folder.resolve("exit"), exit);
            write(folder.resolve("status"), status);
            if (entry.length > 0) {
                write(folder.resolve("entry"), entry);
            }
            if (group.length > 0) {
                write(folder.resolve("group"), group);
            }
            for (int j = 0; j < x.length; j++) {
                write(folder.resolve("x" + j), x[j]);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path file, double[] column) throws IOException {
        try (FileChannel out = open(file)) {
            ByteBuffer buffer = ByteBuffer.allocate(8 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
            for (int from = 0; from < column.length; from += CHUNK) {
                int count = Math.min(CHUNK, column.length - from);
                buffer.clear();
                buffer.asDoubleBuffer().put(column, from, count);
                drain(out, buffer.limit(8 * count));
            }
        }
    }

    private static void write(Path file, int[] column) throws IOException {
        try (FileChannel out = open(file)) {
            ByteBuffer buffer = ByteBuffer.allocate(4 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
            for (int from = 0; from < column.length; from += CHUNK) {
                int count = Math.min(CHUNK, column.length - from);
                buffer.clear();
                buffer.asIntBuffer().put(column, from, count);
                drain(out, buffer.limit(4 * count));
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    private static void drain(FileChannel out, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }
}
