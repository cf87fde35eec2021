package org.oligomet.core.cohort;

import org.oligomet.core.time.ClinicalDate;

/**
 * The date from which a patient belongs to a cohort.
 *
 * @param rule name of the rule that gave it
 * @param recorded the date as recorded
 * @param day the day that stands for it: the patient is judged, and time is counted, from this day
 */
public record IndexDate(String rule, ClinicalDate recorded, ClinicalDate day) {

    /** Whether the date was known to the day, so that no convention was needed. */
    public boolean isExact() {
        return recorded.isExact();
    }
}
