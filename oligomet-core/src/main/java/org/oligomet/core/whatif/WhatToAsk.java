package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Facts;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.core.patient.Snapshot;

/**
 * Ranks the data that records lack by how many open verdicts each would settle. A datum settles a verdict if every answer
 * that is tried decides it; each answer is recorded within the dates that the definition asks for, and the verdict is
 * taken again. What the answers are, and whether they are all, is on the page about what would change a verdict.
 */
public final class WhatToAsk {

    private static final Comparator<Question> ORDER = Comparator.comparingInt(Question::settles)
            .thenComparingInt(Question::maySettle)
            .thenComparingInt(Question::asked)
            .reversed()
            .thenComparing(question -> question.datum().code());

    private final List<Definition> definitions;

    private WhatToAsk(List<Definition> definitions) {
        this.definitions = definitions;
    }

    /** Questions under these definitions. */
    public static WhatToAsk under(Collection<Definition> definitions) {
        return new WhatToAsk(List.copyOf(definitions));
    }

    /** What to ask of one patient, what settles most first. */
    public List<Question> rank(Snapshot snapshot) {
        return rank(List.of(snapshot));
    }

    /** What to ask of a cohort, what settles most first. */
    public List<Question> rank(Collection<Snapshot> snapshots) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Snapshot snapshot : snapshots) {
            add(snapshot, tallies);
        }
        return tallies.values().stream().map(Tally::question).sorted(ORDER).toList();
    }

    private void add(Snapshot snapshot, Map<String, Tally> tallies) {
        Facts facts = Facts.of(snapshot);
        Map<DataRequirement, Optional<Tried>> tried = new HashMap<>();
        Set<String> lacking = new LinkedHashSet<>();
        for (Definition definition : definitions) {
            if (definition.verdict(facts).isDecided()) {
                continue;
            }
            DefinitionEvaluation evaluation = definition.evaluate(facts);
            for (DataRequirement need : evaluation.missing()) {
                Tally tally = tallies.computeIfAbsent(need.code(), code -> new Tally(need));
                tally.asked++;
                tally.patients += lacking.add(need.code()) ? 1 : 0;
                tally.add(definition, tried.computeIfAbsent(need, n -> tried(snapshot, n)));
            }
        }
    }

    /** The facts under each answer; empty if no answer can be tried. */
    private Optional<Tried> tried(Snapshot snapshot, DataRequirement need) {
        Answers answers = Answers.of(snapshot, need, definitions);
        List<Facts> facts = new ArrayList<>();
        for (Edit edit : answers.edits()) {
            try {
                facts.add(
                        Facts.of(edit.apply(snapshot.patient(), snapshot.asOf()).asOf(snapshot.asOf())));
            } catch (IllegalArgumentException impossible) {
                // An answer that the rest of the record rules out is none.
            }
        }
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Tried(facts, answers.isExhaustive()));
    }

    /**
     * Answers that were tried.
     *
     * @param facts what is known with each
     * @param all whether there are no others
     */
    private record Tried(List<Facts> facts, boolean all) {}

    /** What is counted of one datum. */
    private static final class Tally {

        private final DataRequirement datum;
        private final Set<String> keys = new LinkedHashSet<>();
        private int asked;
        private int settles;
        private int maySettle;
        private int patients;
        private boolean all = true;

        Tally(DataRequirement need) {
            datum = new DataRequirement(need.kind(), need.subject(), Optional.empty(), Optional.empty());
        }

        void add(Definition definition, Optional<Tried> tried) {
            if (tried.isEmpty()) {
                all = false;
                return;
            }
            all &= tried.get().all();
            int decided = 0;
            for (Facts facts : tried.get().facts()) {
                decided += definition.verdict(facts).isDecided() ? 1 : 0;
            }
            maySettle += decided > 0 ? 1 : 0;
            if (decided == tried.get().facts().size()) {
                settles++;
                keys.add(definition.key());
            }
        }

        Question question() {
            return Question.builder()
                    .datum(datum)
                    .asked(asked)
                    .settles(settles)
                    .maySettle(maySettle)
                    .patients(patients)
                    .isExhaustive(all)
                    .definitions(keys)
                    .build();
        }
    }
}
