package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oligomet.stats.internal.math.Ascending;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.math.LdlFactor;
import org.oligomet.stats.regression.CoefficientOverTime.SmoothPoint;

/** A least-squares natural cubic spline with four coefficients. */
final class NaturalSpline {

    private static final int DF = 4;

    private final double low;
    private final double range;
    private final double[] knots;

    private NaturalSpline(double[] sorted) {
        this.low = sorted[0];
        this.range = sorted[sorted.length - 1] - low;
        this.knots = new double[] {0, scaled(quantile(sorted, 1 / 3.0)), scaled(quantile(sorted, 2 / 3.0)), 1};
    }

    static List<SmoothPoint> fit(double[] x, double[] y, double variance, int points) {
        double[] sorted = Ascending.of(x);
        List<SmoothPoint> curve = new ArrayList<>();
        if (sorted.length < DF || !(sorted[sorted.length - 1] > sorted[0])) {
            return curve;
        }
        NaturalSpline spline = new NaturalSpline(sorted);
        double[] basis = new double[x.length * DF];
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        double[] right = new double[DF];
        for (int i = 0; i < x.length; i++) {
            double[] b = spline.basis(x[i]);
            System.arraycopy(b, 0, basis, i * DF, DF);
            for (int j = 0; j < DF; j++) {
                right[j] += b[j] * y[i];
            }
        }
        double[] gram = new double[Gram.size(DF)];
        Gram.add(basis, DF, 0, x.length, ones, gram);
        double[] threshold = new double[DF];
        for (int j = 0; j < DF; j++) {
            threshold[j] = 1e-11 * gram[Gram.index(j, j)];
        }
        LdlFactor factor = LdlFactor.of(gram, DF, threshold);
        if (factor.rank() < DF) {
            return curve;
        }
        double[] coefficients = factor.solve(right);
        for (int k = 0; k < points; k++) {
            double at = spline.low + spline.range * k / (points - 1);
            double[] b = spline.basis(at);
            double[] solved = factor.solve(b);
            double value = 0;
            double square = 0;
            for (int j = 0; j < DF; j++) {
                value += b[j] * coefficients[j];
                square += b[j] * solved[j];
            }
            curve.add(new SmoothPoint(at, value, Math.sqrt(Math.max(0, variance * square))));
        }
        return curve;
    }

    private double scaled(double x) {
        return (x - low) / range;
    }

    /** 1, x and two differences of truncated cubes: linear beyond the boundary knots. */
    private double[] basis(double x) {
        double t = scaled(x);
        double last = hinge(t, 2);
        return new double[] {1, t, hinge(t, 0) - last, hinge(t, 1) - last};
    }

    private double hinge(double t, int k) {
        double a = Math.max(0, t - knots[k]);
        double b = Math.max(0, t - knots[3]);
        return (a * a * a - b * b * b) / (knots[3] - knots[k]);
    }

    /** R's type 7. */
    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
