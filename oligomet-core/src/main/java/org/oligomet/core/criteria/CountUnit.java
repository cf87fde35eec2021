package org.oligomet.core.criteria;

/** What a definition means by one “site”. */
public enum CountUnit {
    /** Each discrete deposit counts. */
    LESIONS,
    /** Each organ system with a deposit counts once; the skeleton is one, paired organs are one. */
    ORGAN_SITES
}
