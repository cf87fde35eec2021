package org.oligomet.core.patient;

/** Result of testing a gene. */
public enum AlterationResult {
    ALTERED,
    NOT_ALTERED,
    NOT_EVALUABLE
}
