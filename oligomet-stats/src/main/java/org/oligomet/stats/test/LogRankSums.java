package org.oligomet.stats.test;

import java.util.List;
import org.oligomet.stats.ledger.EventLedger;

/** Observed, expected and covariance, summed over the event times of each stratum in turn. */
final class LogRankSums {

    final int groups;
    final double[] observed;
    final double[] expected;
    final double[] variance;
    /** Whether there was an event at all, of whatever weight. */
    boolean events;
    /** Whether a row came under observation after the start. */
    boolean lateEntries;

    private final LogRankWeights weights;

    LogRankSums(int groups, LogRankWeights weights) {
        this.groups = groups;
        this.weights = weights;
        observed = new double[groups];
        expected = new double[groups];
        variance = new double[groups * groups];
    }

    /** Adds the event times of one stratum, of which these are the ledgers of its groups. */
    void addStratum(List<EventLedger> ledgers) {
        for (EventLedger ledger : ledgers) {
            lateEntries |= ledger.fromStart() < ledger.rows();
        }
        WeightPath path = new WeightPath(weights);
        GroupWalk.walk(ledgers, (time, atRisk, events, n, d) -> add(atRisk, events, n, d, path.next(n, d, time)));
    }

    private void add(double[] atRisk, double[] deaths, double n, double d, double weight) {
        events = true;
        double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
        for (int g = 0; g < groups; g++) {
            double share = atRisk[g] / n;
            observed[g] += weight * deaths[g];
            expected[g] += weight * d * share;
            if (share > 0) {
                for (int h = 0; h < groups; h++) {
                    variance[g * groups + h] += spread * share * ((g == h ? 1 : 0) - atRisk[h] / n);
                }
            }
        }
    }
}
