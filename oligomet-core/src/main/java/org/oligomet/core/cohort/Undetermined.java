package org.oligomet.core.cohort;

/** What becomes of patients whose eligibility the record leaves open. */
public enum Undetermined {
    /** They leave, counted apart from those who are not eligible. The default. */
    EXCLUDED,
    /** They stay; the step says so. */
    KEPT
}
