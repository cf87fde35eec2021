package org.oligomet.stats.internal.risk;

import java.util.Arrays;

/** A changing set of rows of one segment that knows how much weight of it has a smaller score than some row, or the same. */
abstract class ScoreTally {

    final ScoreRanks scores;
    double total;

    private ScoreTally(ScoreRanks scores) {
        this.scores = scores;
    }

    /** @param unit whether each row counts as one: then a bit is enough */
    static ScoreTally of(ScoreRanks scores, boolean unit) {
        return unit ? new Bits(scores) : new Weights(scores);
    }

    /** Begins with no row of a segment. */
    void begin(int segment) {
        total = 0;
    }

    abstract void add(int position, double weight);

    abstract void remove(int position, double weight);

    /** Weight of rows with a smaller score than that of the row at a position. */
    abstract double below(int position);

    /** Weight of rows with the score of the row at a position. */
    abstract double same(int position);

    /** A Fenwick tree over the first places of the scores. */
    private static final class Weights extends ScoreTally {
        private double[] tree = new double[1];
        private double[] own = new double[0];
        private int size;

        Weights(ScoreRanks scores) {
            super(scores);
        }

        @Override
        void begin(int segment) {
            super.begin(segment);
            size = scores.places(segment);
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
            int first = scores.first(position);
            own[first] += weight;
            total += weight;
            for (int k = first + 1; k <= size; k += k & -k) {
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
            for (int k = scores.first(position); k > 0; k -= k & -k) {
                sum += tree[k];
            }
            return sum;
        }

        @Override
        double same(int position) {
            return own[scores.first(position)];
        }
    }

    /** Rows that count as one each. */
    private static final class Bits extends ScoreTally {
        private PlaceSet places = new PlaceSet(0);

        Bits(ScoreRanks scores) {
            super(scores);
        }

        @Override
        void begin(int segment) {
            super.begin(segment);
            places = new PlaceSet(scores.places(segment));
        }

        @Override
        void add(int position, double weight) {
            places.change(scores.place(position), 1);
            total++;
        }

        @Override
        void remove(int position, double weight) {
            places.change(scores.place(position), -1);
            total--;
        }

        @Override
        double below(int position) {
            return places.before(scores.first(position));
        }

        @Override
        double same(int position) {
            int first = scores.first(position);
            int end = scores.end(position);
            return end - first == 1 ? (places.contains(first) ? 1 : 0) : places.before(end) - places.before(first);
        }
    }
}
