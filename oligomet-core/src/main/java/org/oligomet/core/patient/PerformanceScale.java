package org.oligomet.core.patient;

/** Scale of performance status. */
public enum PerformanceScale {
    ECOG,
    KARNOFSKY
}
