package org.oligomet.core.patient;

/** Intent of a treatment. */
public enum Intent {
    CURATIVE,
    NEOADJUVANT,
    ADJUVANT,
    CONSOLIDATIVE,
    INDUCTION,
    MAINTENANCE,
    PALLIATIVE,
    UNKNOWN
}
