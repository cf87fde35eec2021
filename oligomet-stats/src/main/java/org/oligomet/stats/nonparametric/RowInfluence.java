package org.oligomet.stats.nonparametric;

import java.util.Arrays;
import org.oligomet.stats.ledger.EventLedger;

/**
 * The influence of each row of one ledger on an estimate: its derivative by the row's weight.
 *
 * <p>Whatever is estimated, a row gains the same as all others at each time at which it is at risk, and something of its own
 * where it has the event. So prefix sums of the gains over the ledger give every row's influence in constant time, whatever
 * its entry; the cost is linear in times and rows.
 *
 * <p>With n at risk, d events, d_j of the cause, up to the time t or the horizon:
 *
 * <pre>
 *                    each at risk                              one with the event, besides
 * S(t)               S(t) d / (n (n - d))                      -S(t) / (n - d)
 * H(t)               -d / n²                                   1 / n
 * ∫ S                A d / (n (n - d)), A the area from here   -A / (n - d)
 * F_j(t)             (F_j(t) - F_j) d / (n (n - d)) - S- d_j / n²   -(F_j(t) - F_j) / (n - d), of cause j + S- / n
 * </pre>
 *
 * where d = n the terms with n - d are 0: whatever any weight, S is 0 from there on.
 */
final class RowInfluence {

    /** A row that was censored, had the event in question, or a competing one. */
    enum End {
        CENSORED,
        EVENT,
        COMPETING
    }

    final double estimate;
    private final double[] gained;
    private final double[] event;
    private final double[] competing;

    /** One for each index of the ledger up to the time in question. */
    private RowInfluence(double estimate, double[] gain, double[] event, double[] competing) {
        this.estimate = estimate;
        this.event = event;
        this.competing = competing;
        gained = new double[gain.length + 1];
        for (int k = 0; k < gain.length; k++) {
            gained[k + 1] = gained[k] + gain[k];
        }
    }

    /**
     * The influence of a row.
     *
     * @param entry the index of its entry in the ledger, -1 if it was at risk from the start
     * @param exit the index of its exit
     * @param end how it ended
     */
    double of(int entry, int exit, End end) {
        int last = gained.length - 2;
        double sum = gained[Math.min(exit, last) + 1] - gained[Math.min(entry, last) + 1];
        if (exit <= last && end != End.CENSORED) {
            sum += end == End.EVENT ? event[exit] : competing[exit];
        }
        return sum;
    }

    /** On S at a time; every event counts. */
    static RowInfluence survival(EventLedger ledger, double[] risk, double t) {
        int size = ledger.indexAt(t) + 1;
        double s = 1;
        for (int k = 0; k < size; k++) {
            s *= kept(ledger, risk, k);
        }
        double[] area = new double[size];
        Arrays.fill(area, s);
        return ofAreas(s, ledger, risk, area);
    }

    /** On the area under S up to a horizon; every event counts. */
    static RowInfluence restrictedMean(EventLedger ledger, double[] risk, double horizon) {
        int size = ledger.indexAt(horizon) + 1;
        double[] s = new double[size];
        for (int k = 0; k < size; k++) {
            s[k] = (k == 0 ? 1 : s[k - 1]) * kept(ledger, risk, k);
        }
        double[] area = new double[size];
        double sum = 0;
        double end = horizon;
        for (int k = size - 1; k >= 0; k--) {
            sum += (end - ledger.time(k)) * s[k];
            end = ledger.time(k);
            area[k] = sum;
        }
        return ofAreas(sum + end, ledger, risk, area);
    }

    private static RowInfluence ofAreas(double estimate, EventLedger ledger, double[] risk, double[] area) {
        double[] gain = new double[area.length];
        double[] event = new double[area.length];
        for (int k = 0; k < area.length; k++) {
            double d = ledger.events(k);
            double n = risk[k];
            if (d > 0 && d < n) {
                gain[k] = area[k] * d / (n * (n - d));
                event[k] = -area[k] / (n - d);
            }
        }
        return new RowInfluence(estimate, gain, event, event);
    }

    /** On the cumulative hazard at a time; every event counts. */
    static RowInfluence hazard(EventLedger ledger, double[] risk, double t) {
        int size = ledger.indexAt(t) + 1;
        double[] gain = new double[size];
        double[] event = new double[size];
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double d = ledger.events(k);
            if (d > 0) {
                double n = risk[k];
                sum += d / n;
                gain[k] = -d / (n * n);
                event[k] = 1 / n;
            }
        }
        return new RowInfluence(sum, gain, event, event);
    }

    /** On the cumulative incidence of a cause at a time. */
    static RowInfluence incidence(EventLedger ledger, double[] risk, int cause, double t) {
        int size = ledger.indexAt(t) + 1;
        double[] f = new double[size];
        double[] before = new double[size];
        double s = 1;
        double sum = 0;
        for (int k = 0; k < size; k++) {
            before[k] = s;
            sum += ledger.events(cause, k) == 0 ? 0 : s * ledger.events(cause, k) / risk[k];
            s *= kept(ledger, risk, k);
            f[k] = sum;
        }
        double[] gain = new double[size];
        double[] event = new double[size];
        double[] competing = new double[size];
        for (int k = 0; k < size; k++) {
            double d = ledger.events(k);
            if (d > 0) {
                double n = risk[k];
                double toCome = d < n ? (sum - f[k]) / (n - d) : 0;
                gain[k] = toCome * d / n - before[k] * ledger.events(cause, k) / (n * n);
                competing[k] = -toCome;
                event[k] = before[k] / n - toCome;
            }
        }
        return new RowInfluence(sum, gain, event, competing);
    }

    /** The share without an event at a time, 1 where nobody is at risk. */
    static double kept(EventLedger ledger, double[] risk, int k) {
        double d = ledger.events(k);
        return d > 0 ? (risk[k] - d) / risk[k] : 1;
    }
}
