package org.oligomet.core.patient;

/** Alive or dead. */
public enum LifeStatus {
    /** Known to be alive at the date. */
    ALIVE,
    /** Died on the date, of any cause. */
    DEAD
}
