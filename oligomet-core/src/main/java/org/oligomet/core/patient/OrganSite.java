package org.oligomet.core.patient;

/** Organ site of a metastasis. */
public enum OrganSite {
    BRAIN,
    BONE,
    ADRENAL,
    LIVER,
    LUNG
}
