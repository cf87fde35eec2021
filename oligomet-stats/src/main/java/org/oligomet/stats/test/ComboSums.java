package org.oligomet.stats.test;

import java.util.List;
import org.oligomet.stats.ledger.EventLedger;

/** Observed less expected events of the first of two groups under several weights, and their covariance, summed as one goes. */
final class ComboSums {

    final double[] u;
    /** Row by row. */
    final double[] covariance;

    private final List<LogRankWeights> weights;

    ComboSums(List<LogRankWeights> weights) {
        this.weights = weights;
        u = new double[weights.size()];
        covariance = new double[u.length * u.length];
    }

    void addStratum(List<EventLedger> ledgers) {
        int m = u.length;
        WeightPath[] paths = weights.stream().map(WeightPath::new).toArray(WeightPath[]::new);
        double[] w = new double[m];
        GroupWalk.walk(ledgers, (time, atRisk, events, n, d) -> {
            double share = atRisk[0] / n;
            double spread = n > 1 ? d * (n - d) / (n - 1) * share * (atRisk[1] / n) : 0;
            for (int i = 0; i < m; i++) {
                w[i] = paths[i].next(n, d, time);
                u[i] += w[i] * (events[0] - d * share);
                for (int j = 0; j <= i; j++) {
                    covariance[i * m + j] += w[i] * w[j] * spread;
                    covariance[j * m + i] = covariance[i * m + j];
                }
            }
        });
    }
}
