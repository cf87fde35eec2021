package org.oligomet.stats.ledger;

import org.jspecify.annotations.Nullable;
import org.oligomet.stats.TimeAxis;

/** A ledger while it is filled: columns with room for {@code capacity} times. */
final class LedgerCell {

    long rows;
    long fromStart;
    double fromStartWeight;
    int size;
    int lastRank = -1;
    final double[] times;
    int @Nullable [] entered;
    final int[] censored;
    int @Nullable [] silent;
    final int[][] events;
    double @Nullable [] enteredWeight;
    double @Nullable [] censoredWeight;
    double @Nullable [][] eventWeight;

    LedgerCell(int capacity, int causes, boolean entries, boolean silences, boolean weighted) {
        times = new double[capacity];
        censored = new int[capacity];
        events = new int[causes][capacity];
        entered = entries ? new int[capacity] : null;
        silent = silences ? new int[capacity] : null;
        if (weighted) {
            enteredWeight = entries ? new double[capacity] : null;
            censoredWeight = new double[capacity];
            eventWeight = new double[causes][capacity];
        }
    }

    /** Makes room by rank: index k is the time of rank k, whether anything happens there or not. */
    void addressByRank(TimeAxis axis) {
        size = times.length;
        for (int k = 0; k < size; k++) {
            times[k] = axis.time(k);
        }
    }

    /** Drops the times at which nothing happened. */
    void compact() {
        int to = 0;
        for (int k = 0; k < size; k++) {
            int any = censored[k];
            for (int[] cause : events) {
                any |= cause[k];
            }
            any |= entered == null ? 0 : entered[k];
            any |= silent == null ? 0 : silent[k];
            if (any != 0) {
                if (to < k) {
                    move(k, to);
                }
                to++;
            }
        }
        size = to;
    }

    private void move(int k, int to) {
        times[to] = times[k];
        censored[to] = censored[k];
        for (int[] cause : events) {
            cause[to] = cause[k];
        }
        if (entered != null) {
            entered[to] = entered[k];
        }
        if (silent != null) {
            silent[to] = silent[k];
        }
        if (enteredWeight != null) {
            enteredWeight[to] = enteredWeight[k];
        }
        if (censoredWeight != null) {
            censoredWeight[to] = censoredWeight[k];
        }
        if (eventWeight != null) {
            for (double[] cause : eventWeight) {
                cause[to] = cause[k];
            }
        }
    }

    /** The index of the time of that rank, which is the last or a new one. */
    int at(int rank, double time) {
        if (rank != lastRank) {
            lastRank = rank;
            times[size++] = time;
        }
        return size - 1;
    }
}
