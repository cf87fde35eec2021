package org.oligomet.stats.regression;

import java.util.Arrays;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.math.LdlFactor;
import org.oligomet.stats.regression.PartialLikelihood.Evaluation;

/**
 * Newton's method with step halving, on scaled coefficients.
 *
 * <p>Done when the length of a step in standard errors, {@code λ = sqrt(Uᵀ I⁻¹ U)}, is at most the tolerance and no scaled
 * coefficient moves by more than 10⁻⁴: where the likelihood is monotone the step keeps a length of about one in η
 * however small λ becomes, so flatness is never taken for convergence.
 *
 * <p>Near the maximum the information hardly changes any more, so steps are taken with the one last computed, from points of
 * which only the score is (the chord method). Where the search ends the information is always that of the end.
 */
final class Newton {

    /** R's {@code toler.chol}, eps^0.75: a column whose remainder is below this part of it depends on earlier ones. */
    static final double DEPENDENT = Math.pow(Math.ulp(1.0), 0.75);

    /** Rounding in the information, relative to its first term. */
    private static final double ROUNDING = 1e-14;

    private static final double LONGEST_LAST_STEP = 1e-4;

    /** Steps of scaled coefficients below this change no hazard by more than rounding. */
    private static final double NO_STEP = 1e-14;

    /** A step taken with an older information may leave at most this part of the way. */
    private static final double MOST_LEFT = 1e-3;

    private static final double LONGEST_CHORD = 0.01;
    private static final int MOST_HALVINGS = 50;

    final PartialLikelihood likelihood;
    final Evaluation start;
    final LdlFactor startFactor;
    double[] beta;
    Evaluation at;
    LdlFactor factor;
    int iterations;
    boolean converged;

    Newton(PartialLikelihood likelihood, double[] initial) {
        this.likelihood = likelihood;
        this.beta = initial.clone();
        this.start = likelihood.evaluate(beta);
        this.at = start;
        int p = likelihood.design().p();
        if (!start.usable()) {
            throw new IllegalArgumentException(
                    "the partial likelihood cannot be computed at the initial coefficients: they or the offsets are too far"
                            + " from 0");
        }
        double[] threshold = new double[p];
        for (int j = 0; j < p; j++) {
            threshold[j] = Math.max(DEPENDENT * start.information()[Gram.index(j, j)], ROUNDING * start.uncentred()[j]);
        }
        this.startFactor = LdlFactor.of(start.information(), p, threshold);
        this.factor = startFactor;
    }

    /** Columns left out at the start stay out: the null space of the information is the same at all coefficients. */
    private LdlFactor factor(Evaluation evaluation) {
        double[] threshold = new double[beta.length];
        for (int j = 0; j < threshold.length; j++) {
            threshold[j] = startFactor.kept(j) ? 0 : Double.POSITIVE_INFINITY;
        }
        return LdlFactor.of(evaluation.information(), beta.length, threshold);
    }

    /**
     * Takes steps until convergence, a limit, or a point where no step goes up.
     *
     * @param until the number of iterations, counted from the beginning, at which to pause
     * @param tolerance of λ
     * @return false if no further step is possible or needed
     */
    boolean advance(int until, double tolerance) {
        boolean further = steps(until, tolerance);
        if (at.scoreOnly()) {
            arrive(beta, iterations, converged);
        }
        return further;
    }

    private boolean steps(int until, double tolerance) {
        // A step of length λ leaves about bend λ²; one with the information of a point where λ was l, 2 bend l λ.
        double bend = Double.POSITIVE_INFINITY;
        double left = Double.POSITIVE_INFINITY;
        boolean lastNewton = false;
        double lastLength = Double.POSITIVE_INFINITY;
        while (iterations < until) {
            if (factor.rank() < startFactor.rank()) {
                return false;
            }
            double[] step = factor.solve(at.score());
            double length = 0;
            double longest = 0;
            for (int j = 0; j < step.length; j++) {
                length += step[j] * at.score()[j];
                longest = Math.max(longest, Math.abs(step[j]));
            }
            length = Math.sqrt(Math.max(0, length));
            boolean small = longest <= LONGEST_LAST_STEP;
            // The second condition: as near as rounding in the score allows, steps no longer shrink.
            boolean newton = !at.scoreOnly();
            if (newton && small && (length <= tolerance || (length < 1e-5 && length >= lastLength / 2))) {
                converged = true;
                if (longest > NO_STEP) {
                    move(step, 1);
                }
                return false;
            }
            if (newton) {
                bend = lastNewton ? length / (lastLength * lastLength) : bend;
                left = 2 * bend * length;
            }
            lastNewton = newton;
            double next = newton ? bend * length * length : left * length;
            // The next point may be the last, and there the information is needed, for a last step too.
            boolean chord = left <= MOST_LEFT && longest <= LONGEST_CHORD && next > tolerance / 100;
            lastLength = length;
            iterations++;
            if (!(chord && keepCurvature(step, length)) && !climb(step)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the step without a new information, if that goes up and leaves as little of λ as it should. */
    private boolean keepCurvature(double[] step, double length) {
        double[] next = next(step, 1);
        Evaluation evaluation = likelihood.evaluateScore(next);
        if (!evaluation.usable() || evaluation.logLikelihood() < at.logLikelihood() - slack()) {
            return false;
        }
        if (!(Math.sqrt(quadratic(factor, evaluation.score())) <= length / 10)) {
            return false;
        }
        beta = next;
        at = evaluation;
        return true;
    }

    private double slack() {
        return 1e-13 * (1 + Math.abs(at.logLikelihood()));
    }

    /** The last step is below the tolerance; the evaluation is repeated so that hazards belong to the estimate. */
    private void move(double[] step, double size) {
        double[] next = next(step, size);
        Evaluation evaluation = likelihood.evaluate(next);
        if (evaluation.usable()) {
            beta = next;
            at = evaluation;
            factor = factor(evaluation);
        }
    }

    /** Takes the result of another search. */
    void arrive(double[] there, int steps, boolean reached) {
        Evaluation evaluation = likelihood.evaluate(there);
        if (evaluation.usable()) {
            beta = there.clone();
            at = evaluation;
            factor = factor(evaluation);
        }
        iterations = steps;
        converged = reached && evaluation.usable();
    }

    /**
     * Goes up by the step or a part of it. A point so far out that the likelihood has no curvature left in floating
     * point offers no next step, though the maximum may lie before it: a shorter step is preferred, and the far point
     * taken only where no shorter one goes up with its curvature kept, as in a likelihood without a maximum.
     */
    private boolean climb(double[] step) {
        double slack = slack();
        double flat = 0;
        double size = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, size /= 2) {
            double[] next = next(step, size);
            Evaluation evaluation = likelihood.evaluate(next);
            if (evaluation.usable() && evaluation.logLikelihood() >= at.logLikelihood() - slack) {
                LdlFactor curvature = factor(evaluation);
                if (curvature.rank() == startFactor.rank()) {
                    beta = next;
                    at = evaluation;
                    factor = curvature;
                    return true;
                }
                flat = flat == 0 ? size : flat;
            }
        }
        if (flat > 0) {
            move(step, flat);
            return true;
        }
        likelihood.evaluate(beta);
        return false;
    }

    private double[] next(double[] step, double size) {
        double[] next = beta.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += size * step[j];
        }
        return next;
    }

    /** λ² at the start for the null hypothesis: the score test, without a penalty. */
    double scoreTest() {
        return quadratic(startFactor, start.unpenalisedScore());
    }

    private static double quadratic(LdlFactor factor, double[] score) {
        double[] solved = factor.solve(score);
        double sum = 0;
        for (int j = 0; j < solved.length; j++) {
            sum += solved[j] * score[j];
        }
        return sum;
    }

    double[] information() {
        return Arrays.copyOf(at.information(), at.information().length);
    }
}
