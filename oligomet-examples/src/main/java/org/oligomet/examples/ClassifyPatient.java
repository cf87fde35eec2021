package org.oligomet.examples;

import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/** Is this oligometastatic disease, and under which published definition? */
public final class ClassifyPatient {

    private ClassifyPatient() {}

    /**
     * Judges one patient under every definition that ships.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        // tag::classify[]
        Patient patient = Records.fiveBrainFourAdrenal();
        Snapshot snapshot = patient.asOf(ClinicalDate.of(2024, 4, 1));
        for (Definition definition : Definitions.all()) {
            System.out.println(definition.evaluate(snapshot));
        }
        // end::classify[]
    }
}
