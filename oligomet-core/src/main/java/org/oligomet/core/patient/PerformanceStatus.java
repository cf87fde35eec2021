package org.oligomet.core.patient;

import org.oligomet.core.time.ClinicalDate;

/**
 * Performance status at a date.
 *
 * @param date date of the judgement
 * @param scale ECOG (0 to 5) or Karnofsky (0 to 100 in tens)
 * @param value the value on that scale
 */
public record PerformanceStatus(ClinicalDate date, PerformanceScale scale, int value) implements Dated {

    public PerformanceStatus {
        if (scale == PerformanceScale.ECOG) {
            Check.within("performanceStatus.value", value, 0, 5, "on the ECOG scale");
        } else {
            Check.within("performanceStatus.value", value, 0, 100, "on the Karnofsky scale");
            if (value % 10 != 0) {
                throw new IllegalArgumentException(
                        "performanceStatus.value: " + value + "; on the Karnofsky scale it must be a multiple of 10");
            }
        }
    }
}
