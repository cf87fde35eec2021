package org.oligomet.stats.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.oligomet.stats.ConventionItem;
import org.oligomet.stats.Convergence.Problem;
import org.oligomet.stats.internal.text.Show;

/** The table that a statistician expects of a fit, and the sentences on how it was made. */
final class CoxTable {

    private CoxTable() {}

    static String of(CoxFit fit, double level) {
        StringBuilder out = new StringBuilder();
        boolean robust = fit.robustCovariance().isPresent();
        out.append(String.format(
                Locale.ROOT,
                "%s, %s ties: %s, %s\n",
                fit.penalised() ? "Cox regression with Firth's penalty, profile limits" : "Cox regression",
                fit.ties(),
                Show.count(fit.rows(), "row"),
                Show.count(fit.events(), "event")));
        if (!fit.coefficients().isEmpty()) {
            out.append('\n');
            rows(fit, level, robust).forEach(row -> out.append(row).append('\n'));
            out.append('\n');
        }
        fit.concordance().ifPresent(c -> out.append(c).append('\n'));
        out.append(String.format(
                Locale.ROOT,
                "%s %.6f, at the start %.6f\n",
                fit.penalised() ? "Penalised log-likelihood" : "Log-likelihood",
                fit.logLikelihood(),
                fit.nullLogLikelihood()));
        out.append("Tests: ").append(fit.likelihoodRatioTest()).append('\n');
        out.append("       ").append(fit.waldTest()).append('\n');
        out.append("       ").append(fit.scoreTest()).append('\n');
        fit.robustScoreTest().ifPresent(t -> out.append("       ").append(t).append('\n'));
        out.append(fit.convergence().converged() ? "Converged" : "Not converged")
                .append(String.format(
                        Locale.ROOT, " after %d iterations\n", fit.convergence().iterations()));
        for (Problem problem : fit.convergence().problems()) {
            out.append("! ").append(problem.message()).append('\n');
        }
        return out.toString();
    }

    static List<String> rows(CoxFit fit, double level, boolean robust) {
        List<List<String>> cells = new ArrayList<>();
        String limit = String.format(Locale.ROOT, " %s%%", trimmed(100 * level));
        cells.add(
                cells("term", "coef", "exp(coef)", "lower" + limit, "upper" + limit, "se(coef)", robust, "robust se"));
        cells.get(0).add("z");
        cells.get(0).add("p");
        for (CoxCoefficient c : fit.coefficients()) {
            List<String> row = cells(
                    c.term(),
                    show(c.estimate()),
                    show(c.hazardRatio().value()),
                    show(c.hazardRatio().lower()),
                    show(c.hazardRatio().upper()),
                    show(c.standardError()),
                    robust,
                    show(c.robustStandardError()));
            row.add(c.z().isPresent() ? String.format(Locale.ROOT, "%.3f", c.z().getAsDouble()) : "NE");
            row.add(
                    c.pValue().isPresent()
                            ? String.format(Locale.ROOT, "%.3g", c.pValue().getAsDouble())
                            : "NE");
            cells.add(row);
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int k = 0; k < row.size(); k++) {
                int column = k;
                int width = cells.stream()
                        .mapToInt(r -> r.get(column).length())
                        .max()
                        .orElse(0);
                String pad = " ".repeat(width - row.get(k).length());
                line.append(k == 0 ? row.get(k) + pad : "  " + pad + row.get(k));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<String> cells(
            String term, String coef, String ratio, String lower, String upper, String se, boolean robust, String rse) {
        List<String> cells = new ArrayList<>(List.of(term, coef, ratio, lower, upper, se));
        if (robust) {
            cells.add(rse);
        }
        return cells;
    }

    private static String show(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.6g", value.getAsDouble()) : "NE";
    }

    private static String trimmed(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf(value);
    }

    static String explain(CoxFit fit) {
        String ties = switch (fit.ties()) {
            case EFRON ->
                "Ties: Efron (doi:10.1080/01621459.1977.10480613), the default of R; SAS and Stata use Breslow's by"
                        + " default and print other coefficients where events are tied.";
            case BRESLOW ->
                "Ties: Breslow (doi:10.2307/2529620), the default of SAS and Stata; R uses Efron's by default and"
                        + " prints other coefficients where events are tied.";
            case EXACT_DISCRETE ->
                "Ties: exact partial likelihood of discrete time (doi:10.1093/biomet/68.3.703), R's"
                        + " \"exact\", SAS's DISCRETE, Stata's exactp; SAS's EXACT and Stata's exactm are another likelihood, that"
                        + " of continuous time. Hazards and martingale residuals are Breslow's at these coefficients, as in R.";
        };
        String errors = fit.robustCovariance().isPresent()
                ? "Errors: from the information, and the robust sandwich of score residuals"
                        + " (doi:10.1080/01621459.1989.10478874), which z, p, limits and the Wald test use."
                : "Errors: from the inverse of the information.";
        if (fit.penalised()) {
            return String.join(
                    " ",
                    "Cox proportional-hazards model by maximum penalised partial likelihood, the logarithm plus half that of"
                            + " the determinant of the information (Firth, doi:10.1093/biomet/80.1.27; Heinze and Schemper,"
                            + " doi:10.1111/j.0006-341X.2001.00114.x), which stays finite where covariates separate the"
                            + " events; a row is at risk over (entry, exit], events come before censorings at the same time.",
                    ties,
                    fit.convention().explain(ConventionItem.TIES, ConventionItem.TIME_TIES),
                    "Limits and p-values: penalised profile likelihood, z its signed root. Standard errors and the Wald test:"
                            + " from the information at the estimate. Score test: of the likelihood without the penalty.",
                    fit.convergence() + ".",
                    "The hazard ratio is for one unit of a numeric covariate, or against the first level of a factor.");
        }
        return String.join(
                " ",
                "Cox proportional-hazards model by maximum partial likelihood (doi:10.1111/j.2517-6161.1972.tb00899.x);"
                        + " a row is at risk over (entry, exit], events come before censorings at the same time.",
                ties,
                errors,
                fit.convention().explain(ConventionItem.TIES, ConventionItem.ROBUST_ERRORS, ConventionItem.TIME_TIES),
                "Newton's method on centred and scaled covariates until the step is below 1e-9 standard errors:",
                fit.convergence() + ".",
                "The hazard ratio is for one unit of a numeric covariate, or against the first level of a factor."
                        + mergedTimes(fit.data().times().merged()));
    }

    private static String mergedTimes(int merged) {
        return merged == 0
                ? ""
                : " R's tie rule took " + merged + " near-equal time" + (merged == 1 ? "" : "s")
                        + " for the one before; SAS and Stata have no such rule.";
    }
}
