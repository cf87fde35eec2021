package org.oligomet.examples;

import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.state.StateClassifier;
import org.oligomet.core.state.StateEvaluation;
import org.oligomet.core.state.StateTimeline;
import org.oligomet.core.time.ClinicalDate;

/** Which states of oligometastatic disease does a record leave possible, and what would tell them apart? */
public final class ClassifyState {

    private ClassifyState() {}

    /**
     * Prints the states that are possible for an invented patient with an adrenal metastasis two years after the primary.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        var primary = PrimaryTumor.builder().id("T1").site(PrimarySite.LUNG).histology(Histology.ADENOCARCINOMA);
        var lesion = MetastaticLesion.builder().id("M1").site(Site.of(OrganSite.ADRENAL));
        var scan = Imaging.builder().modality(Modality.FDG_PET_CT).addRegions(BodyRegion.values());
        Patient patient = Patient.builder()
                .id("EXAMPLE")
                .sex(Sex.FEMALE)
                .addPrimaries(primary.diagnosed(ClinicalDate.of(2022, 3, 11)).build())
                .addLesions(lesion.firstSeen(ClinicalDate.of(2024, 3, 11)).build())
                .addImaging(scan.date(ClinicalDate.of(2024, 3, 11)).build())
                .build();

        StateEvaluation now = StateClassifier.withDefaults().classify(patient, ClinicalDate.of(2024, 4, 1));
        System.out.println(now.possible()); // every state that the record leaves possible
        System.out.println(now.state()); // empty unless one is left
        System.out.println(now.missing()); // what would narrow the set
        System.out.println(now.explain()); // the questions with verdict, reason and evidence
        System.out.println(StateTimeline.of(patient, StateClassifier.withDefaults())); // at every imaging date
    }
}
