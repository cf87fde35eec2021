package org.oligomet.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.report.model.SettlingDatum;

/** For which data open verdicts wait, over patients and definitions. */
final class SettlingTally {

    private static final class Counts {
        private long patients;
        private long verdicts;
        private long alone;
    }

    private final Map<String, Counts> byDatum = new TreeMap<>();

    /** Counts one patient under all definitions. */
    void add(Collection<DefinitionEvaluation> evaluations) {
        Set<String> ofPatient = new HashSet<>();
        for (DefinitionEvaluation evaluation : evaluations) {
            Set<String> data = new HashSet<>();
            evaluation.missing().forEach(requirement -> data.add(DefinitionTally.undated(requirement)));
            for (String datum : data) {
                Counts counts = byDatum.computeIfAbsent(datum, d -> new Counts());
                counts.verdicts++;
                counts.alone += data.size() == 1 ? 1 : 0;
            }
            ofPatient.addAll(data);
        }
        ofPatient.forEach(datum -> byDatum.computeIfAbsent(datum, d -> new Counts()).patients++);
    }

    /** First by the verdicts that a datum would settle by itself, then by those that wait for it, then by name. */
    List<SettlingDatum> ranked() {
        List<SettlingDatum> ranked = new ArrayList<>();
        byDatum.forEach((datum, counts) -> ranked.add(SettlingDatum.builder()
                .datum(datum)
                .patients(counts.patients)
                .verdicts(counts.verdicts)
                .alone(counts.alone)
                .build()));
        ranked.sort(Comparator.comparingLong(SettlingDatum::alone)
                .thenComparingLong(SettlingDatum::verdicts)
                .reversed()
                .thenComparing(SettlingDatum::datum));
        return ranked;
    }
}
