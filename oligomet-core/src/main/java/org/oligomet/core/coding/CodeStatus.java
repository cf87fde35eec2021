package org.oligomet.core.coding;

/**
 * How well it is established that a code exists and has that meaning. The choice of the code for a site is this
 * library's in any case.
 */
public enum CodeStatus {
    /** Code and name were read: SNOMED CT in pydicom 3.0.2, ICD-10-CM in the value sets of mCODE 4.0.0. */
    VERIFIED,
    /** Written down without having been read in a source. */
    UNVERIFIED,
    /** From general knowledge with high confidence; to be read in the classification before it is relied upon. */
    RECALLED_HIGH
}
