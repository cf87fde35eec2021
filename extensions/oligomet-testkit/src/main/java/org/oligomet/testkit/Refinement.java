package org.oligomet.testkit;

import org.oligomet.core.patient.Patient;

/**
 * A patient, and the same patient known better: dates are narrower, what was not recorded may be told, nothing is taken
 * back. Whatever was certain of the first must hold for the second.
 *
 * @param vague what was known
 * @param known the same, known better
 */
public record Refinement(Patient vague, Patient known) {

    @Override
    public String toString() {
        return "known:" + PatientText.of(vague) + "\nknown better:" + PatientText.differences(vague, known);
    }
}
