package org.oligomet.stats.regression;

import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.math.LdlFactor;
import org.oligomet.stats.regression.PartialLikelihood.Evaluation;

/**
 * Maximises a penalised likelihood, with one coefficient held or none, on scaled coefficients.
 *
 * <p>The information is the metric of the first steps (as in the modified score of Heinze and Schemper). It is not the
 * curvature of the penalised likelihood, so steps shrink by a constant factor only; where they shrink slowly, the curvature
 * is taken from central differences of the modified score, and steps shrink quadratically.
 */
final class FirthSearch {

    private static final double LONGEST_STEP = 3;
    private static final double DIFFERENCE = 1e-4;
    private static final int MOST_HALVINGS = 40;

    /** Steps no longer shrink below this many standard errors: rounding. */
    private static final double ROUNDING = 1e-6;

    private final FirthLikelihood likelihood;
    private final LdlFactor kept;
    private final int maxIterations;
    private final double tolerance;
    private final int p;

    FirthSearch(FirthLikelihood likelihood, LdlFactor kept, int maxIterations, double tolerance) {
        this.likelihood = likelihood;
        this.kept = kept;
        this.maxIterations = maxIterations;
        this.tolerance = tolerance;
        this.p = likelihood.design().p();
    }

    /** Where a search ended. */
    static final class Point {

        private final double[] beta;
        private final Evaluation at;
        private final int iterations;
        private final boolean converged;

        Point(double[] beta, Evaluation at, int iterations, boolean converged) {
            this.beta = beta;
            this.at = at;
            this.iterations = iterations;
            this.converged = converged;
        }

        double[] beta() {
            return beta;
        }

        Evaluation at() {
            return at;
        }

        int iterations() {
            return iterations;
        }

        boolean converged() {
            return converged;
        }
    }

    /**
     * Climbs.
     *
     * @param from where to begin
     * @param held the coefficient that stays as it is, or −1
     */
    Point maximise(double[] from, int held) {
        double[] beta = from.clone();
        Evaluation at = likelihood.evaluate(beta);
        boolean slow = false;
        double last = Double.POSITIVE_INFINITY;
        int iterations = 0;
        while (at.usable()) {
            double[] step = step(beta, at, held, slow);
            double length = 0;
            double longest = 0;
            for (int j = 0; j < p; j++) {
                length += step[j] * at.score()[j];
                longest = Math.max(longest, Math.abs(step[j]));
            }
            length = Math.sqrt(Math.max(0, length));
            boolean small = longest < 1e-4 && (length <= tolerance || (length < ROUNDING && length > last / 2 && slow));
            if (longest == 0 || iterations >= maxIterations) {
                return new Point(beta, at, iterations, longest == 0 || small);
            }
            slow |= length > 0.05 * last;
            last = length;
            double factor = Math.min(1, LONGEST_STEP / longest);
            int halvings = 0;
            double slack = 1e-12 * (1 + Math.abs(at.logLikelihood()));
            double[] next = moved(beta, step, factor);
            Evaluation there = likelihood.evaluate(next);
            while (!(there.usable() && there.logLikelihood() >= at.logLikelihood() - slack)
                    && halvings++ < MOST_HALVINGS) {
                factor /= 2;
                next = moved(beta, step, factor);
                there = likelihood.evaluate(next);
            }
            if (halvings > MOST_HALVINGS) {
                return new Point(beta, likelihood.evaluate(beta), iterations, length < ROUNDING);
            }
            beta = next;
            at = there;
            if (small) {
                return new Point(beta, at, iterations, true);
            }
            iterations++;
        }
        return new Point(beta, at, iterations, false);
    }

    private static double[] moved(double[] beta, double[] step, double factor) {
        double[] next = beta.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += factor * step[j];
        }
        return next;
    }

    private double[] step(double[] beta, Evaluation at, int held, boolean slow) {
        if (slow) {
            LdlFactor curvature = factor(curvature(beta, held), held);
            if (curvature.rank() == kept.rank() - (held >= 0 && kept.kept(held) ? 1 : 0)) {
                return curvature.solve(at.score());
            }
        }
        return factor(at.information(), held).solve(at.score());
    }

    private LdlFactor factor(double[] matrix, int held) {
        double[] threshold = new double[p];
        for (int j = 0; j < p; j++) {
            threshold[j] = kept.kept(j) && j != held ? 0 : Double.POSITIVE_INFINITY;
        }
        return LdlFactor.of(matrix, p, threshold);
    }

    /** Minus the second derivatives; a zero matrix, which has no rank, where they cannot be had. */
    private double[] curvature(double[] beta, int held) {
        double[] matrix = new double[Gram.size(p)];
        double[][] columns = new double[p][p];
        for (int j = 0; j < p; j++) {
            if (kept.kept(j) && j != held) {
                double[] up = beta.clone();
                double[] down = beta.clone();
                up[j] += DIFFERENCE;
                down[j] -= DIFFERENCE;
                Evaluation above = likelihood.evaluate(up);
                Evaluation below = likelihood.evaluate(down);
                if (!above.usable() || !below.usable()) {
                    return matrix;
                }
                for (int i = 0; i < p; i++) {
                    columns[j][i] = (below.score()[i] - above.score()[i]) / (2 * DIFFERENCE);
                }
            }
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[Gram.index(i, j)] = (columns[i][j] + columns[j][i]) / 2;
            }
        }
        return matrix;
    }
}
