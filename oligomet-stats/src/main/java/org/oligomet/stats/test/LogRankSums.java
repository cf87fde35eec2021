package org.oligomet.stats.test;

import java.util.List;
import org.oligomet.stats.ledger.EventLedger;

/** Observed, expected and covariance, summed over the event times of each stratum in turn. */
final class LogRankSums {

    /** Its square, summed over any number of events, is still finite. */
    static final double LARGEST_WEIGHT = 1e140;

    final int groups;
    final double[] observed;
    final double[] expected;
    final double[] variance;
    private final double rho;

    LogRankSums(int groups, double rho) {
        this.groups = groups;
        this.rho = rho;
        observed = new double[groups];
        expected = new double[groups];
        variance = new double[groups * groups];
    }

    /** Walks the ledgers of one stratum's groups together, forward in time. */
    void addStratum(List<EventLedger> ledgers) {
        double[][] risk = new double[groups][];
        int[] next = new int[groups];
        double[] atRisk = new double[groups];
        double[] events = new double[groups];
        for (int g = 0; g < groups; g++) {
            risk[g] = ledgers.get(g).atRisk();
        }
        double survival = 1;
        while (true) {
            double time = Double.POSITIVE_INFINITY;
            for (int g = 0; g < groups; g++) {
                EventLedger ledger = ledgers.get(g);
                if (next[g] < ledger.size()) {
                    time = Math.min(time, ledger.time(next[g]));
                }
            }
            if (time == Double.POSITIVE_INFINITY) {
                return;
            }
            double n = 0;
            double d = 0;
            for (int g = 0; g < groups; g++) {
                EventLedger ledger = ledgers.get(g);
                int k = next[g];
                boolean here = k < ledger.size() && ledger.time(k) == time;
                atRisk[g] = k < ledger.size() ? risk[g][k] : 0;
                events[g] = here ? ledger.events(k) : 0;
                n += atRisk[g];
                d += events[g];
                next[g] += here ? 1 : 0;
            }
            if (d > 0) {
                double weight = rho == 0 ? 1 : Math.pow(survival, rho);
                if (!(weight <= LARGEST_WEIGHT)) {
                    throw new IllegalArgumentException("rho " + rho + " gives time " + time + " the weight " + survival
                            + "^" + rho + ": it must not be negative where the pooled curve comes so near to 0");
                }
                add(atRisk, events, n, d, weight);
                survival *= (n - d) / n;
            }
        }
    }

    private void add(double[] atRisk, double[] events, double n, double d, double weight) {
        double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
        for (int g = 0; g < groups; g++) {
            double share = atRisk[g] / n;
            observed[g] += weight * events[g];
            expected[g] += weight * d * share;
            if (share > 0) {
                for (int h = 0; h < groups; h++) {
                    variance[g * groups + h] += spread * share * ((g == h ? 1 : 0) - atRisk[h] / n);
                }
            }
        }
    }
}
