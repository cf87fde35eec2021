package org.oligomet.stats.internal.math;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Runs the blocks of a computation, on several threads where there are several blocks.
 *
 * <p>The blocks are laid out by the data alone, each writes only to places of its own, and the caller combines their
 * results in the order of the blocks: so the bits of an answer do not depend on the number of threads.
 */
public final class Blocks {

    /** Work, in rows, below which handing it to threads costs more than it saves. */
    private static final int LITTLE = 1 << 14;

    private Blocks() {}

    /** Runs {@code body} for 0, 1, …, count − 1 and returns when all are done. */
    public static void run(int count, IntConsumer body) {
        if (count == 1) {
            body.accept(0);
        } else {
            IntStream.range(0, count).parallel().forEach(body);
        }
    }

    /** Like {@link #run(int, IntConsumer)}, but on the caller's thread alone where all blocks together have few rows. */
    public static void run(int count, long rows, IntConsumer body) {
        if (rows >= LITTLE) {
            run(count, body);
        } else {
            for (int b = 0; b < count; b++) {
                body.accept(b);
            }
        }
    }

    /** What is run for the elements {@code from .. to - 1}. */
    @FunctionalInterface
    public interface Range {

        /** Deals with some elements. */
        void run(int from, int to);
    }

    /** Runs {@code body} for ranges that together are the elements {@code 0 .. count - 1}. */
    public static void ranges(int count, Range body) {
        int ranges = (count + LITTLE - 1) / LITTLE;
        run(ranges, range -> body.run(range * LITTLE, Math.min(count, (range + 1) * LITTLE)));
    }
}
