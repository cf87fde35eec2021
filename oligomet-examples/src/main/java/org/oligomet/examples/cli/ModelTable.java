package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.regression.CoxCoefficient;
import org.oligomet.stats.validation.ConcordanceResult;

/** A model as the table that a person reads. */
final class ModelTable {

    private static final double SMALLEST_SHOWN = 1e-4;

    private ModelTable() {}

    static String of(ModelAnswer answer) {
        String error = answer.robust() ? "robust se" : "se";
        TextTable table = new TextTable("term", "coef", error, "z", "p", answer.ratio(), "lower", "upper");
        List<String> notes = new ArrayList<>();
        for (CoxCoefficient row : answer.coefficients()) {
            Estimate ratio = row.hazardRatio();
            table.row(
                    row.term(),
                    shown("%.5f", row.estimate()),
                    shown("%.5f", answer.robust() ? row.robustStandardError() : row.standardError()),
                    shown("%.3f", row.z()),
                    probability(row.pValue()),
                    shown("%.4f", ratio.value()),
                    shown("%.4f", ratio.lower()),
                    shown("%.4f", ratio.upper()));
        }
        notes.add(answer.title());
        notes.add(line("Likelihood ratio", answer.likelihoodRatio()));
        notes.add(line("Wald", answer.wald()));
        answer.score().ifPresent(score -> notes.add(line("Score", score)));
        answer.concordance()
                .map(ConcordanceResult::concordance)
                .ifPresent(c -> notes.add(
                        "Concordance " + shown("%.4f", c.value()) + " (SE " + shown("%.4f", c.standardError()) + ")"));
        answer.proportionalHazards()
                .ifPresent(result -> notes.add(
                        line("Proportional hazards, all terms", result.global().test())));
        if (!answer.convergence().problem().isEmpty()) {
            notes.add((answer.convergence().converged() ? "Note: " : "NOT CONVERGED: ")
                    + answer.convergence().problem());
        }
        if (!answer.sample().droppedSentence().isEmpty()) {
            notes.add(answer.sample().droppedSentence());
        }
        return table + "\n" + String.join("\n", notes) + "\n";
    }

    private static String line(String name, TestResult test) {
        return test.notEstimableBecause()
                .map(reason -> name + ": not estimable, " + reason)
                .orElseGet(() -> String.format(
                        Locale.ROOT,
                        "%s: %s on %d df, p %s",
                        name,
                        shown("%.3f", test.statistic()),
                        test.df().orElse(0),
                        probability(test.pValue())));
    }

    private static String probability(OptionalDouble p) {
        return p.isPresent() && p.getAsDouble() < SMALLEST_SHOWN ? shown("%.2e", p) : shown("%.4f", p);
    }

    private static String shown(String format, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "NE";
    }
}
