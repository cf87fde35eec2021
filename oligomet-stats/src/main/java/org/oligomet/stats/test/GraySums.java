package org.oligomet.stats.test;

import java.util.List;
import org.oligomet.stats.ledger.EventLedger;

/**
 * Scores of Gray's test and their covariance, summed over the strata. In a stratum the ledgers of the groups are walked
 * together forward, for incidence and score, and what was met is walked back, for the variance: an event at t has an effect
 * at t and, through the incidence of its group, at every later event of the cause, and the sum of later ones is what
 * walking back has in hand. So the variance is a sum of squares.
 */
final class GraySums {

    final int groups;
    final double[] observed;
    final double[] expected;
    final double[] variance;
    /** Whether a pooled incidence reached 1 while groups were still compared, so that what it weighs means nothing. */
    boolean exhausted;

    private final int cause;
    private final double rho;

    GraySums(int groups, int cause, double rho) {
        this.groups = groups;
        this.cause = cause;
        this.rho = rho;
        observed = new double[groups];
        expected = new double[groups];
        variance = new double[groups * groups];
    }

    void addStratum(List<EventLedger> ledgers) {
        Path path = forward(ledgers);
        if (!exhausted) {
            back(path);
        }
    }

    /** What is known of one stratum at each of its event times; by group, group fastest. */
    private static final class Path {
        final double[] atRisk;
        final double[] survivalBefore;
        final double[] survivalAfter;
        final double[] competing;
        final double[] events;
        final double[] pooledBefore;
        final double[] pooledAfter;
        int size;

        Path(int times, int groups) {
            atRisk = new double[Math.multiplyExact(times, groups)];
            survivalBefore = new double[atRisk.length];
            survivalAfter = new double[atRisk.length];
            competing = new double[atRisk.length];
            events = new double[times];
            pooledBefore = new double[times];
            pooledAfter = new double[times];
        }
    }

    private Path forward(List<EventLedger> ledgers) {
        int times = 0;
        double[][] risk = new double[groups][];
        double[] survival = new double[groups];
        double[] incidence = new double[groups];
        for (int g = 0; g < groups; g++) {
            EventLedger ledger = ledgers.get(g);
            risk[g] = ledger.atRisk();
            survival[g] = 1;
            for (int k = 0; k < ledger.size(); k++) {
                times += ledger.eventRows(k) > 0 ? 1 : 0;
            }
        }
        Path path = new Path(times, groups);
        int[] next = new int[groups];
        double[] own = new double[groups];
        double pooled = 0;
        while (true) {
            double time = earliest(ledgers, next);
            if (time == Double.POSITIVE_INFINITY) {
                return path;
            }
            int base = path.size * groups;
            double d = 0;
            double all = 0;
            double y = 0;
            double subdistribution = 0;
            int present = 0;
            for (int g = 0; g < groups; g++) {
                EventLedger ledger = ledgers.get(g);
                int k = next[g];
                boolean here = k < ledger.size() && ledger.time(k) == time;
                double n = k < ledger.size() ? risk[g][k] : 0;
                double any = here ? ledger.events(k) : 0;
                own[g] = here ? ledger.events(cause, k) : 0;
                next[g] += here ? 1 : 0;
                d += own[g];
                all += any;
                present += n > 0 ? 1 : 0;
                y += n == 0 ? 0 : n / survival[g];
                subdistribution += stillAtRisk(n, survival[g], incidence[g]);
                if (base < path.atRisk.length) { // else nothing but censorings is left
                    path.atRisk[base + g] = n;
                    path.survivalBefore[base + g] = survival[g];
                    path.survivalAfter[base + g] = n > 0 ? survival[g] * (n - any) / n : survival[g];
                    path.competing[base + g] = any - own[g];
                }
            }
            if (all > 0) {
                double weight = weight(pooled);
                exhausted |= d > 0 && present > 1 && (pooled >= 1 || !(weight <= WeightPath.LARGEST_WEIGHT));
                for (int g = 0; g < groups; g++) {
                    double n = path.atRisk[base + g];
                    if (d > 0) {
                        observed[g] += weight * own[g];
                        expected[g] += weight * d * stillAtRisk(n, survival[g], incidence[g]) / subdistribution;
                    }
                    incidence[g] += n > 0 ? survival[g] * own[g] / n : 0;
                    survival[g] = path.survivalAfter[base + g];
                }
                path.events[path.size] = d;
                path.pooledBefore[path.size] = pooled;
                pooled += d > 0 ? d / y : 0;
                path.pooledAfter[path.size] = pooled;
                path.size++;
            }
        }
    }

    private static double earliest(List<EventLedger> ledgers, int[] next) {
        double time = Double.POSITIVE_INFINITY;
        for (int g = 0; g < next.length; g++) {
            EventLedger ledger = ledgers.get(g);
            time = next[g] < ledger.size() ? Math.min(time, ledger.time(next[g])) : time;
        }
        return time;
    }

    /** At risk of the subdistribution: n (1 - F) / S, those with a competing event and not yet censored included. */
    private static double stillAtRisk(double n, double survival, double incidence) {
        return n == 0 ? 0 : n * (1 - incidence) / survival;
    }

    /** Past 1 only one group is left, which is compared with nothing, or the test is not estimable. */
    private double weight(double pooled) {
        return rho == 0 ? 1 : pooled < 1 ? Math.pow(1 - pooled, rho) : 0;
    }

    private void back(Path path) {
        double[] later = new double[groups * groups];
        double[] now = new double[groups * groups];
        double[] y = new double[groups];
        double[] effect = new double[groups];
        for (int e = path.size - 1; e >= 0; e--) {
            int base = e * groups;
            double d = path.events[e];
            double sum = 0;
            for (int g = 0; g < groups; g++) {
                double n = path.atRisk[base + g];
                y[g] = n == 0 ? 0 : n / path.survivalBefore[base + g];
                sum += y[g];
            }
            double weight = weight(path.pooledBefore[e]);
            for (int k = 0; k < groups; k++) {
                double n = path.atRisk[base + k];
                if (n == 0) {
                    continue;
                }
                double after = path.survivalAfter[base + k];
                double before = path.survivalBefore[base + k];
                double share = after == 0 ? 0 : (1 - path.pooledAfter[e]) / after;
                double other = path.competing[base + k];
                if (other > 0 && after > 0) {
                    for (int i = 0; i < groups; i++) {
                        effect[i] = share * later[i * groups + k];
                    }
                    double spread = other > 1 ? (n - other) / (n - 1) : 1;
                    add(effect, spread * other * (before / n) * (before / n));
                }
                if (d > 0) {
                    for (int i = 0; i < groups; i++) {
                        now[i * groups + k] = weight * y[i] * ((i == k ? 1 : 0) - y[k] / sum);
                        effect[i] = now[i * groups + k] + (1 - share) * later[i * groups + k];
                    }
                    double spread = d > 1 ? 1 - (d - 1) / (sum * before - 1) : 1;
                    add(effect, spread * d / (sum * y[k]));
                }
            }
            if (d > 0) {
                double step = path.pooledBefore[e] < 1 ? d / (sum * (1 - path.pooledBefore[e])) : 0;
                for (int k = 0; k < groups; k++) {
                    for (int i = 0; i < groups; i++) {
                        later[i * groups + k] += path.atRisk[base + k] == 0 ? 0 : now[i * groups + k] * step;
                    }
                }
            }
        }
    }

    private void add(double[] effect, double by) {
        for (int i = 0; i < groups; i++) {
            for (int j = 0; j < groups; j++) {
                variance[i * groups + j] += by * effect[i] * effect[j];
            }
        }
    }
}
