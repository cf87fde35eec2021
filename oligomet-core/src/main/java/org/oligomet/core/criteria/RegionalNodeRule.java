package org.oligomet.core.criteria;

/** How involved regional lymph nodes enter a count; distant nodes always count as metastases. */
public enum RegionalNodeRule {
    NOT_COUNTED,
    /** All involved regional nodes together are one site. */
    ONE_SITE,
    /** Each involved regional node counts. */
    EACH,
    /** Not counted, since the definition has a clause of its own that they are negative. */
    MUST_BE_N0
}
