package org.oligomet.core.patient;

import org.oligomet.core.time.ClinicalDate;

/**
 * Whether the primary tumour was judged controlled at a date.
 *
 * @param date date of the judgement
 * @param controlled true if controlled
 */
public record PrimaryControl(ClinicalDate date, boolean controlled) implements Dated {}
