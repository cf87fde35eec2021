package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * Finds the maximum of a partial likelihood or, where there is none, its supremum.
 *
 * <p>If Newton's method has not converged after some steps, {@link Recession} looks for a direction v in which the
 * likelihood rises for ever. Along it the likelihood tends to that of the model stratified by the value of {@code vᵀx},
 * since rows with a smaller value drop out of the risk sets; so that model is fitted in its turn, until one has a maximum.
 * Its log-likelihood is the supremum, and what it can still estimate is what the data determine.
 */
final class Search {

    private static final int STEPS_BEFORE_DOUBT = 9;

    private final Terms terms;
    private final Ties ties;
    private final int maxIterations;
    private final double tolerance;

    Search(Terms terms, Ties ties, int maxIterations, double tolerance) {
        this.terms = terms;
        this.ties = ties;
        this.maxIterations = maxIterations;
        this.tolerance = tolerance;
    }

    Solution solve(SortedSample sample, double[] initial) {
        Design design = new Design(sample, terms);
        double[] scaled = initial.clone();
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] *= design.scale(j);
        }
        Newton newton = new Newton(PartialLikelihood.of(design, ties), scaled);
        newton.advance(Math.min(STEPS_BEFORE_DOUBT, maxIterations), tolerance);
        if (!newton.converged && maxIterations > 0) {
            double[] direction = direction(newton);
            if (direction.length > 0) {
                return limit(newton, direction);
            }
            newton.advance(maxIterations, tolerance);
        }
        return new Solution(newton, newton, List.of(), newton.iterations);
    }

    private double[] direction(Newton newton) {
        boolean[] free = new boolean[newton.beta.length];
        for (int j = 0; j < free.length; j++) {
            free[j] = newton.startFactor.kept(j);
        }
        return new Recession(newton.likelihood.design(), ties == Ties.EXACT_DISCRETE).find(newton.start.score(), free);
    }

    private Solution limit(Newton newton, double[] direction) {
        Design design = newton.likelihood.design();
        SortedSample sample = design.sample();
        int[] segment = new Recession(design, ties == Ties.EXACT_DISCRETE).classes(direction);
        int segments = 0;
        for (int s : segment) {
            segments = Math.max(segments, s + 1);
        }
        Solution inner =
                solve(SortedSample.bySegment(sample.data(), segment, segments, 0), new double[newton.beta.length]);
        List<double[]> directions = new ArrayList<>();
        directions.add(direction);
        directions.addAll(inner.directions());
        return new Solution(newton, inner.last(), directions, newton.iterations + inner.iterations());
    }
}
