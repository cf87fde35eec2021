package org.oligomet.stats.internal.risk;

import java.util.Arrays;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.Blocks;

/**
 * Counts pairs of rows by the order of a score, where one has an event at a time at which the other is at risk.
 *
 * <p>Per segment the scores become ranks. One sweep keeps a tally of the rows at risk and asks it, at each event,
 * how much weight has a smaller, equal or larger score; another keeps a tally of the events and asks it, when a row leaves
 * and when it enters, how much weight of events lies between: so each row learns of all pairs that it belongs to, which the
 * infinitesimal jackknife needs. {@code O(n log n)}. Pairs with events at the same time are counted apart.
 */
public final class PairCounts {

    private static final int BELOW = 0;
    private static final int EQUAL = 1;
    private static final int ABOVE = 2;
    private static final int WIDTH = 3;

    private final SortedSample sample;
    private final ScoreRanks scores;
    private final double[] weight;
    private final double[] eventWeight;
    /** By position three numbers, seen from the row's own event: weight of rows below, equal, above. */
    private final double[] asEvent;
    /** The same, seen from the events of other rows. */
    private final double[] asRow;

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
        this.scores = new ScoreRanks(sample, score);
        SurvivalData data = sample.data();
        this.weight = new double[data.hasWeights() ? n : 0];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = data.weight(sample.row(i));
        }
        boolean unit = weight.length == 0;
        boolean unitEvents = unit && Arrays.stream(eventWeight).allMatch(w -> w == 1);
        this.asEvent = new double[Math.multiplyExact(WIDTH, n)];
        this.asRow = new double[WIDTH * n];
        Blocks.run(
                2,
                b -> RiskSweep.backward(
                        sample,
                        b == 0
                                ? new RowsAtRisk(ScoreTally.of(scores, unit))
                                : new EventsToCome(ScoreTally.of(scores, unitEvents))));
    }

    /** Of the pairs that the row at a position belongs to, the other rows' weight where the event has the higher score. */
    public double eventHigher(int position) {
        return number(BELOW, position);
    }

    /** The same where the scores are equal. */
    public double equal(int position) {
        return number(EQUAL, position);
    }

    /** The same where the event has the lower score. */
    public double eventLower(int position) {
        return number(ABOVE, position);
    }

    private double number(int which, int position) {
        int at = WIDTH * position + which;
        return asEvent[at] + asRow[at];
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

    /** At each event, the rows at risk by score. */
    private final class RowsAtRisk implements RiskSweep.Sink {
        private final ScoreTally rows;
        private int pending;

        RowsAtRisk(ScoreTally rows) {
            this.rows = rows;
        }

        @Override
        public void begin(int segment) {
            rows.begin(segment);
        }

        @Override
        public void add(int from, int to) {
            pending = to;
        }

        @Override
        public void remove(int from, int to) {
            for (int q = from; q < to; q++) {
                int i = sample.entryPosition(q);
                rows.remove(i, weight(i));
            }
        }

        @Override
        public void event(int e, int from, int to) {
            // Rows censored at the event's time count as at risk; rows with the event at that time are no pair.
            for (int i = to; i < pending; i++) {
                rows.add(i, weight(i));
            }
            for (int i = from; i < to; i++) {
                double lower = rows.below(i);
                double same = rows.same(i);
                int at = WIDTH * i;
                asEvent[at + BELOW] = eventWeight[e] * lower;
                asEvent[at + EQUAL] = eventWeight[e] * same;
                asEvent[at + ABOVE] = eventWeight[e] * (rows.total - lower - same);
            }
            if (to - from > 1) {
                countTied(from, to, eventWeight[e]);
            }
            for (int i = from; i < to; i++) {
                rows.add(i, weight(i));
            }
        }

        private void countTied(int from, int to, double factor) {
            int[] tied = new int[to - from];
            long[] order = new long[tied.length];
            for (int i = 0; i < tied.length; i++) {
                tied[i] = scores.first(from + i);
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
        private final ScoreTally events;
        private int pending;

        EventsToCome(ScoreTally events) {
            this.events = events;
        }

        @Override
        public void begin(int segment) {
            events.begin(segment);
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
                events.add(i, eventWeight[e] * weight(i));
            }
            // After its own event time was added: it is subtracted again, with all tied events.
            for (int i = from; i < to; i++) {
                count(i, -1);
            }
        }

        @Override
        public void end(int segment) {
            // All events of the segment are in the tally: rows at risk from the start ask for them.
            int first = sample.eventStart(segment);
            for (int i = sample.segmentStart(segment); i < sample.segmentStart(segment + 1); i++) {
                if (sample.entryEvent(i) == first) {
                    count(i, 1);
                }
            }
        }

        /** A larger score of an event is a smaller one of the row. */
        private void count(int i, int sign) {
            double lower = events.below(i);
            double same = events.same(i);
            int at = WIDTH * i;
            asRow[at + ABOVE] += sign * lower;
            asRow[at + EQUAL] += sign * same;
            asRow[at + BELOW] += sign * (events.total - lower - same);
        }
    }
}
