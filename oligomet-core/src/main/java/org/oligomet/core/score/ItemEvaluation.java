package org.oligomet.core.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Evidence;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Verdict;

/**
 * What a record says of one item.
 *
 * @param item the item
 * @param levels the evaluation of each level, in the order of the item
 * @param possible the levels that may hold; one if the item is settled, none if no level fits
 */
public record ItemEvaluation(ScoreItem item, List<Evaluation> levels, List<ScoreLevel> possible) {

    public ItemEvaluation {
        levels = List.copyOf(levels);
        possible = List.copyOf(possible);
    }

    static ItemEvaluation of(ScoreItem item, Facts facts) {
        List<Evaluation> evaluations = new ArrayList<>();
        List<ScoreLevel> met = new ArrayList<>();
        List<ScoreLevel> open = new ArrayList<>();
        for (ScoreLevel level : item.levels()) {
            Criterion criterion = level.criterion();
            Evaluation evaluation = criterion.evaluate(facts);
            evaluations.add(evaluation);
            if (evaluation.verdict() == Verdict.MET) {
                met.add(level);
            } else if (evaluation.verdict() == Verdict.UNDETERMINED) {
                open.add(level);
            }
        }
        return new ItemEvaluation(item, evaluations, met.isEmpty() ? open : met);
    }

    /** The level that holds, if it is settled. */
    public Optional<ScoreLevel> settled() {
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }

    /** The points still possible; empty if the item has none, or no level fits. */
    public Optional<Points> points() {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (ScoreLevel level : possible) {
            if (level.points().isEmpty()) {
                return Optional.empty();
            }
            min = Math.min(min, level.points().getAsDouble());
            max = Math.max(max, level.points().getAsDouble());
        }
        return possible.isEmpty() ? Optional.empty() : Optional.of(new Points(min, max));
    }

    /** The facts that were looked at, each once. */
    public Set<Evidence> evidence() {
        Set<Evidence> evidence = new LinkedHashSet<>();
        levels.forEach(level -> addEvidence(level, evidence));
        return evidence;
    }

    private static void addEvidence(Evaluation evaluation, Set<Evidence> evidence) {
        evidence.addAll(evaluation.evidence());
        evaluation.children().forEach(child -> addEvidence(child, evidence));
    }

    /** Cautions, each once; they never change an answer. */
    public Set<Finding> findings() {
        Set<Finding> findings = new LinkedHashSet<>();
        levels.forEach(level -> addFindings(level, findings));
        return findings;
    }

    private static void addFindings(Evaluation evaluation, Set<Finding> findings) {
        findings.addAll(evaluation.findings());
        evaluation.children().forEach(child -> addFindings(child, findings));
    }

    /** What would settle the item; empty if it is settled. */
    public Set<DataRequirement> missing() {
        Set<DataRequirement> missing = new LinkedHashSet<>();
        if (possible.size() > 1) {
            levels.forEach(level -> missing.addAll(level.missing()));
        }
        return missing;
    }
}
