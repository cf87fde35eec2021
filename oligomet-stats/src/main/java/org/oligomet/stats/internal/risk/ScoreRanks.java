package org.oligomet.stats.internal.risk;

import org.oligomet.stats.internal.math.Blocks;
import org.oligomet.stats.internal.order.RadixSort;

/** The rows of each segment in the order of a score: equal scores have one rank, and each row a place of its own. */
final class ScoreRanks {

    private final SortedSample sample;
    private final int[] rank;
    private final int[] ranks;
    private final int[] place;
    private final int[] groupStart;

    ScoreRanks(SortedSample sample, double[] score) {
        this.sample = sample;
        this.rank = new int[sample.size()];
        this.ranks = new int[sample.segments()];
        this.place = new int[sample.size()];
        this.groupStart = new int[sample.size() + ranks.length];
        for (int s = 0; s < ranks.length; s++) {
            rank(s, score);
        }
    }

    private void rank(int s, double[] score) {
        int from = sample.segmentStart(s);
        int n = sample.segmentStart(s + 1) - from;
        int groups = from + s;
        long[] keys = new long[n];
        double[] high = new double[n];
        Blocks.ranges(n, (first, end) -> {
            for (int i = first; i < end; i++) {
                keys[i] = key(score[sample.row(from + i)]);
                high[i] = Double.longBitsToDouble(keys[i] >>> 1);
            }
        });
        int[] order = RadixSort.sort(high).order();
        int k = 0;
        for (int next, at = 0; at < n; at = next) {
            // Rows that are equal but for the last bit have one score, or two.
            long half = keys[order[at]] >>> 1;
            int even = 0;
            for (next = at; next < n && keys[order[next]] >>> 1 == half; next++) {
                even += (int) (~keys[order[next]] & 1);
            }
            boolean two = even > 0 && even < next - at;
            groupStart[groups + k] = at;
            if (two) {
                groupStart[groups + k + 1] = at + even;
            }
            int lower = at;
            int upper = at + even;
            for (int i = at; i < next; i++) {
                int row = order[i];
                boolean odd = (keys[row] & 1) == 1;
                rank[from + row] = odd && two ? k + 1 : k;
                place[from + row] = odd ? upper++ : lower++;
            }
            k += two ? 2 : 1;
        }
        groupStart[groups + k] = n;
        ranks[s] = k;
    }

    /** An unsigned whole number in the order of the doubles; the sort takes 63 bits, so its last bit is looked at afterwards. */
    private static long key(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    }

    /** From 0, in the segment of the row at a position. */
    int rank(int position) {
        return rank[position];
    }

    /** How many different scores a segment has. */
    int ranks(int segment) {
        return ranks[segment];
    }

    /** From 0, in the order of score of the segment; different for each row. */
    int place(int position) {
        return place[position];
    }

    /** The first place of a rank; for {@code ranks(segment)} the number of rows. */
    int firstPlace(int segment, int rank) {
        return groupStart[sample.segmentStart(segment) + segment + rank];
    }
}
