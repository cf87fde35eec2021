package org.oligomet.core.time;

/** How exactly a {@link ClinicalDate} is known. */
public enum Precision {
    DAY,
    MONTH,
    YEAR,
    /** Any other interval of days, such as “between two scans”. */
    RANGE
}
