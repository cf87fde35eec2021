package org.oligomet.stats.internal.risk;

import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TimeAxis;

/**
 * The one sweep over sorted rows.
 *
 * <p>{@link #backward} feeds methods that need sums over risk sets (Cox, Fine-Gray): rows that exit are added, rows that
 * enter are removed. It hands over <em>ranges</em>, not rows, so the loop over rows is the sink's own tight loop over its
 * own primitive columns, laid out by position; there is one call per event time, not one per row, and nothing is
 * allocated. {@link #forward} feeds ledgers of counts.
 */
public final class RiskSweep {

    private RiskSweep() {}

    /**
     * What is fed by {@link #backward}. Positions are those of the {@link SortedSample}. Per segment: {@code begin}, then
     * for each event time, last to first, {@code add}, {@code remove}, {@code event}; then {@code end}.
     *
     * <pre>{@code
     * // S0 of a Cox model; r[p] = weight * exp(eta) of the row at position p
     * void begin(int segment) { s0 = 0; }
     * void add(int from, int to) { for (int p = to - 1; p >= from; p--) s0 += r[p]; }
     * void remove(int from, int to) { for (int q = from; q < to; q++) s0 -= r[sample.entryPosition(q)]; }
     * void event(int e, int from, int to) { loglik -= (to - from) * Math.log(s0); }
     * }</pre>
     */
    public interface Sink {

        /** A segment begins with an empty risk set. */
        void begin(int segment);

        /** The rows at positions {@code from .. to - 1} exit at or after the coming event time: they join. May be empty. */
        void add(int from, int to);

        /**
         * The rows at positions {@code entryPosition(q)}, {@code q} in {@code from .. to - 1}, enter at or after the coming
         * event time: they leave. All were added before. Not called for an empty range.
         */
        void remove(int from, int to);

        /** The risk set is that of event time {@code event}; the rows at {@code from .. to - 1} have the event. */
        void event(int event, int from, int to);

        /** The segment is done. */
        void end(int segment);
    }

    /** What is fed by {@link #forward}, one row at a time. */
    public interface RowSink {

        /** A row leaves at the time of that rank. */
        void exit(int rank, int row);

        /** A row that has an entry joins after the time of that rank. */
        void enter(int rank, int row);
    }

    /** What is fed by {@link #forward(TimeAxis, int, int, TimeSink)}, one time at a time. */
    public interface TimeSink {

        /** The rows {@code rowByExit(from) .. rowByExit(to - 1)} leave at the time of that rank; there may be none. */
        void exits(int rank, int from, int to);
    }

    /**
     * Walks some times forward: what fills ledgers of counts, in pieces, where no row has an entry.
     *
     * @param axis the times of the sample
     * @param firstRank the first
     * @param endRank one past the last
     * @param sink what to feed
     */
    public static void forward(TimeAxis axis, int firstRank, int endRank, TimeSink sink) {
        for (int k = firstRank; k < endRank; k++) {
            sink.exits(k, axis.exitsBefore(k), axis.exitsBefore(k + 1));
        }
    }

    /**
     * Walks all rows forward in time, at one time exits before entries: what fills ledgers of counts.
     *
     * @param data the sample
     * @param sink what to feed
     */
    public static void forward(SurvivalData data, RowSink sink) {
        TimeAxis axis = data.times();
        int entries = axis.entries();
        int q = 0;
        for (int i = 0; i < data.size(); i++) {
            int row = axis.rowByExit(i);
            int rank = axis.exitRank(row);
            while (q < entries && axis.entryRank(axis.rowByEntry(q)) < rank) {
                int entering = axis.rowByEntry(q++);
                sink.enter(axis.entryRank(entering), entering);
            }
            sink.exit(rank, row);
        }
    }

    /**
     * Sweeps every segment in turn.
     *
     * @param sample the sorted rows
     * @param sink what to feed
     */
    public static void backward(SortedSample sample, Sink sink) {
        backward(sample, 0, sample.segments(), sink);
    }

    /**
     * Sweeps some segments in turn. Segments are independent, so different threads may sweep different ones.
     *
     * @param sample the sorted rows
     * @param firstSegment the first
     * @param endSegment one past the last
     * @param sink what to feed
     */
    public static void backward(SortedSample sample, int firstSegment, int endSegment, Sink sink) {
        for (int s = firstSegment; s < endSegment; s++) {
            sink.begin(s);
            int added = sample.segmentStart(s + 1);
            int entryFloor = sample.entryStart(s);
            int kept = sample.entryStart(s + 1);
            for (int e = sample.eventStart(s + 1) - 1; e >= sample.eventStart(s); e--) {
                int from = sample.eventFrom(e);
                sink.add(from, added);
                added = from;
                int q = kept;
                while (q > entryFloor && sample.lateEvent(q - 1) > e) {
                    q--;
                }
                if (q < kept) {
                    sink.remove(q, kept);
                    kept = q;
                }
                sink.event(e, from, sample.eventTo(e));
            }
            sink.end(s);
        }
    }

    /**
     * Sweeps some event times, last to first: a piece of a whole, for threads that share a long segment. {@code begin} is
     * called only where the piece holds the last event time of a segment, {@code end} only where it holds the first; a
     * piece that starts within a segment finds in its sink the risk set that the piece above left there, the removal of
     * rows that enter after {@code endEvent} included. Segments without events are passed over.
     *
     * @param sample the sorted rows
     * @param firstEvent the first event time
     * @param endEvent one past the last
     * @param sink what to feed
     */
    public static void backwardOverEvents(SortedSample sample, int firstEvent, int endEvent, Sink sink) {
        int e = endEvent - 1;
        while (e >= firstEvent) {
            int s = sample.segmentOfEvent(e);
            int added;
            if (e + 1 == sample.eventStart(s + 1)) {
                sink.begin(s);
                added = sample.segmentStart(s + 1);
            } else {
                added = sample.eventFrom(e + 1);
            }
            int kept = sample.lateUpTo(s, e + 1);
            for (int floor = Math.max(firstEvent, sample.eventStart(s)); e >= floor; e--) {
                int from = sample.eventFrom(e);
                sink.add(from, added);
                added = from;
                int q = kept;
                while (q > sample.entryStart(s) && sample.lateEvent(q - 1) > e) {
                    q--;
                }
                if (q < kept) {
                    sink.remove(q, kept);
                    kept = q;
                }
                sink.event(e, from, sample.eventTo(e));
            }
            if (e + 1 == sample.eventStart(s)) {
                sink.end(s);
            }
        }
    }
}
