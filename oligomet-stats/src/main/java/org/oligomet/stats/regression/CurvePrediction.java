package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Factor;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.internal.risk.SortedSample;

/** Predicts a {@link CoxCurve} for each stratum. */
final class CurvePrediction {

    private final Design design;
    private final SortedSample sample;
    private final SurvivalData data;
    private final BaselineSteps steps;
    private final double[] beta;
    /** Covariance of the scaled coefficients, full, 0 where a term is not estimable. */
    private final double[][] variance;

    private final double level;

    CurvePrediction(Newton solution, BaselineHazard baseline, double[] means, double[][] variance, double level) {
        this.design = solution.likelihood.design();
        this.sample = solution.likelihood.sample();
        this.data = sample.data();
        this.beta = solution.beta;
        this.variance = variance;
        this.level = level;
        double[] riskAtMeans = new double[sample.segments()];
        for (int s = 0; s < riskAtMeans.length; s++) {
            riskAtMeans[s] = risk(s, scaled(s, means));
        }
        this.steps = BaselineSteps.of(solution.likelihood, baseline, riskAtMeans);
    }

    private double[] scaled(int s, double[] x) {
        double[] z = new double[design.p()];
        for (int j = 0; j < z.length; j++) {
            z[j] = (x[j] - design.centre(s, j)) / design.scale(j);
        }
        return z;
    }

    private double risk(int s, double[] z) {
        double eta = -design.offsetCentre(s);
        for (int j = 0; j < z.length; j++) {
            eta += beta[j] * z[j];
        }
        return Math.exp(eta);
    }

    List<CoxCurve> at(double[] x) {
        Factor strata = data.stratum().orElse(null);
        double[] last = new double[sample.segments()];
        for (int row = 0; row < data.size(); row++) {
            int s = strata == null ? 0 : strata.code(row);
            last[s] = Math.max(last[s], data.exit(row));
        }
        List<CoxCurve> curves = new ArrayList<>();
        for (int s = 0; s < last.length; s++) {
            curves.add(curve(
                    s,
                    strata == null
                            ? Optional.empty()
                            : Optional.of(strata.levels().get(s)),
                    x,
                    last[s]));
        }
        return curves;
    }

    private CoxCurve curve(int s, Optional<String> stratum, double[] x, double lastFollowUp) {
        int p = design.p();
        int from = sample.eventStart(s);
        int n = sample.eventStart(s + 1) - from;
        double[] z = scaled(s, x);
        double risk = risk(s, z);
        double[] times = new double[n];
        double[] hazard = new double[n];
        double[] exponent = new double[n];
        double[] error = new double[n];
        double[] q = new double[p];
        double through = 0;
        double exponentThrough = 0;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            int e = from + k;
            times[k] = sample.eventTime(e);
            through += steps.hazard[e];
            exponentThrough += steps.exponent[e];
            hazard[k] = through * risk;
            exponent[k] = exponentThrough * risk;
            sum += steps.variance[e];
            for (int j = 0; j < p; j++) {
                q[j] += steps.hazardMean[e * p + j] - steps.hazard[e] * z[j];
            }
            error[k] = risk * Math.sqrt(sum + quadratic(q));
        }
        return new CoxCurve(
                stratum,
                times,
                hazard,
                exponent,
                error,
                lastFollowUp,
                level,
                Distributions.intervalMultiplier(level),
                ConfidenceType.LOG);
    }

    private double quadratic(double[] q) {
        double sum = 0;
        for (int i = 0; i < q.length; i++) {
            for (int j = 0; j < q.length; j++) {
                sum += q[i] * variance[i][j] * q[j];
            }
        }
        return Math.max(0, sum);
    }
}
