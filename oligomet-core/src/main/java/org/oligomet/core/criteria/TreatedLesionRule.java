package org.oligomet.core.criteria;

/** Whether a lesion that was ablated or resected still counts. */
public enum TreatedLesionRule {
    COUNTED,
    NOT_COUNTED,
    /** It counts if it lies in the brain. */
    COUNTED_IN_BRAIN
}
