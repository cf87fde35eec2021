package org.oligomet.stats.test;

import java.math.BigInteger;

/**
 * The distinct values that a sum of scores takes, ascending, and how many arrangements give each.
 *
 * <p>Values are whole numbers of 128 bits in two columns, so equal sums are found equal. Counts are doubles: exact below
 * 2^53, beyond it rounded, and only ever added and multiplied. Immutable.
 */
final class Sums {

    final int size;
    private final long[] high;
    private final long[] low;
    private final double[] count;

    private Sums(int size, long[] high, long[] low, double[] count) {
        this.size = size;
        this.high = high;
        this.low = low;
        this.count = count;
    }

    /** One arrangement with that sum. */
    static Sums single(BigInteger value) {
        return new Sums(1, new long[] {high(value)}, new long[] {value.longValue()}, new double[] {1});
    }

    static long high(BigInteger value) {
        return value.shiftRight(64).longValueExact();
    }

    /** The high word of a sum of two values whose low words add to {@code low}. */
    static long highOfSum(long highA, long highB, long lowA, long low) {
        return highA + highB + (Long.compareUnsigned(low, lowA) < 0 ? 1 : 0);
    }

    static int compare(long highA, long lowA, long highB, long lowB) {
        return highA != highB ? Long.compare(highA, highB) : Long.compareUnsigned(lowA, lowB);
    }

    /** These arrangements and those of another with a value added to each of theirs. */
    Sums or(Sums that, BigInteger added) {
        long addHigh = high(added);
        long addLow = added.longValue();
        int n = size + that.size;
        long[] h = new long[n];
        long[] l = new long[n];
        double[] c = new double[n];
        int to = 0;
        int i = 0;
        int j = 0;
        while (i < size || j < that.size) {
            int order = -1;
            long otherLow = 0;
            long otherHigh = 0;
            if (j < that.size) {
                otherLow = that.low[j] + addLow;
                otherHigh = highOfSum(that.high[j], addHigh, that.low[j], otherLow);
                order = i == size ? 1 : compare(high[i], low[i], otherHigh, otherLow);
            }
            h[to] = order <= 0 ? high[i] : otherHigh;
            l[to] = order <= 0 ? low[i] : otherLow;
            c[to++] = (order <= 0 ? count[i++] : 0) + (order >= 0 ? that.count[j++] : 0);
        }
        return new Sums(to, h, l, c);
    }

    /** The sums of one arrangement of these and one of another. */
    Sums with(Sums that) {
        return with(that, 0, that.size);
    }

    private Sums with(Sums that, int from, int to) {
        if (to - from > 1) {
            int middle = (from + to) >>> 1;
            return with(that, from, middle).or(with(that, middle, to), BigInteger.ZERO);
        }
        long[] h = new long[size];
        long[] l = new long[size];
        double[] c = new double[size];
        for (int i = 0; i < size; i++) {
            l[i] = low[i] + that.low[from];
            h[i] = highOfSum(high[i], that.high[from], low[i], l[i]);
            c[i] = count[i] * that.count[from];
        }
        return new Sums(size, h, l, c);
    }

    /** Of the pairs of one of these and one of another, those whose sum is at least {@code bound > 0} in absolute value. */
    double extreme(Sums that, BigInteger bound) {
        long upHigh = high(bound);
        long upLow = bound.longValue();
        BigInteger below = bound.negate();
        long downHigh = high(below);
        long downLow = below.longValue();
        double extreme = 0;
        double reached = 0;
        for (int i = 0, j = that.size; i < size; i++) {
            while (j > 0 && compareSum(i, that, j - 1, upHigh, upLow) >= 0) {
                reached += that.count[--j];
            }
            extreme += count[i] * reached;
        }
        reached = 0;
        for (int i = size - 1, j = 0; i >= 0; i--) {
            while (j < that.size && compareSum(i, that, j, downHigh, downLow) <= 0) {
                reached += that.count[j++];
            }
            extreme += count[i] * reached;
        }
        return extreme;
    }

    private int compareSum(int i, Sums that, int j, long toHigh, long toLow) {
        long sumLow = low[i] + that.low[j];
        return compare(highOfSum(high[i], that.high[j], low[i], sumLow), sumLow, toHigh, toLow);
    }
}
