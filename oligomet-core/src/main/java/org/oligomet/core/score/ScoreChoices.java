package org.oligomet.core.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Criteria;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;

/**
 * Puts another answer to an ambiguity into a score. The criteria of a choice stand for levels, by {@code item.level}, or
 * for whom the score is for, by {@code applies}.
 */
final class ScoreChoices {

    static final String APPLIES = "applies";

    private ScoreChoices() {}

    static Score apply(Score score, String ambiguityId, String choiceId) {
        Ambiguity ambiguity = find(score, ambiguityId);
        Choice choice = ambiguity.choice(choiceId);
        if (ambiguity.chosen().equals(choiceId)) {
            return score;
        }
        if (!ambiguity.chosen().equals(ambiguity.published())) {
            throw new IllegalArgumentException("ambiguity." + ambiguityId + ": already answered with "
                    + ambiguity.chosen() + "; start from the published score");
        }
        // One object per policy, so that the criteria keep sharing one count.
        Map<CountingPolicy, CountingPolicy> changed = new HashMap<>();
        UnaryOperator<CountingPolicy> change = policy -> changed.computeIfAbsent(policy, choice.counting()::applyTo);
        List<ScoreItem> items = new ArrayList<>();
        for (ScoreItem item : score.items()) {
            List<ScoreLevel> levels = new ArrayList<>();
            for (ScoreLevel level : item.levels()) {
                Criterion criterion = changed(choice, item.id() + "." + level.id(), level.criterion(), change);
                levels.add(new ScoreLevel(level.id(), level.text(), level.points(), criterion));
            }
            items.add(ScoreItem.builder().from(item).levels(levels).build());
        }
        List<Ambiguity> ambiguities = new ArrayList<>();
        for (Ambiguity each : score.ambiguities()) {
            String chosen = each.id().equals(ambiguityId) ? choiceId : each.chosen();
            ambiguities.add(counting(each, chosen, change));
        }
        return Score.builder()
                .from(score)
                .appliesTo(changed(choice, APPLIES, score.appliesTo(), change))
                .items(items)
                .ambiguities(ambiguities)
                .build();
    }

    /** The same question, its answers with the policies as they are now: a later answer keeps what an earlier one set. */
    private static Ambiguity counting(Ambiguity ambiguity, String chosen, UnaryOperator<CountingPolicy> change) {
        List<Choice> choices = new ArrayList<>();
        for (Choice choice : ambiguity.choices()) {
            Map<String, Criterion> criteria = new HashMap<>();
            choice.criteria().forEach((level, rule) -> criteria.put(level, Criteria.withCounting(rule, change)));
            choices.add(new Choice(choice.id(), choice.text(), choice.counting(), criteria));
        }
        return new Ambiguity(ambiguity.id(), ambiguity.question(), ambiguity.published(), chosen, choices);
    }

    private static Criterion changed(
            Choice choice, String key, Criterion criterion, UnaryOperator<CountingPolicy> change) {
        return Criteria.withCounting(choice.criteria().getOrDefault(key, criterion), change);
    }

    private static Ambiguity find(Score score, String ambiguityId) {
        for (Ambiguity ambiguity : score.ambiguities()) {
            if (ambiguity.id().equals(ambiguityId)) {
                return ambiguity;
            }
        }
        throw new IllegalArgumentException("ambiguity: " + ambiguityId + "; " + score.id() + " has "
                + score.ambiguities().stream().map(Ambiguity::id).toList());
    }

    /** Refuses names in classes and choices that stand for nothing. */
    static void checkIds(Score score) {
        Set<String> levels = new HashSet<>(Set.of(APPLIES));
        for (ScoreItem item : score.items()) {
            for (ScoreLevel level : item.levels()) {
                require(levels.add(item.id() + "." + level.id()), score, item.id() + "." + level.id() + " twice");
            }
        }
        for (ScoreClass scoreClass : score.classes()) {
            if (scoreClass.rule() instanceof ClassRule.Combinations combinations) {
                combinations
                        .patterns()
                        .forEach(pattern -> pattern.forEach((item, level) -> require(
                                levels.contains(item + "." + level), score, item + "." + level + " is no level")));
            }
        }
        for (Ambiguity ambiguity : score.ambiguities()) {
            for (Choice choice : ambiguity.choices()) {
                choice.criteria().keySet().forEach(key -> require(levels.contains(key), score, key + " is no level"));
            }
        }
    }

    private static void require(boolean holds, Score score, String what) {
        if (!holds) {
            throw new IllegalArgumentException("score." + score.id() + ": " + what);
        }
    }
}
