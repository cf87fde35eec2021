package org.oligomet.core.whatif;

import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/** What a change makes of a record, at the date of the snapshot that is judged. */
@FunctionalInterface
interface Edit {

    /** Leaves the record as it is. */
    Edit NONE = (patient, asOf) -> patient;

    Patient apply(Patient patient, ClinicalDate asOf);
}
