package org.oligomet.stats;

import org.oligomet.stats.internal.order.TimeRanks;

/**
 * The distinct times of a sample after ties were resolved, once, and where every row lies on them.
 *
 * <p>Entries and exits share one axis. Under R's tie rule (R {@code survfit(timefix = TRUE)}, {@code aeqSurv}) sorted
 * neighbours are one time if {@code diff <= sqrt(eps)} or {@code diff / mean|t| <= sqrt(eps)}, chained, and the smallest
 * of the chain stands for all; data in whole days are never changed by it. SAS has no such rule.
 *
 * <p>A view without copies, safe to share between threads.
 */
public final class TimeAxis {

    private final TimeRanks ranks;

    TimeAxis(TimeRanks ranks) {
        this.ranks = ranks;
    }

    /**
     * How many distinct times there are.
     *
     * @return the number of distinct entry and exit times
     */
    public int size() {
        return ranks.times().length;
    }

    /**
     * How many distinct times the tie rule merged into an earlier one: where it is not 0, programs without the rule (SAS, Stata)
     * may print other numbers.
     *
     * @return distinct times given less {@link #size()}; 0 for data in whole days and with the rule off
     */
    public int merged() {
        return ranks.merged();
    }

    /**
     * A distinct time.
     *
     * @param rank from 0, ascending
     * @return the time
     */
    public double time(int rank) {
        return ranks.times()[rank];
    }

    /**
     * Where a row's exit lies.
     *
     * @param row the row
     * @return the rank of its exit time
     */
    public int exitRank(int row) {
        return ranks.exitRank()[row];
    }

    /**
     * How many rows' exits lie before a time.
     *
     * @param rank from 0 to {@link #size()}
     * @return the first position of the exits at that time in {@link #rowByExit}
     */
    public int exitsBefore(int rank) {
        return ranks.exitStart()[rank];
    }

    /**
     * Where a row's entry lies.
     *
     * @param row the row
     * @return the rank of its entry time, -1 for a row that is at risk from the start
     */
    public int entryRank(int row) {
        int[] entry = ranks.entryRank();
        return entry == null ? -1 : entry[row];
    }

    /**
     * The rows in the order of their exits.
     *
     * @param position from 0
     * @return the row; rows tied in time come in row order
     */
    public int rowByExit(int position) {
        return ranks.exitOrder()[position];
    }

    /**
     * How many rows have an entry time.
     *
     * @return that number
     */
    public int entries() {
        return ranks.entryOrder().length;
    }

    /**
     * The rows that have an entry time, in the order of it.
     *
     * @param position from 0, below {@link #entries()}
     * @return the row
     */
    public int rowByEntry(int position) {
        return ranks.entryOrder()[position];
    }
}
