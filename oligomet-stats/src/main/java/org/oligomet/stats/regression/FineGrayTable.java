package org.oligomet.stats.regression;

import java.util.Locale;
import org.oligomet.stats.Convergence.Problem;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.internal.text.Show;

/** The table that a statistician expects of a Fine-Gray fit, and the sentences on how it was made. */
final class FineGrayTable {

    private FineGrayTable() {}

    static String of(FineGrayFit fit, CoxFit inner, double level) {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "Fine-Gray regression for %s, as %s, %s ties: %s, %s, %d competing\n",
                fit.cause().name(),
                fit.convention(),
                fit.ties(),
                Show.count(fit.rows(), "row"),
                Show.count(fit.events(), "event"),
                fit.competing()));
        if (!fit.coefficients().isEmpty()) {
            out.append('\n');
            CoxTable.rows(inner, level, fit.robustCovariance().isPresent())
                    .forEach(row -> out.append(row).append('\n'));
            out.append('\n');
        }
        out.append(String.format(
                Locale.ROOT,
                "Pseudo log-likelihood %.6f, at the start %.6f\n",
                fit.logLikelihood(),
                fit.nullLogLikelihood()));
        out.append("Tests: pseudo ").append(fit.likelihoodRatioTest()).append('\n');
        out.append("       robust ").append(fit.waldTest()).append('\n');
        out.append(fit.convergence().converged() ? "Converged" : "Not converged")
                .append(String.format(
                        Locale.ROOT, " after %d iterations\n", fit.convergence().iterations()));
        for (Problem problem : fit.convergence().problems()) {
            out.append("! ").append(problem.message()).append('\n');
        }
        return out.toString();
    }

    static String explain(FineGrayFit fit, FineGray model, SurvivalData data) {
        boolean late = data.times().entries() > 0;
        boolean crr = fit.convention() == FineGrayConvention.CMPRSK;
        String weights = late
                ? "with weight G(t-)H(t-)/(G(T-)H(T-)), G the product-limit estimate of not being censored and H that of having"
                        + " entered (Geskus 2011, doi:10.1111/j.1541-0420.2010.01420.x)"
                : "with weight G(t-)/G(T-), G the product-limit estimate of not being censored";
        String tied = crr
                ? "rows with an event at a time count as at risk of censoring there, as in cmprsk::crr; R's finegray leaves them out"
                : "rows with an event at a time do not count as at risk of censoring there, as in R's finegray; cmprsk::crr counts them";
        String robust = crr && !late
                ? "the sandwich with the term for the estimated censoring distribution, as cmprsk::crr; coxph on finegray's rows"
                        + " leaves that term out"
                : "the sandwich of score residuals by row or cluster without a term for the estimated weights, as coxph on"
                        + " finegray's rows";
        return String.join(
                " ",
                "Fine-Gray proportional subdistribution hazards model (doi:10.1080/01621459.1999.10474144) for "
                        + fit.cause().name() + ": a row with a competing event stays in the risk sets " + weights + ",",
                model.censoringClause() + ";",
                tied + ".",
                "Ties: " + fit.ties() + " (crr: Breslow; coxph: Efron).",
                "Errors: from the information, and robust, which z, p, limits and the Wald test use: " + robust + ".",
                "Ratios are of subdistribution hazards: they order cumulative incidences and are no ratios of rates.",
                "The likelihood ratio is of a weighted likelihood: its chi-squared is an approximation.",
                "Newton's method on centred and scaled covariates until the step is below 1e-9 standard errors: "
                        + fit.convergence() + ".",
                fit.convention().sentence());
    }
}
