package org.oligomet.stats.regression;

import java.util.Arrays;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.Gram;
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

    ScoreResiduals(PartialLikelihood likelihood) {
        this.likelihood = likelihood;
        this.moments = EventMoments.of(likelihood);
        this.cumulative = moments.cumulativeHazardMean();
        this.sample = likelihood.sample();
        this.p = likelihood.design().p();
        this.w = likelihood.design().weight();
    }

    EventMoments moments() {
        return moments;
    }

    /** Writes the residual of the row at position i. */
    void at(int i, double[] into) {
        double weight = w.length == 0 ? 1 : w[i];
        int exit = sample.exitEvent(i) - 1;
        int entry = sample.entryEvent(i) - 1;
        boolean late = entry >= 0 && entry >= sample.eventStart(sample.segmentOfEvent(exit));
        boolean event = sample.isEvent(i);
        double risk = likelihood.r[i] / weight;
        double martingale = (event ? 1 : 0) - likelihood.c[i] / weight;
        double[] x = likelihood.design().x();
        for (int j = 0; j < p; j++) {
            double expected = cumulative[exit * p + j] - (late ? cumulative[entry * p + j] : 0);
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
        boolean byCluster = data.hasClusters();
        int units = byCluster ? data.clusters() : data.subjects();
        double[] u = new double[Math.multiplyExact(units, p)];
        double[] one = new double[p];
        for (int i = 0; i < sample.size(); i++) {
            at(i, one);
            int row = sample.row(i);
            int to = (byCluster ? data.cluster(row) : data.subject(row)) * p;
            for (int j = 0; j < p; j++) {
                u[to + j] += (w.length == 0 ? 1 : w[i]) * one[j];
            }
        }
        double[] meat = new double[Gram.size(p)];
        double[] ones = new double[units];
        Arrays.fill(ones, 1);
        Gram.add(u, p, 0, ones.length, ones, meat);
        return meat;
    }
}
