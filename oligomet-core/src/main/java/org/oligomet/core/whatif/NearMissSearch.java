package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Clause;
import org.oligomet.core.definition.ClauseRole;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.patient.Snapshot;

/**
 * Finds the minimal sets of changes that flip a verdict: to MET one that is not met or open, to NOT_MET one that is met.
 *
 * <p>The changes considered are those that the rules of the definition suggest: a missing datum with the value that the
 * rule asks for, a lesion that is benign, further metastases, a date that passes, and recorded facts with the nearest value
 * that would do. A set is minimal if none of its proper subsets flips the verdict. All minimal sets among these changes up
 * to the limit are found. A rule of one's own that the library does not know suggests nothing.
 *
 * <p>A test that is done is taken to find what the rule asks for; it may find otherwise. A change is not advice.
 */
public final class NearMissSearch {

    /** Most changes that a set may have. */
    public static final int MAX_CHANGES = 4;

    static final Comparator<Correction> ORDER = Comparator.comparing(Correction::kind)
            .thenComparing(correction -> correction.changes().size())
            .thenComparing(Correction::toString)
            .thenComparing(correction -> correction.changes().stream()
                    .map(change -> change.reference().orElse(""))
                    .toList()
                    .toString());

    private final int limit;

    private NearMissSearch(int limit) {
        this.limit = limit;
    }

    /** Sets of up to four changes. */
    public static NearMissSearch withDefaults() {
        return new NearMissSearch(MAX_CHANGES);
    }

    /**
     * The same with another limit.
     *
     * @param changes most changes in a set, 1 to 4
     */
    public NearMissSearch withLimit(int changes) {
        if (changes < 1 || changes > MAX_CHANGES) {
            throw new IllegalArgumentException(
                    "near miss: limit " + changes + " changes; it must be 1 to " + MAX_CHANGES);
        }
        return new NearMissSearch(changes);
    }

    /** What would flip the verdict of a definition. */
    public NearMiss search(Definition definition, Snapshot snapshot) {
        return search(definition, new Scenarios(snapshot));
    }

    /** The same for several definitions; changes that they have in common are made once. */
    public List<NearMiss> search(Collection<Definition> definitions, Snapshot snapshot) {
        Scenarios scenarios = new Scenarios(snapshot);
        List<NearMiss> misses = new ArrayList<>(definitions.size());
        definitions.forEach(definition -> misses.add(search(definition, scenarios)));
        return misses;
    }

    private NearMiss search(Definition definition, Scenarios scenarios) {
        Verdict verdict = definition.verdict(Facts.of(scenarios.base()));
        boolean wanted = verdict != Verdict.MET;
        Set<Long> sets = new LinkedHashSet<>();
        boolean stopped = false;
        List<Goal> goals = goals(definition, wanted);
        Set<Change> found = Search.universe(scenarios, goals);
        // To be met all conditions must be; to be not met one is enough.
        for (List<Goal> together :
                wanted ? List.of(goals) : goals.stream().map(List::of).toList()) {
            Search search = new Search(scenarios, together, found, limit);
            search.run();
            sets.addAll(search.solutions());
            stopped |= search.isStopped();
        }
        List<Correction> corrections = new ArrayList<>();
        for (long set : sets) {
            boolean minimal = sets.stream().noneMatch(other -> other != set && Scenarios.containsAll(set, other));
            if (minimal) {
                corrections.add(new Correction(scenarios.changes(set)));
            }
        }
        corrections.sort(ORDER);
        return NearMiss.builder()
                .definition(definition)
                .asOf(scenarios.base().asOf())
                .verdict(verdict)
                .target(Verdict.of(wanted))
                .corrections(corrections)
                .limit(limit)
                .isStoppedAtLimit(stopped)
                .build();
    }

    /** All changes that might help to meet some of the definitions. */
    static Set<Change> changes(Collection<Definition> definitions, Snapshot snapshot) {
        Scenarios scenarios = new Scenarios(snapshot);
        Set<Change> found = new LinkedHashSet<>();
        definitions.forEach(definition -> found.addAll(Search.universe(scenarios, goals(definition, true))));
        return found;
    }

    static List<Goal> goals(Definition definition, boolean wanted) {
        List<Goal> goals = new ArrayList<>();
        for (Clause clause : definition.clauses()) {
            if (clause.role() == ClauseRole.CONDITION) {
                goals.add(Goal.of(clause.criterion(), wanted));
            }
        }
        return goals;
    }
}
