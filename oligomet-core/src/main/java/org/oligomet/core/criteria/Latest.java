package org.oligomet.core.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.Dated;
import org.oligomet.core.time.ClinicalDate;

/**
 * Judges the latest of several dated facts. Where dates overlap, each fact that may be the latest must give the same
 * answer; where it is not sure that any fact lies in the span, there is no answer.
 */
final class Latest {

    /**
     * What one fact says.
     *
     * @param <C> what judges
     * @param <T> the fact
     */
    @FunctionalInterface
    interface Rule<C, T> {
        /** Null if the fact is of another kind and is to be passed over. */
        @Nullable
        Verdict judge(C criterion, T fact);
    }

    private Latest() {}

    /**
     * The answer of the latest fact.
     *
     * @param first earliest day that a fact may lie on
     * @param last last day up to which a fact certainly counts
     * @param lastPossible last day up to which it may count
     * @param rule must not capture anything, so that no object is made per patient
     */
    static <C, T extends Dated> Verdict judge(
            List<? extends T> facts, long first, long last, long lastPossible, C criterion, Rule<C, T> rule) {
        long lastCertain = Long.MIN_VALUE;
        for (int i = 0; i < facts.size(); i++) {
            ClinicalDate date = facts.get(i).date();
            if (date.latestDay() <= last && rule.judge(criterion, facts.get(i)) != null) {
                lastCertain = Math.max(lastCertain, date.earliestDay());
            }
        }
        if (lastCertain == Long.MIN_VALUE) {
            return Verdict.UNDETERMINED;
        }
        Verdict all = null;
        for (int i = 0; i < facts.size(); i++) {
            ClinicalDate date = facts.get(i).date();
            Verdict one = rule.judge(criterion, facts.get(i));
            if (one == null || date.latestDay() < lastCertain || date.earliestDay() > lastPossible) {
                continue;
            }
            if (date.earliestDay() < first || (all != null && all != one)) {
                return Verdict.UNDETERMINED;
            }
            all = one;
        }
        return all == null ? Verdict.UNDETERMINED : all;
    }

    /** Whether fact {@code i} may be the latest, for explanations. */
    static <T extends Dated> boolean mayBeLatest(List<? extends T> facts, T fact, long last, long lastPossible) {
        long lastCertain = Long.MIN_VALUE;
        for (T one : facts) {
            if (one.date().latestDay() <= last) {
                lastCertain = Math.max(lastCertain, one.date().earliestDay());
            }
        }
        return fact.date().latestDay() >= lastCertain && fact.date().earliestDay() <= lastPossible;
    }
}
