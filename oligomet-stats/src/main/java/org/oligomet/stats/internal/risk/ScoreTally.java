package org.oligomet.stats.internal.risk;

import java.util.Arrays;

/** A changing set of rows of one segment that knows how much weight of it has a smaller score than some row, or the same. */
abstract class ScoreTally {

    final ScoreRanks scores;
    int segment;
    double total;

    private ScoreTally(ScoreRanks scores) {
        this.scores = scores;
    }

    /** @param unit whether each row counts as one: then a bit is enough */
    static ScoreTally of(ScoreRanks scores, boolean unit) {
        return unit ? new Bits(scores) : new Weights(scores);
    }

    /** Begins with no row of a segment. */
    void begin(int ofSegment) {
        segment = ofSegment;
        total = 0;
    }

    abstract void add(int position, double weight);

    abstract void remove(int position, double weight);

    /** Weight of rows with a smaller score than that of the row at a position. */
    abstract double below(int position);

    /** Weight of rows with a smaller rank, for each rank of the segment and one more. */
    final double[] belowByRank() {
        double[] below = new double[scores.ranks(segment) + 1];
        for (int rank = 0; rank + 1 < below.length; rank++) {
            below[rank + 1] = below[rank] + sameAt(rank);
        }
        return below;
    }

    /** Weight of rows with a rank. */
    abstract double sameAt(int rank);

    /** Weight of rows with the score of the row at a position. */
    final double same(int position) {
        return sameAt(scores.rank(position));
    }

    /** A Fenwick tree over the ranks. */
    private static final class Weights extends ScoreTally {
        private double[] tree = new double[1];
        private double[] own = new double[0];
        private int size;

        Weights(ScoreRanks scores) {
            super(scores);
        }

        @Override
        void begin(int ofSegment) {
            super.begin(ofSegment);
            size = scores.ranks(ofSegment);
            if (own.length < size) {
                tree = new double[size + 1];
                own = new double[size];
            } else {
                Arrays.fill(tree, 0, size + 1, 0);
                Arrays.fill(own, 0, size, 0);
            }
        }

        @Override
        void add(int position, double weight) {
            int rank = scores.rank(position);
            own[rank] += weight;
            total += weight;
            for (int k = rank + 1; k <= size; k += k & -k) {
                tree[k] += weight;
            }
        }

        @Override
        void remove(int position, double weight) {
            add(position, -weight);
        }

        @Override
        double below(int position) {
            double sum = 0;
            for (int k = scores.rank(position); k > 0; k -= k & -k) {
                sum += tree[k];
            }
            return sum;
        }

        @Override
        double sameAt(int rank) {
            return own[rank];
        }
    }

    /** A bit for each row in the order of score, and a Fenwick tree over words of them: small enough for the caches. */
    private static final class Bits extends ScoreTally {
        /** Words of bits for one node of the tree. */
        private static final int LOG_WORDS = 3;

        private long[] bits = new long[0];
        private int[] tree = new int[0];
        private int size;

        Bits(ScoreRanks scores) {
            super(scores);
        }

        @Override
        void begin(int ofSegment) {
            super.begin(ofSegment);
            int rows = scores.firstPlace(ofSegment, scores.ranks(ofSegment));
            size = (rows >> (6 + LOG_WORDS)) + 1;
            bits = new long[size << LOG_WORDS];
            tree = new int[size + 1];
        }

        @Override
        void add(int position, double weight) {
            change(scores.place(position), 1);
        }

        @Override
        void remove(int position, double weight) {
            change(scores.place(position), -1);
        }

        private void change(int place, int by) {
            bits[place >> 6] ^= 1L << place;
            total += by;
            for (int k = (place >> (6 + LOG_WORDS)) + 1; k <= size; k += k & -k) {
                tree[k] += by;
            }
        }

        @Override
        double below(int position) {
            return before(scores.firstPlace(segment, scores.rank(position)));
        }

        @Override
        double sameAt(int rank) {
            int first = scores.firstPlace(segment, rank);
            int end = scores.firstPlace(segment, rank + 1);
            return end - first == 1 ? bits[first >> 6] >>> first & 1 : before(end) - before(first);
        }

        /** How many rows of the set have a smaller place. */
        private int before(int place) {
            int word = place >> 6;
            int node = word >> LOG_WORDS;
            int count = 0;
            for (int k = node; k > 0; k -= k & -k) {
                count += tree[k];
            }
            for (int w = node << LOG_WORDS; w < word; w++) {
                count += Long.bitCount(bits[w]);
            }
            return word < bits.length ? count + Long.bitCount(bits[word] & ((1L << place) - 1)) : count;
        }
    }
}
