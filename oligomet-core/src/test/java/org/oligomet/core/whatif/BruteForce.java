package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.patient.Snapshot;

/** All sets of changes, tried one by one. */
final class BruteForce {

    private final Definition definition;
    private final Snapshot snapshot;
    private final Verdict target;
    private final List<Change> universe;
    private final Set<Set<Change>> flips = new HashSet<>();

    private BruteForce(Definition definition, Snapshot snapshot, Verdict target, List<Change> universe) {
        this.definition = definition;
        this.snapshot = snapshot;
        this.target = target;
        this.universe = universe;
    }

    /** The changes that a search for this definition considers. */
    static List<Change> universe(Definition definition, Snapshot snapshot) {
        boolean wanted = definition.verdict(snapshot) != Verdict.MET;
        return List.copyOf(Search.universe(new Scenarios(snapshot), NearMissSearch.goals(definition, wanted)));
    }

    /** Minimal sets of up to {@code limit} of them that flip the verdict. */
    static Set<Set<Change>> minimal(Definition definition, Snapshot snapshot, int limit) {
        Verdict target = Verdict.of(definition.verdict(snapshot) != Verdict.MET);
        BruteForce brute = new BruteForce(definition, snapshot, target, universe(definition, snapshot));
        brute.grow(new ArrayList<>(), 0, limit);
        Set<Set<Change>> minimal = new HashSet<>();
        for (Set<Change> set : brute.flips) {
            if (brute.flips.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other))) {
                minimal.add(set);
            }
        }
        return minimal;
    }

    private void grow(List<Change> chosen, int from, int limit) {
        if (flips(chosen)) {
            flips.add(Set.copyOf(chosen));
        }
        if (chosen.size() == limit) {
            return;
        }
        for (int i = from; i < universe.size(); i++) {
            if (chosen.stream().noneMatch(universe.get(i)::excludes)) {
                chosen.add(universe.get(i));
                grow(chosen, i + 1, limit);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private boolean flips(List<Change> chosen) {
        try {
            return definition.verdict(new Correction(chosen).applyTo(snapshot)) == target;
        } catch (IllegalArgumentException impossible) {
            return false;
        }
    }
}
