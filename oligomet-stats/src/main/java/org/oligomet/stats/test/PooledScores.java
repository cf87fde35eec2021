package org.oligomet.stats.test;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.internal.math.Rational;
import org.oligomet.stats.ledger.EventLedger;

/**
 * The scores of a stratum's subjects, of which the weighted log-rank statistic of a group is the sum.
 *
 * <p>With H the sum of {@code w d / n} over event times up to t, the subject who has the event at t scores {@code w - H},
 * one censored at t scores {@code -H}. All is of the groups pooled, so the scores stay when groups are permuted, and they sum
 * to 0.
 */
final class PooledScores {

    /** Subjects of one score: their number in the stratum and in the first group; the exact score where it is known. */
    record Item(
            int count, int inFirst, double score, @Nullable Rational exact) {}

    /** A common denominator of more digits does not fit the sums. */
    private static final int BITS = 110;

    final int size;
    final int first;
    final List<Item> items;
    /** Whether every item has its exact score. */
    final boolean rational;

    private PooledScores(int size, int first, List<Item> items, boolean rational) {
        this.size = size;
        this.first = first;
        this.items = items;
        this.rational = rational;
    }

    static PooledScores of(EventLedger first, EventLedger second, LogRankWeights weights) {
        EventLedger pooled = EventLedger.merge(first, second);
        double[] atRisk = pooled.atRisk();
        List<Item> items = new ArrayList<>();
        boolean rational = weights.isRational();
        WeightPath path = new WeightPath(weights);
        ExactWeightPath exactPath = new ExactWeightPath(weights);
        double hazard = 0;
        Rational exactHazard = Rational.ZERO;
        for (int k = 0, own = 0; k < pooled.size(); k++) {
            int d = (int) pooled.events(k);
            int n = (int) atRisk[k];
            boolean here = own < first.size() && first.time(own) == pooled.time(k);
            if (d > 0) {
                double weight = path.next(n, d, pooled.time(k));
                Rational exactWeight = rational ? exactPath.next(n, d) : Rational.ZERO;
                hazard += weight * d / n;
                if (rational) {
                    exactHazard = exactHazard.plus(exactWeight.times(Rational.of(d, n)));
                    rational = exactHazard.denominator().bitLength() <= BITS
                            && exactWeight.denominator().bitLength() <= BITS;
                }
                items.add(new Item(
                        d,
                        here ? (int) first.events(own) : 0,
                        weight - hazard,
                        rational ? exactWeight.minus(exactHazard) : null));
            }
            if (pooled.censored(k) > 0) {
                items.add(new Item(
                        (int) pooled.censored(k),
                        here ? (int) first.censored(own) : 0,
                        -hazard,
                        rational ? Rational.ZERO.minus(exactHazard) : null));
            }
            own += here ? 1 : 0;
        }
        return new PooledScores(Math.toIntExact(pooled.rows()), Math.toIntExact(first.rows()), items, rational);
    }

    /** The statistic of the first group: observed minus expected, weighted. */
    double statistic() {
        double sum = 0;
        for (Item item : items) {
            sum += item.inFirst * item.score;
        }
        return sum;
    }

    /** The variance of the statistic over all arrangements. */
    double variance() {
        double squares = 0;
        for (Item item : items) {
            squares += item.count * item.score * item.score;
        }
        double m = first;
        return size < 2 ? 0 : squares * m * (size - m) / (size * (size - 1.0));
    }

    /** Whether arrangements differ in their statistic. */
    boolean varies() {
        return first > 0 && first < size && items.stream().anyMatch(item -> item.score != items.get(0).score);
    }
}
