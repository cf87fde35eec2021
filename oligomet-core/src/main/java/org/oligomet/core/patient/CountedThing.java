package org.oligomet.core.patient;

/** What a reported total counts. */
public enum CountedThing {
    LESIONS,
    ORGAN_SITES
}
