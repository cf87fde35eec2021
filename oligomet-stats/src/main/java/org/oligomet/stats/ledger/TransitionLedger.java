package org.oligomet.stats.ledger;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened at each distinct time to subjects that move between states: how many came under observation in each state, how many
 * were censored in it, and how many moved from each state to each other, and were observed there or no longer.
 *
 * <p>Like {@link EventLedger} it holds increments keyed by the exact time, so {@link #merge} of the ledgers of any parts is, in
 * every bit, the ledger of the whole; numbers at risk are running sums at read time. Memory: 8 bytes for each time and
 * {@code 4 K (K + 3)} for K states. Immutable.
 */
public final class TransitionLedger {

    private static final int MAGIC = 0x4F4C5452; // "OLTR"
    private static final byte VERSION = 1;

    private final List<String> states;
    private final long[] fromStart;
    private final double[] times;
    /** By column and time: entered by state, censored by state, ended by state, moved by from and to. */
    private final int[][] counts;

    TransitionLedger(List<String> states, long[] fromStart, double[] times, int[][] counts) {
        this.states = List.copyOf(states);
        this.fromStart = fromStart;
        this.times = times;
        this.counts = counts;
    }

    /**
     * The ledger of all histories.
     *
     * @param histories the checked histories
     * @return its ledger
     */
    public static TransitionLedger of(Transitions histories) {
        return TransitionFiller.fill(histories, new int[0], 1).get(0);
    }

    /**
     * One ledger for each group of {@link org.oligomet.stats.SurvivalData#group()}.
     *
     * @param histories the checked histories
     * @return in the order of the levels; one for all without groups
     * @throws IllegalArgumentException if a subject changes its group, naming the row
     */
    public static List<TransitionLedger> byGroup(Transitions histories) {
        return histories
                .data()
                .group()
                .map(group -> {
                    int[] codes = new int[group.size()];
                    Arrays.setAll(codes, group::code);
                    return TransitionFiller.fill(
                            histories, codes, group.levels().size());
                })
                .orElseGet(() -> List.of(of(histories)));
    }

    /**
     * The ledger of two samples together.
     *
     * @param a a ledger
     * @param b a ledger of other subjects, with the same states
     * @return their sum
     * @throws IllegalArgumentException if the states differ
     * @throws ArithmeticException if a count at one time exceeds 2^31 - 1
     */
    public static TransitionLedger merge(TransitionLedger a, TransitionLedger b) {
        if (!a.states.equals(b.states)) {
            throw new IllegalArgumentException(
                    "ledgers with states " + a.states + " and " + b.states + " do not add up");
        }
        double[] times = new double[Math.addExact(a.size(), b.size())];
        int[][] counts = new int[a.counts.length][times.length];
        int k = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            double ta = i < a.size() ? a.times[i] : Double.POSITIVE_INFINITY;
            double tb = j < b.size() ? b.times[j] : Double.POSITIVE_INFINITY;
            times[k] = Math.min(ta, tb);
            for (int c = 0; c < counts.length; c++) {
                counts[c][k] = Math.addExact(ta <= tb ? a.counts[c][i] : 0, tb <= ta ? b.counts[c][j] : 0);
            }
            i += ta <= tb ? 1 : 0;
            j += tb <= ta ? 1 : 0;
            k++;
        }
        long[] start = new long[a.fromStart.length];
        Arrays.setAll(start, s -> Math.addExact(a.fromStart[s], b.fromStart[s]));
        int size = k;
        int[][] trimmed =
                Arrays.stream(counts).map(column -> Arrays.copyOf(column, size)).toArray(int[][]::new);
        return new TransitionLedger(a.states, start, Arrays.copyOf(times, size), trimmed);
    }

    /**
     * The names of the states.
     *
     * @return in the order of their indices
     */
    public List<String> states() {
        return states;
    }

    /**
     * How many distinct times there are.
     *
     * @return times of entries, censorings and moves
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
     * How many are in a state from the start.
     *
     * @param state its index
     * @return subjects without an entry time
     */
    public long fromStart(int state) {
        return fromStart[state];
    }

    /**
     * How many came under observation in a state at a time: they are at risk after it.
     *
     * @param state its index
     * @param k the index of the time
     * @return a count of subjects
     */
    public int entered(int state, int k) {
        return counts[state][k];
    }

    /**
     * How many were censored in a state at a time, after its moves.
     *
     * @param state its index
     * @param k the index of the time
     * @return a count of subjects
     */
    public int censored(int state, int k) {
        return counts[states.size() + state][k];
    }

    /**
     * How many moved into a state at a time and were observed no longer: all that die, and those whose follow-up ends with a move.
     *
     * @param state its index
     * @param k the index of the time
     * @return a count of subjects
     */
    public int ended(int state, int k) {
        return counts[2 * states.size() + state][k];
    }

    /**
     * How many moved from a state to another at a time.
     *
     * @param from the index of the state they left
     * @param to the index of the state they went to
     * @param k the index of the time
     * @return a count of subjects
     */
    public int moved(int from, int to, int k) {
        return counts[move(states.size(), from, to)][k];
    }

    static int move(int states, int from, int to) {
        return 3 * states + from * states + to;
    }

    /**
     * How many are at risk of leaving each state at each time.
     *
     * @return by state and time
     */
    public long[][] atRisk() {
        int n = states.size();
        long[][] risk = new long[n][times.length];
        long[] now = fromStart.clone();
        for (int k = 0; k < times.length; k++) {
            for (int s = 0; s < n; s++) {
                risk[s][k] = now[s];
            }
            for (int s = 0; s < n; s++) {
                now[s] += entered(s, k) - censored(s, k) - ended(s, k);
                for (int to = 0; to < n; to++) {
                    now[s] -= moved(s, to, k);
                    now[to] += moved(s, to, k);
                }
            }
        }
        return risk;
    }

    /**
     * The versioned bytes of this ledger, big-endian: {@code int} magic, {@code byte} version, {@code int} number of states and for each
     * {@code int} length and UTF-8 name, {@code long} from the start; {@code int} number of times, the times as {@code double}, and by column the
     * counts as {@code int}: entered, censored and ended by state, moved by from and to.
     *
     * @return what {@link #fromBytes} reads
     */
    public byte[] toBytes() {
        List<byte[]> names =
                states.stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toList();
        int length = 4 + 1 + 4 + 4;
        for (byte[] name : names) {
            length += 12 + name.length;
        }
        int width = 8 + 4 * counts.length;
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(length, Math.multiplyExact(width, times.length)));
        out.putInt(MAGIC).put(VERSION).putInt(states.size());
        for (int s = 0; s < names.size(); s++) {
            out.putInt(names.get(s).length).put(names.get(s)).putLong(fromStart[s]);
        }
        out.putInt(times.length);
        for (double t : times) {
            out.putDouble(t);
        }
        for (int[] column : counts) {
            for (int count : column) {
                out.putInt(count);
            }
        }
        return out.array();
    }

    /**
     * Reads a ledger.
     *
     * @param bytes what {@link #toBytes} wrote, in this or an earlier version
     * @return the ledger
     * @throws IllegalArgumentException if the bytes are no ledger of transitions, of a later version, cut short, or contradict
     *     themselves
     */
    public static TransitionLedger fromBytes(byte[] bytes) {
        try {
            return read(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException cut) {
            throw new IllegalArgumentException("the ledger's " + bytes.length + " bytes end too early", cut);
        }
    }

    private static TransitionLedger read(ByteBuffer in) {
        if (in.getInt() != MAGIC) {
            throw new IllegalArgumentException("these bytes are no ledger of transitions");
        }
        int version = in.get();
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "the ledger has format version " + version + ", this library reads up to " + VERSION);
        }
        int n = count(in, 12);
        List<String> states = new ArrayList<>();
        long[] fromStart = new long[n];
        for (int s = 0; s < n; s++) {
            byte[] name = new byte[count(in, 1)];
            in.get(name);
            states.add(new String(name, StandardCharsets.UTF_8));
            fromStart[s] = in.getLong();
        }
        double[] times = new double[count(in, 8)];
        for (int k = 0; k < times.length; k++) {
            times[k] = in.getDouble();
            if (!(times[k] >= (k == 0 ? 0 : Math.nextUp(times[k - 1])) && times[k] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "time " + k + " of the ledger is " + times[k] + ": times must ascend from 0");
            }
        }
        int columns = 3 * n + n * n;
        if ((long) columns * times.length * 4 != in.remaining()) {
            throw new IllegalArgumentException("the ledger of " + times.length + " times and " + n
                    + " states is followed by " + in.remaining() + " bytes");
        }
        int[][] counts = new int[columns][times.length];
        for (int[] column : counts) {
            for (int k = 0; k < column.length; k++) {
                column[k] = in.getInt();
                if (column[k] < 0) {
                    throw new IllegalArgumentException("a count at time " + k + " of the ledger is negative");
                }
            }
        }
        TransitionLedger ledger = new TransitionLedger(states, fromStart, times, counts);
        for (long[] state : ledger.atRisk()) {
            for (int k = 0; k < state.length; k++) {
                if (state[k] < 0) {
                    throw new IllegalArgumentException(
                            "more leave a state before time " + k + " of the ledger than are in it");
                }
            }
        }
        return ledger;
    }

    private static int count(ByteBuffer in, int bytesEach) {
        int count = in.getInt();
        if (count < 0 || (long) count * bytesEach > in.remaining()) {
            throw new IllegalArgumentException(
                    "the ledger claims " + count + " elements and has " + in.remaining() + " bytes");
        }
        return count;
    }

    /** Equal if every count is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TransitionLedger that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) * 31 + states.hashCode();
    }

    @Override
    public String toString() {
        return "TransitionLedger{states=" + states + ", times=" + size() + "}";
    }
}
