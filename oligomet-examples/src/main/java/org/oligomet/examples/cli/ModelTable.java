package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.oligomet.stats.Estimate;
import org.oligomet.stats.TestResult;
import org.oligomet.stats.regression.CoxCoefficient;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.validation.ConcordanceResult;

/** A Cox model as the table that a person reads. */
final class ModelTable {

    private static final double SMALLEST_SHOWN = 1e-4;

    private ModelTable() {}

    static String of(Sample sample, CoxFit fit) {
        boolean robust = fit.robustCovariance().isPresent();
        TextTable table = new TextTable("term", "coef", robust ? "robust se" : "se", "z", "p", "HR", "lower", "upper");
        List<String> notes = new ArrayList<>();
        for (CoxCoefficient row : fit.coefficients()) {
            Estimate ratio = row.hazardRatio();
            table.row(
                    row.term(),
                    shown("%.5f", row.estimate()),
                    shown("%.5f", robust ? row.robustStandardError() : row.standardError()),
                    shown("%.3f", row.z()),
                    probability(row.pValue()),
                    shown("%.4f", ratio.value()),
                    shown("%.4f", ratio.lower()),
                    shown("%.4f", ratio.upper()));
        }
        notes.add("Cox, " + fit.ties() + " ties; " + fit.rows() + " rows, " + fit.events() + " events; "
                + "HR with 95 % limits; NE: not estimable");
        notes.add("Convention: " + fit.convention().name());
        notes.add(line("Likelihood ratio", fit.likelihoodRatioTest()));
        notes.add(line("Wald", fit.waldTest()));
        notes.add(line("Score", fit.scoreTest()));
        fit.concordance()
                .map(ConcordanceResult::concordance)
                .ifPresent(c -> notes.add(
                        "Concordance " + shown("%.4f", c.value()) + " (SE " + shown("%.4f", c.standardError()) + ")"));
        if (!fit.convergence().problem().isEmpty()) {
            notes.add((fit.convergence().converged() ? "Note: " : "NOT CONVERGED: ")
                    + fit.convergence().problem());
        }
        if (!sample.droppedSentence().isEmpty()) {
            notes.add(sample.droppedSentence());
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
