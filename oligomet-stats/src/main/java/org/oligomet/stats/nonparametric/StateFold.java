package org.oligomet.stats.nonparametric;

import java.util.Arrays;
import org.oligomet.stats.ledger.TransitionLedger;

/**
 * State occupation probabilities by one forward fold over a ledger of transitions, with the multinomial covariance
 * {@code Σ' = BᵀΣB + Σ_f p_f² cov(dA_f)}, {@code B = I + dA}.
 */
final class StateFold {

    final TransitionLedger ledger;
    final int states;
    final long[][] risk;
    final double[] start;
    /** The index of the first time with a move; the ledger's size if there is none. */
    /** The time that tells the distribution at the start. */
    final int begin;
    /** By time and state, after the moves of the time. */
    final double[][] probability;

    final double[][] greenwood;

    StateFold(TransitionLedger ledger) {
        this.ledger = ledger;
        this.states = ledger.states().size();
        this.risk = ledger.atRisk();
        this.begin = firstMove();
        this.start = start();
        this.probability = new double[ledger.size()][];
        this.greenwood = new double[ledger.size()][];
        double[] p = start;
        double[][] covariance = startCovariance();
        for (int k = 0; k < ledger.size(); k++) {
            if (moves(k)) {
                double[][] b = step(k);
                covariance = carry(covariance, b);
                add(covariance, p, k);
                p = times(p, b);
                takeNoneAboveOne(p);
            }
            probability[k] = p;
            greenwood[k] = new double[states];
            for (int s = 0; s < states; s++) {
                greenwood[k][s] = Math.max(0, covariance[s][s]);
            }
        }
    }

    private int firstMove() {
        int k = 0;
        while (k < ledger.size() && !moves(k)) {
            k++;
        }
        return k < ledger.size() ? k : firstAtRisk();
    }

    private int firstAtRisk() {
        for (int k = 0; k < ledger.size(); k++) {
            for (long[] column : risk) {
                if (column[k] > 0) {
                    return k;
                }
            }
        }
        return ledger.size();
    }

    /** Of those under observation just before the first move; if nobody moves, of those who are the first. */
    private double[] start() {
        double[] share = new double[states];
        long total = startTotal();
        for (int s = 0; s < states; s++) {
            share[s] = total == 0 ? 0 : (double) startCount(s) / total;
        }
        if (total == 0 && states > 0) {
            share[0] = 1;
        }
        return share;
    }

    long startCount(int s) {
        return begin < ledger.size() ? risk[s][begin] : ledger.fromStart(s);
    }

    long startTotal() {
        long total = 0;
        for (int s = 0; s < states; s++) {
            total += startCount(s);
        }
        return total;
    }

    private double[][] startCovariance() {
        double[][] covariance = new double[states][states];
        long total = startTotal();
        for (int i = 0; i < states && total > 0; i++) {
            for (int j = 0; j < states; j++) {
                covariance[i][j] = ((i == j ? start[i] : 0) - start[i] * start[j]) / total;
            }
        }
        return covariance;
    }

    boolean moves(int k) {
        for (int f = 0; f < states; f++) {
            for (int t = 0; t < states; t++) {
                if (ledger.moved(f, t, k) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code I + dA} at a time. */
    double[][] step(int k) {
        double[][] b = new double[states][states];
        for (int f = 0; f < states; f++) {
            long left = risk[f][k];
            for (int t = 0; t < states; t++) {
                int d = ledger.moved(f, t, k);
                if (d > 0) {
                    b[f][t] = (double) d / risk[f][k];
                    left -= d;
                }
            }
            b[f][f] = risk[f][k] == 0 ? 1 : (double) left / risk[f][k];
        }
        return b;
    }

    static double[] times(double[] p, double[][] b) {
        double[] next = new double[p.length];
        for (int f = 0; f < p.length; f++) {
            if (p[f] != 0) {
                for (int t = 0; t < p.length; t++) {
                    next[t] += p[f] * b[f][t];
                }
            }
        }
        return next;
    }

    /** The shares of all states sum to 1, but for rounding. */
    private static void takeNoneAboveOne(double[] p) {
        for (int s = 0; s < p.length; s++) {
            p[s] = Math.min(1, p[s]);
        }
    }

    private double[][] carry(double[][] covariance, double[][] b) {
        double[][] half = new double[states][];
        Arrays.setAll(half, i -> times(covariance[i], b));
        double[][] next = new double[states][states];
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                for (int f = 0; f < states; f++) {
                    next[i][j] += b[f][i] * half[f][j];
                }
            }
        }
        return next;
    }

    /** What the draws of the time add: multinomial from each state. */
    private void add(double[][] covariance, double[] p, int k) {
        for (int f = 0; f < states; f++) {
            double y = risk[f][k];
            if (y == 0 || p[f] == 0) {
                continue;
            }
            double[] share = step(k)[f];
            for (int i = 0; i < states; i++) {
                for (int j = 0; j < states; j++) {
                    covariance[i][j] += p[f] * p[f] * ((i == j ? share[i] : 0) - share[i] * share[j]) / y;
                }
            }
        }
    }
}
