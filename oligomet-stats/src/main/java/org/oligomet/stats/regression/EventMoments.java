package org.oligomet.stats.regression;

import java.util.Arrays;
import org.oligomet.stats.internal.risk.RiskSweep;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * What residuals and variances of hazards need at each event time, at the coefficients where the likelihood was last
 * evaluated. Vectors are on scaled covariates.
 *
 * <p>{@code mean}: the risk set's mean covariate, averaged over the tied events; {@code hazardMean}: {@code Σ_k h_k x̄_k};
 * {@code sparedMean}: {@code Σ_k (k/d) h_k x̄_k}. Notation of {@link PartialLikelihood}.
 */
final class EventMoments implements RiskSweep.Sink {

    private final PartialLikelihood of;
    private final SortedSample sample;
    private final int p;
    private final double[] x;
    private final double[] w;
    private final RiskTotals risk;
    private final double[] d1;
    final double[] mean;
    final double[] hazardMean;
    final double[] sparedMean;

    private EventMoments(PartialLikelihood of) {
        this.of = of;
        this.sample = of.sample();
        this.p = of.design().p();
        this.x = of.design().x();
        this.w = of.design().weight();
        this.risk = of.riskTotals();
        this.d1 = new double[p];
        int size = Math.multiplyExact(sample.events(), p);
        this.mean = new double[size];
        this.hazardMean = new double[size];
        this.sparedMean = new double[size];
    }

    static EventMoments of(PartialLikelihood likelihood) {
        EventMoments moments = new EventMoments(likelihood);
        RiskSweep.backward(likelihood.sample(), moments);
        return moments;
    }

    /** {@code Σ h x̄} from the start of each segment through each event time. */
    double[] cumulativeHazardMean() {
        double[] sum = hazardMean.clone();
        for (int s = 0; s < sample.segments(); s++) {
            for (int e = sample.eventStart(s) + 1; e < sample.eventStart(s + 1); e++) {
                for (int j = 0; j < p; j++) {
                    sum[e * p + j] += sum[(e - 1) * p + j];
                }
            }
        }
        return sum;
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
        risk.at(e);
        double weight = 0;
        double d0 = 0;
        Arrays.fill(d1, 0);
        for (int i = from; i < to; i++) {
            weight += w.length == 0 ? 1 : w[i];
            d0 += of.r[i];
            for (int j = 0; j < p; j++) {
                d1[j] += of.r[i] * x[i * p + j];
            }
        }
        int steps = of.efron() ? d : 1;
        double each = weight / steps;
        double s0 = risk.value(0);
        double a = 0;
        double fa = 0;
        double aa = 0;
        double faa = 0;
        double ffaa = 0;
        for (int k = 0; k < steps; k++) {
            double f = (double) k / steps;
            double inverse = 1 / (s0 - f * d0);
            a += inverse;
            fa += f * inverse;
            aa += inverse * inverse;
            faa += f * inverse * inverse;
            ffaa += f * f * inverse * inverse;
        }
        for (int j = 0; j < p; j++) {
            double s1 = risk.value(j + 1);
            mean[e * p + j] = (a * s1 - fa * d1[j]) / steps;
            hazardMean[e * p + j] = each * (aa * s1 - faa * d1[j]);
            sparedMean[e * p + j] = each * (faa * s1 - ffaa * d1[j]);
        }
    }

    @Override
    public void end(int segment) {
        // The next segment begins afresh.
    }
}
