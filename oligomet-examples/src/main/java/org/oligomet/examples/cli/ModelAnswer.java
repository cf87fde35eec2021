package org.oligomet.examples.cli;

import java.util.List;
import java.util.Optional;
import org.oligomet.stats.Convergence;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.regression.CoxCoefficient;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.FineGrayFit;
import org.oligomet.stats.regression.ProportionalHazardsResult;
import org.oligomet.stats.regression.ProportionalHazardsTest;
import org.oligomet.stats.validation.ConcordanceResult;

/**
 * A model as its command writes it.
 *
 * @param sample the rows
 * @param title what was fitted and how, for people
 * @param ratio what the exponential of a coefficient is called
 * @param robust whether the table shows robust errors
 * @param events rows that end with the event
 * @param logLikelihoods without and with the covariates
 * @param coefficients one for each term
 * @param likelihoodRatio of all terms
 * @param wald of all terms
 * @param score of all terms, where the model has one
 * @param concordance where the model has one
 * @param proportionalHazards where the model has the test
 * @param convergence how the fit ended
 */
record ModelAnswer(
        Sample sample,
        String title,
        String ratio,
        boolean robust,
        int events,
        List<Double> logLikelihoods,
        List<CoxCoefficient> coefficients,
        TestResult likelihoodRatio,
        TestResult wald,
        Optional<TestResult> score,
        Optional<ConcordanceResult> concordance,
        Optional<ProportionalHazardsResult> proportionalHazards,
        Convergence convergence) {

    ModelAnswer {
        logLikelihoods = List.copyOf(logLikelihoods);
        coefficients = List.copyOf(coefficients);
    }

    static ModelAnswer of(Sample sample, CoxFit fit) {
        String penalty = fit.penalised() ? " with Firth's penalty" : "";
        String limits = fit.penalised()
                ? "HR with 95 % limits and p of the penalised profile likelihood"
                : "HR with 95 % limits";
        return new ModelAnswer(
                sample,
                "Cox" + penalty + ", " + fit.ties() + " ties; " + Count.of(fit.rows(), "row") + ", "
                        + Count.of(fit.events(), "event") + "; "
                        + limits + "; NE: not estimable\nConvention: "
                        + fit.convention().name(),
                "HR",
                fit.robustCovariance().isPresent(),
                fit.events(),
                List.of(fit.nullLogLikelihood(), fit.logLikelihood()),
                fit.coefficients(),
                fit.likelihoodRatioTest(),
                fit.waldTest(),
                Optional.of(fit.scoreTest()),
                fit.concordance(),
                Optional.of(ProportionalHazardsTest.withDefaults().test(fit)),
                fit.convergence());
    }

    static ModelAnswer of(Sample sample, FineGrayFit fit) {
        return new ModelAnswer(
                sample,
                "Fine-Gray model of " + fit.cause() + ", " + fit.ties() + " ties; " + Count.of(fit.rows(), "row") + ", "
                        + Count.of(fit.events(), "event") + ", " + fit.competing()
                        + " competing; subdistribution HR with 95 % limits; NE: not estimable\nConvention: "
                        + fit.convention(),
                "sHR",
                true,
                fit.events(),
                List.of(fit.nullLogLikelihood(), fit.logLikelihood()),
                fit.coefficients(),
                fit.likelihoodRatioTest(),
                fit.waldTest(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fit.convergence());
    }
}
