package org.oligomet.core.criteria;

/** Which N category a rule about regional nodes asks for. */
public enum NodeBasis {
    CLINICAL,
    PATHOLOGICAL,
    /** The pathological category where there is one, else the clinical. */
    PATHOLOGICAL_ELSE_CLINICAL
}
