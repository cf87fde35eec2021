package org.oligomet.stats.internal.risk;

import org.oligomet.stats.internal.math.Blocks;
import org.oligomet.stats.internal.order.RadixSort;

/** The rows of each segment in the order of a score: each row has a place of its own, equal scores have neighbouring ones. */
final class ScoreRanks {

    private static final int PIECE = 1 << 14;

    private final SortedSample sample;
    private final int[] place;
    /** The same as {@link #place} where no two scores are equal. */
    private final int[] first;
    /** One past the last place of an equal score, 0 for a score that is alone; empty where all are. */
    private final int[] end;

    ScoreRanks(SortedSample sample, double[] score) {
        this.sample = sample;
        int n = sample.size();
        this.place = new int[n];
        RadixSort.Sorted[] sorted = new RadixSort.Sorted[sample.segments()];
        boolean ties = false;
        for (int s = 0; s < sorted.length; s++) {
            sorted[s] = sorted(s, score);
            ties |= anyTie(sorted[s]);
        }
        this.first = ties ? new int[n] : place;
        this.end = new int[ties ? n : 0];
        for (int s = 0; s < sorted.length; s++) {
            RadixSort.Sorted order = sorted[s];
            int from = sample.segmentStart(s);
            int count = order.order().length;
            Blocks.run((count + PIECE - 1) / PIECE, piece -> {
                int to = Math.min(count, (piece + 1) * PIECE);
                for (int at = piece * PIECE; at < to; at++) {
                    if (at == 0 || half(order, at) != half(order, at - 1)) {
                        rank(order, from, at, score);
                    }
                }
            });
        }
    }

    /** The sort takes 63 bits of a key, so its last bit is looked at afterwards. */
    private RadixSort.Sorted sorted(int s, double[] score) {
        int from = sample.segmentStart(s);
        double[] high = new double[sample.segmentStart(s + 1) - from];
        Blocks.ranges(high.length, (begin, to) -> {
            for (int i = begin; i < to; i++) {
                high[i] = Double.longBitsToDouble(key(score[sample.row(from + i)]) >>> 1);
            }
        });
        return RadixSort.sort(high);
    }

    private static boolean anyTie(RadixSort.Sorted order) {
        for (int at = 1; at < order.order().length; at++) {
            if (half(order, at) == half(order, at - 1)) {
                return true;
            }
        }
        return false;
    }

    private static long half(RadixSort.Sorted order, int at) {
        return Double.doubleToRawLongBits(order.value(at));
    }

    /** The rows from a place on that are equal but for the last bit have one score, or two. */
    private void rank(RadixSort.Sorted order, int from, int at, double[] score) {
        int[] rows = order.order();
        int to = at + 1;
        while (to < rows.length && half(order, to) == half(order, at)) {
            to++;
        }
        if (to == at + 1) {
            place[from + rows[at]] = at;
            first[from + rows[at]] = at;
            return;
        }
        int upper = at;
        for (int i = at; i < to; i++) {
            upper += odd(score, from + rows[i]) ? 0 : 1;
        }
        int next = at;
        int nextUpper = upper;
        for (int i = at; i < to; i++) {
            int position = from + rows[i];
            boolean odd = odd(score, position);
            place[position] = odd ? nextUpper++ : next++;
            first[position] = odd ? upper : at;
            end[position] = odd ? to : upper;
        }
    }

    private boolean odd(double[] score, int position) {
        return (key(score[sample.row(position)]) & 1) == 1;
    }

    /** An unsigned whole number in the order of the doubles. */
    private static long key(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    }

    /** How many places a segment has. */
    int places(int segment) {
        return sample.segmentStart(segment + 1) - sample.segmentStart(segment);
    }

    /** From 0, in the order of score of the segment of the row at a position; different for each row. */
    int place(int position) {
        return place[position];
    }

    /** The first place of the score of the row at a position: the same for equal scores, so a rank with gaps. */
    int first(int position) {
        return first[position];
    }

    /** One past the last place of that score. */
    int end(int position) {
        return end.length == 0 || end[position] == 0 ? place[position] + 1 : end[position];
    }
}
