package org.oligomet.core.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Evaluation;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.time.ClinicalDate;

/**
 * What a score says of a patient at a date.
 *
 * @param score the score, with the choices that were made in it
 * @param asOf date of the snapshot that was judged
 * @param applies whether the score is for this patient
 * @param items item by item
 * @param possibleClasses the classes still possible, in the order of the score; none if the score is not for this patient
 * @param mayBeUnclassified whether a combination is possible that the source puts into no class
 */
public record ScoreEvaluation(
        Score score,
        ClinicalDate asOf,
        Evaluation applies,
        List<ItemEvaluation> items,
        List<ScoreClass> possibleClasses,
        boolean mayBeUnclassified) {

    public ScoreEvaluation {
        items = List.copyOf(items);
        possibleClasses = List.copyOf(possibleClasses);
    }

    static ScoreEvaluation of(Score score, Facts facts) {
        Evaluation applies = score.appliesTo().evaluate(facts);
        List<ItemEvaluation> items = new ArrayList<>();
        for (ScoreItem item : score.items()) {
            items.add(ItemEvaluation.of(item, facts));
        }
        Combinations combinations = new Combinations(score, items);
        boolean isFor = applies.verdict() != Verdict.NOT_MET;
        return new ScoreEvaluation(
                score,
                facts.snapshot().asOf(),
                applies,
                items,
                isFor ? combinations.classes() : List.of(),
                isFor && combinations.mayBeUnclassified());
    }

    /** The item with this id. */
    public ItemEvaluation item(String itemId) {
        for (ItemEvaluation item : items) {
            if (item.item().id().equals(itemId)) {
                return item;
            }
        }
        throw new IllegalArgumentException("item: " + itemId + "; " + score.id() + " has "
                + score.items().stream().map(ScoreItem::id).toList());
    }

    /** The total as the interval of totals still possible; empty if the score has no points or does not apply. */
    public Optional<Points> total() {
        if (applies.verdict() == Verdict.NOT_MET) {
            return Optional.empty();
        }
        double min = 0;
        double max = 0;
        for (ItemEvaluation item : items) {
            Optional<Points> points = item.points();
            if (points.isEmpty()) {
                return Optional.empty();
            }
            min += points.get().min();
            max += points.get().max();
        }
        return Optional.of(new Points(min, max));
    }

    /** The class, only if the score certainly applies and every completion of the record gives this class. */
    public Optional<ScoreClass> settledClass() {
        return applies.verdict() == Verdict.MET && possibleClasses.size() == 1 && !mayBeUnclassified
                ? Optional.of(possibleClasses.get(0))
                : Optional.empty();
    }

    /** Whether a class or the total could still be settled by more data. */
    public boolean isOpen() {
        boolean scoreOpen = score.classes().isEmpty()
                ? total().filter(points -> !points.isSettled()).isPresent()
                : possibleClasses.size() + (mayBeUnclassified ? 1 : 0) > 1;
        return applies.verdict() != Verdict.NOT_MET && (!applies.verdict().isDecided() || scoreOpen);
    }

    /** What would settle the class, or the total of a score without classes; empty if nothing could. */
    public Set<DataRequirement> missing() {
        Set<DataRequirement> missing = new LinkedHashSet<>();
        if (isOpen()) {
            missing.addAll(applies.missing());
            Combinations combinations = new Combinations(score, items);
            for (int i = 0; i < items.size(); i++) {
                if (combinations.matters(i)) {
                    missing.addAll(items.get(i).missing());
                }
            }
        }
        return missing;
    }

    /** Item by item with points, evidence and what is missing, in English. */
    public String explain() {
        return ScoreText.explain(this);
    }

    /** Score, total and class in one line. */
    @Override
    public String toString() {
        return ScoreText.line(this);
    }
}
