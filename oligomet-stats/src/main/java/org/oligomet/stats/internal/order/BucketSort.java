package org.oligomet.stats.internal.order;

/**
 * Stable sort, in place, of ranges of keys that differ only in their lowest bits, with their rows.
 *
 * <p>Two passes by the leading of those bits leave few rows out of place, which insertion puts right; where it would have
 * to move too many (values that differ by rounding only), passes by all bits do instead. So the cost is linear whatever the
 * values.
 */
final class BucketSort {

    private static final int BITS = 11;
    private static final int FEW = 64;
    private static final int MOVES_PER_ROW = 4;

    private final long[] keys;
    private final int[] rows;
    private final long base;
    private long[] otherKeys = new long[0];
    private int[] otherRows = new int[0];

    /** Keys are at least {@code base}; their difference from it is what is sorted. */
    BucketSort(long[] keys, int[] rows, long base) {
        this.keys = keys;
        this.rows = rows;
        this.base = base;
    }

    /** Sorts the places {@code from .. to - 1}, whose keys less the base agree above the lowest {@code bits} bits. */
    void sort(int from, int to, int bits) {
        int size = to - from;
        if (size <= FEW) {
            insert(from, to, (long) FEW * FEW);
            return;
        }
        if (otherKeys.length < size) {
            otherKeys = new long[size];
            otherRows = new int[size];
        }
        int digit = Math.min(BITS, Integer.SIZE - Integer.numberOfLeadingZeros(size - 1));
        int high = Math.max(0, bits - digit);
        int low = Math.max(0, high - digit);
        sort(from, size, low, bits, digit);
        if (low > 0 && !insert(from, to, (long) MOVES_PER_ROW * size)) {
            sort(from, size, 0, bits, BITS);
        }
    }

    /** Passes by the bits {@code low .. bits - 1}, {@code digit} of them at a time, the leading digit last and full. */
    private void sort(int from, int size, int low, int bits, int digit) {
        boolean there = false;
        int count = (bits - low + digit - 1) / digit;
        for (int d = count - 1; d >= 0; d--) {
            int top = bits - d * digit;
            int shift = Math.max(low, top - digit);
            int mask = (1 << (top - shift)) - 1;
            if (there) {
                pass(otherKeys, otherRows, 0, keys, rows, from, size, shift, mask);
            } else {
                pass(keys, rows, from, otherKeys, otherRows, 0, size, shift, mask);
            }
            there = !there;
        }
        if (there) {
            System.arraycopy(otherKeys, 0, keys, from, size);
            System.arraycopy(otherRows, 0, rows, from, size);
        }
    }

    private void pass(
            long[] fromKeys,
            int[] fromRows,
            int from,
            long[] toKeys,
            int[] toRows,
            int to,
            int size,
            int shift,
            int mask) {
        int[] next = new int[mask + 1];
        for (int i = from; i < from + size; i++) {
            next[(int) ((fromKeys[i] - base) >>> shift) & mask]++;
        }
        int sum = to;
        for (int b = 0; b <= mask; b++) {
            int count = next[b];
            next[b] = sum;
            sum += count;
        }
        for (int i = from; i < from + size; i++) {
            long key = fromKeys[i];
            int at = next[(int) ((key - base) >>> shift) & mask]++;
            toKeys[at] = key;
            toRows[at] = fromRows[i];
        }
    }

    /** Insertion; false, with the rest not yet sorted, if it takes more moves than allowed. */
    private boolean insert(int from, int to, long moves) {
        long left = moves;
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            if (keys[i - 1] <= key) {
                continue;
            }
            int row = rows[i];
            int j = i - 1;
            while (j >= from && keys[j] > key) {
                keys[j + 1] = keys[j];
                rows[j + 1] = rows[j];
                j--;
            }
            keys[j + 1] = key;
            rows[j + 1] = row;
            left -= i - j;
            if (left < 0) {
                return false;
            }
        }
        return true;
    }
}
