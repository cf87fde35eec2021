package org.oligomet.report;

import java.util.Collection;
import java.util.List;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.whatif.Question;
import org.oligomet.core.whatif.WhatToAsk;
import org.oligomet.report.model.SettlingDatum;

/** What to ask next, of all patients together. */
final class SettlingData {

    private SettlingData() {}

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
