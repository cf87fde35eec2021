package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.math.Gram;
import org.oligomet.stats.internal.math.LdlFactor;
import org.oligomet.stats.internal.risk.SortedSample;

/**
 * Finds the maximum of a partial likelihood or, where there is none, its supremum.
 *
 * <p>If Newton's method has not converged after some steps, {@link ExactRecession}, or {@link Recession} for large data, looks for a direction v in which the
 * likelihood rises for ever. Along it the likelihood tends to that of the model stratified by the value of {@code vᵀx},
 * since rows with a smaller value drop out of the risk sets; so that model is fitted in its turn, until one has a maximum.
 * Its log-likelihood is the supremum, and what it can still estimate is what the data determine.
 */
final class Search {

    private static final int STEPS_BEFORE_DOUBT = 9;
    private static final double PENALISED_TOLERANCE = 1e-10;

    private final Terms terms;
    private final Ties ties;
    private final int maxIterations;
    private final double tolerance;
    private final @Nullable Subdistribution subdistribution;

    Search(Terms terms, Ties ties, int maxIterations, double tolerance) {
        this(terms, ties, maxIterations, tolerance, null);
    }

    Search(Terms terms, Ties ties, int maxIterations, double tolerance, @Nullable Subdistribution subdistribution) {
        this.terms = terms;
        this.ties = ties;
        this.maxIterations = maxIterations;
        this.tolerance = tolerance;
        this.subdistribution = subdistribution;
    }

    /** With Firth's penalty, which always has a maximum; and what the profile says of each term. */
    Solution solvePenalised(SortedSample sample, double[] initial, double level) {
        Design design = new Design(sample, terms);
        double[] scaled = scaled(design, initial);
        LdlFactor kept = new Newton(new PartialLikelihood(design, ties), scaled).startFactor;
        FirthLikelihood likelihood = new FirthLikelihood(design, ties, kept);
        Newton newton = new Newton(likelihood, scaled);
        FirthSearch search = new FirthSearch(likelihood, kept, maxIterations, PENALISED_TOLERANCE);
        FirthSearch.Point best = search.maximise(scaled, -1);
        newton.arrive(best.beta(), best.iterations(), best.converged());
        List<FirthProfile.Row> profile = new ArrayList<>();
        if (newton.converged && kept.rank() > 0) {
            double[] inverse = newton.factor.inverse();
            FirthProfile profiles = new FirthProfile(search, best, level);
            for (int j = 0; j < terms.size(); j++) {
                profile.add(
                        kept.kept(j)
                                ? profiles.of(j, Math.sqrt(inverse[Gram.index(j, j)]))
                                        .dividedBy(design.scale(j))
                                : FirthProfile.NONE);
            }
            // Hazards and residuals belong to the coefficients evaluated last.
            newton.arrive(best.beta(), best.iterations(), true);
        }
        return new Solution(newton, newton, List.of(), newton.iterations, true, profile);
    }

    private static double[] scaled(Design design, double[] initial) {
        double[] scaled = initial.clone();
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] *= design.scale(j);
        }
        return scaled;
    }

    Solution solve(SortedSample sample, double[] initial) {
        Design design = new Design(sample, terms);
        double[] scaled = scaled(design, initial);
        Newton newton = new Newton(PartialLikelihood.of(design, ties, subdistribution), scaled);
        newton.advance(Math.min(STEPS_BEFORE_DOUBT, maxIterations), tolerance);
        // The exact program knows nothing of rows that linger; the screen does.
        boolean exact = subdistribution == null && ExactRecession.fits(design);
        if (!newton.converged && maxIterations > 0) {
            boolean[] free = new boolean[newton.beta.length];
            for (int j = 0; j < free.length; j++) {
                free[j] = newton.startFactor.kept(j);
            }
            boolean discrete = ties == Ties.EXACT_DISCRETE;
            double[] direction;
            Supplier<int[]> classes;
            if (exact) {
                ExactRecession recession = new ExactRecession(design, terms, free, discrete);
                direction = recession.find(terms.size());
                classes = recession::classes;
            } else {
                Recession recession = new Recession(design, discrete);
                direction = recession.find(newton.start.score(), free);
                double[] found = direction;
                classes = () -> recession.classes(found);
            }
            if (direction.length > 0) {
                return limit(newton, direction, classes.get(), exact);
            }
            newton.advance(maxIterations, tolerance);
        }
        return new Solution(newton, newton, List.of(), newton.iterations, exact, List.of());
    }

    private Solution limit(Newton newton, double[] direction, int[] segment, boolean exact) {
        SortedSample sample = newton.likelihood.sample();
        int segments = 0;
        for (int s : segment) {
            segments = Math.max(segments, s + 1);
        }
        SortedSample classes = subdistribution == null
                ? SortedSample.bySegment(sample.data(), segment, segments, sample.cause())
                : subdistribution.sample(sample.data(), segment, segments);
        Solution inner = solve(classes, new double[newton.beta.length]);
        List<double[]> directions = new ArrayList<>();
        directions.add(direction);
        directions.addAll(inner.directions());
        return new Solution(
                newton,
                inner.last(),
                directions,
                newton.iterations + inner.iterations(),
                exact && inner.exact(),
                List.of());
    }
}
