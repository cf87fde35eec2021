package org.oligomet.stats.regression;

import java.util.Arrays;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * S0 and S1 of a risk set. Element 0 is S0, the others S1. With late entries each sum is a pair of doubles (Knuth's
 * error-free addition), so that subtracting a row leaves no trace of it.
 */
final class RiskTotals {

    private static final int TOGETHER = 256;

    private final double[] x;
    private final double[] r;
    private final int p;
    private final boolean late;
    final double[] sum;
    private final double[] low;
    /** What is added to the totals of event time e from elsewhere, p + 1 numbers each; empty for nothing. */
    private final double[] besides;

    private int at;
    private double[] together = new double[0];
    /** The largest S0 so far: rounding is relative to it. */
    private double peak;

    RiskTotals(Design design, double[] r, boolean late, double[] besides) {
        this(design.x(), design.p(), r, late, besides);
    }

    /**
     * Totals of any columns.
     *
     * @param x row-major by position
     * @param p how many columns
     */
    RiskTotals(double[] x, int p, double[] r, boolean late) {
        this(x, p, r, late, new double[0]);
    }

    private RiskTotals(double[] x, int p, double[] r, boolean late, double[] besides) {
        this.x = x;
        this.r = r;
        this.p = p;
        this.late = late;
        this.sum = new double[p + 1];
        this.low = new double[late ? p + 1 : 0];
        this.besides = besides;
    }

    private RiskTotals(RiskTotals other) {
        this.x = other.x;
        this.r = other.r;
        this.p = other.p;
        this.late = other.late;
        this.sum = other.sum.clone();
        this.low = other.low.clone();
        this.besides = other.besides;
        this.peak = other.peak;
    }

    RiskTotals copy() {
        return new RiskTotals(this);
    }

    void clear() {
        Arrays.fill(sum, 0);
        Arrays.fill(low, 0);
        peak = 0;
    }

    void add(RiskTotals other) {
        peak = Math.max(peak, other.peak);
        for (int j = 0; j <= p; j++) {
            if (late) {
                add(j, other.sum[j]);
                low[j] += other.low[j];
            } else {
                sum[j] += other.sum[j];
            }
        }
    }

    /** The rows at positions {@code from .. to - 1} join. */
    void add(int from, int to) {
        if (late) {
            for (int i = from; i < to; i++) {
                signed(i, r[i]);
            }
            return;
        }
        double s0 = sum[0];
        for (int i = from; i < to; i++) {
            double risk = r[i];
            int at = i * p;
            s0 += risk;
            for (int j = 0; j < p; j++) {
                sum[j + 1] += risk * x[at + j];
            }
        }
        sum[0] = s0;
    }

    /** The late entries {@code from .. to - 1} leave. */
    void remove(SortedSample sample, int from, int to) {
        for (int q = from; q < to; q++) {
            int i = sample.entryPosition(q);
            signed(i, -r[i]);
        }
    }

    /** The same sums as of the rows one by one, but column by column, each held in registers. */
    private void signedTogether(int count) {
        for (int j = 0; j <= p; j++) {
            double high = sum[j];
            double rest = low[j];
            double most = peak;
            for (int k = j * TOGETHER; k < j * TOGETHER + count; k++) {
                double v = together[k];
                double s = high + v;
                double b = s - high;
                rest += (high - (s - b)) + (v - b);
                high = s;
                most = Math.max(most, Math.abs(s));
            }
            sum[j] = high;
            low[j] = rest;
            peak = j == 0 ? most : peak;
        }
    }

    private void put(int k, int i, double risk) {
        together[k] = risk;
        int at = i * p;
        for (int j = 0; j < p; j++) {
            together[(j + 1) * TOGETHER + k] = risk * x[at + j];
        }
    }

    /** What is added and removed from the event before {@code end} down to {@code first}, within segment s. */
    void addTail(SortedSample sample, int s, int first, int end) {
        int last = end < sample.eventStart(s + 1) ? sample.eventFrom(end) : sample.segmentStart(s + 1);
        if (!late) {
            add(sample.eventFrom(first), last);
            return;
        }
        together = new double[(p + 1) * TOGETHER];
        for (int i = sample.eventFrom(first); i < last; i += TOGETHER) {
            int count = Math.min(TOGETHER, last - i);
            for (int k = 0; k < count; k++) {
                put(k, i + k, r[i + k]);
            }
            signedTogether(count);
        }
        int to = sample.lateUpTo(s, end);
        for (int q = sample.lateUpTo(s, first); q < to; q += TOGETHER) {
            int count = Math.min(TOGETHER, to - q);
            for (int k = 0; k < count; k++) {
                int i = sample.entryPosition(q + k);
                put(k, i, -r[i]);
            }
            signedTogether(count);
        }
        together = new double[0];
    }

    /** Whether S0 still has ten digits: pairs of doubles have 31, less what larger sums have taken with them. */
    boolean isExact() {
        return !late || value(0) > 1e-21 * peak;
    }

    /** Totals are now asked for at event time e. */
    void at(int e) {
        at = e * (p + 1);
    }

    /** The j-th total. */
    double value(int j) {
        double total = late ? sum[j] + low[j] : sum[j];
        return besides.length == 0 ? total : total + besides[at + j];
    }

    private void signed(int i, double risk) {
        add(0, risk);
        peak = Math.max(peak, Math.abs(sum[0]));
        double[] high = sum;
        double[] rest = low;
        int at = i * p;
        for (int j = 0; j < p; j++) {
            double v = risk * x[at + j];
            double old = high[j + 1];
            double s = old + v;
            double b = s - old;
            rest[j + 1] += (old - (s - b)) + (v - b);
            high[j + 1] = s;
        }
    }

    private void add(int j, double v) {
        double old = sum[j];
        double s = old + v;
        double b = s - old;
        low[j] += (old - (s - b)) + (v - b);
        sum[j] = s;
    }
}
