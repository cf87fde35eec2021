package org.oligomet.stats.regression;

import java.util.Arrays;
import org.oligomet.stats.internal.math.Blocks;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.risk.RiskSweep;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * Score and information of the model extended by {@code x g(t)}, at the coefficients where the likelihood was last evaluated
 * and 0 for the new ones, on scaled covariates.
 *
 * <p>With V the information at an event time, the extended information has the blocks {@code Σ V}, {@code Σ g V} and
 * {@code Σ g² V}; the new part of the score is {@code Σ g (x − x̄)} over the events. As in {@link PartialLikelihood} the
 * sums of V are one weighted Gram matrix of the rows, with {@code r_i ∫ g dH} or {@code r_i ∫ g² dH} in place of the
 * expected events, less two rank-one terms for each event time: {@code O(n p²)}, nothing is allocated by event.
 */
final class TimeInteraction {

    private final PartialLikelihood of;
    private final SortedSample sample;
    private final double[] g;
    private final int p;
    private final boolean late;
    /** {@code ∫ g dH} and {@code ∫ g² dH} from the start of the segment; with late entries in two parts. */
    private final double[] first;

    private final double[] firstLow;
    private final double[] second;
    private final double[] secondLow;
    /** {@code Σ g (x − x̄)}. */
    final double[] score;
    /** {@code Σ g V}, packed. */
    final double[] cross;
    /** {@code Σ g² V}, packed. */
    final double[] square;

    TimeInteraction(PartialLikelihood of, double[] g) {
        this.of = of;
        this.sample = of.sample();
        this.g = g;
        this.p = of.design().p();
        this.late = sample.entryStart(sample.segments()) > 0;
        this.first = new double[g.length];
        this.second = new double[g.length];
        this.firstLow = new double[late ? g.length : 0];
        this.secondLow = new double[late ? g.length : 0];
        this.score = new double[p];
        this.cross = new double[Gram.size(p)];
        this.square = new double[Gram.size(p)];
        cumulate();
        sum();
    }

    private void sum() {
        int blocks = of.blocks();
        double[] c1 = new double[sample.size()];
        double[] c2 = new double[sample.size()];
        Part[] parts = new Part[blocks];
        Blocks.run(blocks, b -> {
            Part part = new Part(of.riskAfterBlock(b));
            int from = of.blockStart(b);
            int to = of.blockStart(b + 1);
            RiskSweep.backwardOverEvents(sample, from, to, part);
            part.flush();
            part.rows(from, to, c1, c2);
            parts[b] = part;
        });
        for (Part part : parts) {
            PartialLikelihood.addTo(score, part.score, 1);
            PartialLikelihood.addTo(cross, part.rowCross, 1);
            PartialLikelihood.addTo(square, part.rowSquare, 1);
        }
        for (Part part : parts) {
            PartialLikelihood.addTo(cross, part.eventCross, -1);
            PartialLikelihood.addTo(square, part.eventSquare, -1);
        }
    }

    private void cumulate() {
        for (int s = 0; s < sample.segments(); s++) {
            double a = 0;
            double aLow = 0;
            double b = 0;
            double bLow = 0;
            for (int e = sample.eventStart(s); e < sample.eventStart(s + 1); e++) {
                double da = g[e] * of.hazard[e];
                double db = g[e] * da;
                if (late) {
                    aLow += lost(a, da);
                    bLow += lost(b, db);
                    firstLow[e] = aLow;
                    secondLow[e] = bLow;
                }
                a += da;
                b += db;
                first[e] = a;
                second[e] = b;
            }
        }
    }

    /** What rounding takes from {@code a + b}. */
    private static double lost(double a, double b) {
        double sum = a + b;
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    /** One block's share. */
    private final class Part implements RiskSweep.Sink {

        private static final int BUFFER = 32;

        private final RiskTotals risk;
        private final double[] x = of.design().x();
        private final double[] w = of.design().weight();
        private final double[] d1 = new double[p];
        private final double[] buffer = new double[BUFFER * p];
        private final double[] byG = new double[BUFFER];
        private final double[] byG2 = new double[BUFFER];
        private int buffered;
        final double[] score = new double[p];
        final double[] rowCross = new double[Gram.size(p)];
        final double[] rowSquare = new double[Gram.size(p)];
        final double[] eventCross = new double[Gram.size(p)];
        final double[] eventSquare = new double[Gram.size(p)];

        Part(RiskTotals risk) {
            this.risk = risk;
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
            risk.remove(sample, from, to);
        }

        @Override
        public void event(int e, int from, int to) {
            int d = to - from;
            double s0 = risk.value(0);
            double weight = 0;
            for (int i = from; i < to; i++) {
                weight += w.length == 0 ? 1 : w[i];
            }
            if (d == 1 || !of.efron()) {
                push(g[e], 1 / s0, 0, weight);
                return;
            }
            // Efron, as in EventSums: the d terms of rank one are those of S1 − f̄ D1 and of D1.
            double d0 = 0;
            Arrays.fill(d1, 0);
            for (int i = from; i < to; i++) {
                d0 += of.r[i];
                for (int j = 0; j < p; j++) {
                    d1[j] += of.r[i] * x[i * p + j];
                }
            }
            double a0 = 0;
            double a1 = 0;
            double a2 = 0;
            for (int k = 0; k < d; k++) {
                double f = (double) k / d;
                double a = 1 / (s0 - f * d0);
                a0 += a * a;
                a1 += f * a * a;
                a2 += f * f * a * a;
            }
            double fBar = a1 / a0;
            push(g[e], 1, fBar, weight / d * a0);
            System.arraycopy(d1, 0, buffer, buffered * p, p);
            pushed(g[e], weight / d * Math.max(0, a2 - a1 * fBar));
        }

        @Override
        public void end(int segment) {
            // The next segment begins afresh.
        }

        private void push(double time, double a, double f, double c) {
            int at = buffered * p;
            for (int j = 0; j < p; j++) {
                buffer[at + j] = a * (f == 0 ? risk.value(j + 1) : risk.value(j + 1) - f * d1[j]);
            }
            pushed(time, c);
        }

        private void pushed(double time, double c) {
            byG[buffered] = c * time;
            byG2[buffered] = c * time * time;
            if (++buffered == BUFFER) {
                flush();
            }
        }

        void flush() {
            Gram.add(buffer, p, 0, buffered, byG, eventCross);
            Gram.add(buffer, p, 0, buffered, byG2, eventSquare);
            buffered = 0;
        }

        /** The rows that exit at or after the block's event times and before the next one. */
        void rows(int firstEvent, int endEvent, double[] c1, double[] c2) {
            for (int e = firstEvent; e < endEvent; e++) {
                int from = sample.eventFrom(e);
                int to = sample.eventTo(e);
                int end = of.positionsEnd(e);
                double spared = g[e] * of.spared[e];
                for (int i = from; i < end; i++) {
                    int entry = late ? sample.entryEvent(i) - 1 : -1;
                    boolean enters = entry >= 0 && entry >= sample.eventStart(sample.segmentOfEvent(e));
                    double a = enters ? (first[e] - first[entry]) + (firstLow[e] - firstLow[entry]) : first[e];
                    double b = enters ? (second[e] - second[entry]) + (secondLow[e] - secondLow[entry]) : second[e];
                    double residual = 0;
                    if (i < to) {
                        a -= spared;
                        b -= g[e] * spared;
                        residual = (w.length == 0 ? 1 : w[i]) * g[e];
                    }
                    c1[i] = of.r[i] * a;
                    c2[i] = of.r[i] * b;
                    residual -= c1[i];
                    for (int j = 0; j < p; j++) {
                        score[j] += residual * x[i * p + j];
                    }
                }
            }
            if (firstEvent < endEvent) {
                int from = sample.eventFrom(firstEvent);
                int to = of.positionsEnd(endEvent - 1);
                Gram.add(x, p, from, to, c1, rowCross);
                Gram.add(x, p, from, to, c2, rowSquare);
            }
        }
    }
}
