package org.oligomet.stats.internal.order;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.internal.math.Blocks;

/**
 * Stable radix sort of non-negative finite doubles, with its permutation.
 *
 * <p>The bits of a non-negative double, read as an integer, are in the order of the values. Many rows are first dealt into
 * buckets by the leading bits that differ, each small enough for the cache; buckets are then sorted on their own, several
 * at once on several threads. A stable sort has one result, so it does not depend on their number. Cost: linear; memory:
 * 12 bytes a row beside the result while it runs at worst, as a rule much less.
 */
public final class RadixSort {

    private static final int BITS = 11;
    private static final int MANY = 1 << 16;
    private static final int CHUNKS = 16;
    private static final int TASKS = 64;

    private final double[] values;
    private final int @Nullable [] rows;
    private final int n;
    private final int chunks;
    private final int[] order;
    private final long[] keys;

    private RadixSort(double[] values, int @Nullable [] rows) {
        this.values = values;
        this.rows = rows;
        this.n = rows == null ? values.length : rows.length;
        this.chunks = n < MANY ? 1 : CHUNKS;
        this.order = new int[n];
        this.keys = new long[n];
    }

    /** The result of a sort: walking {@link #value} is sequential where {@code values[order[i]]} would jump about. */
    public static final class Sorted {
        private final int[] order;
        private final long[] keys;

        private Sorted(int[] order, long[] keys) {
            this.order = order;
            this.keys = keys;
        }

        /** The sorted rows. Not to be changed. */
        public int[] order() {
            return order;
        }

        /** The i-th smallest value. */
        public double value(int i) {
            return Double.longBitsToDouble(keys[i]);
        }
    }

    /**
     * The permutation that sorts.
     *
     * @param values as for {@link #sort(double[], int[])}
     * @param rows as for {@link #sort(double[], int[])}
     * @return {@code rows} in ascending order of value, ties in their given order
     */
    public static int[] order(double[] values, int[] rows) {
        return sort(values, rows).order();
    }

    /**
     * Sorts all rows.
     *
     * @param values non-negative, finite, without {@code -0.0}; not changed
     * @return the rows in ascending order of value, ties in ascending order of row, and the values in that order
     */
    public static Sorted sort(double[] values) {
        return new RadixSort(values, null).sorted();
    }

    /**
     * Sorts some rows.
     *
     * @param values non-negative, finite, without {@code -0.0}; not changed
     * @param rows the indices of {@code values} to sort, in the order that ties keep; not changed
     * @return {@code rows} in ascending order of value, ties in their given order, and the values in that order
     */
    public static Sorted sort(double[] values, int[] rows) {
        return new RadixSort(values, rows).sorted();
    }

    private Sorted sorted() {
        long[] least = new long[chunks];
        long[] range = new long[chunks];
        Blocks.run(chunks, c -> {
            long low = Long.MAX_VALUE;
            long high = 0;
            for (int i = start(c); i < start(c + 1); i++) {
                long key = key(i);
                low = Math.min(low, key);
                high = Math.max(high, key);
            }
            least[c] = low;
            range[c] = high;
        });
        long base = Arrays.stream(least).min().orElse(0);
        long spread = n == 0 ? 0 : Arrays.stream(range).max().orElse(0) - base;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(spread);
        if (chunks == 1) {
            for (int i = 0; i < n; i++) {
                keys[i] = key(i);
                order[i] = row(i);
            }
            new BucketSort(keys, order, base).sort(0, n, bits);
        } else {
            int shift = Math.max(0, bits - BITS);
            int[] bucketStart = deal(base, shift, (int) (spread >>> shift) + 1);
            int[] taskStart = tasks(bucketStart);
            Blocks.run(taskStart.length - 1, t -> {
                BucketSort sort = new BucketSort(keys, order, base);
                for (int b = taskStart[t]; b < taskStart[t + 1]; b++) {
                    sort.sort(bucketStart[b], bucketStart[b + 1], shift);
                }
            });
        }
        return new Sorted(order, keys);
    }

    /** Deals the rows into buckets, keeping their order; returns where each begins, and the end. */
    private int[] deal(long base, int shift, int buckets) {
        int[][] next = new int[chunks][buckets];
        Blocks.run(chunks, c -> {
            int[] count = next[c];
            for (int i = start(c); i < start(c + 1); i++) {
                count[(int) ((key(i) - base) >>> shift)]++;
            }
        });
        int[] bucketStart = new int[buckets + 1];
        int sum = 0;
        for (int b = 0; b < buckets; b++) {
            bucketStart[b] = sum;
            for (int c = 0; c < chunks; c++) {
                int count = next[c][b];
                next[c][b] = sum;
                sum += count;
            }
        }
        bucketStart[buckets] = sum;
        Blocks.run(chunks, c -> {
            int[] to = next[c];
            for (int i = start(c); i < start(c + 1); i++) {
                long key = key(i);
                int at = to[(int) ((key - base) >>> shift)]++;
                keys[at] = key;
                order[at] = row(i);
            }
        });
        return bucketStart;
    }

    /** Neighbouring buckets of together about n / TASKS rows are the work of one task. */
    private int[] tasks(int[] bucketStart) {
        int[] starts = new int[bucketStart.length + 1];
        int count = 0;
        int rowsFrom = 0;
        for (int b = 1; b < bucketStart.length; b++) {
            if (bucketStart[b] - rowsFrom >= n / TASKS || b == bucketStart.length - 1) {
                rowsFrom = bucketStart[b];
                starts[++count] = b;
            }
        }
        return Arrays.copyOf(starts, count + 1);
    }

    private int start(int chunk) {
        return (int) ((long) n * chunk / chunks);
    }

    private int row(int i) {
        return rows == null ? i : rows[i];
    }

    private long key(int i) {
        return Double.doubleToRawLongBits(values[row(i)]);
    }
}
