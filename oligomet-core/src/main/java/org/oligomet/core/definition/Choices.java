package org.oligomet.core.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        refuseLoss(definition, choice);
        // One object per policy, so that the criteria of a definition keep sharing one count.
        Map<CountingPolicy, CountingPolicy> changed = new HashMap<>();
        UnaryOperator<CountingPolicy> change = policy -> changed.computeIfAbsent(policy, choice.counting()::applyTo);
        CountingPolicy counting = change.apply(definition.counting());
        Map<String, CountingPolicy> further = new LinkedHashMap<>();
        definition.furtherCountings().forEach((name, policy) -> further.put(name, change.apply(policy)));
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : definition.clauses()) {
            Criterion replacement = choice.criteria().get(clause.id());
            Criterion criterion = replacement == null
                    ? Criteria.withCounting(clause.criterion(), change)
                    : Criteria.withCounting(replacement, change);
            clauses.add(Clause.builder().from(clause).criterion(criterion).build());
        }
        List<Ambiguity> ambiguities = new ArrayList<>();
        for (Ambiguity each : definition.ambiguities()) {
            ambiguities.add(each.id().equals(ambiguityId) ? each.answered(choiceId) : counting(each, change));
        }
        return Definition.builder()
                .from(definition)
                .counting(counting)
                .furtherCountings(further)
                .clauses(clauses)
                .ambiguities(ambiguities)
                .build();
    }

    /** Of two answers that each replace one clause, the later would undo the earlier in silence. */
    private static void refuseLoss(Definition definition, Choice choice) {
        for (Ambiguity other : definition.ambiguities()) {
            if (!other.chosen().equals(other.published())) {
                for (String clause : other.choice(other.chosen()).criteria().keySet()) {
                    if (choice.criteria().containsKey(clause)) {
                        throw new IllegalArgumentException("ambiguity." + other.id() + ": its answer " + other.chosen()
                                + " replaces clause " + clause + " too; " + definition.id()
                                + " cannot carry both answers");
                    }
                }
            }
        }
    }

    /** The same question, its answers with the policies as they are now: a later answer keeps what an earlier one set. */
    private static Ambiguity counting(Ambiguity ambiguity, UnaryOperator<CountingPolicy> change) {
        List<Choice> choices = new ArrayList<>();
        for (Choice choice : ambiguity.choices()) {
            Map<String, Criterion> criteria = new HashMap<>();
            choice.criteria().forEach((clause, rule) -> criteria.put(clause, Criteria.withCounting(rule, change)));
            choices.add(new Choice(choice.id(), choice.text(), choice.counting(), criteria));
        }
        return new Ambiguity(ambiguity.id(), ambiguity.question(), ambiguity.published(), ambiguity.chosen(), choices);
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
