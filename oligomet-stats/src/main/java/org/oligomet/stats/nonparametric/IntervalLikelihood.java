package org.oligomet.stats.nonparametric;

import java.util.Arrays;

/**
 * The likelihood {@code Σ w log(mass within the row's intersections)} of masses on maximal intersections, and its maximum.
 *
 * <p>Each round takes a step of the iterative convex minorant, which can set masses to 0 and raise them again, an EM
 * step, and a Newton step on the masses above 0. Their cumulated sums are the variables of the first and the last: there a
 * row's probability is a difference of two, so a gradient and a product with the Hessian cost one pass over the rows, and
 * exact and right-censored rows make the Hessian tridiagonal.
 *
 * <p>The end is certified: with N rows and {@code d_k} the derivative by mass k, the maximum is characterised by
 * {@code d_k <= N} for all k (Kuhn and Tucker), and the log-likelihood is within {@code N · gap} of it, {@code gap = max
 * d_k / N - 1}.
 */
final class IntervalLikelihood {

    static final double GAP = 1e-10;
    private static final int MOST_ROUNDS = 1000;
    private static final int MOST_POLISHING = 5;
    private static final int HALVINGS = 40;

    private final int m;
    private final int[] first;
    private final int[] last;
    private final double[] weight;
    private final double total;

    double[] mass;
    double gap;
    int rounds;

    /** Rows with the same intersections are one, with their number for a weight. */
    IntervalLikelihood(int m, int[] firstOf, int[] lastOf, double[] weightOf) {
        this.m = m;
        long[] key = new long[firstOf.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = (long) firstOf[i] * m + lastOf[i];
        }
        long[] distinct = Arrays.stream(key).sorted().distinct().toArray();
        first = new int[distinct.length];
        last = new int[distinct.length];
        weight = new double[distinct.length];
        for (int i = 0; i < distinct.length; i++) {
            first[i] = (int) (distinct[i] / m);
            last[i] = (int) (distinct[i] % m);
        }
        double sum = 0;
        for (int i = 0; i < key.length; i++) {
            weight[Arrays.binarySearch(distinct, key[i])] += weightOf[i];
            sum += weightOf[i];
        }
        total = sum;
        mass = new double[m];
    }

    IntervalLikelihood maximise() {
        Arrays.fill(mass, 1.0 / m);
        double[] d = derivative(mass);
        gap = gap(d);
        while (gap > GAP && rounds < MOST_ROUNDS) {
            rounds++;
            convexMinorantStep();
            expectationStep();
            d = derivative(mass);
            dropNegligible(d);
            for (int i = 0; i < 3; i++) {
                mass = new SupportNewton(m, first, last, weight, mass).step(this::logLikelihood);
            }
            d = derivative(mass);
            gap = gap(d);
        }
        if (converged()) {
            polish();
        }
        return this;
    }

    /** The gap bounds the likelihood; masses can err by its root. Newton steps on the support take them to the last digits. */
    private void polish() {
        for (int i = 0; i < MOST_POLISHING; i++) {
            double[] p = new SupportNewton(m, first, last, weight, mass).step(masses -> -unevenness(masses));
            double after = gap(derivative(p));
            if (!(unevenness(p) < unevenness(mass)) || !(after <= GAP)) {
                return;
            }
            mass = p;
            gap = after;
        }
    }

    /** How far the derivatives by masses above 0 are from N, where all of them are at the maximum. */
    private double unevenness(double[] p) {
        double[] d = derivative(p);
        double most = 0;
        for (int k = 0; k < m; k++) {
            most = p[k] > 0 ? Math.max(most, Math.abs(d[k] / total - 1)) : most;
        }
        return most;
    }

    boolean converged() {
        return gap <= GAP;
    }

    double logLikelihood() {
        return logLikelihood(mass);
    }

    /** Negative infinity if a row has no mass. */
    private double logLikelihood(double[] p) {
        double[] x = cumulated(p);
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            double probability = x[last[i] + 1] - x[first[i]];
            if (!(probability > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            sum += weight[i] * Math.log(probability);
        }
        return sum;
    }

    private static double[] cumulated(double[] p) {
        double[] x = new double[p.length + 1];
        for (int k = 0; k < p.length; k++) {
            x[k + 1] = x[k] + p[k];
        }
        return x;
    }

    /** The derivative by each mass: the sum of w / probability over the rows that hold the intersection. */
    private double[] derivative(double[] p) {
        double[] x = cumulated(p);
        double[] change = new double[m + 1];
        for (int i = 0; i < first.length; i++) {
            double share = weight[i] / (x[last[i] + 1] - x[first[i]]);
            change[first[i]] += share;
            change[last[i] + 1] -= share;
        }
        double[] d = new double[m];
        double sum = 0;
        for (int k = 0; k < m; k++) {
            sum += change[k];
            d[k] = sum;
        }
        return d;
    }

    private double gap(double[] d) {
        return Arrays.stream(d).max().orElse(total) / total - 1;
    }

    private void expectationStep() {
        double[] d = derivative(mass);
        double sum = 0;
        for (int k = 0; k < m; k++) {
            mass[k] *= d[k] / total;
            sum += mass[k];
        }
        for (int k = 0; k < m; k++) {
            mass[k] /= sum;
        }
    }

    /** Masses that are next to nothing and fall: without them the Newton step has fewer and better variables. */
    private void dropNegligible(double[] d) {
        double[] p = mass.clone();
        double sum = 0;
        for (int k = 0; k < m; k++) {
            p[k] = p[k] < 1e-4 / total && d[k] < total * (1 - 1e-6) ? 0 : p[k];
            sum += p[k];
        }
        for (int k = 0; k < m; k++) {
            p[k] /= sum;
        }
        if (logLikelihood(p) >= logLikelihood(mass) - 1e-3) {
            mass = p;
        }
    }

    /**
     * A Newton step with only the diagonal of the Hessian, whose solution under the constraint that the cumulated masses do
     * not fall is a weighted isotonic regression; then as far along as the likelihood rises.
     */
    private void convexMinorantStep() {
        double[] x = cumulated(mass);
        double[] gradient = new double[m + 1];
        double[] curvature = new double[m + 1];
        for (int i = 0; i < first.length; i++) {
            double probability = x[last[i] + 1] - x[first[i]];
            double share = weight[i] / probability;
            gradient[last[i] + 1] += share;
            gradient[first[i]] -= share;
            curvature[last[i] + 1] += share / probability;
            curvature[first[i]] += share / probability;
        }
        double[] level = new double[m];
        double[] force = new double[m];
        int[] size = new int[m];
        int blocks = 0;
        for (int j = 1; j < m; j++) { // the sums before the first and after the last are 0 and 1
            double h = Math.max(curvature[j], 1e-300);
            level[blocks] = x[j] + gradient[j] / h;
            force[blocks] = h;
            size[blocks++] = 1;
            while (blocks > 1 && level[blocks - 2] >= level[blocks - 1]) {
                double both = force[blocks - 2] + force[blocks - 1];
                level[blocks - 2] =
                        (level[blocks - 2] * force[blocks - 2] + level[blocks - 1] * force[blocks - 1]) / both;
                force[blocks - 2] = both;
                size[blocks - 2] += size[--blocks];
            }
        }
        double[] target = new double[m];
        double before = 0;
        int k = 0;
        for (int b = 0; b < blocks; b++) {
            double sum = Math.min(1, Math.max(0, level[b]));
            for (int i = 0; i < size[b]; i++) {
                target[k++] = sum - before;
                before = sum;
            }
        }
        target[k] = 1 - before;
        mass = along(mass, target);
    }

    /** The first of the points at 1, 1/2, 1/4 … of the way at which the likelihood is higher. */
    private double[] along(double[] start, double[] target) {
        double here = logLikelihood(start);
        double share = 1;
        for (int i = 0; i < HALVINGS; i++, share /= 2) {
            double[] p = new double[m];
            for (int k = 0; k < m; k++) {
                p[k] = share == 1 ? target[k] : start[k] + share * (target[k] - start[k]);
            }
            if (logLikelihood(p) > here) {
                return p;
            }
        }
        return start;
    }
}
