package org.oligomet.core.patient;

import org.oligomet.core.time.ClinicalDate;

/**
 * Response judged at a date.
 *
 * @param date date of the assessment
 * @param response the category
 */
public record ResponseAssessment(ClinicalDate date, ResponseCategory response) implements Dated {}
