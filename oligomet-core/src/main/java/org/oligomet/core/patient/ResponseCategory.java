package org.oligomet.core.patient;

/** Response categories of RECIST 1.1, the best first. */
public enum ResponseCategory {
    COMPLETE_RESPONSE,
    PARTIAL_RESPONSE,
    STABLE_DISEASE,
    PROGRESSIVE_DISEASE,
    NOT_EVALUABLE
}
