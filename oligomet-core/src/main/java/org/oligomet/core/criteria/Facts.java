package org.oligomet.core.criteria;

import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;

/**
 * What was known about one patient at a date, indexed once for any number of criteria. Not safe for use by several
 * threads at once: counts are kept between criteria of one definition.
 */
public final class Facts {

    private final Snapshot snapshot;

    private Facts(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public static Facts of(Snapshot snapshot) {
        return new Facts(snapshot);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Patient patient() {
        return snapshot.patient();
    }
}
