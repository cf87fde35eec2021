package org.oligomet.core.criteria;

/** Whether a lesion that was ablated or resected still counts. */
public enum TreatedLesionRule {
    COUNTED,
    NOT_COUNTED
}
