package org.oligomet.examples;

import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.time.ClinicalDate;

/** Is this patient eligible for a trial, and if not or not yet: why? */
public final class CheckTrialEligibility {

    private CheckTrialEligibility() {}

    /**
     * Judges a patient whose brain was not imaged by the rules of NRG-LU002.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        // tag::eligibility[]
        Snapshot snapshot = Records.brainNotImaged().asOf(ClinicalDate.of(2024, 4, 1));
        Definition trial = Definitions.byId("nrg-lu002").orElseThrow();
        DefinitionEvaluation answer = trial.evaluate(snapshot);
        System.out.println(answer.explain());
        for (DataRequirement datum : answer.missing()) {
            System.out.println("still needed: " + datum.text());
        }
        // end::eligibility[]
    }
}
