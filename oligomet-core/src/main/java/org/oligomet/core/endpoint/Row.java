package org.oligomet.core.endpoint;

import java.util.Optional;
import org.oligomet.core.patient.Patient;

/** What one person, or one lesion of a person, contributes to an endpoint: a time, or the reason why there is none. */
public sealed interface Row permits Subject, LeftOut {

    /** Position of the person in the list that the cohort was made from, from 0: the key to cluster by. */
    int person();

    /** The patient. */
    Patient patient();

    /** The lesion, for endpoints that count lesions. */
    Optional<String> lesionId();
}
