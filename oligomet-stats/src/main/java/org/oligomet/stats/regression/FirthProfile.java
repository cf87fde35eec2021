package org.oligomet.stats.regression;

import java.util.OptionalDouble;
import org.oligomet.stats.internal.math.Distributions;
import org.oligomet.stats.regression.FirthSearch.Point;

/**
 * What the penalised profile likelihood says of one coefficient: the others are chosen best for each of its values, the
 * determinant in the penalty remaining that of all (Heinze and Schemper 2001, section 3).
 *
 * <p>Limits are where twice the fall of the profile reaches the quantile of chi-squared with one degree of freedom:
 * bracketed by growing steps, then Newton's steps on the profile, whose slope is the modified score, or halving where they
 * leave the bracket.
 */
final class FirthProfile {

    private static final int MOST_STEPS = 200;

    private final FirthSearch search;
    private final Point best;
    private final double quantile;

    FirthProfile(FirthSearch search, Point best, double level) {
        this.search = search;
        this.best = best;
        double z = Distributions.intervalMultiplier(level);
        this.quantile = z * z;
    }

    /**
     * One coefficient, scaled.
     *
     * @param statistic twice the fall of the log-likelihood at 0
     * @param lower where it could be found
     * @param upper where it could be found
     */
    record Row(OptionalDouble statistic, OptionalDouble lower, OptionalDouble upper) {

        Row dividedBy(double scale) {
            return new Row(statistic, divided(lower, scale), divided(upper, scale));
        }

        private static OptionalDouble divided(OptionalDouble value, double scale) {
            return value.isPresent() ? OptionalDouble.of(value.getAsDouble() / scale) : value;
        }
    }

    /** Of a term that is not estimable. */
    static final Row NONE = new Row(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    Row of(int j, double standardError) {
        Point none = at(best, j, 0);
        OptionalDouble statistic = none.converged()
                ? OptionalDouble.of(
                        Math.max(0, 2 * (best.at().logLikelihood() - none.at().logLikelihood())))
                : OptionalDouble.empty();
        return new Row(statistic, limit(j, -standardError), limit(j, standardError));
    }

    private Point at(Point near, int j, double value) {
        double[] beta = near.beta().clone();
        beta[j] = value;
        return search.maximise(beta, j);
    }

    private double excess(Point point) {
        return 2 * (best.at().logLikelihood() - point.at().logLikelihood()) - quantile;
    }

    private OptionalDouble limit(int j, double unit) {
        double width = unit * Math.sqrt(quantile);
        Point inside = best;
        Point outside = at(best, j, best.beta()[j] + width);
        for (int i = 0; i < MOST_STEPS && outside.converged() && excess(outside) < 0; i++) {
            inside = outside;
            width *= 1.3;
            outside = at(inside, j, inside.beta()[j] + width);
        }
        if (!outside.converged() || excess(outside) < 0) {
            return OptionalDouble.empty();
        }
        Point near = outside;
        for (int i = 0; i < MOST_STEPS; i++) {
            double low = inside.beta()[j];
            double high = outside.beta()[j];
            double next = near.beta()[j] + excess(near) / (2 * near.at().score()[j]);
            if (!(Math.min(low, high) < next && next < Math.max(low, high))) {
                next = low + (high - low) / 2;
            }
            if (Math.abs(next - near.beta()[j]) <= 1e-12 * Math.abs(unit) + Math.ulp(next)) {
                return OptionalDouble.of(next);
            }
            near = at(near, j, next);
            if (!near.converged()) {
                return OptionalDouble.empty();
            }
            if (excess(near) < 0) {
                inside = near;
            } else {
                outside = near;
            }
        }
        return OptionalDouble.of(near.beta()[j]);
    }
}
