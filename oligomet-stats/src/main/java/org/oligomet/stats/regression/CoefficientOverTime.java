package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.math.LdlFactor;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * A coefficient along time: for each event the scaled Schoenfeld residual plus the coefficient, whose mean at a time is about
 * {@code β(t)} (Grambsch and Therneau 1994, doi:10.1093/biomet/81.3.515), and a smooth of these points with its error.
 *
 * <p>Events stand by stratum and time, tied ones in the order of the rows.
 */
public final class CoefficientOverTime {

    private final String term;
    private final String transform;
    private final double coefficient;
    private final double variance;
    private final double[] time;
    private final double[] g;
    private final double[] value;

    private CoefficientOverTime(
            String term,
            String transform,
            double coefficient,
            double variance,
            double[] time,
            double[] g,
            double[] value) {
        this.term = term;
        this.transform = transform;
        this.coefficient = coefficient;
        this.variance = variance;
        this.time = time;
        this.g = g;
        this.value = value;
    }

    /** A factor's columns are first combined with their coefficients; the combination has the coefficient 1. */
    static List<CoefficientOverTime> of(
            CoxFit fit, String transform, double[] clock, Map<String, List<Integer>> groups) {
        Newton last = fit.solution().last();
        Design design = last.likelihood.design();
        List<double[]> columns = new ArrayList<>();
        groups.values().forEach(group -> columns.add(direction(group, last.beta, design)));
        double[] inverse = inverse(last.at.information(), columns);
        SortedSample sample = design.sample();
        EventMoments moments = EventMoments.of(last.likelihood);
        int p = design.p();
        int m = columns.size();
        int d = 0;
        for (int e = 0; e < sample.events(); e++) {
            d += sample.eventTo(e) - sample.eventFrom(e);
        }
        double[] time = new double[d];
        double[] g = new double[d];
        double[][] y = new double[m][d];
        double[] plain = new double[m];
        int at = 0;
        for (int e = 0; e < sample.events(); e++) {
            for (int i = sample.eventFrom(e); i < sample.eventTo(e); i++, at++) {
                time[at] = sample.eventTime(e);
                g[at] = clock[e];
                for (int a = 0; a < m; a++) {
                    plain[a] = 0;
                    for (int j = 0; j < p; j++) {
                        plain[a] += columns.get(a)[j] * (design.x()[i * p + j] - moments.mean[e * p + j]);
                    }
                }
                for (int a = 0; a < m; a++) {
                    for (int b = 0; b < m; b++) {
                        y[a][at] += d * inverse[Gram.index(a, b)] * plain[b];
                    }
                }
            }
        }
        List<CoefficientOverTime> result = new ArrayList<>();
        int a = 0;
        for (Map.Entry<String, List<Integer>> group : groups.entrySet()) {
            int j = group.getValue().get(0);
            double own = group.getValue().size() > 1 ? 1 : last.beta[j] / design.scale(j);
            for (int k = 0; k < d; k++) {
                y[a][k] += own;
            }
            result.add(new CoefficientOverTime(
                    group.getKey(), transform, own, d * inverse[Gram.index(a, a)], time, g, y[a]));
            a++;
        }
        return result;
    }

    /** In scaled columns, so that the residual is in units of the covariate or of the linear predictor. */
    private static double[] direction(List<Integer> group, double[] beta, Design design) {
        double[] direction = new double[beta.length];
        for (int j : group) {
            direction[j] = group.size() > 1 ? beta[j] : design.scale(j);
        }
        return direction;
    }

    private static double[] inverse(double[] information, List<double[]> columns) {
        int m = columns.size();
        double[] collapsed = new double[Gram.size(m)];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < columns.get(a).length; i++) {
                    for (int j = 0; j < columns.get(b).length; j++) {
                        sum += columns.get(a)[i] * information[Gram.index(i, j)] * columns.get(b)[j];
                    }
                }
                collapsed[Gram.index(a, b)] = sum;
            }
        }
        return LdlFactor.of(collapsed, m, new double[m]).inverse();
    }

    /**
     * What the coefficient belongs to.
     *
     * @return a covariate or a column of the model
     */
    public String term() {
        return term;
    }

    /**
     * The fitted coefficient, the level about which the points lie.
     *
     * @return the estimate; 1 for a factor
     */
    public double coefficient() {
        return coefficient;
    }

    /**
     * How many events there are.
     *
     * @return the number of points
     */
    public int size() {
        return time.length;
    }

    /**
     * The time of an event.
     *
     * @param k from 0
     * @return its time
     */
    public double time(int k) {
        return time[k];
    }

    /**
     * The transformed time of an event: the abscissa.
     *
     * @param k from 0
     * @return g(t)
     */
    public double transformed(int k) {
        return g[k];
    }

    /**
     * The scaled Schoenfeld residual plus the coefficient: the ordinate.
     *
     * @param k from 0
     * @return about the coefficient at that time
     */
    public double value(int k) {
        return value[k];
    }

    /**
     * A natural cubic spline through the points, by least squares, with four coefficients: boundary knots at the first and last
     * g(t), inner knots at the thirds. Its standard error is that of the points' common variance, R's {@code var[i, i]}.
     *
     * @param points how many abscissae, evenly from the first to the last g(t); at least 2
     * @return the curve; empty if there are fewer than four different g(t) that determine the spline
     */
    public List<SmoothPoint> smooth(int points) {
        if (points < 2) {
            throw new IllegalArgumentException(points + " points are no curve: at least 2");
        }
        return NaturalSpline.fit(g, value, variance, points);
    }

    /**
     * A point of a smooth.
     *
     * @param transformed g(t)
     * @param value the coefficient there
     * @param standardError its standard error
     */
    public record SmoothPoint(double transformed, double value, double standardError) {}

    @Override
    public String toString() {
        return "Coefficient of " + term + " along " + transform + ": " + size() + " events about " + coefficient;
    }
}
