package org.oligomet.core.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All combinations of the levels still possible. Items are taken as independent of one another: a combination that the
 * record rules out only across items stays in, so that the answer may be open but is never wrong.
 */
final class Combinations {

    /** Points are multiples of a half; sums of them are exact. This only forgives a caller's own decimals. */
    private static final double TOLERANCE = 1e-9;

    private final Score score;
    private final List<ItemEvaluation> items;
    private final Set<String> classes = new HashSet<>();
    private boolean unclassified;

    Combinations(Score score, List<ItemEvaluation> items) {
        this.score = score;
        this.items = items;
        for (Map<String, ScoreLevel> combination : all(-1)) {
            Optional<String> id = classOf(combination);
            id.ifPresent(classes::add);
            unclassified |= id.isEmpty();
        }
        unclassified |= items.stream().anyMatch(item -> item.possible().isEmpty());
    }

    List<ScoreClass> classes() {
        return score.classes().stream()
                .filter(one -> classes.contains(one.id()))
                .toList();
    }

    boolean mayBeUnclassified() {
        return unclassified && !score.classes().isEmpty();
    }

    /** Whether the class, or the total where there are no classes, can change with this item alone. */
    boolean matters(int index) {
        ItemEvaluation item = items.get(index);
        if (item.possible().size() < 2) {
            return false;
        }
        if (score.classes().isEmpty()) {
            return true;
        }
        for (Map<String, ScoreLevel> others : all(index)) {
            Set<Optional<String>> outcomes = new HashSet<>();
            for (ScoreLevel level : item.possible()) {
                Map<String, ScoreLevel> combination = new LinkedHashMap<>(others);
                combination.put(item.item().id(), level);
                outcomes.add(classOf(combination));
            }
            if (outcomes.size() > 1) {
                return true;
            }
        }
        return false;
    }

    private List<Map<String, ScoreLevel>> all(int without) {
        List<Map<String, ScoreLevel>> all = List.of(Map.of());
        for (int i = 0; i < items.size(); i++) {
            if (i != without) {
                List<Map<String, ScoreLevel>> longer = new ArrayList<>();
                for (Map<String, ScoreLevel> combination : all) {
                    for (ScoreLevel level : items.get(i).possible()) {
                        Map<String, ScoreLevel> one = new LinkedHashMap<>(combination);
                        one.put(items.get(i).item().id(), level);
                        longer.add(one);
                    }
                }
                all = longer;
            }
        }
        return all;
    }

    private Optional<String> classOf(Map<String, ScoreLevel> combination) {
        for (ScoreClass one : score.classes()) {
            if (holds(one.rule(), combination)) {
                return Optional.of(one.id());
            }
        }
        return Optional.empty();
    }

    private static boolean holds(ClassRule rule, Map<String, ScoreLevel> combination) {
        if (rule instanceof ClassRule.TotalBetween total) {
            double sum = combination.values().stream()
                    .mapToDouble(level -> level.points().orElse(0))
                    .sum();
            return sum >= total.min() - TOLERANCE && sum <= total.max() + TOLERANCE;
        }
        return ((ClassRule.Combinations) rule)
                .patterns().stream()
                        .anyMatch(pattern -> pattern.entrySet().stream().allMatch(wanted -> {
                            ScoreLevel level = combination.get(wanted.getKey());
                            return level != null && level.id().equals(wanted.getValue());
                        }));
    }
}
