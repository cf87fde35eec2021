package org.oligomet.core.patient;

import org.oligomet.core.time.ClinicalDate;

/**
 * Vital status.
 *
 * @param date date of death, or of the last contact at which the patient was known to be alive
 * @param status alive or dead
 */
public record VitalStatus(ClinicalDate date, LifeStatus status) implements Dated {}
