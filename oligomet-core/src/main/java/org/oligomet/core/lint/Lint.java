package org.oligomet.core.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.oligomet.core.criteria.Convention;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.CountsMetastases;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;
import org.oligomet.core.definition.Citation;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.core.definition.Definition;

/**
 * Reads a definition for what is wrong or doubtful in itself: conditions that contradict each other, clauses and parts that
 * can never matter, alternatives that are never reached, duplicates, answers that do nothing, missing citations.
 *
 * <p>What is said is proved, from bounds of the same numbers and sets under the same counting policy; so there are no false
 * alarms, but not everything that is wrong is found. Counts under different policies are not set beside each other.
 */
public final class Lint {

    private final Definition definition;
    private final List<LintFinding> findings = new ArrayList<>();

    private Lint(Definition definition) {
        this.definition = definition;
    }

    /** What is wrong or doubtful in a definition; empty if nothing was found. */
    public static List<LintFinding> check(Definition definition) {
        Lint lint = new Lint(definition);
        lint.check();
        return List.copyOf(lint.findings);
    }

    /** The same for several, and whether two of them say the same. */
    public static List<LintFinding> check(Collection<Definition> definitions) {
        List<LintFinding> findings = new ArrayList<>();
        Map<List<Object>, Definition> seen = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            findings.addAll(check(definition));
            Definition twin = seen.putIfAbsent(List.of(conditions(definition), definition.counting()), definition);
            if (twin != null) {
                Message message = Message.of("lint.DUPLICATE_DEFINITION", "other", twin.key());
                findings.add(new LintFinding(LintCode.DUPLICATE_DEFINITION, definition.key(), "", message));
            }
        }
        return List.copyOf(findings);
    }

    private static List<Criterion> conditions(Definition definition) {
        return definition.clauses().stream()
                .filter(clause -> clause.role() == ClauseRole.CONDITION)
                .map(Clause::criterion)
                .toList();
    }

    private void check() {
        Citation citation = definition.citation();
        if (citation.text().isBlank()) {
            add(LintCode.MISSING_CITATION, "");
        } else if (citation.doi().isEmpty()
                && citation.pmid().isEmpty()
                && citation.registration().isEmpty()) {
            add(LintCode.NO_IDENTIFIER, "");
        }
        Set<String> ids = new HashSet<>();
        for (Clause clause : definition.clauses()) {
            if (!ids.add(clause.id())) {
                add(LintCode.DUPLICATE_ID, clause.id());
            }
            if (clause.text().isBlank()) {
                add(LintCode.MISSING_TEXT, clause.id());
            }
            if (clause.role() == ClauseRole.CONVENTION && !(clause.criterion() instanceof Convention)) {
                add(LintCode.IGNORED_CRITERION, clause.id());
            }
        }
        counts();
        new Rules(definition, findings::add).check();
        Set<String> questions = new HashSet<>();
        for (Ambiguity ambiguity : definition.ambiguities()) {
            if (!questions.add(ambiguity.id())) {
                add(LintCode.DUPLICATE_ID, ambiguity.id());
            }
            answers(ambiguity, ids);
        }
    }

    private void counts() {
        Set<CountingPolicy> used = new HashSet<>();
        Consumer<Criterion> collect = rule -> collect(rule, used);
        definition.clauses().forEach(clause -> collect.accept(clause.criterion()));
        definition
                .ambiguities()
                .forEach(question -> question.choices()
                        .forEach(choice -> choice.criteria().values().forEach(collect)));
        definition.furtherCountings().forEach((name, policy) -> {
            if (!used.contains(policy)) {
                add(LintCode.UNUSED_COUNT, name);
            }
        });
    }

    private static void collect(Criterion rule, Set<CountingPolicy> used) {
        if (rule instanceof CountsMetastases counts) {
            used.add(counts.counting());
        }
        rule.children().forEach(part -> collect(part, used));
    }

    private void answers(Ambiguity ambiguity, Set<String> clauses) {
        Map<String, Definition> answered = new LinkedHashMap<>();
        boolean published = false;
        for (Choice choice : ambiguity.choices()) {
            String place = ambiguity.id() + "/" + choice.id();
            published |= choice.id().equals(ambiguity.published());
            for (String clause : choice.criteria().keySet()) {
                if (!clauses.contains(clause)) {
                    findings.add(new LintFinding(
                            LintCode.UNKNOWN_CLAUSE,
                            definition.key(),
                            place,
                            Message.of("lint.UNKNOWN_CLAUSE", "place", place, "clause", clause)));
                }
            }
            // A definition that was answered otherwise already takes no second answer.
            if (ambiguity.chosen().equals(ambiguity.published())) {
                Definition other = definition.with(ambiguity.id(), choice.id());
                if (answered.containsKey(choice.id())) {
                    add(LintCode.DUPLICATE_ID, place);
                } else {
                    same(answered, other, place);
                    answered.put(choice.id(), other);
                    contradiction(other, choice.id().equals(ambiguity.chosen()), place);
                }
            }
        }
        if (!published) {
            add(LintCode.UNKNOWN_ANSWER, ambiguity.id());
        }
    }

    private void same(Map<String, Definition> answered, Definition other, String place) {
        answered.forEach((id, one) -> {
            if (one.clauses().equals(other.clauses())
                    && one.counting().equals(other.counting())
                    && one.furtherCountings().equals(other.furtherCountings())) {
                Message message = Message.of("lint.SAME_ANSWER", "place", place, "other", id);
                findings.add(new LintFinding(LintCode.SAME_ANSWER, definition.key(), place, message));
            }
        });
    }

    private void contradiction(Definition other, boolean isChosen, String place) {
        boolean already = findings.stream().anyMatch(finding -> finding.code() == LintCode.NEVER_MET);
        if (isChosen || already) {
            return;
        }
        List<Clause> conditions = other.clauses().stream()
                .filter(clause -> clause.role() == ClauseRole.CONDITION)
                .toList();
        List<Clause> conflict = Rules.conflict(conditions);
        if (!conflict.isEmpty()) {
            Message message = Message.of(
                    "lint.NEVER_MET_WITH_ANSWER", "place", place, "clauses", Rules.ids(conflict), "n", conflict.size());
            findings.add(new LintFinding(LintCode.NEVER_MET_WITH_ANSWER, definition.key(), place, message));
        }
    }

    private void add(LintCode code, String place) {
        findings.add(new LintFinding(code, definition.key(), place, Message.of("lint." + code, "place", place)));
    }
}
