package org.oligomet.stats.regression;

import java.util.Arrays;
import org.oligomet.stats.internal.risk.RiskSweep;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * The steps of a baseline that need not follow the tie rule of the fit, for the coefficients where the likelihood was last
 * evaluated, at each event time: of the hazard, of {@code −log S}, of the variance of H, and {@code Σ_k h_k x̄_k}.
 */
final class BaselineSteps implements RiskSweep.Sink {

    private static final int MOST_STEPS = 200;

    private final PartialLikelihood of;
    private final SortedSample sample;
    private final BaselineHazard choice;
    private final int p;
    private final RiskTotals risk;
    /** By segment, the risk score of somebody at the means: it scales Greenwood's variance, as in R. */
    private final double[] riskAtMeans;

    private final double[] d1;
    private int segment;
    final double[] hazard;
    final double[] exponent;
    final double[] variance;
    final double[] hazardMean;

    private BaselineSteps(PartialLikelihood of, BaselineHazard choice, double[] riskAtMeans) {
        this.of = of;
        this.sample = of.sample();
        this.choice = choice;
        this.riskAtMeans = riskAtMeans;
        this.p = of.design().p();
        this.risk = of.riskTotals();
        this.d1 = new double[p];
        this.hazard = new double[sample.events()];
        this.exponent = choice == BaselineHazard.PRODUCT_LIMIT ? new double[sample.events()] : hazard;
        this.variance = new double[sample.events()];
        this.hazardMean = new double[Math.multiplyExact(sample.events(), p)];
    }

    static BaselineSteps of(PartialLikelihood likelihood, BaselineHazard choice, double[] riskAtMeans) {
        BaselineSteps steps = new BaselineSteps(likelihood, choice, riskAtMeans);
        RiskSweep.backward(likelihood.sample(), steps);
        return steps;
    }

    @Override
    public void begin(int begun) {
        segment = begun;
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
        risk.at(e);
        double s0 = risk.value(0);
        double weight = 0;
        double d0 = 0;
        Arrays.fill(d1, 0);
        for (int i = from; i < to; i++) {
            weight += weight(i);
            d0 += of.r[i];
            for (int j = 0; j < p; j++) {
                d1[j] += of.r[i] * of.design().x()[i * p + j];
            }
        }
        int steps = choice == BaselineHazard.EFRON ? to - from : 1;
        for (int k = 0; k < steps; k++) {
            double f = (double) k / steps;
            double inverse = 1 / (s0 - f * d0);
            double h = weight / steps * inverse;
            hazard[e] += h;
            variance[e] += h * inverse;
            for (int j = 0; j < p; j++) {
                hazardMean[e * p + j] += h * inverse * (risk.value(j + 1) - f * d1[j]);
            }
        }
        if (choice == BaselineHazard.PRODUCT_LIMIT) {
            exponent[e] = productLimit(from, to, s0, d0, weight);
            double leaving = weight * riskAtMeans[segment];
            if (s0 > leaving) {
                variance[e] = weight / (s0 * (s0 - leaving));
            }
        }
    }

    /** {@code u = −log α}. The left side less S0 is convex and falls in u, and is not negative at Breslow's step: Newton's steps only go up. */
    private double productLimit(int from, int to, double s0, double d0, double weight) {
        if (from + 1 == to) {
            return d0 >= s0 ? Double.POSITIVE_INFINITY : -Math.log1p(-d0 / s0) * weight / d0;
        }
        // Rows whose sum differs from S0 by its rounding alone are all that is at risk.
        if (s0 - d0 <= 1e-13 * s0) {
            return Double.POSITIVE_INFINITY;
        }
        double u = weight / s0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double value = -s0;
            double slope = 0;
            for (int i = from; i < to; i++) {
                double score = of.r[i] / weight(i);
                double dies = -Math.expm1(-score * u);
                value += of.r[i] / dies;
                slope -= of.r[i] * score * Math.exp(-score * u) / (dies * dies);
            }
            double next = u - value / slope;
            if (!(next > u)) {
                break;
            }
            u = next;
        }
        return u;
    }

    private double weight(int i) {
        double[] w = of.design().weight();
        return w.length == 0 ? 1 : w[i];
    }

    @Override
    public void end(int segment) {
        // The next segment begins afresh.
    }
}
