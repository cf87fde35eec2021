package org.oligomet.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.ClauseEvaluation;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.report.model.ChoiceTaken;
import org.oligomet.report.model.ClauseSummary;
import org.oligomet.report.model.DefinitionSummary;
import org.oligomet.report.model.PatientVerdict;
import org.oligomet.report.model.ReasonCount;
import org.oligomet.report.model.VerdictCounts;

/** What one definition says of patient after patient, counted. */
final class DefinitionTally {

    /** A patient's row names this many reasons of one clause at most. */
    private static final int MOST_REASONS = 2;

    private final Definition definition;
    private VerdictCounts verdicts = VerdictCounts.none();
    private final Map<String, VerdictCounts> clauses = new LinkedHashMap<>();
    private final Tally notMet = new Tally();
    private final Tally missing = new Tally();
    private final Map<String, Set<String>> findingTexts = new TreeMap<>();
    private final Tally findings = new Tally();

    DefinitionTally(Definition definition) {
        this.definition = definition;
        definition.clauses().forEach(clause -> clauses.put(clause.id(), VerdictCounts.none()));
    }

    /** Counts one patient and tells what the patient's row will say. */
    PatientVerdict add(DefinitionEvaluation evaluation) {
        verdicts = verdicts.plus(evaluation.verdict());
        for (ClauseEvaluation clause : evaluation.clauses()) {
            clauses.computeIfPresent(clause.clause().id(), (id, counts) -> counts.plus(clause.verdict()));
        }
        Set<String> codes = new HashSet<>();
        for (Finding finding : evaluation.findings()) {
            findingTexts
                    .computeIfAbsent(finding.code(), code -> new HashSet<>())
                    .add(finding.message().text());
            if (codes.add(finding.code())) {
                findings.add(finding.code());
            }
        }
        evaluation.missing().stream().map(DefinitionTally::undated).distinct().forEach(missing::add);
        return new PatientVerdict(
                evaluation.verdict(),
                reasons(evaluation),
                evaluation.missing().stream()
                        .map(DataRequirement::text)
                        .distinct()
                        .toList());
    }

    private List<String> reasons(DefinitionEvaluation evaluation) {
        List<String> texts = new ArrayList<>();
        if (evaluation.verdict() == Verdict.NOT_MET) {
            for (ClauseEvaluation clause : evaluation.conditions(Verdict.NOT_MET)) {
                notMet.add(clause.clause().id() + " " + clause.clause().text());
                List<String> deciding = new ArrayList<>();
                deciding(clause.evaluation(), Verdict.NOT_MET, deciding);
                deciding.stream()
                        .limit(MOST_REASONS)
                        .forEach(text -> texts.add(clause.clause().id() + " " + text));
            }
        }
        return texts;
    }

    /** The messages of those parts that make a verdict what it is; of the whole where no single part does. */
    static void deciding(Evaluation evaluation, Verdict verdict, List<String> into) {
        boolean found = false;
        for (Evaluation child : evaluation.children()) {
            if (child.verdict() == verdict) {
                deciding(child, verdict, into);
                found = true;
            }
        }
        if (!found) {
            into.add(evaluation.message().text());
        }
    }

    /** The requirement without the dates, which differ from patient to patient. */
    static String undated(DataRequirement requirement) {
        return new DataRequirement(requirement.kind(), requirement.subject(), Optional.empty(), Optional.empty())
                .text();
    }

    DefinitionSummary summary() {
        DefinitionSummary.Builder summary = DefinitionSummary.builder()
                .id(definition.key())
                .version(definition.version())
                .title(definition.title())
                .citation(definition.citation().text())
                .status(definition.citation().status().label())
                .verdicts(verdicts)
                .reasonsNotMet(notMet.byCount())
                .missing(missing.byCount());
        definition.date().ifPresent(date -> summary.published(date.toString()));
        definition.citation().doi().ifPresent(summary::doi);
        definition.clauses().forEach(clause -> summary.addClauses(clause(clause)));
        definition.ambiguities().forEach(ambiguity -> summary.addChoices(choice(ambiguity)));
        for (ReasonCount finding : findings.byCount()) {
            summary.addFindings(new ReasonCount(findingText(finding.reason()), finding.count()));
        }
        return summary.build();
    }

    private ClauseSummary clause(Clause clause) {
        ClauseSummary.Builder summary = ClauseSummary.builder()
                .id(clause.id())
                .text(clause.text())
                .role(clause.role())
                .status(clause.status().label())
                .verdicts(clauses.getOrDefault(clause.id(), VerdictCounts.none()));
        clause.details()
                .forEach(detail -> summary.addDetails(
                        detail.text() + " (" + detail.status().label() + ")"));
        clause.note().ifPresent(summary::note);
        return summary.build();
    }

    private static ChoiceTaken choice(Ambiguity ambiguity) {
        boolean callers = !ambiguity.chosen().equals(ambiguity.published());
        return new ChoiceTaken(
                ambiguity.question(),
                ambiguity.choice(ambiguity.chosen()).text() + (callers ? " (chosen for this report)" : ""),
                ambiguity.choices().stream()
                        .filter(choice -> !choice.id().equals(ambiguity.chosen()))
                        .map(Choice::text)
                        .toList());
    }

    // A caution may name figures of one patient; then the code alone speaks for all.
    private String findingText(String code) {
        Set<String> texts = findingTexts.getOrDefault(code, Set.of());
        return texts.size() == 1 ? texts.iterator().next() + " (" + code + ")" : code;
    }
}
