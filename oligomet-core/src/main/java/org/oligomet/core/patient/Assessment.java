package org.oligomet.core.patient;

import org.oligomet.core.time.ClinicalDate;

/**
 * A dated clinical judgement with its answer.
 *
 * @param date date of the judgement
 * @param kind what was judged
 * @param answer the answer
 */
public record Assessment(ClinicalDate date, AssessmentKind kind, boolean answer) implements Dated {}
