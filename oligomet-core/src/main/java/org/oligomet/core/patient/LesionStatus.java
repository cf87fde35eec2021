package org.oligomet.core.patient;

import org.oligomet.core.time.ClinicalDate;

/**
 * State of a lesion at a date.
 *
 * @param date date of the judgement
 * @param state the state
 */
public record LesionStatus(ClinicalDate date, LesionState state) implements Dated {}
