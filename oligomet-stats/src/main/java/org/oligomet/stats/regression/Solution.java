package org.oligomet.stats.regression;

import java.util.List;

/**
 * Where the search for the maximum ended.
 *
 * @param first the model as it was posed, with its evaluation at the initial coefficients
 * @param last the same as {@code first} unless the likelihood is monotone; then the model of its limit
 * @param directions on scaled covariates, in which the likelihood rises for ever, in the order found
 * @param iterations Newton steps taken in all
 * @param exact whether such directions were, or would have been, looked for without rounding
 * @param profile what the penalised profile says of each term; empty without a penalty
 */
record Solution(
        Newton first,
        Newton last,
        List<double[]> directions,
        int iterations,
        boolean exact,
        List<FirthProfile.Row> profile) {

    boolean monotone() {
        return !directions.isEmpty();
    }

    /** The last model's coefficients in units of the covariates. */
    double[] coefficients() {
        double[] coefficients = new double[last.beta.length];
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] = last.beta[j] / last.likelihood.design().scale(j);
        }
        return coefficients;
    }
}
