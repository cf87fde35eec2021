package org.oligomet.report;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.whatif.Question;
import org.oligomet.core.whatif.WhatToAsk;
import org.oligomet.report.model.SettlingDatum;

/** What to ask next, of all patients together. */
final class SettlingData {

    /** To try every answer takes milliseconds for each patient; with more of them a report would take minutes. */
    static final int MOST_TRIED = 1000;

    private SettlingData() {}

    /** The patients to try answers on: all, or as many as fit, at even distances. */
    static List<Snapshot> tried(List<Snapshot> snapshots) {
        int n = snapshots.size();
        return n <= MOST_TRIED
                ? snapshots
                : IntStream.range(0, MOST_TRIED)
                        .mapToObj(i -> snapshots.get((int) ((long) i * n / MOST_TRIED)))
                        .toList();
    }

    /** What settles most first. */
    static List<SettlingDatum> ranked(List<Definition> definitions, Collection<Snapshot> snapshots) {
        return WhatToAsk.under(definitions).rank(snapshots).stream()
                .map(SettlingData::datum)
                .toList();
    }

    private static SettlingDatum datum(Question question) {
        return SettlingDatum.builder()
                .datum(question.datum().text())
                .patients(question.patients())
                .verdicts(question.asked())
                .settles(question.settles())
                .maySettle(question.maySettle())
                .exhaustive(question.isExhaustive())
                .build();
    }
}
