package org.oligomet.core.patient;

/** What makes a treatment impossible. */
final class TreatmentChecks {

    private TreatmentChecks() {}

    static void any(String field, Treatment t) {
        Check.filled(field + ".id", t.id());
        t.stop().ifPresent(stop -> Check.notBefore(field + ".stop", stop, "start", t.start()));
    }

    static void local(String field, LocalTherapy t) {
        any(field, t);
        if (t.targets().isEmpty()) {
            throw new IllegalArgumentException(field + ".targets: empty; at least one target must be named");
        }
    }
}
