package org.oligomet.core.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.core.definition.Definition;

/** What the conditions of a definition do to each other. */
final class Rules {

    private final String definition;
    private final List<Clause> conditions = new ArrayList<>();
    private final Consumer<LintFinding> findings;

    Rules(Definition definition, Consumer<LintFinding> findings) {
        this.definition = definition.key();
        this.findings = findings;
        for (Clause clause : definition.clauses()) {
            if (clause.role() == ClauseRole.CONDITION) {
                conditions.add(clause);
            }
        }
    }

    void check() {
        if (conditions.isEmpty()) {
            add(LintCode.NO_CONDITION, "");
            return;
        }
        List<Clause> conflict = conflict(conditions);
        if (!conflict.isEmpty()) {
            String ids = ids(conflict);
            findings.accept(new LintFinding(
                    LintCode.NEVER_MET,
                    definition,
                    ids,
                    Message.of("lint.NEVER_MET", "clauses", ids, "n", conflict.size())));
            // Of what can never be met everything follows; nothing more is worth saying.
            return;
        }
        for (Clause clause : conditions) {
            check(clause);
        }
    }

    private void check(Clause clause) {
        List<Criterion> others = rules(without(clause));
        Clause twin = twin(clause);
        if (twin != null) {
            findings.accept(new LintFinding(
                    LintCode.DUPLICATE_CLAUSE,
                    definition,
                    clause.id(),
                    Message.of("lint.DUPLICATE_CLAUSE", "clause", clause.id(), "other", twin.id())));
        } else if (Order.atMost(Criteria.allOf(others), clause.criterion())) {
            add(LintCode.CLAUSE_NEVER_MATTERS, clause.id());
        } else if (!Possible.allMetBut(others, clause.criterion())) {
            add(LintCode.CLAUSE_NEVER_DECIDES, clause.id());
        } else {
            parts(clause, others);
        }
    }

    private void parts(Clause clause, List<Criterion> others) {
        List<String> said = new ArrayList<>();
        for (Parts.Part part : Parts.of(clause.criterion())) {
            String place = clause.id() + "." + part.path();
            if (said.stream().anyMatch(place::startsWith)) {
                continue;
            }
            if (isIdle(clause.criterion(), part.without(), others)) {
                add(LintCode.PART_NEVER_MATTERS, place);
                said.add(place);
            } else if (part.isAlternative() && part.isPositive() && isUnreachable(part, others)) {
                add(LintCode.UNREACHABLE_BRANCH, place);
                said.add(place);
            }
        }
    }

    /** Whether the conditions say the same with the one rule as with the other. */
    private static boolean isIdle(Criterion with, Criterion without, List<Criterion> others) {
        return Order.atMost(all(others, with), without) && Order.atMost(all(others, without), with);
    }

    /** Whether the clause is not met where it hangs on this alternative alone and the alternative is met. */
    private static boolean isUnreachable(Parts.Part part, List<Criterion> others) {
        List<Criterion> rules = new ArrayList<>(others);
        rules.add(part.part());
        rules.add(part.replaced().apply(part.part()));
        return !Possible.allMet(rules);
    }

    private static Criterion all(List<Criterion> others, Criterion one) {
        List<Criterion> rules = new ArrayList<>(others);
        rules.add(one);
        return Criteria.allOf(rules);
    }

    /** An earlier clause with the same rule. */
    private @Nullable Clause twin(Clause clause) {
        for (Clause other : conditions) {
            if (other == clause) {
                return null;
            }
            if (other.criterion().equals(clause.criterion())) {
                return other;
            }
        }
        return null;
    }

    private List<Clause> without(Clause clause) {
        return conditions.stream().filter(other -> other != clause).toList();
    }

    /** The fewest clauses found that contradict each other; empty if none are known to. */
    static List<Clause> conflict(List<Clause> conditions) {
        if (Possible.allMet(rules(conditions))) {
            return List.of();
        }
        List<Clause> core = new ArrayList<>(conditions);
        for (Clause clause : conditions) {
            List<Clause> fewer = new ArrayList<>(core);
            fewer.remove(clause);
            if (!Possible.allMet(rules(fewer))) {
                core = fewer;
            }
        }
        return core;
    }

    static String ids(List<Clause> clauses) {
        return String.join(", ", clauses.stream().map(Clause::id).toList());
    }

    private static List<Criterion> rules(List<Clause> clauses) {
        return clauses.stream().map(Clause::criterion).toList();
    }

    private void add(LintCode code, String place) {
        findings.accept(new LintFinding(code, definition, place, Message.of("lint." + code, "place", place)));
    }
}
