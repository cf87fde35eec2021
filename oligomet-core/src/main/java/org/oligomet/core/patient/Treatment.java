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

    /**
     * Last day; empty while ongoing or if only the start is known. A treatment that has ended on a day that is not known
     * ends in a range: from its start to the day by which it was known to be over.
     */
    Optional<ClinicalDate> stop();

    /** What it was given for. */
    Intent intent();
}
