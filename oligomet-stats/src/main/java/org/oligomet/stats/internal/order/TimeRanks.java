package org.oligomet.stats.internal.order;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.internal.math.Blocks;

/**
 * Distinct times of a sample, the rank of every row's entry and exit among them, and the rows in the order of each.
 *
 * <p>R's tie rule ({@code timefix}, {@code aeqSurv}): entries and exits are merged into one list of sorted distinct
 * values; neighbours are one time if {@code diff <= sqrt(eps)} or {@code diff / mean|t| <= sqrt(eps)}, chained; the
 * smallest of a chain stands for all. Whole numbers below 2^22 (days) cannot be tied by it and are ranked by counting,
 * without a sort. Many rows are dealt with in chunks, on several threads; the result does not depend on how many.
 */
public final class TimeRanks {

    /** The square root of the double's epsilon, 2^-26: R's default tolerance. */
    public static final double TOLERANCE = 0x1p-26;

    private static final int WHOLE_LIMIT = 1 << 22;
    private static final int MANY = 1 << 16;
    private static final int CHUNKS = 16;

    private final double[] times;
    private final int[] exitStart;
    private final int @Nullable [] entryRank;
    private final int[] entryOrder;
    private final int merged;
    private final double[] exit;

    // Made when asked for. Without synchronisation: two threads may both make one, of equal content, and what they
    // publish is final within its holder.
    private @Nullable Column exitRank;
    private @Nullable Column exitOrder;

    private static final class Column {
        final int[] values;

        Column(int[] values) {
            this.values = values;
        }
    }

    private TimeRanks(
            double[] exit,
            double[] times,
            int[] exitStart,
            @Nullable Column exitOrder,
            int @Nullable [] entryRank,
            int[] entryOrder,
            int merged) {
        this.exit = exit;
        this.times = times;
        this.exitStart = exitStart;
        this.exitOrder = exitOrder;
        this.entryRank = entryRank;
        this.entryOrder = entryOrder;
        this.merged = merged;
    }

    /**
     * Ranks a sample.
     *
     * @param exit non-negative finite times, without {@code -0.0}; kept
     * @param entry the same, negative infinity for a row at risk from the start; or null if that is every row
     * @param tieRule whether near-equal times are one
     * @return the ranks
     */
    public static TimeRanks of(double[] exit, double @Nullable [] entry, boolean tieRule) {
        int[] entered = entered(entry);
        int whole = wholeBelow(exit, entry, entered);
        if (whole > 0 && whole <= 4L * exit.length + 64) {
            return counted(exit, entry, entered, whole);
        }
        return entry == null ? sorted(exit, tieRule) : sorted(exit, entry, entered, tieRule);
    }

    /** Distinct times, ascending. Not to be changed. */
    public double[] times() {
        return times;
    }

    /** How many rows exit before each of {@link #times()}, and at its end all. Not to be changed. */
    public int[] exitStart() {
        return exitStart;
    }

    /** The index of each row's exit in {@link #times()}. Not to be changed. */
    public int[] exitRank() {
        Column known = exitRank;
        if (known == null) {
            known = new Column(exitOrder == null ? ranksOfWhole() : ranksInOrder());
            exitRank = known;
        }
        return known.values;
    }

    /** Rows in ascending order of exit, ties in row order. Not to be changed. */
    public int[] exitOrder() {
        Column known = exitOrder;
        if (known == null) {
            known = new Column(orderOfRanks(exitRank()));
            exitOrder = known;
        }
        return known.values;
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

    private static int chunks(int n) {
        return n < MANY ? 1 : CHUNKS;
    }

    private static int start(int chunk, int chunks, int n) {
        return (int) ((long) n * chunk / chunks);
    }

    private int[] ranksOfWhole() {
        int n = exit.length;
        int[] rankOf = new int[times.length == 0 ? 0 : (int) times[times.length - 1] + 1];
        for (int k = 0; k < times.length; k++) {
            rankOf[(int) times[k]] = k;
        }
        int[] ranks = new int[n];
        int chunks = chunks(n);
        Blocks.run(chunks, c -> {
            for (int i = start(c, chunks, n); i < start(c + 1, chunks, n); i++) {
                ranks[i] = rankOf[(int) exit[i]];
            }
        });
        return ranks;
    }

    private int[] ranksInOrder() {
        int[] order = exitOrder();
        int[] ranks = new int[order.length];
        int chunks = chunks(times.length);
        Blocks.run(chunks, c -> {
            for (int k = start(c, chunks, times.length); k < start(c + 1, chunks, times.length); k++) {
                for (int i = exitStart[k]; i < exitStart[k + 1]; i++) {
                    ranks[order[i]] = k;
                }
            }
        });
        return ranks;
    }

    private int[] orderOfRanks(int[] ranks) {
        int[] order = new int[ranks.length];
        int[] next = exitStart.clone();
        for (int row = 0; row < order.length; row++) {
            order[next[ranks[row]]++] = row;
        }
        return order;
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
        int chunks = chunks(exit.length);
        int[] largest = new int[chunks];
        Blocks.run(chunks, c -> {
            int max = 0;
            for (int i = start(c, chunks, exit.length); i < start(c + 1, chunks, exit.length) && max >= 0; i++) {
                max = larger(max, exit[i]);
            }
            largest[c] = max;
        });
        int max = 0;
        for (int chunk : largest) {
            max = chunk < 0 ? -1 : max < 0 ? max : Math.max(max, chunk);
        }
        for (int i = 0; entry != null && i < entered.length && max >= 0; i++) {
            max = larger(max, entry[entered[i]]);
        }
        return max + 1;
    }

    /** The larger of two, -1 if the second is not whole and small. */
    private static int larger(int max, double time) {
        int w = (int) time;
        return w != time || w >= WHOLE_LIMIT ? -1 : Math.max(max, w);
    }

    private static TimeRanks counted(double[] exit, double @Nullable [] entry, int[] entered, int limit) {
        int[] exits = count(exit, limit);
        int[] entries = new int[entry == null ? 0 : limit];
        if (entry != null) {
            for (int row : entered) {
                entries[(int) entry[row]]++;
            }
        }
        int[] rankOf = new int[limit];
        double[] times = new double[limit];
        int[] exitStart = new int[limit + 1];
        int k = 0;
        int exitSum = 0;
        int entrySum = 0;
        for (int w = 0; w < limit; w++) {
            int entering = entry == null ? 0 : entries[w];
            if (exits[w] + entering > 0) {
                rankOf[w] = k;
                exitStart[k] = exitSum;
                times[k++] = w;
            }
            exitSum += exits[w];
            if (entry != null) {
                entries[w] = entrySum;
                entrySum += entering;
            }
        }
        exitStart[k] = exitSum;
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
        return new TimeRanks(
                exit, Arrays.copyOf(times, k), Arrays.copyOf(exitStart, k + 1), null, entryRank, entryOrder, 0);
    }

    private static int[] count(double[] exit, int limit) {
        int n = exit.length;
        int chunks = (long) limit * CHUNKS > n ? 1 : CHUNKS;
        int[][] counts = new int[chunks][limit];
        Blocks.run(chunks, c -> {
            int[] own = counts[c];
            for (int i = start(c, chunks, n); i < start(c + 1, chunks, n); i++) {
                own[(int) exit[i]]++;
            }
        });
        for (int c = 1; c < chunks; c++) {
            for (int w = 0; w < limit; w++) {
                counts[0][w] += counts[c][w];
            }
        }
        return counts[0];
    }

    /** Without entries neighbours in the order of exits decide for themselves whether a new time begins. */
    private static TimeRanks sorted(double[] exit, boolean tieRule) {
        int n = exit.length;
        RadixSort.Sorted exits = RadixSort.sort(exit);
        int chunks = chunks(n);
        int distinct = tieRule ? countDistinct(exits, n, chunks) : 0;
        double mean = tieRule ? mean(exits, n, chunks, distinct) : 0;
        int[] begin = new int[chunks + 1];
        Blocks.run(chunks, c -> {
            int count = 0;
            for (int i = start(c, chunks, n); i < start(c + 1, chunks, n); i++) {
                count += begins(exits, i, mean, tieRule) ? 1 : 0;
            }
            begin[c + 1] = count;
        });
        for (int c = 0; c < chunks; c++) {
            begin[c + 1] += begin[c];
        }
        double[] times = new double[begin[chunks]];
        int[] exitStart = new int[times.length + 1];
        exitStart[times.length] = n;
        Blocks.run(chunks, c -> {
            int k = begin[c];
            for (int i = start(c, chunks, n); i < start(c + 1, chunks, n); i++) {
                if (begins(exits, i, mean, tieRule)) {
                    exitStart[k] = i;
                    times[k++] = exits.value(i);
                }
            }
        });
        int merged = tieRule ? distinct - times.length : 0;
        return new TimeRanks(exit, times, exitStart, new Column(exits.order()), null, new int[0], merged);
    }

    private static boolean begins(RadixSort.Sorted exits, int i, double mean, boolean tieRule) {
        if (i == 0) {
            return true;
        }
        double diff = exits.value(i) - exits.value(i - 1);
        return diff > 0 && (!tieRule || !(diff <= TOLERANCE || diff / mean <= TOLERANCE));
    }

    private static int countDistinct(RadixSort.Sorted exits, int n, int chunks) {
        int[] count = new int[chunks];
        Blocks.run(chunks, c -> {
            for (int i = start(c, chunks, n); i < start(c + 1, chunks, n); i++) {
                count[c] += begins(exits, i, 0, false) ? 1 : 0;
            }
        });
        return Arrays.stream(count).sum();
    }

    /** The mean of the distinct times. */
    private static double mean(RadixSort.Sorted exits, int n, int chunks, int distinct) {
        double[] sum = new double[chunks];
        Blocks.run(chunks, c -> {
            for (int i = start(c, chunks, n); i < start(c + 1, chunks, n); i++) {
                if (i == 0 || exits.value(i) != exits.value(i - 1)) {
                    sum[c] += exits.value(i);
                }
            }
        });
        double all = 0;
        for (int c = 0; c < chunks; c++) {
            all += sum[c];
        }
        if (all < Double.POSITIVE_INFINITY) {
            return all / distinct;
        }
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += i == 0 || exits.value(i) != exits.value(i - 1) ? exits.value(i) / distinct : 0;
        }
        return mean;
    }

    private static TimeRanks sorted(double[] exit, double[] entry, int[] entered, boolean tieRule) {
        int n = exit.length;
        RadixSort.Sorted exits = RadixSort.sort(exit);
        RadixSort.Sorted entries = RadixSort.sort(entry, entered);
        double[] distinct = distinct(exits, entries);
        double[] times = tieRule ? chained(distinct) : distinct;
        int[] exitStart = new int[times.length + 1];
        for (int k = 0, i = 0; k < times.length; k++) {
            exitStart[k] = i;
            while (i < n && (k + 1 == times.length || exits.value(i) < times[k + 1])) {
                i++;
            }
        }
        exitStart[times.length] = n;
        int[] entryRank = new int[n];
        Arrays.fill(entryRank, -1);
        rank(entries, times, entryRank);
        return new TimeRanks(
                exit,
                times,
                exitStart,
                new Column(exits.order()),
                entryRank,
                entries.order(),
                distinct.length - times.length);
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
