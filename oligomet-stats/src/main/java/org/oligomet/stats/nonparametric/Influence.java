package org.oligomet.stats.nonparametric;

import java.util.List;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TimeAxis;
import org.oligomet.stats.internal.risk.Continuation;
import org.oligomet.stats.internal.risk.RiskSweep;
import org.oligomet.stats.ledger.EventLedger;

/**
 * The infinitesimal jackknife variance of log S(t) or H(t), for all t in one sweep.
 *
 * <p>A unit c (row, subject or cluster) has influence {@code U_c(t) = Σ_i w_i ∂/∂w_i}; the variance is {@code Σ_c U_c²}.
 * With n at risk and d events at a time, a row at risk gains {@code d / (n (n - d))} for log S or {@code -d / n²} for H,
 * and one with the event besides {@code -1 / (n - d)} or {@code 1 / n}. What all at risk gain alike is not written to
 * each: with {@code Q = Σ U²}, {@code P = Σ W U}, {@code R = Σ W²} over units and W a unit's weight at risk, a common gain
 * g turns Q into {@code Q + 2 g P + g² R}; a unit is brought up to date when one of its rows moves. So the cost is linear.
 */
final class Influence implements RiskSweep.RowSink {

    /** Part of the sum of its terms' sizes below which Q is rounding: a few units in the last place. */
    private static final double ROUNDING = 0x1p-50;

    private final SurvivalData data;
    private final TimeAxis axis;
    private final int[] segment;
    private final int segments;
    private final Robustness by;
    private final boolean hazard;
    private final boolean reversed;
    private final Continuation continuation;
    private final Curve[] curves;
    private final double[] weightAtRisk;
    private final double[] influence;
    private final double[] gainSeen;

    private Influence(
            SurvivalData data,
            int[] segment,
            List<EventLedger> ledgers,
            Robustness by,
            boolean hazard,
            boolean reversed) {
        this.data = data;
        this.axis = data.times();
        this.segment = segment;
        this.segments = ledgers.size();
        this.by = by;
        this.hazard = hazard;
        this.reversed = reversed;
        this.continuation = new Continuation(data, segment);
        curves = new Curve[segments];
        for (int s = 0; s < segments; s++) {
            curves[s] = new Curve(ledgers.get(s));
        }
        // A row lies in one segment; a subject or cluster may have rows in several, which are then apart, as in R.
        int units = by == Robustness.BY_ROW ? data.size() : Math.multiplyExact(by.units(data), segments);
        weightAtRisk = new double[units];
        influence = new double[units];
        gainSeen = new double[units];
    }

    /** The variance at each time of each ledger. */
    static double[][] variances(
            SurvivalData data,
            int[] segment,
            List<EventLedger> ledgers,
            Robustness by,
            boolean hazard,
            boolean reversed) {
        Influence sweep = new Influence(data, segment, ledgers, by, hazard, reversed);
        for (int row = 0; row < data.size(); row++) {
            if (sweep.axis.entryRank(row) < 0) {
                sweep.move(row, data.weight(row), 0);
            }
        }
        RiskSweep.forward(data, sweep);
        double[][] variances = new double[ledgers.size()][];
        for (int s = 0; s < variances.length; s++) {
            sweep.curves[s].note();
            variances[s] = sweep.curves[s].variance;
        }
        return variances;
    }

    @Override
    public void exit(int rank, int row) {
        Curve curve = curves[segmentOf(row)];
        curve.advance(rank);
        double weight = data.weight(row);
        boolean event =
                reversed ? data.causeIndex(row) == 0 && !continuation.goesOnAfter(row) : data.causeIndex(row) != 0;
        move(row, -weight, event ? weight * curve.eventGain : 0);
    }

    @Override
    public void enter(int rank, int row) {
        if (data.weight(row) == 0) {
            return; // the ledger does not know its time
        }
        curves[segmentOf(row)].advance(rank);
        move(row, data.weight(row), 0);
    }

    private void move(int row, double weightChange, double influenceChange) {
        int s = segmentOf(row);
        int unit = by == Robustness.BY_ROW ? row : by.unit(data, row) * segments + s;
        Curve curve = curves[s];
        double w = weightAtRisk[unit];
        double u = influence[unit] + w * (curve.gain - gainSeen[unit]);
        double newW = w + weightChange;
        double newU = u + influenceChange;
        curve.q += newU * newU - u * u;
        curve.size += newU * newU + u * u;
        curve.p += newW * newU - w * u;
        curve.r += newW * newW - w * w;
        weightAtRisk[unit] = newW;
        influence[unit] = newU;
        gainSeen[unit] = curve.gain;
    }

    private int segmentOf(int row) {
        return segment.length == 0 ? 0 : segment[row];
    }

    private final class Curve {
        final EventLedger ledger;
        final double[] risk;
        final double[] variance;
        int k = -1;
        int rank = -1;
        double q;
        double size;
        double p;
        double r;
        double gain;
        double eventGain;
        boolean ended;

        Curve(EventLedger ledger) {
            this.ledger = ledger;
            this.risk = ledger.atRisk();
            this.variance = new double[ledger.size()];
        }

        void note() {
            if (k >= 0) {
                // What is left of larger sums that cancel (all rows in one cluster) is rounding.
                variance[k] = ended || q <= ROUNDING * size ? 0 : q;
            }
        }

        void advance(int toRank) {
            if (toRank == rank) {
                return;
            }
            note();
            rank = toRank;
            k++;
            double n = risk[k];
            double d = reversed ? ledger.censored(k) : ledger.events(k);
            double step = 0;
            eventGain = 0;
            if (d > 0 && hazard) {
                step = -d / (n * n);
                eventGain = 1 / n;
            } else if (d > 0 && d < n) {
                step = d / (n * (n - d));
                eventGain = -1 / (n - d);
            } else if (d > 0) {
                ended = true; // S is 0 from here on, whatever any weight
            }
            q += step * (2 * p + step * r);
            size += Math.abs(step) * (2 * Math.abs(p) + Math.abs(step) * r);
            p += step * r;
            gain += step;
        }
    }
}
