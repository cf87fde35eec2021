package org.oligomet.core.time;

/** How exactly a {@link ClinicalDate} is known. */
public enum Precision {
    /** To the day. */
    DAY,
    /** To the calendar month. */
    MONTH,
    /** To the calendar year. */
    YEAR,
    /** Any other interval of days, such as “between two scans”. */
    RANGE
}
