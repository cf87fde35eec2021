package org.oligomet.stats.nonparametric;

import java.util.List;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TimeAxis;
import org.oligomet.stats.internal.risk.RiskSweep;
import org.oligomet.stats.ledger.EventLedger;

/**
 * The infinitesimal jackknife variance of the cumulative incidence of every cause, for all t in one sweep, where rows with
 * one history need not have one influence: weights, delayed entry, clusters, subjects of several rows.
 *
 * <p>A unit's influence on S is {@code a S} and on F of cause j {@code c_j + a F_j}; off the risk set a and c stay as they
 * are. With n at risk and d events, of cause j d_j, a row at risk gains by weight {@code d / (n (n - d))} in a and
 * {@code -d F_j / (n (n - d)) - S(t-) d_j / n²} in c_j, one with an event of cause e besides {@code -1 / (n - d)} and
 * {@code F_j / (n - d) + 1{j = e} S(t-) / n}. As in {@link Influence}, what all gain alike is not written to each: sums
 * over units of squares and products are carried, so that the cost is linear in rows times causes.
 */
final class IncidenceInfluence implements RiskSweep.RowSink {

    /** Part of the sum of its terms' sizes below which a variance is rounding: some dozen units in the last place. */
    private static final double ROUNDING = 0x1p-46;

    private final SurvivalData data;
    private final TimeAxis axis;
    private final int[] segment;
    private final int segments;
    private final Robustness by;
    private final int causes;
    private final Curve[] curves;
    private final double[] weightAtRisk;
    /** Of each unit a, then c by cause; and the common gains up to which they are current. */
    private final double[] state;

    private final double[] gainSeen;

    private IncidenceInfluence(SurvivalData data, int[] segment, List<EventLedger> ledgers, Robustness by) {
        this.data = data;
        this.axis = data.times();
        this.segment = segment;
        this.segments = ledgers.size();
        this.by = by;
        causes = data.causes().size();
        curves = new Curve[segments];
        for (int s = 0; s < segments; s++) {
            curves[s] = new Curve(ledgers.get(s));
        }
        int units = by == Robustness.BY_ROW ? data.size() : Math.multiplyExact(by.units(data), segments);
        weightAtRisk = new double[units];
        state = new double[Math.multiplyExact(units, causes + 1)];
        gainSeen = new double[state.length];
    }

    /** The variance by ledger, cause and time. */
    static double[][][] variances(SurvivalData data, int[] segment, List<EventLedger> ledgers, Robustness by) {
        IncidenceInfluence sweep = new IncidenceInfluence(data, segment, ledgers, by);
        for (int row = 0; row < data.size(); row++) {
            if (sweep.axis.entryRank(row) < 0) {
                sweep.move(row, data.weight(row), 0);
            }
        }
        RiskSweep.forward(data, sweep);
        double[][][] variances = new double[ledgers.size()][][];
        for (int s = 0; s < variances.length; s++) {
            sweep.curves[s].note();
            variances[s] = sweep.curves[s].variance;
        }
        return variances;
    }

    @Override
    public void exit(int rank, int row) {
        curves[segmentOf(row)].advance(rank);
        move(row, -data.weight(row), data.causeIndex(row));
    }

    @Override
    public void enter(int rank, int row) {
        if (data.weight(row) == 0) {
            return; // the ledger does not know its time
        }
        curves[segmentOf(row)].advance(rank);
        move(row, data.weight(row), 0);
    }

    /** Changes the weight of a row's unit, whose influence an event of that cause changes too; 0 for none. */
    private void move(int row, double weightChange, int cause) {
        int s = segmentOf(row);
        int unit = by == Robustness.BY_ROW ? row : by.unit(data, row) * segments + s;
        Curve curve = curves[s];
        int at = unit * (causes + 1);
        double w = weightAtRisk[unit];
        double newW = w + weightChange;
        double weight = cause == 0 ? 0 : -weightChange;
        double a = state[at] + w * (curve.gain[0] - gainSeen[at]);
        double newA = a + weight * curve.eventGain;
        double us = a * curve.survival;
        double newUs = newA * curve.survival;
        curve.ss += newUs * newUs - us * us;
        curve.ps += newW * newUs - w * us;
        curve.r += newW * newW - w * w;
        for (int j = 0; j < causes; j++) {
            double c = state[at + 1 + j] + w * (curve.gain[1 + j] - gainSeen[at + 1 + j]);
            double own = cause == j + 1 ? curve.ownGain : 0;
            double newC = c + weight * (own - curve.eventGain * curve.incidence[j]);
            double u = c + a * curve.incidence[j];
            double newU = u + weight * own;
            curve.ff[j] += newU * newU - u * u;
            curve.size[j] += newU * newU + u * u;
            curve.sf[j] += newUs * newU - us * u;
            curve.pf[j] += newW * newU - w * u;
            state[at + 1 + j] = newC;
            gainSeen[at + 1 + j] = curve.gain[1 + j];
        }
        state[at] = newA;
        gainSeen[at] = curve.gain[0];
        weightAtRisk[unit] = newW;
    }

    private int segmentOf(int row) {
        return segment.length == 0 ? 0 : segment[row];
    }

    /** Sums over the units of one ledger: of squares and products of influences U, of W U, and of W². */
    private final class Curve {
        final EventLedger ledger;
        final double[] risk;
        final double[][] variance;
        int k = -1;
        int rank = -1;
        double survival = 1;
        final double[] incidence = new double[causes];
        double ss;
        double ps;
        double r;
        final double[] sf = new double[causes];
        final double[] ff = new double[causes];
        final double[] size = new double[causes];
        final double[] pf = new double[causes];
        final double[] gain = new double[causes + 1];
        double eventGain;
        double ownGain;

        Curve(EventLedger ledger) {
            this.ledger = ledger;
            this.risk = ledger.atRisk();
            this.variance = new double[causes][ledger.size()];
        }

        void note() {
            for (int j = 0; j < causes && k >= 0; j++) {
                // What is left of larger sums that cancel (all rows in one cluster) is rounding.
                variance[j][k] = ff[j] <= ROUNDING * size[j] ? 0 : ff[j];
            }
        }

        void advance(int toRank) {
            if (toRank == rank) {
                return;
            }
            note();
            rank = toRank;
            k++;
            eventGain = 0;
            ownGain = 0;
            double d = ledger.events(k);
            if (d > 0) {
                step(risk[k], d);
            }
        }

        private void step(double n, double d) {
            // Where S ends at 0 nobody has influence on it any more: a is left alone, and sums with U of S become 0.
            boolean ends = d >= n;
            double gainA = ends ? 0 : d / (n * (n - d));
            double kept = ends ? 0 : (n - d) / n;
            double gainS = ends ? 0 : survival * d / (n * n);
            for (int j = 0; j < causes; j++) {
                double h = ledger.events(j, k) / n;
                double g = -survival * h / n;
                ff[j] += h * (2 * sf[j] + h * ss) + g * (2 * (pf[j] + h * ps) + g * r);
                size[j] += h * (2 * Math.abs(sf[j]) + h * ss) - g * (2 * Math.abs(pf[j] + h * ps) - g * r);
                sf[j] = kept * (sf[j] + h * ss) + kept * g * ps + gainS * (pf[j] + h * ps) + gainS * g * r;
                pf[j] += h * ps + g * r;
                incidence[j] += survival * h;
                gain[1 + j] += g - gainA * incidence[j];
            }
            ss = kept * kept * ss + gainS * (2 * kept * ps + gainS * r);
            ps = kept * ps + gainS * r;
            gain[0] += gainA;
            ownGain = survival / n;
            eventGain = ends ? 0 : -1 / (n - d);
            survival *= kept;
        }
    }
}
