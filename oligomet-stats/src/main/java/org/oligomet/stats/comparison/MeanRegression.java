package org.oligomet.stats.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.math.Cholesky;

/**
 * The root β of {@code Σ w_i s_i / G(Y_i-) = 0, s_i = x_i (y_i - μ(βᵀx_i))}, μ being the identity or exp, and the covariance
 * {@code Σ_units (Σ w_j D_j)(Σ w_j D_j)ᵀ}, D_j the exact derivative of β by the case weight of row j, G included.
 */
final class MeanRegression {

    /** How the mean depends on the linear predictor. */
    enum Link {
        IDENTITY,
        LOG
    }

    private static final int STEPS = 50;
    private static final double CONVERGED = 1e-10;

    private final SurvivalData data;
    private final CensoringWeights censoring;
    private final List<AdjustmentColumns.Column> columns;
    private final int p;
    private final Link link;
    private final double[] weights;
    private final double[] y;
    private final double[] beta;
    private final double[] covariance;

    private MeanRegression(
            SurvivalData data,
            CensoringWeights censoring,
            List<AdjustmentColumns.Column> columns,
            Link link,
            double[] weights,
            double[] y) {
        this.data = data;
        this.censoring = censoring;
        this.columns = columns;
        this.p = columns.size();
        this.link = link;
        this.weights = weights;
        this.y = y;
        this.beta = new double[p];
        this.covariance = new double[p * p];
    }

    /**
     * Solves.
     *
     * @param weights of each row: case weight times inverse probability
     * @param outcome what the mean is of, by row
     * @return the solution; empty if there is none in finite numbers
     */
    static Optional<MeanRegression> of(
            SurvivalData data,
            CensoringWeights censoring,
            List<AdjustmentColumns.Column> columns,
            Link link,
            double[] weights,
            IntToDoubleFunction outcome) {
        double[] y = new double[data.size()];
        double sum = 0;
        double total = 0;
        for (int row = 0; row < y.length; row++) {
            y[row] = weights[row] > 0 ? outcome.applyAsDouble(row) : 0;
            sum += weights[row] * y[row];
            total += weights[row];
        }
        MeanRegression fit = new MeanRegression(data, censoring, columns, link, weights, y);
        if (link == Link.LOG) {
            if (!(sum > 0)) {
                return Optional.empty();
            }
            fit.beta[0] = Math.log(sum / total);
        }
        return fit.solve() ? Optional.of(fit) : Optional.empty();
    }

    double coefficient(int j) {
        return beta[j] / columns.get(j).unit();
    }

    double variance(int j) {
        double unit = columns.get(j).unit();
        return covariance[j * p + j] / (unit * unit);
    }

    private boolean solve() {
        for (int step = 0; step < STEPS; step++) {
            double[] score = new double[p];
            double[] slope = new double[p * p];
            sums(score, slope);
            if (Cholesky.factor(slope, p, Cholesky.R_TOLERANCE) >= 0) {
                return false;
            }
            Cholesky.solve(slope, p, score);
            double largest = advance(score);
            // Newton's method doubles the digits: what is left is below rounding.
            if (largest <= CONVERGED * (1 + Math.abs(beta[0]))) {
                return spread();
            }
        }
        return false;
    }

    /** Takes the step, halved until the quasi-likelihood does not fall; answers its largest component. */
    private double advance(double[] step) {
        double before = objective();
        double[] from = beta.clone();
        double factor = 1;
        for (int halvings = 0; halvings < 40; halvings++) {
            double largest = 0;
            for (int j = 0; j < p; j++) {
                beta[j] = from[j] + factor * step[j];
                largest = Math.max(largest, Math.abs(factor * step[j]));
            }
            double after = objective();
            if (link == Link.IDENTITY || after >= before - 1e-12 * Math.abs(before)) {
                return largest;
            }
            factor /= 2;
        }
        return Double.POSITIVE_INFINITY;
    }

    private double objective() {
        double sum = 0;
        for (int row = 0; link == Link.LOG && row < y.length; row++) {
            if (weights[row] > 0) {
                double eta = predictor(row);
                sum += weights[row] * (y[row] * eta - Math.exp(eta));
            }
        }
        return sum;
    }

    private double predictor(int row) {
        double eta = 0;
        for (int j = 0; j < p; j++) {
            eta += beta[j] * columns.get(j).at(row);
        }
        return eta;
    }

    /** The estimating function and minus its derivative at β. */
    private void sums(double[] score, double[] slope) {
        for (int row = 0; row < y.length; row++) {
            if (weights[row] > 0) {
                double eta = predictor(row);
                double mean = link == Link.LOG ? Math.exp(eta) : eta;
                double derivative = link == Link.LOG ? mean : 1;
                for (int i = 0; i < p; i++) {
                    double xi = columns.get(i).at(row);
                    score[i] += weights[row] * (y[row] - mean) * xi;
                    for (int j = 0; j <= i; j++) {
                        slope[i * p + j] +=
                                weights[row] * derivative * xi * columns.get(j).at(row);
                    }
                }
            }
        }
    }

    private boolean spread() {
        int n = y.length;
        double[] terms = new double[n * p];
        for (int row = 0; row < n; row++) {
            double inverse = data.weight(row) > 0 ? censoring.of(row) : 0;
            if (inverse > 0) {
                double eta = predictor(row);
                double residual = y[row] - (link == Link.LOG ? Math.exp(eta) : eta);
                for (int j = 0; j < p; j++) {
                    terms[row * p + j] = inverse * residual * columns.get(j).at(row);
                }
            }
        }
        censoring.withEstimatedCensoring(terms, p);
        double[] byUnit = new double[data.clusters() * p];
        for (int row = 0; row < n; row++) {
            for (int j = 0; j < p; j++) {
                byUnit[data.cluster(row) * p + j] += data.weight(row) * terms[row * p + j];
            }
        }
        double[] slope = new double[p * p];
        sums(new double[p], slope);
        if (Cholesky.factor(slope, p, Cholesky.R_TOLERANCE) >= 0) {
            return false;
        }
        double[] unit = new double[p];
        for (int u = 0; u < data.clusters(); u++) {
            System.arraycopy(byUnit, u * p, unit, 0, p);
            Cholesky.solve(slope, p, unit);
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    covariance[i * p + j] += unit[i] * unit[j];
                }
            }
        }
        return true;
    }
}
