package org.oligomet.stats.internal.risk;

import java.util.Arrays;
import org.oligomet.stats.Factor;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TimeAxis;
import org.oligomet.stats.internal.math.Blocks;

/**
 * The rows of a sample in the order in which a sweep meets them, by segment (stratum), with everything about time
 * reduced to small whole numbers.
 *
 * <p><b>Events.</b> The distinct event times of segment s are numbered {@code eventStart(s) .. eventStart(s + 1) - 1},
 * ascending; numbers of different segments differ. {@code eventTime(e)} is the time.
 *
 * <p><b>Positions.</b> Rows have positions {@code segmentStart(s) .. segmentStart(s + 1) - 1}, ascending in exit; at one
 * time events come before censorings. {@code row(p)} is the row of the data at position p. The tied events of event
 * time e are the positions {@code eventFrom(e) .. eventTo(e) - 1}, so <em>every position from {@code eventFrom(e)} to
 * the end of the segment exits at or after e</em>.
 *
 * <p><b>When a row is at risk.</b> The row at p is at risk at the event times {@code entryEvent(p) .. exitEvent(p) - 1}:
 * both count the event times of all earlier segments and those up to and including the entry or exit. So a cumulative
 * hazard {@code H[e]} over numbered events gives the row {@code H[exitEvent] - H[entryEvent]} as a difference of two
 * running sums. Rows that are at risk at no event time have no position: they add nothing to any risk set, and with an
 * extreme covariate would only harm its sums (R's {@code agreg} drops them too).
 *
 * <p><b>Entries.</b> Rows that enter after their segment's first event time are listed by entry, ascending:
 * {@code entryPosition(q)} for {@code q} in {@code entryStart(s) .. entryStart(s + 1) - 1}. All others count as at risk
 * from the start.
 *
 * <p><b>Lingering rows</b>, kept only by {@link #lingering}: a row that ends with a competing event before the last event time of
 * its segment goes on to count afterwards, with a weight that is the caller's business (Fine and Gray). Its place is that of its
 * exit like any other's; {@code lastEvent(p)} then reaches to the end of the segment. Those that are at risk at no event time before they
 * linger stand at the head of their segment, before {@code eventFrom} of its first event, where no sweep meets them.
 *
 * <p>Which rows have the event is chosen when the sample is made: any cause, or one. Linear in rows once the data's
 * {@link SurvivalData#times()} is there; 16 to 24 bytes a row. Immutable; safe to share.
 */
public final class SortedSample {

    private final SurvivalData data;
    private final int cause;
    private final int segments;
    private final int[] eventStart;
    private final int[] eventRank;
    private final int[] eventFrom;
    private final int[] eventTo;
    private final int[] segmentStart;
    private final int[] row;
    private final int[] exitEvent;
    private final int[] lastEvent;
    private final int[] entryEvent;
    private final int[] entryStart;
    private final int[] entryPosition;
    private final int[] lateEvent;

    /**
     * Sorts the whole data into segments by stratum, any cause being the event.
     *
     * @param data the sample
     * @return its sorted form; one segment without strata
     */
    public static SortedSample byStratum(SurvivalData data) {
        return byStratum(data, 0);
    }

    /**
     * Sorts the whole data into segments by stratum.
     *
     * @param data the sample
     * @param cause which {@link SurvivalData#causeIndex} is the event, others being censored; 0 for any
     * @return its sorted form; one segment without strata
     */
    public static SortedSample byStratum(SurvivalData data, int cause) {
        return new SortedSample(
                data,
                data.stratum().orElse(null) == null
                        ? NO_SEGMENTS
                        : codes(data.stratum().get()),
                data.stratum().map(f -> f.levels().size()).orElse(1),
                cause,
                false);
    }

    /**
     * Sorts the whole data into segments of the caller's choice.
     *
     * @param data the sample
     * @param segment the segment of each row, -1 to leave it out; or an empty array for one segment
     * @param segments how many there are
     * @param cause which {@link SurvivalData#causeIndex} is the event, others being censored; 0 for any
     * @return its sorted form
     */
    public static SortedSample bySegment(SurvivalData data, int[] segment, int segments, int cause) {
        return new SortedSample(data, segment, segments, cause, false);
    }

    /**
     * Sorts the whole data into segments of the caller's choice, with the rows that linger after a competing event.
     *
     * @param data the sample
     * @param segment the segment of each row, -1 to leave it out; or an empty array for one segment
     * @param segments how many there are
     * @param cause which {@link SurvivalData#causeIndex} is the event, the others competing with it; from 1
     * @return its sorted form
     */
    public static SortedSample lingering(SurvivalData data, int[] segment, int segments, int cause) {
        return new SortedSample(data, segment, segments, cause, true);
    }

    /**
     * Sorts the whole data into segments by stratum, with the rows that linger after a competing event.
     *
     * @param data the sample
     * @param cause which {@link SurvivalData#causeIndex} is the event, the others competing with it; from 1
     * @return its sorted form
     */
    public static SortedSample lingeringByStratum(SurvivalData data, int cause) {
        Factor strata = data.stratum().orElse(null);
        return new SortedSample(
                data,
                strata == null ? NO_SEGMENTS : codes(strata),
                strata == null ? 1 : strata.levels().size(),
                cause,
                true);
    }

    private static final int[] NO_SEGMENTS = new int[0];

    private SortedSample(SurvivalData data, int[] segment, int segments, int cause, boolean lingering) {
        this.data = data;
        this.cause = cause;
        this.segments = segments;
        SampleOrder order = new SampleOrder(data, segment, segments, cause, lingering);
        eventStart = order.eventStart;
        eventRank = order.eventRank;
        int events = eventRank.length;
        int n = data.size();
        int per = order.buckets;
        int[] bucket = new int[per * events + 1];
        for (int i = 0; i < n; i++) {
            if (order.isKept(i)) {
                bucket[order.bucket(i) + 1]++;
            }
        }
        for (int b = 0; b < per * events; b++) {
            bucket[b + 1] += bucket[b];
        }
        int kept = bucket[per * events];
        eventFrom = new int[events];
        eventTo = new int[events];
        for (int e = 0; e < events; e++) {
            eventFrom[e] = bucket[per * e + per - 2];
            eventTo[e] = bucket[per * e + per - 1];
        }
        segmentStart = new int[segments + 1];
        for (int s = 0; s <= segments; s++) {
            segmentStart[s] = bucket[per * eventStart[s]];
        }
        row = new int[kept];
        exitEvent = new int[kept];
        lastEvent = lingering ? new int[kept] : exitEvent;
        entryEvent = new int[kept];
        TimeAxis axis = data.times();
        for (int i = 0; i < n; i++) {
            if (order.isKept(i)) {
                int p = bucket[order.bucket(i)]++;
                row[p] = axis.rowByExit(i);
                exitEvent[p] = order.exitEvent(i);
                if (lingering) {
                    lastEvent[p] = order.lingers(i) ? eventStart[order.segmentAt(i) + 1] : exitEvent[p];
                }
                entryEvent[p] = order.entryEvent(i);
            }
        }
        entryStart = new int[segments + 1];
        int[] late = latePositions(axis, order);
        for (int q = 0; q < late.length; q++) {
            if (late[q] >= 0) {
                entryStart[order.segmentOfEntry(q) + 1]++;
            }
        }
        for (int s = 0; s < segments; s++) {
            entryStart[s + 1] += entryStart[s];
        }
        entryPosition = new int[entryStart[segments]];
        lateEvent = new int[entryPosition.length];
        int[] next = Arrays.copyOf(entryStart, segments);
        for (int q = 0; q < late.length; q++) {
            if (late[q] >= 0) {
                int at = next[order.segmentOfEntry(q)]++;
                entryPosition[at] = late[q];
                lateEvent[at] = order.lateEvent(q);
            }
        }
    }

    /** By place in the order of entries: the position of a row that enters late, -1 for others. */
    private int[] latePositions(TimeAxis axis, SampleOrder order) {
        int[] late = new int[axis.entries()];
        if (late.length == 0) {
            return late;
        }
        int[] positionOf = new int[data.size()];
        Arrays.fill(positionOf, -1);
        Blocks.ranges(row.length, (from, to) -> {
            for (int p = from; p < to; p++) {
                // A row that only lingers is in no risk set that it could leave.
                positionOf[row[p]] = exitEvent[p] > entryEvent[p] ? p : -1;
            }
        });
        Blocks.ranges(late.length, (from, to) -> {
            for (int q = from; q < to; q++) {
                late[q] = order.lateEvent(q) >= 0 ? positionOf[axis.rowByEntry(q)] : -1;
            }
        });
        return late;
    }

    /** The sample that was sorted. */
    public SurvivalData data() {
        return data;
    }

    /** Which cause is the event; 0 for any. */
    public int cause() {
        return cause;
    }

    /** How many segments there are. */
    public int segments() {
        return segments;
    }

    /** How many rows have a position: all that are at risk, or linger, at an event time. */
    public int size() {
        return row.length;
    }

    /** How many distinct event times there are, over all segments. */
    public int events() {
        return eventRank.length;
    }

    /** The first event number of segment s; for {@code s == segments()} the number of events. */
    public int eventStart(int s) {
        return eventStart[s];
    }

    /** The time of event e. */
    public double eventTime(int e) {
        return data.times().time(eventRank[e]);
    }

    /** The segment to which event e belongs. */
    public int segmentOfEvent(int e) {
        int low = 0;
        int high = segments - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (eventStart[middle + 1] > e) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** One past the index of the last late entry of segment s whose {@code entryEvent} is at most e. */
    public int lateUpTo(int s, int e) {
        int low = entryStart[s];
        int high = entryStart[s + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lateEvent[middle] <= e) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The rank of event e's time on the data's {@link TimeAxis}. */
    public int eventRank(int e) {
        return eventRank[e];
    }

    /** The first position of the tied events of event e. */
    public int eventFrom(int e) {
        return eventFrom[e];
    }

    /** One past the last position of the tied events of event e. */
    public int eventTo(int e) {
        return eventTo[e];
    }

    /** Whether event e is the first of its segment. */
    public boolean isFirst(int e) {
        return e == eventStart[segmentOfEvent(e)];
    }

    /** One past the last position whose row exits at event e or after it, but before the next. */
    public int exitsTo(int e) {
        int next = e + 1;
        if (next == eventFrom.length) {
            return row.length;
        }
        if (lastEvent == exitEvent) {
            return eventFrom[next];
        }
        int s = segmentOfEvent(next);
        return next == eventStart[s] ? segmentStart[s] : eventFrom[next];
    }

    /** The first position of segment s; for {@code s == segments()} the number of positions. */
    public int segmentStart(int s) {
        return segmentStart[s];
    }

    /** The row of the data at position p. */
    public int row(int p) {
        return row[p];
    }

    /** One past the number of the last event time at or before the exit of the row at p. */
    public int exitEvent(int p) {
        return exitEvent[p];
    }

    /** The same as {@link #exitEvent}; for a row that lingers, one past the last event of its segment. */
    public int lastEvent(int p) {
        return lastEvent[p];
    }

    /** Whether the row at p counts after its exit. */
    public boolean lingers(int p) {
        return lastEvent[p] > exitEvent[p];
    }

    /** The number of the first event time after the entry of the row at p. */
    public int entryEvent(int p) {
        return entryEvent[p];
    }

    /** Whether the row at p has the event. */
    public boolean isEvent(int p) {
        return exitEvent[p] > 0 && p >= eventFrom[exitEvent[p] - 1] && p < eventTo[exitEvent[p] - 1];
    }

    /** The first index of segment s into {@link #entryPosition(int)}; for {@code s == segments()} their number. */
    public int entryStart(int s) {
        return entryStart[s];
    }

    /** The number of the first event time after the q-th late entry: that of its position, read in sequence. */
    public int lateEvent(int q) {
        return lateEvent[q];
    }

    /** The position of the q-th late entry. */
    public int entryPosition(int q) {
        return entryPosition[q];
    }

    private static int[] codes(Factor factor) {
        int[] codes = new int[factor.size()];
        for (int r = 0; r < codes.length; r++) {
            codes[r] = factor.code(r);
        }
        return codes;
    }
}
