package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/**
 * Changes that together flip a verdict, none of which can be left out.
 *
 * @param changes the changes in a fixed order
 */
public record Correction(List<Change> changes) {

    /** Order in which changes are shown and applied. */
    static final Comparator<Change> ORDER = Comparator.comparing(Change::kind)
            .thenComparing(Change::topic)
            .thenComparing(Change::factText)
            .thenComparing(change -> change.reference().orElse(""))
            .thenComparing(Change::toText);

    public Correction {
        changes = changes.stream().sorted(ORDER).toList();
    }

    /** The least attainable kind among the changes: obtainable only if all are. */
    public ChangeKind kind() {
        ChangeKind kind = ChangeKind.OBTAINABLE;
        for (Change change : changes) {
            kind = change.kind().compareTo(kind) > 0 ? change.kind() : kind;
        }
        return kind;
    }

    /** The snapshot with all of the changes: first the date moves on, then facts are recorded. */
    public Snapshot applyTo(Snapshot snapshot) {
        ClinicalDate asOf = asOf(changes, snapshot.asOf());
        Patient patient = snapshot.patient();
        for (Change change : changes) {
            patient = change.edited(patient, asOf);
        }
        return patient.asOf(asOf);
    }

    /** The date of judgement after changes. */
    static ClinicalDate asOf(List<Change> changes, ClinicalDate now) {
        ClinicalDate asOf = now;
        for (Change change : changes) {
            if (change.until().isPresent() && change.until().get().earliestDay() > asOf.earliestDay()) {
                asOf = change.until().get();
            }
        }
        return asOf;
    }

    /** The same without one change. */
    Correction without(Change change) {
        List<Change> rest = new ArrayList<>(changes);
        rest.remove(change);
        return new Correction(rest);
    }

    @Override
    public String toString() {
        return changes.stream().map(Change::toString).collect(Collectors.joining("; "));
    }
}
