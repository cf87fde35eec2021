package org.oligomet.core.patient;

import java.util.Optional;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/**
 * A patient as known at a date. Facts that certainly happened later are absent, in every list and inside every value.
 * Facts whose date is an interval that straddles the date are kept; {@link #isCertain} tells them from the others. Criteria
 * take a primary tumour among them as known: registries that give years could not be judged otherwise.
 *
 * <p>What is hidden:
 *
 * <ul>
 *   <li>a primary tumour diagnosed later, a lesion first seen later, a treatment started later, with all they hold;
 *   <li>every later staging, judgement, measurement, response, result, examination and event;
 *   <li>the end of a treatment that ended later (of a systemic therapy it stays known that it was going on at the date),
 *       and the number of its cycles until it has certainly ended, because that number tells how long the treatment will
 *       last;
 *   <li>a reported count whose period ends later, and a later vital status or start of observation.
 * </ul>
 *
 * <p>The date of birth is never hidden. A treatment or event of today may name a lesion that the record first sees later;
 * the name stays and {@link Patient#lesion} does not find it. So a snapshot depends on nothing that happened later: two
 * records that differ only in later facts have equal snapshots. The last day of a systemic therapy, and a later day on which
 * it was seen to go on, are facts of each day up to then and show as {@link SystemicTherapy#ongoingAsOf} at the date. Values without a date of their own (histology, prescribed dose,
 * resection margin) are taken as known with the fact they belong to.
 */
public final class Snapshot {

    private final Patient patient;
    private final ClinicalDate asOf;

    private Snapshot(Patient patient, ClinicalDate asOf) {
        this.patient = patient;
        this.asOf = asOf;
    }

    static Snapshot of(Patient patient, ClinicalDate asOf) {
        if (!asOf.isExact()) {
            throw new IllegalArgumentException("asOf: " + asOf + "; it must be known to the day");
        }
        Optional<Timeline> timeline = patient.timeline();
        if (timeline.isPresent() && !timeline.get().equals(asOf.timeline())) {
            throw new IllegalArgumentException(
                    "asOf.timeline: “" + asOf.timeline().anchor() + "”; it must be the timeline of the record, “"
                            + timeline.get().anchor() + "”");
        }
        return new Snapshot(new RecordFilter(asOf.earliestDay()).filter(patient), asOf);
    }

    /** The date of the snapshot, known to the day. */
    public ClinicalDate asOf() {
        return asOf;
    }

    /** The record without anything that was recorded later. */
    public Patient patient() {
        return patient;
    }

    /** Whether {@code date} lies certainly on or before the date of this snapshot. */
    public boolean isCertain(ClinicalDate date) {
        return date.isCertainlyOnOrBefore(asOf);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot that && patient.equals(that.patient) && asOf.equals(that.asOf);
    }

    @Override
    public int hashCode() {
        return 31 * patient.hashCode() + asOf.hashCode();
    }

    @Override
    public String toString() {
        return "as of " + asOf + ": " + patient;
    }
}
