package org.oligomet.stats.internal.risk;

import java.util.Arrays;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.Blocks;
import org.oligomet.stats.internal.order.RadixSort;

/**
 * Counts pairs of rows by the order of a score, where one has an event at a time at which the other is at risk.
 *
 * <p>Per segment the scores become ranks. One sweep keeps a Fenwick tree of the rows at risk and asks it, at each event,
 * how much weight has a smaller, equal or larger score; another keeps a tree of the events and asks it, when a row leaves
 * and when it enters, how much weight of events lies between: so each row learns of all pairs that it belongs to, which the
 * infinitesimal jackknife needs. {@code O(n log n)}. Pairs with events at the same time are counted apart.
 */
public final class PairCounts {

    private final SortedSample sample;
    private final int[] rank;
    private final int[] ranks;
    private final double[] weight;
    private final double[] eventWeight;
    private final double[] below;
    private final double[] equal;
    private final double[] above;
    private final double[] belowEvents;
    private final double[] equalEvents;
    private final double[] aboveEvents;
    private double tiedTime;
    private double tiedBoth;

    /**
     * Counts.
     *
     * @param sample the sorted sample; pairs are formed within its segments
     * @param score by row of the data, finite
     * @param eventWeight by number of the event time, a factor for the pairs of its events
     */
    public PairCounts(SortedSample sample, double[] score, double[] eventWeight) {
        this.sample = sample;
        this.eventWeight = eventWeight;
        int n = sample.size();
        this.rank = new int[n];
        this.ranks = new int[sample.segments()];
        SurvivalData data = sample.data();
        this.weight = new double[data.hasWeights() ? n : 0];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = data.weight(sample.row(i));
        }
        for (int s = 0; s < ranks.length; s++) {
            rank(s, score);
        }
        this.below = new double[n];
        this.equal = new double[n];
        this.above = new double[n];
        this.belowEvents = new double[n];
        this.equalEvents = new double[n];
        this.aboveEvents = new double[n];
        Blocks.run(2, b -> RiskSweep.backward(sample, b == 0 ? new RowsAtRisk() : new EventsToCome()));
        for (int i = 0; i < n; i++) {
            below[i] += belowEvents[i];
            equal[i] += equalEvents[i];
            above[i] += aboveEvents[i];
        }
    }

    /** Of the pairs that the row at a position belongs to, the other rows' weight where the event has the higher score. */
    public double eventHigher(int position) {
        return below[position];
    }

    /** The same where the scores are equal. */
    public double equal(int position) {
        return equal[position];
    }

    /** The same where the event has the lower score. */
    public double eventLower(int position) {
        return above[position];
    }

    /** Product of the weights, summed over pairs with events at the same time and different scores. */
    public double tiedTime() {
        return tiedTime;
    }

    /** The same with equal scores. */
    public double tiedBoth() {
        return tiedBoth;
    }

    /** The weight of the row at a position. */
    public double weight(int position) {
        return weight.length == 0 ? 1 : weight[position];
    }

    private void rank(int s, double[] score) {
        int from = sample.segmentStart(s);
        int n = sample.segmentStart(s + 1) - from;
        long[] keys = new long[n];
        double[] high = new double[n];
        Blocks.ranges(n, (first, end) -> {
            for (int i = first; i < end; i++) {
                keys[i] = key(score[sample.row(from + i)]);
                high[i] = Double.longBitsToDouble(keys[i] >>> 1);
            }
        });
        int[] order = RadixSort.sort(high).order();
        int k = -1;
        for (int next, at = 0; at < n; at = next) {
            // Rows that are equal but for the last bit have one score, or two.
            long half = keys[order[at]] >>> 1;
            boolean even = false;
            boolean odd = false;
            for (next = at; next < n && keys[order[next]] >>> 1 == half; next++) {
                boolean bit = (keys[order[next]] & 1) == 1;
                odd |= bit;
                even |= !bit;
            }
            int first = k + 1;
            k += even && odd ? 2 : 1;
            for (int i = at; i < next; i++) {
                rank[from + order[i]] = (keys[order[i]] & 1) == 1 ? k : first;
            }
        }
        ranks[s] = k + 1;
    }

    /** An unsigned whole number in the order of the doubles; the sort takes 63 bits, so its last bit is looked at afterwards. */
    private static long key(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    }

    /** Sums over prefixes of ranks. */
    private static final class Fenwick {
        private double[] tree = new double[1];
        private double[] own = new double[0];
        private int size;
        double total;

        void reset(int ranks) {
            if (own.length < ranks) {
                tree = new double[ranks + 1];
                own = new double[ranks];
            } else {
                Arrays.fill(tree, 0, ranks + 1, 0);
                Arrays.fill(own, 0, ranks, 0);
            }
            size = ranks;
            total = 0;
        }

        void add(int rank, double w) {
            own[rank] += w;
            total += w;
            for (int k = rank + 1; k <= size; k += k & -k) {
                tree[k] += w;
            }
        }

        double below(int rank) {
            double sum = 0;
            for (int k = rank; k > 0; k -= k & -k) {
                sum += tree[k];
            }
            return sum;
        }
    }

    /** At each event, the rows at risk by score. */
    private final class RowsAtRisk implements RiskSweep.Sink {
        private final Fenwick rows = new Fenwick();
        private int pending;

        @Override
        public void begin(int segment) {
            rows.reset(ranks[segment]);
        }

        @Override
        public void add(int from, int to) {
            pending = to;
        }

        @Override
        public void remove(int from, int to) {
            for (int q = from; q < to; q++) {
                int i = sample.entryPosition(q);
                rows.add(rank[i], -weight(i));
            }
        }

        @Override
        public void event(int e, int from, int to) {
            // Rows censored at the event's time count as at risk; rows with the event at that time are no pair.
            for (int i = to; i < pending; i++) {
                rows.add(rank[i], weight(i));
            }
            for (int i = from; i < to; i++) {
                double lower = rows.below(rank[i]);
                double same = rows.own[rank[i]];
                below[i] = eventWeight[e] * lower;
                equal[i] = eventWeight[e] * same;
                above[i] = eventWeight[e] * (rows.total - lower - same);
            }
            if (to - from > 1) {
                countTied(from, to, eventWeight[e]);
            }
            for (int i = from; i < to; i++) {
                rows.add(rank[i], weight(i));
            }
        }

        private void countTied(int from, int to, double factor) {
            int[] tied = new int[to - from];
            long[] order = new long[tied.length];
            for (int i = 0; i < tied.length; i++) {
                tied[i] = rank[from + i];
                order[i] = (long) tied[i] << 32 | i;
            }
            Arrays.sort(order);
            double before = 0;
            double same = 0;
            int last = -1;
            for (long key : order) {
                int i = (int) key;
                double w = weight(from + i);
                if (tied[i] != last) {
                    before += same;
                    same = 0;
                    last = tied[i];
                }
                tiedTime += factor * w * before;
                tiedBoth += factor * w * same;
                same += w;
            }
        }

        @Override
        public void end(int segment) {
            // Every event of the segment has asked.
        }
    }

    /** For each row, the events between its entry and its exit by score. */
    private final class EventsToCome implements RiskSweep.Sink {
        private final Fenwick events = new Fenwick();
        private int pending;

        @Override
        public void begin(int segment) {
            events.reset(ranks[segment]);
        }

        @Override
        public void add(int from, int to) {
            pending = to;
        }

        @Override
        public void remove(int from, int to) {
            for (int q = from; q < to; q++) {
                count(sample.entryPosition(q), 1);
            }
        }

        @Override
        public void event(int e, int from, int to) {
            for (int i = to; i < pending; i++) {
                count(i, -1);
            }
            for (int i = from; i < to; i++) {
                events.add(rank[i], eventWeight[e] * weight(i));
            }
            // After its own event time was added: it is subtracted again, with all tied events.
            for (int i = from; i < to; i++) {
                count(i, -1);
            }
        }

        @Override
        public void end(int segment) {
            // All events of the segment are in the tree: its prefix sums serve the rows at risk from the start.
            double[] lower = new double[ranks[segment]];
            for (int k = 1; k < lower.length; k++) {
                lower[k] = lower[k - 1] + events.own[k - 1];
            }
            int first = sample.eventStart(segment);
            for (int i = sample.segmentStart(segment); i < sample.segmentStart(segment + 1); i++) {
                if (sample.entryEvent(i) == first) {
                    count(i, 1, lower[rank[i]]);
                }
            }
        }

        private void count(int i, int sign) {
            count(i, sign, events.below(rank[i]));
        }

        private void count(int i, int sign, double lower) {
            double same = events.own[rank[i]];
            aboveEvents[i] += sign * lower;
            equalEvents[i] += sign * same;
            belowEvents[i] += sign * (events.total - lower - same);
        }
    }
}
