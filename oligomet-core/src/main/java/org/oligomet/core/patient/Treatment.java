package org.oligomet.core.patient;

import java.util.Optional;
import org.immutables.value.Value;
import org.oligomet.core.time.ClinicalDate;

/** A treatment of the cancer. */
public sealed interface Treatment permits SystemicTherapy, LocalTherapy {

    /** Identity within the patient, unique among the treatments; not shown by {@code toString()}. */
    @Value.Redacted
    String id();

    /** First day. */
    ClinicalDate start();

    /** Last day; empty while ongoing or if only the start is known. */
    Optional<ClinicalDate> stop();

    /** What it was given for. */
    Intent intent();
}
