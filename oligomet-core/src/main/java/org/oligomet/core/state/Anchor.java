package org.oligomet.core.state;

/** From when the interval to the first metastasis is measured. */
public enum Anchor {
    /** Diagnosis of the primary. */
    PRIMARY_DIAGNOSIS,
    /** Begin of the first local therapy of the primary. */
    FIRST_THERAPY_OF_PRIMARY
}
