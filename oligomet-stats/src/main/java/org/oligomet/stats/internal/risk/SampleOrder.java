package org.oligomet.stats.internal.risk;

import java.util.Arrays;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TimeAxis;
import org.oligomet.stats.internal.math.Blocks;

/**
 * Numbers the event times of each segment and places every row's exit and entry among them. What it says of rows it says by
 * their place i in the order of exits, {@link TimeAxis#rowByExit}: what reads that in sequence never jumps about in memory.
 */
final class SampleOrder {

    private static final byte CENSORED = 0;
    private static final byte EVENT = 1;
    private static final byte COMPETES = 2;

    final int[] eventStart;
    final int[] eventRank;
    /** How many buckets {@link #bucket} deals rows into for each event number. */
    final int buckets;

    private final TimeAxis axis;
    private final int[] segment;
    private final int[] segmentAt;
    private final byte[] kind;
    private final int[] exitEvent;
    private final int[] entryEvent;
    /** By place in the order of entries. */
    private final int[] entered;

    SampleOrder(SurvivalData data, int[] segment, int segments, int cause, boolean lingering) {
        this.axis = data.times();
        this.segment = segment;
        int n = data.size();
        buckets = lingering ? 3 : 2;
        kind = new byte[n];
        segmentAt = new int[segment.length];
        Blocks.ranges(n, (from, to) -> {
            for (int i = from; i < to; i++) {
                int row = axis.rowByExit(i);
                int c = data.causeIndex(row);
                boolean event = cause == 0 ? c != 0 : c == cause;
                kind[i] = event ? EVENT : lingering && c != 0 ? COMPETES : CENSORED;
                if (segment.length > 0) {
                    segmentAt[i] = segment[row];
                }
            }
        });
        eventStart = new int[segments + 1];
        count();
        eventRank = new int[eventStart[segments]];
        exitEvent = new int[n];
        entered = new int[axis.entries()];
        Blocks.ranges(entered.length, (from, to) -> {
            for (int q = from; q < to; q++) {
                entered[q] = axis.entryRank(axis.rowByEntry(q));
            }
        });
        place(Arrays.copyOf(eventStart, segments));
        entryEvent = entered.length == 0 ? entered : entriesByExit(n);
    }

    private void count() {
        int[] lastRank = new int[eventStart.length - 1];
        Arrays.fill(lastRank, -1);
        for (int rank = 0; rank < axis.size(); rank++) {
            for (int i = axis.exitsBefore(rank); i < axis.exitsBefore(rank + 1); i++) {
                int s = segmentAt(i);
                if (kind[i] == EVENT && s >= 0 && lastRank[s] != rank) {
                    lastRank[s] = rank;
                    eventStart[s + 1]++;
                }
            }
        }
        for (int s = 0; s + 1 < eventStart.length; s++) {
            eventStart[s + 1] += eventStart[s];
        }
    }

    /** {@code seen[s]}: the number of the next event time of s. Walks exits and entries together, ascending. */
    private void place(int[] seen) {
        int q = 0;
        for (int rank = 0; rank < axis.size(); rank++) {
            // Ranks of entries give way to numbers of events.
            for (; q < entered.length && entered[q] < rank; q++) {
                int s = segmentOfEntry(q);
                entered[q] = s >= 0 ? seen[s] : 0;
            }
            int end = axis.exitsBefore(rank + 1);
            for (int i = axis.exitsBefore(rank); i < end; i++) {
                int s = segmentAt(i);
                if (kind[i] == EVENT && s >= 0 && (seen[s] == eventStart[s] || eventRank[seen[s] - 1] != rank)) {
                    eventRank[seen[s]++] = rank;
                }
            }
            for (int i = axis.exitsBefore(rank); i < end; i++) {
                int s = segmentAt(i);
                exitEvent[i] = s >= 0 ? seen[s] : 0;
            }
        }
        // No entry is left: each is before its row's exit.
    }

    private int[] entriesByExit(int n) {
        int[] byRow = new int[n];
        Blocks.ranges(entered.length, (from, to) -> {
            for (int q = from; q < to; q++) {
                byRow[axis.rowByEntry(q)] = entered[q];
            }
        });
        int[] byExit = new int[n];
        Blocks.ranges(n, (from, to) -> {
            for (int i = from; i < to; i++) {
                byExit[i] = byRow[axis.rowByExit(i)];
            }
        });
        return byExit;
    }

    /** The segment of a row, -1 if it is left out. */
    int segmentAt(int i) {
        return segmentAt.length == 0 ? 0 : segmentAt[i];
    }

    int segmentOfEntry(int q) {
        return segment.length == 0 ? 0 : segment[axis.rowByEntry(q)];
    }

    int exitEvent(int i) {
        return exitEvent[i];
    }

    int entryEvent(int i) {
        int first = eventStart[segmentAt(i)];
        return entryEvent.length == 0 ? first : Math.max(first, entryEvent[i]);
    }

    boolean atRisk(int i) {
        return segmentAt(i) >= 0 && exitEvent[i] > entryEvent(i);
    }

    boolean lingers(int i) {
        return kind[i] == COMPETES && segmentAt(i) >= 0 && exitEvent[i] < eventStart[segmentAt(i) + 1];
    }

    boolean isKept(int i) {
        return atRisk(i) || lingers(i);
    }

    /** For each event number (rows that only linger,) rows with the event, then rows whose exit it was the last before. */
    int bucket(int i) {
        if (!atRisk(i)) {
            return buckets * eventStart[segmentAt(i)];
        }
        return buckets * exitEvent[i] - (kind[i] == EVENT ? 2 : 1);
    }

    /** The number of the first event time after the q-th entry in the order of entries, unless it is its segment's first; then -1. */
    int lateEvent(int q) {
        int s = segmentOfEntry(q);
        return s >= 0 && entered[q] > eventStart[s] ? entered[q] : -1;
    }
}
