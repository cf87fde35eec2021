package org.oligomet.stats.ledger;

import org.jspecify.annotations.Nullable;

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

    /** The index of the time of that rank, which is the last or a new one. */
    int at(int rank, double time) {
        if (rank != lastRank) {
            lastRank = rank;
            times[size++] = time;
        }
        return size - 1;
    }
}
