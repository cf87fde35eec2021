package org.oligomet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
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

/** Invented patients from a seed: adenocarcinoma of the lung, 1 to 7 metastases, a PET/CT, mostly an MRI of the brain. */
final class PatientGenerator {

    private static final String ALGORITHM = "Xoshiro256PlusPlus";
    private static final int MOST_LESIONS = 7;
    private static final double SHARE_WITH_MRI = 0.7;
    private static final OrganSite[] ORGANS = {OrganSite.BRAIN, OrganSite.ADRENAL, OrganSite.LIVER, OrganSite.BONE};

    private PatientGenerator() {}

    static List<Patient> patients(int n, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of(ALGORITHM).create(seed);
        List<Patient> patients = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            patients.add(patient("P" + i, random));
        }
        return patients;
    }

    private static Patient patient(String id, RandomGenerator random) {
        ClinicalDate diagnosis = ClinicalDate.of(2020, 1 + random.nextInt(12), 1 + random.nextInt(28));
        ClinicalDate staged = diagnosis.plusDays(7);
        Patient.Builder patient = Patient.builder().id(id).sex(random.nextBoolean() ? Sex.FEMALE : Sex.MALE);
        patient.addPrimaries(PrimaryTumor.builder()
                .id("T")
                .site(PrimarySite.LUNG)
                .laterality(Laterality.RIGHT)
                .histology(Histology.ADENOCARCINOMA)
                .diagnosed(diagnosis)
                .addStagings(Staging.builder()
                        .date(staged)
                        .basis(StagingBasis.CLINICAL)
                        .edition(8)
                        .n("N" + random.nextInt(3))
                        .build())
                .build());
        int lesions = 1 + random.nextInt(MOST_LESIONS);
        for (int i = 0; i < lesions; i++) {
            patient.addLesions(MetastaticLesion.builder()
                    .id("L" + i)
                    .site(new Site(ORGANS[random.nextInt(ORGANS.length)], Laterality.NOT_APPLICABLE))
                    .firstSeen(staged)
                    .build());
        }
        patient.addImaging(Imaging.builder()
                .modality(Modality.FDG_PET_CT)
                .date(staged)
                .addRegions(BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN, BodyRegion.LOWER_ABDOMEN, BodyRegion.PELVIS)
                .build());
        if (random.nextDouble() < SHARE_WITH_MRI) {
            patient.addImaging(Imaging.builder()
                    .modality(Modality.MRI)
                    .date(staged)
                    .addRegions(BodyRegion.BRAIN)
                    .build());
        }
        return patient.build();
    }
}
