package org.oligomet.stats.regression;

import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.TimeAxis;
import org.oligomet.stats.internal.risk.SortedSample;
import org.oligomet.stats.ledger.EventLedger;

/**
 * Each row's part in the score through the censoring distribution, the ψ of Fine and Gray (1999, doi:10.1080/01621459.1999.10474144,
 * section 3.2): {@code ψ_i = ∫ q(u) / π(u) dM_i^c(u)}, M^c the row's martingale of censoring, π the rows at risk and
 *
 * <pre>
 * q(u) = Σ_{lingering i, T_i < u} r_i / W(T_i) Σ_{s ≥ u} W(s) (x_i − x̄(s)) h(s) = A1(u) B0(u) − A0(u) B1(u)
 * </pre>
 *
 * with A0, A1 sums over rows from the past and B0, B1 over events to come: linear in rows. At equal times it follows the
 * formula as printed, as {@code cmprsk::crr}.
 */
final class FineGrayScore {

    private final SortedSample sample;
    private final SurvivalData data;
    private final ObservationWeights weights;
    private final int p;
    /** By group and time of its ledger: {@code q / π}, and the sum of {@code q dN^c / π²} up to and including it. */
    private final double[][] ratio;

    private final double[][] compensator;
    private final int[] near;

    FineGrayScore(
            PartialLikelihood likelihood, Lingering lingering, ObservationWeights weights, double[] hazardMeanTail) {
        this.sample = likelihood.sample();
        this.data = sample.data();
        this.weights = weights;
        this.p = likelihood.design().p();
        this.ratio = new double[weights.groups()][];
        this.compensator = new double[weights.groups()][];
        this.near = new int[weights.groups()];
        for (int g = 0; g < ratio.length; g++) {
            ratio[g] = new double[Math.multiplyExact(weights.ledger(g).size() + 1, p)];
        }
        for (Lingering.Rows each : lingering.classes()) {
            change(each, likelihood, lingering, hazardMeanTail, ratio[each.group]);
        }
        for (int g = 0; g < ratio.length; g++) {
            cumulate(g);
        }
    }

    /** Adds to q, as differences, the steps that a class gives it. */
    private void change(
            Lingering.Rows of, PartialLikelihood likelihood, Lingering lingering, double[] tail1, double[] steps) {
        TimeAxis axis = data.times();
        double[] x = likelihood.design().x();
        int from = sample.eventStart(of.segment);
        int to = sample.eventStart(of.segment + 1);
        int[] rows = of.positions;
        double[] a = new double[p + 1];
        double[] q = new double[p];
        int next = 0;
        int k = 0;
        for (int e = from; e < to; e++) {
            // B counts events from e on; rows that end before e, at their times.
            while (next < rows.length && sample.exitEvent(rows[next]) <= e) {
                double t = axis.time(axis.exitRank(sample.row(rows[next])));
                while (next < rows.length && axis.time(axis.exitRank(sample.row(rows[next]))) == t) {
                    int i = rows[next++];
                    double risk = likelihood.r[i] * lingering.inverse(i);
                    a[0] += risk;
                    for (int j = 0; j < p; j++) {
                        a[j + 1] += risk * x[i * p + j];
                    }
                }
                k = weights.index(of.group, Math.nextUp(t), k);
                step(of.at + e - from, true, a, q, lingering, tail1, steps, k);
            }
            k = weights.index(of.group, Math.nextUp(sample.eventTime(e)), k);
            step(of.at + e + 1 - from, e + 1 < to, a, q, lingering, tail1, steps, k);
        }
    }

    private void step(
            int at, boolean more, double[] a, double[] q, Lingering lingering, double[] tail1, double[] steps, int k) {
        double b0 = more ? lingering.tail(at) : 0;
        for (int j = 0; j < p; j++) {
            double value = more ? a[j + 1] * b0 - a[0] * tail1[at * p + j] : 0;
            steps[k * p + j] += value - q[j];
            q[j] = value;
        }
    }

    private void cumulate(int g) {
        EventLedger ledger = weights.ledger(g);
        double[] risk = weights.atRisk(g);
        double[] q = new double[p];
        double[] sum = new double[p];
        compensator[g] = new double[ratio[g].length];
        for (int k = 0; k < ledger.size(); k++) {
            double censored = ledger.censored(k);
            for (int j = 0; j < p; j++) {
                q[j] += ratio[g][k * p + j];
                double part = risk[k] > 0 ? q[j] / risk[k] : 0;
                ratio[g][k * p + j] = part;
                sum[j] += risk[k] > 0 ? part * censored / risk[k] : 0;
                compensator[g][k * p + j] = sum[j];
            }
        }
    }

    /** Adds {@code ψ} of a row of the data, without its weight. Quick where rows come in the order of their exits. */
    void add(int row, double[] into) {
        TimeAxis axis = data.times();
        int g = weights.group(row);
        double t = axis.time(axis.exitRank(row));
        int hint = near[g];
        int k = weights.index(
                g, t, hint < weights.ledger(g).size() && weights.ledger(g).time(hint) <= t ? hint : 0);
        near[g] = k;
        boolean censored = data.causeIndex(row) == 0;
        for (int j = 0; j < p; j++) {
            into[j] += (censored ? ratio[g][k * p + j] : 0) - compensator[g][k * p + j];
        }
    }
}
