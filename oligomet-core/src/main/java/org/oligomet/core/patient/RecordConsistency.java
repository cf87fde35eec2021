package org.oligomet.core.patient;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is odd in a record: contradictions between its facts that are not impossible each for itself. A finding
 * never changes the record. An impossible value (a stop before its start, a negative dose, an id used twice) is not found
 * here but refused when the value is built.
 */
public final class RecordConsistency {

    private RecordConsistency() {}

    /**
     * All findings about a record, in the order of {@link RecordFinding.Kind} within each part of the record.
     *
     * @param patient the whole record, not a snapshot: what a snapshot hides is missing from it
     */
    public static List<RecordFinding> check(Patient patient) {
        List<RecordFinding> findings = new ArrayList<>();
        LifeChecks.check(patient, findings);
        ReferenceChecks.check(patient, findings);
        LesionChecks.check(patient, findings);
        CourseChecks.check(patient, findings);
        CountChecks.check(patient, findings);
        DuplicateChecks.check(patient, findings);
        return List.copyOf(findings);
    }
}
