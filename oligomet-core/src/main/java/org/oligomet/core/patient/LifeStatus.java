package org.oligomet.core.patient;

/** Alive or dead. */
public enum LifeStatus {
    ALIVE,
    DEAD
}
