package org.oligomet.core.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;

/** Puts another answer to an ambiguity into a definition. */
final class Choices {

    private Choices() {}

    static Definition apply(Definition definition, String ambiguityId, String choiceId) {
        Ambiguity ambiguity = find(definition, ambiguityId);
        Choice choice = ambiguity.choice(choiceId);
        if (ambiguity.chosen().equals(choiceId)) {
            return definition;
        }
        if (!ambiguity.chosen().equals(ambiguity.published())) {
            throw new IllegalArgumentException("ambiguity." + ambiguityId + ": already answered with "
                    + ambiguity.chosen() + "; start from the published definition");
        }
        // One object per policy, so that the criteria of a definition keep sharing one count.
        Map<CountingPolicy, CountingPolicy> changed = new HashMap<>();
        UnaryOperator<CountingPolicy> change = policy -> changed.computeIfAbsent(policy, choice.counting()::applyTo);
        CountingPolicy counting = change.apply(definition.counting());
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : definition.clauses()) {
            Criterion replacement = choice.criteria().get(clause.id());
            Criterion criterion = replacement == null
                    ? Criteria.withCounting(clause.criterion(), change)
                    : Criteria.withCounting(replacement, policy -> counting);
            clauses.add(Clause.builder().from(clause).criterion(criterion).build());
        }
        List<Ambiguity> ambiguities = new ArrayList<>();
        for (Ambiguity each : definition.ambiguities()) {
            ambiguities.add(each.id().equals(ambiguityId) ? each.answered(choiceId) : each);
        }
        return Definition.builder()
                .from(definition)
                .counting(counting)
                .clauses(clauses)
                .ambiguities(ambiguities)
                .build();
    }

    private static Ambiguity find(Definition definition, String ambiguityId) {
        for (Ambiguity ambiguity : definition.ambiguities()) {
            if (ambiguity.id().equals(ambiguityId)) {
                return ambiguity;
            }
        }
        throw new IllegalArgumentException("ambiguity: " + ambiguityId + "; " + definition.id() + " has "
                + definition.ambiguities().stream().map(Ambiguity::id).toList());
    }
}
