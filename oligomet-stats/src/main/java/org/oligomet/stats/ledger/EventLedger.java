package org.oligomet.stats.ledger;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.Factor;
import org.oligomet.stats.Status;
import org.oligomet.stats.SurvivalData;

/**
 * What happened at each distinct time of a sample: how many entered, were censored, and had an event of each cause.
 *
 * <p>It holds <em>increments</em>, not numbers at risk, keyed by the exact time, so that merging is addition:
 * {@link #merge} of the ledgers of any parts is the ledger of the whole. Counts and whole-number weights merge exactly,
 * associatively and commutatively, to the same bits in any order; fractional weights within rounding. Near-equal times
 * are resolved within a sample ({@link org.oligomet.stats.TimeAxis}) and not again on merging, so parts that are to be
 * merged should hold whole days, or have the tie rule off. Numbers at risk are running sums at read time.
 *
 * <p>With weights, counts are of rows with positive weight and the sums of weights stand beside them.
 *
 * <p>Memory: 8 bytes for each time, and 4 (with weights 12) for each time and column. Immutable.
 */
public final class EventLedger {

    final List<Status> causes;
    final long rows;
    final long fromStart;
    final double fromStartWeight;
    final double[] times;
    final int @Nullable [] entered;
    final int[] censored;
    final int @Nullable [] silent;
    final int[][] events;
    final double @Nullable [] enteredWeight;
    final double @Nullable [] censoredWeight;
    final double @Nullable [][] eventWeight;

    EventLedger(LedgerCell cell, List<Status> causes) {
        this.causes = causes;
        rows = cell.rows;
        fromStart = cell.fromStart;
        fromStartWeight = cell.fromStartWeight;
        int k = cell.size;
        times = trimmed(cell.times, k);
        entered = cell.entered == null ? null : trimmed(cell.entered, k);
        censored = trimmed(cell.censored, k);
        silent = cell.silent == null ? null : trimmed(cell.silent, k);
        events = new int[causes.size()][];
        for (int c = 0; c < events.length; c++) {
            events[c] = trimmed(cell.events[c], k);
        }
        enteredWeight = cell.enteredWeight == null ? null : trimmed(cell.enteredWeight, k);
        censoredWeight = cell.censoredWeight == null ? null : trimmed(cell.censoredWeight, k);
        if (cell.eventWeight == null) {
            eventWeight = null;
        } else {
            eventWeight = new double[events.length][];
            for (int c = 0; c < events.length; c++) {
                eventWeight[c] = trimmed(cell.eventWeight[c], k);
            }
        }
    }

    /**
     * The ledger of a whole sample, whatever its groups and strata.
     *
     * @param data the sample
     * @return its ledger
     */
    public static EventLedger of(SurvivalData data) {
        return LedgerFiller.fill(data, new int[0], 1)[0];
    }

    /**
     * One ledger for each group.
     *
     * @param data the sample
     * @return in the order of the levels of {@link SurvivalData#group()}; one for all rows if there are no groups
     */
    public static List<EventLedger> byGroup(SurvivalData data) {
        return data.group()
                .map(group -> List.of(
                        LedgerFiller.fill(data, codes(group), group.levels().size())))
                .orElseGet(() -> List.of(of(data)));
    }

    /**
     * One ledger for each segment of the caller's choice.
     *
     * @param data the sample
     * @param segment the segment of each row
     * @param segments how many there are
     * @return in the order of the segments
     */
    public static List<EventLedger> bySegment(SurvivalData data, int[] segment, int segments) {
        return List.of(LedgerFiller.fill(data, segment, segments));
    }

    /**
     * The ledger of two samples together.
     *
     * @param a a ledger
     * @param b a ledger of other rows, with the same causes
     * @return their sum
     * @throws IllegalArgumentException if the causes differ
     * @throws ArithmeticException if a count at one time exceeds 2^31 - 1
     */
    public static EventLedger merge(EventLedger a, EventLedger b) {
        return LedgerMerge.merge(a, b);
    }

    /**
     * The versioned bytes of this ledger.
     *
     * @return what {@link #fromBytes} reads
     */
    public byte[] toBytes() {
        return LedgerFormat.write(this);
    }

    /**
     * Reads a ledger.
     *
     * @param bytes what {@link #toBytes} wrote, in this or an earlier version
     * @return the ledger
     * @throws IllegalArgumentException if the bytes are no ledger, of a later version, cut short, or contradict themselves
     */
    public static EventLedger fromBytes(byte[] bytes) {
        return LedgerFormat.read(bytes);
    }

    /**
     * How many rows were counted.
     *
     * @return rows, of any weight
     */
    public long rows() {
        return rows;
    }

    /**
     * The declared causes.
     *
     * @return in ascending order of code
     */
    public List<Status> causes() {
        return causes;
    }

    /**
     * Whether rows had case weights.
     *
     * @return true if sums of weights are kept
     */
    public boolean isWeighted() {
        return censoredWeight != null;
    }

    /**
     * The same rows, each counted once: those of weight 0 not at all.
     *
     * @return this ledger if it has no weights
     */
    public EventLedger unweighted() {
        if (!isWeighted()) {
            return this;
        }
        LedgerCell cell = new LedgerCell(size(), causes.size(), entered != null, silent != null, false);
        cell.rows = rows;
        cell.fromStart = fromStart;
        cell.size = size();
        System.arraycopy(times, 0, cell.times, 0, cell.size);
        System.arraycopy(censored, 0, cell.censored, 0, cell.size);
        if (entered != null && cell.entered != null) {
            System.arraycopy(entered, 0, cell.entered, 0, cell.size);
        }
        if (silent != null && cell.silent != null) {
            System.arraycopy(silent, 0, cell.silent, 0, cell.size);
        }
        for (int c = 0; c < events.length; c++) {
            System.arraycopy(events[c], 0, cell.events[c], 0, cell.size);
        }
        return new EventLedger(cell, causes);
    }

    /**
     * How many distinct times there are.
     *
     * @return times of exits and entries
     */
    public int size() {
        return times.length;
    }

    /**
     * A distinct time.
     *
     * @param k from 0, ascending
     * @return the time
     */
    public double time(int k) {
        return times[k];
    }

    /**
     * Where a time lies among the distinct times.
     *
     * @param t not NaN
     * @return the index of the last time at or before t, -1 if there is none
     */
    public int indexAt(double t) {
        int k = Arrays.binarySearch(times, t);
        return k >= 0 ? k : -k - 2;
    }

    /**
     * How many rows are at risk from the start.
     *
     * @return rows without an entry, summed by weight
     */
    public double fromStart() {
        return isWeighted() ? fromStartWeight : fromStart;
    }

    /**
     * How many entered at a time: they are at risk after it.
     *
     * @param k the index of the time
     * @return rows summed by weight
     */
    public double entered(int k) {
        return enteredWeight != null ? enteredWeight[k] : entered != null ? entered[k] : 0;
    }

    /**
     * How many were censored at a time.
     *
     * @param k the index of the time
     * @return rows summed by weight
     */
    public double censored(int k) {
        return censoredWeight != null ? censoredWeight[k] : censored[k];
    }

    /**
     * How many had an event, of any cause, at a time.
     *
     * @param k the index of the time
     * @return rows summed by weight
     */
    public double events(int k) {
        double sum = 0;
        for (int c = 0; c < events.length; c++) {
            sum += events(c, k);
        }
        return sum;
    }

    /**
     * How many had an event of one cause at a time.
     *
     * @param cause the index of the cause in {@link #causes()}
     * @param k the index of the time
     * @return rows summed by weight
     */
    public double events(int cause, int k) {
        return eventWeight != null ? eventWeight[cause][k] : events[cause][k];
    }

    /**
     * How many rows of positive weight had an event, of any cause, at a time.
     *
     * @param k the index of the time
     * @return a count, whatever the weights
     */
    public int eventRows(int k) {
        int sum = 0;
        for (int[] cause : events) {
            sum += cause[k];
        }
        return sum;
    }

    /**
     * Whether any row's follow-up ends at a time; at the others rows only enter.
     *
     * @param k the index of the time
     * @return true also if the row is continued by another of its subject, or has weight 0
     */
    public boolean isExit(int k) {
        return censored[k] > 0 || eventRows(k) > 0 || (silent != null && silent[k] > 0);
    }

    /**
     * How many are at risk at each time: entered before it and not left before it.
     *
     * <p>Summed from the last time back, so that with fractional weights a small risk set late on is not the difference of
     * two large numbers; and where nobody is left the sum is exactly 0, where all that are left have an event exactly the
     * sum of events.
     *
     * @return rows summed by weight, for each index of a time
     */
    public double[] atRisk() {
        int n = times.length;
        double[] risk = new double[n];
        long count = 0;
        double sum = 0;
        for (int k = n - 1; k >= 0; k--) {
            int eventRows = eventRows(k);
            count += censored[k] + eventRows - (entered == null ? 0 : entered[k]);
            if (isWeighted()) {
                double d = events(k);
                sum += d + censored(k) - entered(k);
                if (count == eventRows) {
                    sum = d;
                }
                risk[k] = sum;
            } else {
                risk[k] = count;
            }
        }
        return risk;
    }

    /** Equal if every count and every bit of every sum is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventLedger that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) * 31 + Arrays.hashCode(censored);
    }

    @Override
    public String toString() {
        return "EventLedger{rows=" + rows + ", times=" + size() + ", causes=" + causes
                + (isWeighted() ? ", weighted" : "") + "}";
    }

    private static int[] codes(Factor factor) {
        int[] codes = new int[factor.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = factor.code(row);
        }
        return codes;
    }

    private static int[] trimmed(int[] column, int k) {
        return column.length == k ? column : Arrays.copyOf(column, k);
    }

    private static double[] trimmed(double[] column, int k) {
        return column.length == k ? column : Arrays.copyOf(column, k);
    }
}
