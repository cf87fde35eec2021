package org.oligomet.stats.regression;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * Each row's part of the score, {@code ∫ (x_i − x̄) dM_i}, at the coefficients where the likelihood was last evaluated, on
 * scaled covariates and without the row's own weight; and what the sandwich variance makes of them.
 */
final class ScoreResiduals {

    private final PartialLikelihood likelihood;
    private final EventMoments moments;
    private final double[] cumulative;
    private final SortedSample sample;
    private final int p;
    private final double[] w;
    private final @Nullable Lingering lingering;
    /** {@code Σ W h x̄} over the events to come, for rows that linger. */
    private final double[] lingeringMean;

    ScoreResiduals(PartialLikelihood likelihood) {
        this.likelihood = likelihood;
        this.moments = EventMoments.of(likelihood);
        this.cumulative = moments.cumulativeHazardMean();
        this.sample = likelihood.sample();
        this.p = likelihood.design().p();
        this.w = likelihood.design().weight();
        this.lingering = likelihood.lingering();
        this.lingeringMean = lingering == null ? new double[0] : lingering.tails(moments.hazardMean);
    }

    EventMoments moments() {
        return moments;
    }

    /** Writes the residual of the row at position i. */
    void at(int i, double[] into) {
        double weight = w.length == 0 ? 1 : w[i];
        int exit = sample.exitEvent(i) - 1;
        int entry = sample.entryEvent(i) - 1;
        boolean atRisk = exit > entry;
        boolean late = atRisk && entry >= 0 && entry >= sample.eventStart(sample.segmentOfEvent(exit));
        boolean event = sample.isEvent(i);
        double risk = likelihood.r[i] / weight;
        double martingale = (event ? 1 : 0) - likelihood.c[i] / weight;
        double[] x = likelihood.design().x();
        for (int j = 0; j < p; j++) {
            double expected = atRisk ? cumulative[exit * p + j] - (late ? cumulative[entry * p + j] : 0) : 0;
            if (lingering != null && lingering.holds(i)) {
                expected += lingering.inverse(i) * lingeringMean[lingering.first(i) * p + j];
            }
            double seen = 0;
            if (event) {
                expected -= moments.sparedMean[exit * p + j];
                seen = moments.mean[exit * p + j];
            }
            into[j] = martingale * x[i * p + j] - seen + risk * expected;
        }
    }

    /** {@code Σ u uᵀ}, u the weighted sum of the residuals of a cluster, else a subject, else a row, packed: the meat of the sandwich. */
    double[] meat() {
        SurvivalData data = sample.data();
        ClusterSums sums = new ClusterSums(data, p);
        Subdistribution subdistribution = likelihood.subdistribution();
        FineGrayScore censoring = lingering != null && subdistribution != null && subdistribution.estimatedWeights()
                ? new FineGrayScore(likelihood, lingering, subdistribution.weights(), lingeringMean)
                : null;
        BitSet done = new BitSet(censoring == null ? 0 : data.size());
        double[] one = new double[p];
        for (int i = 0; i < sample.size(); i++) {
            int row = sample.row(i);
            at(i, one);
            if (censoring != null) {
                censoring.add(row, one);
                done.set(row);
            }
            sums.add(row, w.length == 0 ? 1 : w[i], one);
        }
        // Rows that are in no risk set tell of the censoring distribution all the same.
        for (int row = done.nextClearBit(0); censoring != null && row < data.size(); row = done.nextClearBit(row + 1)) {
            Arrays.fill(one, 0);
            censoring.add(row, one);
            sums.add(row, data.weight(row), one);
        }
        return sums.gram();
    }
}
