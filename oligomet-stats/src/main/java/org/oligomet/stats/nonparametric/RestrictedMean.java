package org.oligomet.stats.nonparametric;

import java.util.OptionalDouble;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.internal.text.Show;

/**
 * The mean time lived up to a horizon: the area under the curve.
 *
 * <p>Its standard error is Greenwood's, with weighted counts also where the curve's own errors are the jackknife's, as in R.
 *
 * @param horizon the horizon, in the unit of the data
 * @param estimate the area with its standard error
 * @param extrapolatedFrom the last follow-up time if the horizon lies past it and the curve has not reached 0: from there
 *     to the horizon the curve was carried on flat, as R does in silence; the error does not cover that assumption
 */
public record RestrictedMean(double horizon, Estimate estimate, OptionalDouble extrapolatedFrom) {

    @Override
    public String toString() {
        return "restricted mean to " + Show.number(horizon) + ": " + estimate
                + (extrapolatedFrom.isPresent()
                        ? " (curve carried on flat past the last follow-up at " + Show.number(extrapolatedFrom) + ")"
                        : "");
    }
}
