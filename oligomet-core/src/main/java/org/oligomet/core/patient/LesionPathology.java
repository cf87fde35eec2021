package org.oligomet.core.patient;

import org.oligomet.core.time.ClinicalDate;

/**
 * Result of a biopsy or resection of one lesion.
 *
 * @param date date of the result
 * @param result what it showed
 */
public record LesionPathology(ClinicalDate date, PathologyResult result) implements Dated {}
