package org.oligomet.core.definition;

import java.util.ArrayList;
import java.util.List;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.time.ClinicalDate;

/**
 * The definitions by whose rules a patient was judged at a date. Where no source dates an amendment, or the date is too
 * vague, all versions that may have been in force are here, with a finding: no date is guessed.
 *
 * @param date the date
 * @param definitions versions that were or may have been in force, in the order given
 * @param findings {@code AMENDMENT_UNDATED}, {@code IN_FORCE_UNSURE}, {@code NOT_YET_IN_FORCE}, and last
 *     {@code BEGIN_UNDATED} for all those that no source dates: they are here however early the date
 */
public record DefinitionsInForce(ClinicalDate date, List<Definition> definitions, List<Finding> findings) {

    public DefinitionsInForce {
        definitions = List.copyOf(definitions);
        findings = List.copyOf(findings);
    }

    static DefinitionsInForce among(List<Definition> all, ClinicalDate date) {
        List<Definition> inForce = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<String> undatedBegin = new ArrayList<>();
        for (Definition definition : all) {
            Edition edition = definition.edition();
            Verdict verdict = edition.inForce(date);
            if (verdict != Verdict.NOT_MET) {
                inForce.add(definition);
                if (edition.first() && edition.from().isEmpty()) {
                    undatedBegin.add(definition.key());
                }
            }
            if (verdict == Verdict.UNDETERMINED) {
                boolean undated = (edition.from().isEmpty() && !edition.first())
                        || (edition.until().isEmpty() && !edition.last());
                findings.add(finding(undated ? "AMENDMENT_UNDATED" : "IN_FORCE_UNSURE", definition, date));
            } else if (verdict == Verdict.NOT_MET
                    && edition.first()
                    && edition.until().isEmpty()) {
                findings.add(finding("NOT_YET_IN_FORCE", definition, date));
            }
        }
        if (!undatedBegin.isEmpty()) {
            findings.add(new Finding(
                    "BEGIN_UNDATED",
                    Message.of("finding.BEGIN_UNDATED", "definitions", String.join(", ", undatedBegin))));
        }
        return new DefinitionsInForce(date, inForce, findings);
    }

    private static Finding finding(String code, Definition definition, ClinicalDate date) {
        return new Finding(code, Message.of("finding." + code, "definition", definition.key(), "date", date));
    }
}
