package org.oligomet.stats.internal.order;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Distinct times of a sample, the rank of every row's entry and exit among them, and the rows in the order of each.
 *
 * <p>R's tie rule ({@code timefix}, {@code aeqSurv}): entries and exits are merged into one list of sorted distinct
 * values; neighbours are one time if {@code diff <= sqrt(eps)} or {@code diff / mean|t| <= sqrt(eps)}, chained; the
 * smallest of a chain stands for all. Whole numbers below 2^22 (days) cannot be tied by it and are ranked by counting,
 * without a sort.
 */
public final class TimeRanks {

    /** The square root of the double's epsilon, 2^-26: R's default tolerance. */
    public static final double TOLERANCE = 0x1p-26;

    private static final int WHOLE_LIMIT = 1 << 22;

    private final double[] times;
    private final int[] exitRank;
    private final int[] exitOrder;
    private final int @Nullable [] entryRank;
    private final int[] entryOrder;
    private final int merged;

    private TimeRanks(
            double[] times, int[] exitRank, int[] exitOrder, int @Nullable [] entryRank, int[] entryOrder, int merged) {
        this.times = times;
        this.exitRank = exitRank;
        this.exitOrder = exitOrder;
        this.entryRank = entryRank;
        this.entryOrder = entryOrder;
        this.merged = merged;
    }

    /**
     * Ranks a sample.
     *
     * @param exit non-negative finite times, without {@code -0.0}
     * @param entry the same, negative infinity for a row at risk from the start; or null if that is every row
     * @param tieRule whether near-equal times are one
     * @return the ranks
     */
    public static TimeRanks of(double[] exit, double @Nullable [] entry, boolean tieRule) {
        int[] entered = entered(entry);
        int whole = wholeBelow(exit, entry, entered);
        return whole > 0 && whole <= 4L * exit.length + 64
                ? counted(exit, entry, entered, whole)
                : sorted(exit, entry, entered, tieRule);
    }

    /** Distinct times, ascending. Not to be changed. */
    public double[] times() {
        return times;
    }

    /** The index of each row's exit in {@link #times()}. Not to be changed. */
    public int[] exitRank() {
        return exitRank;
    }

    /** Rows in ascending order of exit, ties in row order. Not to be changed. */
    public int[] exitOrder() {
        return exitOrder;
    }

    /** The index of each row's entry, -1 for a row at risk from the start; null if that is every row. */
    public int @Nullable [] entryRank() {
        return entryRank;
    }

    /** Rows that have an entry, in ascending order of it. Not to be changed. */
    public int[] entryOrder() {
        return entryOrder;
    }

    /** How many distinct times the tie rule took for another. */
    public int merged() {
        return merged;
    }

    private static int[] entered(double @Nullable [] entry) {
        if (entry == null) {
            return new int[0];
        }
        int[] rows = new int[entry.length];
        int m = 0;
        for (int i = 0; i < entry.length; i++) {
            if (entry[i] >= 0) {
                rows[m++] = i;
            }
        }
        return Arrays.copyOf(rows, m);
    }

    /** One more than the largest time if all are whole and small, else 0. */
    private static int wholeBelow(double[] exit, double @Nullable [] entry, int[] entered) {
        int max = 0;
        for (double t : exit) {
            int w = (int) t;
            if (w != t || w >= WHOLE_LIMIT) {
                return 0;
            }
            max = Math.max(max, w);
        }
        if (entry != null) {
            for (int row : entered) {
                int w = (int) entry[row];
                if (w != entry[row] || w >= WHOLE_LIMIT) {
                    return 0;
                }
                max = Math.max(max, w);
            }
        }
        return max + 1;
    }

    private static TimeRanks counted(double[] exit, double @Nullable [] entry, int[] entered, int limit) {
        int[] exits = new int[limit];
        int[] entries = new int[limit];
        for (double t : exit) {
            exits[(int) t]++;
        }
        if (entry != null) {
            for (int row : entered) {
                entries[(int) entry[row]]++;
            }
        }
        int[] rankOf = new int[limit];
        double[] times = new double[limit];
        int k = 0;
        int exitSum = 0;
        int entrySum = 0;
        for (int w = 0; w < limit; w++) {
            if (exits[w] + entries[w] > 0) {
                rankOf[w] = k;
                times[k++] = w;
            }
            exitSum += exits[w];
            exits[w] = exitSum - exits[w];
            entrySum += entries[w];
            entries[w] = entrySum - entries[w];
        }
        int[] exitRank = new int[exit.length];
        int[] exitOrder = new int[exit.length];
        for (int i = 0; i < exit.length; i++) {
            int w = (int) exit[i];
            exitRank[i] = rankOf[w];
            exitOrder[exits[w]++] = i;
        }
        int[] entryRank = null;
        int[] entryOrder = new int[entered.length];
        if (entry != null) {
            entryRank = new int[entry.length];
            Arrays.fill(entryRank, -1);
            for (int row : entered) {
                int w = (int) entry[row];
                entryRank[row] = rankOf[w];
                entryOrder[entries[w]++] = row;
            }
        }
        return new TimeRanks(Arrays.copyOf(times, k), exitRank, exitOrder, entryRank, entryOrder, 0);
    }

    private static TimeRanks sorted(double[] exit, double @Nullable [] entry, int[] entered, boolean tieRule) {
        int n = exit.length;
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        RadixSort.Sorted exits = RadixSort.sort(exit, all);
        RadixSort.Sorted entries = RadixSort.sort(entry == null ? exit : entry, entered);
        double[] distinct = distinct(exits, entries);
        double[] times = tieRule ? chained(distinct) : distinct;
        int[] exitRank = new int[n];
        rank(exits, times, exitRank);
        int[] entryRank = null;
        if (entry != null) {
            entryRank = new int[n];
            Arrays.fill(entryRank, -1);
            rank(entries, times, entryRank);
        }
        return new TimeRanks(
                times, exitRank, exits.order(), entryRank, entries.order(), distinct.length - times.length);
    }

    private static double[] distinct(RadixSort.Sorted exits, RadixSort.Sorted entries) {
        int n = exits.order().length;
        int m = entries.order().length;
        double[] out = new double[Math.addExact(n, m)];
        int k = 0;
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            double next =
                    j == m || (i < n && exits.value(i) <= entries.value(j)) ? exits.value(i++) : entries.value(j++);
            if (k == 0 || next != out[k - 1]) {
                out[k++] = next;
            }
        }
        return k == out.length ? out : Arrays.copyOf(out, k);
    }

    /** The first time of each chain of neighbours that R's rule takes for one. */
    private static double[] chained(double[] times) {
        double sum = 0;
        for (double t : times) {
            sum += t;
        }
        double mean = sum / times.length;
        if (mean == Double.POSITIVE_INFINITY) {
            mean = 0;
            for (double t : times) {
                mean += t / times.length;
            }
        }
        int k = 0;
        double previous = Double.NEGATIVE_INFINITY;
        double[] out = new double[times.length];
        for (double t : times) {
            double diff = t - previous;
            if (!(diff <= TOLERANCE || diff / mean <= TOLERANCE)) {
                out[k++] = t;
            }
            previous = t;
        }
        return k == times.length ? times : Arrays.copyOf(out, k);
    }

    private static void rank(RadixSort.Sorted sorted, double[] times, int[] rank) {
        int k = 0;
        int[] order = sorted.order();
        for (int i = 0; i < order.length; i++) {
            double value = sorted.value(i);
            while (k + 1 < times.length && times[k + 1] <= value) {
                k++;
            }
            rank[order[i]] = k;
        }
    }
}
