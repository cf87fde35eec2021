package org.oligomet.stats.regression;

import java.util.Arrays;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.risk.RiskSweep;

/** What the sweep of one block leaves behind: hazards at its event times and its part of the information. */
final class EventSums implements RiskSweep.Sink {

    private static final int BUFFER = 128;

    private final PartialLikelihood of;
    private final int p;
    private final double[] x;
    private final double[] w;
    private final RiskTotals risk;
    private final double[] d1;
    private final double[] buffer;
    private final double[] coefficient = new double[BUFFER];
    private int buffered;
    final double[] gram;
    double logSum;
    boolean inexact;
    private final boolean curved;

    /** @param curved whether the information is wanted */
    EventSums(PartialLikelihood of, RiskTotals start, boolean curved) {
        this.curved = curved;
        this.of = of;
        this.p = of.design().p();
        this.x = of.design().x();
        this.w = of.design().weight();
        this.risk = start;
        this.d1 = new double[curved ? p : 0];
        this.buffer = new double[curved ? BUFFER * p : 0];
        this.gram = new double[curved ? Gram.size(p) : 0];
    }

    @Override
    public void begin(int segment) {
        risk.clear();
    }

    @Override
    public void add(int from, int to) {
        risk.add(from, to);
    }

    @Override
    public void remove(int from, int to) {
        risk.remove(of.sample(), from, to);
    }

    @Override
    public void event(int e, int from, int to) {
        int d = to - from;
        risk.at(e);
        double s0 = risk.value(0);
        inexact |= !risk.isExact();
        double weight = 0;
        for (int i = from; i < to; i++) {
            weight += w.length == 0 ? 1 : w[i];
        }
        if (d == 1 || !of.efron()) {
            double a = 1 / s0;
            of.hazard[e] = weight * a;
            of.spared[e] = 0;
            logSum += weight * Math.log(s0);
            if (curved) {
                push(a, 0, weight);
            }
            return;
        }
        tied(e, from, to, s0, weight / d);
    }

    /** Efron: the sum over k of rank-one terms is that of two, of S1 − f̄ D1 and of D1. */
    private void tied(int e, int from, int to, double s0, double meanWeight) {
        int d = to - from;
        double d0 = 0;
        Arrays.fill(d1, 0);
        for (int i = from; i < to; i++) {
            d0 += of.r[i];
            int at = i * p;
            for (int j = 0; j < d1.length; j++) {
                d1[j] += of.r[i] * x[at + j];
            }
        }
        double h = 0;
        double spared = 0;
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        for (int k = 0; k < d; k++) {
            double f = (double) k / d;
            double s = s0 - f * d0;
            double a = 1 / s;
            logSum += meanWeight * Math.log(s);
            h += a;
            spared += f * a;
            double aa = a * a;
            a0 += aa;
            a1 += f * aa;
            a2 += f * f * aa;
        }
        of.hazard[e] = meanWeight * h;
        of.spared[e] = meanWeight * spared;
        if (!curved) {
            return;
        }
        double fBar = a1 / a0;
        push(1, fBar, meanWeight * a0);
        double rest = meanWeight * Math.max(0, a2 - a1 * fBar);
        int at = buffered * p;
        System.arraycopy(d1, 0, buffer, at, p);
        pushed(rest);
    }

    /** Adds {@code c v vᵀ}, v = a (S1 − f D1), to what is to be subtracted from the information. */
    private void push(double a, double f, double c) {
        int at = buffered * p;
        for (int j = 0; j < p; j++) {
            buffer[at + j] = a * (f == 0 ? risk.value(j + 1) : risk.value(j + 1) - f * d1[j]);
        }
        pushed(c);
    }

    private void pushed(double c) {
        coefficient[buffered++] = c;
        if (buffered == BUFFER) {
            flush();
        }
    }

    void flush() {
        Gram.add(buffer, p, 0, buffered, coefficient, gram);
        buffered = 0;
    }

    @Override
    public void end(int segment) {
        // The next segment begins afresh.
    }
}
