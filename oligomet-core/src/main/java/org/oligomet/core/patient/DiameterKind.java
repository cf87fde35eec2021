package org.oligomet.core.patient;

/** Which diameter was measured, as RECIST 1.1 distinguishes them. */
public enum DiameterKind {
    LONGEST,
    SHORT_AXIS
}
