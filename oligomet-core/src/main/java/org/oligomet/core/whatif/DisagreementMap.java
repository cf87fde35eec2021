package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.definition.ClauseEvaluation;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.core.patient.Snapshot;

/** Verdicts of several definitions on several patients, and where two of them differ and why. */
public final class DisagreementMap {

    private final List<Definition> definitions;
    private final List<Snapshot> snapshots;
    private final List<List<Verdict>> verdicts;

    private DisagreementMap(List<Definition> definitions, List<Snapshot> snapshots) {
        this.definitions = definitions;
        this.snapshots = snapshots;
        List<List<Verdict>> rows = new ArrayList<>(snapshots.size());
        for (Snapshot snapshot : snapshots) {
            Facts facts = Facts.of(snapshot);
            rows.add(definitions.stream()
                    .map(definition -> definition.verdict(facts))
                    .toList());
        }
        verdicts = rows;
    }

    /** Judges each snapshot by each definition. */
    public static DisagreementMap of(Collection<Definition> definitions, Collection<Snapshot> snapshots) {
        return new DisagreementMap(List.copyOf(definitions), List.copyOf(snapshots));
    }

    public List<Definition> definitions() {
        return definitions;
    }

    /** Number of patients. */
    public int patients() {
        return snapshots.size();
    }

    /** The verdict on a patient, both by their place from 0. */
    public Verdict verdict(int patient, int definition) {
        return verdicts.get(patient).get(definition);
    }

    /** Patients on whom a definition, by its place, has a verdict. */
    public int count(int definition, Verdict verdict) {
        return (int)
                verdicts.stream().filter(row -> row.get(definition) == verdict).count();
    }

    /** Patients on whom two definitions, by their places, have these verdicts. */
    public int count(int first, Verdict firstVerdict, int second, Verdict secondVerdict) {
        return (int) verdicts.stream()
                .filter(row -> row.get(first) == firstVerdict && row.get(second) == secondVerdict)
                .count();
    }

    /** The patients on whom two definitions, by their places, differ. */
    public List<Disagreement> between(int first, int second) {
        List<Disagreement> differing = new ArrayList<>();
        for (int p = 0; p < snapshots.size(); p++) {
            if (verdict(p, first) != verdict(p, second)) {
                differing.add(disagreement(p, first, second));
            }
        }
        return differing;
    }

    private Disagreement disagreement(int patient, int first, int second) {
        List<ClauseEvaluation> clauses = new ArrayList<>();
        Facts facts = Facts.of(snapshots.get(patient));
        for (int place : new int[] {first, second}) {
            if (verdict(patient, place) != Verdict.MET) {
                DefinitionEvaluation evaluation = definitions.get(place).evaluate(facts);
                clauses.addAll(evaluation.conditions(evaluation.verdict()));
            }
        }
        return Disagreement.builder()
                .patient(patient)
                .first(definitions.get(first))
                .firstVerdict(verdict(patient, first))
                .second(definitions.get(second))
                .secondVerdict(verdict(patient, second))
                .clauses(clauses)
                .build();
    }

    /**
     * The facts that cause a disagreement: the smallest set of changes after which both definitions say the same, the more
     * attainable of two of one size. A set that makes the definition that is not met so goes before any that spoils the one
     * that is. Where one of them is met, both then are or neither is, and sets have up to four changes; where neither is, both
     * may be left open, and sets have one change or two. Empty if none does.
     */
    public Optional<Correction> cause(Disagreement disagreement) {
        Snapshot snapshot = snapshots.get(disagreement.patient());
        List<Definition> both = List.of(disagreement.first(), disagreement.second());
        List<Correction> towardsMet = new ArrayList<>();
        List<Correction> awayFromMet = new ArrayList<>();
        for (NearMiss miss : NearMissSearch.withDefaults().search(both, snapshot)) {
            (miss.verdict() == Verdict.MET ? awayFromMet : towardsMet).addAll(miss.corrections());
        }
        // What makes a definition met bears on what keeps it from being met; almost any fact can be denied to spoil
        // both.
        Optional<Correction> flip = firstToAgree(both, snapshot, smallestFirst(towardsMet))
                .or(() -> firstToAgree(both, snapshot, smallestFirst(awayFromMet)));
        boolean neitherMet = disagreement.firstVerdict() != Verdict.MET && disagreement.secondVerdict() != Verdict.MET;
        return flip.isPresent() || !neitherMet ? flip : firstToAgree(both, snapshot, smallSets(both, snapshot));
    }

    private static List<Correction> smallestFirst(List<Correction> corrections) {
        // The sort keeps the order of the search among equals.
        corrections.sort(Comparator.<Correction>comparingInt(
                        correction -> correction.changes().size())
                .thenComparing(Correction::kind));
        return corrections;
    }

    private static Optional<Correction> firstToAgree(
            List<Definition> both, Snapshot snapshot, List<Correction> corrections) {
        for (Correction correction : corrections) {
            try {
                Facts facts = Facts.of(correction.applyTo(snapshot));
                if (both.get(0).verdict(facts) == both.get(1).verdict(facts)) {
                    return Optional.of(correction);
                }
            } catch (IllegalArgumentException impossible) {
                // Changes that make no possible record are no cause.
            }
        }
        return Optional.empty();
    }

    /** Single changes and then pairs of those that bear on either definition. */
    private static List<Correction> smallSets(List<Definition> both, Snapshot snapshot) {
        List<Correction> single = NearMissSearch.changes(both, snapshot).stream()
                .map(change -> new Correction(List.of(change)))
                .sorted(NearMissSearch.ORDER)
                .toList();
        List<Correction> pairs = new ArrayList<>();
        for (int i = 0; i < single.size(); i++) {
            for (int j = i + 1; j < single.size(); j++) {
                Change one = single.get(i).changes().get(0);
                Change other = single.get(j).changes().get(0);
                if (!one.excludes(other)) {
                    pairs.add(new Correction(List.of(one, other)));
                }
            }
        }
        pairs.sort(NearMissSearch.ORDER);
        List<Correction> sets = new ArrayList<>(single);
        sets.addAll(pairs);
        return sets;
    }
}
