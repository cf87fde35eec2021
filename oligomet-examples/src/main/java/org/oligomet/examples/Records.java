package org.oligomet.examples;

import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.time.ClinicalDate;

/** An invented patient, built fact by fact: node-negative adenocarcinoma with metastases in the brain and the adrenals. */
final class Records {

    private static final ClinicalDate DIAGNOSIS = ClinicalDate.of(2024, 3, 4);
    private static final ClinicalDate STAGING = ClinicalDate.of(2024, 3, 11);

    private Records() {}

    /** Five brain and four adrenal metastases, seen on PET/CT and MRI. */
    static Patient fiveBrainFourAdrenal() {
        Patient.Builder patient = lungCancer().addImaging(brainMri());
        add(patient, 5, OrganSite.BRAIN);
        add(patient, 4, OrganSite.ADRENAL);
        return patient.build();
    }

    /** Two adrenal metastases on PET/CT; nobody has looked at the brain. */
    static Patient brainNotImaged() {
        Patient.Builder patient = lungCancer();
        add(patient, 2, OrganSite.ADRENAL);
        return patient.build();
    }

    private static Patient.Builder lungCancer() {
        return Patient.builder()
                .id("EXAMPLE-1")
                .sex(Sex.FEMALE)
                .addPrimaries(PrimaryTumor.builder()
                        .id("T1")
                        .site(PrimarySite.LUNG)
                        .laterality(Laterality.RIGHT)
                        .histology(Histology.ADENOCARCINOMA)
                        .diagnosed(DIAGNOSIS)
                        .addStagings(Staging.builder()
                                .date(STAGING)
                                .basis(StagingBasis.CLINICAL)
                                .edition(8)
                                .n("N0")
                                .build())
                        .build())
                .addImaging(Imaging.builder()
                        .modality(Modality.FDG_PET_CT)
                        .date(STAGING)
                        .addRegions(BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN)
                        .addRegions(BodyRegion.LOWER_ABDOMEN, BodyRegion.PELVIS)
                        .build());
    }

    private static Imaging brainMri() {
        return Imaging.builder()
                .modality(Modality.MRI)
                .date(STAGING)
                .addRegions(BodyRegion.BRAIN)
                .build();
    }

    private static void add(Patient.Builder patient, int number, OrganSite organ) {
        for (int i = 1; i <= number; i++) {
            patient.addLesions(MetastaticLesion.builder()
                    .id(organ + "-" + i)
                    .site(new Site(organ, Laterality.NOT_APPLICABLE))
                    .firstSeen(STAGING)
                    .build());
        }
    }
}
