package org.oligomet.examples;

import org.oligomet.core.definition.DefinitionEvaluation;
import org.oligomet.core.definition.Definitions;
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
import org.oligomet.core.time.ClinicalDate;

/** What would settle the verdict on a patient whose brain nobody has imaged? */
public final class FindWhatIsMissing {

    private FindWhatIsMissing() {}

    /**
     * Judges an invented patient with one adrenal metastasis by Sakai 2016 and prints what is missing.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        // tag::missing[]
        ClinicalDate day = ClinicalDate.of(2024, 3, 11);
        var primary = PrimaryTumor.builder().id("T1").site(PrimarySite.LUNG).histology(Histology.ADENOCARCINOMA);
        var lesion = MetastaticLesion.builder()
                .id("M1")
                .site(Site.of(OrganSite.ADRENAL))
                .firstSeen(day);
        var scan = Imaging.builder().modality(Modality.FDG_PET_CT).date(day).addRegions(BodyRegion.values());
        var patient = Patient.builder()
                .id("EXAMPLE")
                .sex(Sex.FEMALE)
                .addPrimaries(primary.diagnosed(day).build());
        patient.addLesions(lesion.build()).addImaging(scan.build());

        DefinitionEvaluation sakai = Definitions.byId("sakai-2016")
                .orElseThrow()
                .evaluate(patient.build().asOf(day));
        System.out.println(sakai.verdict());
        sakai.missing().forEach(System.out::println);
        System.out.println(sakai.explain());
        // end::missing[]
    }
}
