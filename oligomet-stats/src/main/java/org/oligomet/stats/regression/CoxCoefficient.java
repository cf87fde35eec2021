package org.oligomet.stats.regression;

import java.util.Optional;
import java.util.OptionalDouble;
import org.oligomet.stats.Estimate;

/**
 * One row of the table of coefficients. What the data do not determine is absent.
 *
 * @param term the covariate, followed by the level where it is a factor
 * @param estimate the log hazard ratio for one unit, or against the factor's first level
 * @param standardError from the information matrix
 * @param robustStandardError from the sandwich; absent unless clusters or robust errors were asked for
 * @param z the estimate over its error, the robust one if there is one
 * @param pValue two-sided, from the normal distribution
 * @param hazardRatio exp(estimate), with its confidence interval exp(estimate ± z_level · error)
 * @param notEstimableBecause why there is no estimate; empty if there is one
 */
public record CoxCoefficient(
        String term,
        OptionalDouble estimate,
        OptionalDouble standardError,
        OptionalDouble robustStandardError,
        OptionalDouble z,
        OptionalDouble pValue,
        Estimate hazardRatio,
        Optional<String> notEstimableBecause) {}
