package org.oligomet.core.patient;

/** What a reported total counts. */
public enum CountedThing {
    /** Metastases, each for itself. */
    LESIONS,
    /** Organs with metastases, as {@link OrganSystem} tells them apart. */
    ORGAN_SITES
}
