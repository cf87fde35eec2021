package org.oligomet.core.patient;

import org.oligomet.core.time.ClinicalDate;

/**
 * Performance status at a date.
 *
 * @param date date of the judgement
 * @param scale ECOG (0 to 5) or Karnofsky (0 to 100 in tens)
 * @param value the value on that scale
 */
public record PerformanceStatus(ClinicalDate date, PerformanceScale scale, int value) implements Dated {}
