package org.oligomet.core.patient;

import org.oligomet.core.time.ClinicalDate;

/**
 * A patient as known at a date. Facts that certainly happened later are absent, in every list and inside every value.
 * Facts whose date is an interval that straddles the date are kept; {@link #isCertain} tells them from the others.
 */
public final class Snapshot {

    private final Patient patient;
    private final ClinicalDate asOf;

    private Snapshot(Patient patient, ClinicalDate asOf) {
        this.patient = patient;
        this.asOf = asOf;
    }

    static Snapshot of(Patient patient, ClinicalDate asOf) {
        if (asOf.earliestDay() != asOf.latestDay()) {
            throw new IllegalArgumentException("asOf: " + asOf + "; it must be known to the day");
        }
        return new Snapshot(patient, asOf);
    }

    public ClinicalDate asOf() {
        return asOf;
    }

    /** The record without anything that was recorded later. */
    public Patient patient() {
        return patient;
    }

    /** Whether {@code date} lies certainly on or before the date of this snapshot. */
    public boolean isCertain(ClinicalDate date) {
        return date.latestDay() <= asOf.earliestDay();
    }
}
