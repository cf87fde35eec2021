package org.oligomet.testkit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.CountedThing;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.time.ClinicalDate;

/** Patients on the limits that definitions draw. */
final class EdgeCases {

    private static final String DIAGNOSED = "2020-02-29";
    private static final String SEEN = "2020-03-09";

    private EdgeCases() {}

    static List<Patient> all() {
        List<Patient> all = new ArrayList<>();
        all.add(Patient.builder().id("pseudonym").sex(Sex.UNKNOWN).build());
        all.add(lung(DIAGNOSED).build());
        for (int lesions : new int[] {1, 2, 3, 4, 5, 6, 10, 11}) {
            all.add(with(imaged(lung(DIAGNOSED)), lesions, OrganSite.BRAIN, SEEN));
        }
        // 5 and 4 in two organs, and in three.
        Patient two = with(imaged(lung(DIAGNOSED)), 5, OrganSite.BRAIN, SEEN);
        Patient nine = with(Patient.builder().from(two), 4, OrganSite.ADRENAL, SEEN);
        all.add(nine);
        all.add(with(Patient.builder().from(nine), 1, OrganSite.BONE, SEEN));
        // Six calendar months after 29 February are 29 August: the day before, the day and the day after.
        for (String seen : List.of("2020-08-28", "2020-08-29", "2020-08-30", "2020-08", "2020")) {
            all.add(with(lung(DIAGNOSED), 1, OrganSite.BRAIN, seen));
        }
        // The metastasis before the primary, and on its day.
        all.add(with(lung(DIAGNOSED), 1, OrganSite.BRAIN, "2019-12-31"));
        all.add(with(lung(DIAGNOSED), 1, OrganSite.BRAIN, DIAGNOSED));
        for (OrganSite diffuse : List.of(OrganSite.PLEURAL_EFFUSION, OrganSite.LEPTOMENINGES, OrganSite.PERITONEUM)) {
            all.add(with(imaged(lung(DIAGNOSED)), 1, diffuse, SEEN));
        }
        all.add(with(imaged(lung(DIAGNOSED)), 3, OrganSite.UNKNOWN, SEEN));
        // The same lung or the other one is not told.
        all.add(with(imaged(lung(DIAGNOSED)), 1, OrganSite.LUNG, SEEN));
        all.add(with(imaged(lung(DIAGNOSED)), 1, OrganSite.MEDIASTINAL_NODE, SEEN));
        all.add(with(imaged(lung(DIAGNOSED)), 1, OrganSite.SUPRACLAVICULAR_NODE, SEEN));
        all.add(registry(0, 0));
        all.add(registry(5, 5));
        all.add(registry(1, 9));
        return all;
    }

    private static Patient.Builder lung(String diagnosed) {
        return Patient.builder()
                .id("pseudonym")
                .sex(Sex.FEMALE)
                .addPrimaries(PrimaryTumor.builder()
                        .id("P")
                        .site(PrimarySite.LUNG)
                        .laterality(Laterality.RIGHT)
                        .histology(Histology.ADENOCARCINOMA)
                        .diagnosed(ClinicalDate.parse(diagnosed))
                        .addStagings(Staging.builder()
                                .date(ClinicalDate.parse(diagnosed))
                                .basis(StagingBasis.CLINICAL)
                                .edition(8)
                                .n("N0")
                                .build())
                        .build());
    }

    private static Patient.Builder imaged(Patient.Builder patient) {
        ClinicalDate date = ClinicalDate.parse(SEEN);
        return patient.addImaging(
                Imaging.builder()
                        .date(date)
                        .modality(Modality.FDG_PET_CT)
                        .regions(EnumSet.of(
                                BodyRegion.CHEST,
                                BodyRegion.UPPER_ABDOMEN,
                                BodyRegion.LOWER_ABDOMEN,
                                BodyRegion.PELVIS))
                        .build(),
                Imaging.builder()
                        .date(date)
                        .modality(Modality.MRI)
                        .regions(EnumSet.of(BodyRegion.BRAIN))
                        .build());
    }

    private static Patient with(Patient.Builder patient, int lesions, OrganSite organ, String seen) {
        Laterality side = organ == OrganSite.LUNG ? Laterality.UNKNOWN : Laterality.NOT_APPLICABLE;
        for (int i = 1; i <= lesions; i++) {
            patient.addLesions(MetastaticLesion.builder()
                    .id(organ + "-" + i)
                    .site(new Site(organ, side))
                    .firstSeen(ClinicalDate.parse(seen))
                    .build());
        }
        return patient.build();
    }

    /** A source that knows totals only. */
    private static Patient registry(int lower, int upper) {
        return lung(DIAGNOSED)
                .addReportedCounts(ReportedCount.builder()
                        .what(CountedThing.LESIONS)
                        .lowerBound(lower)
                        .upperBound(upper)
                        .periodStart(ClinicalDate.parse(DIAGNOSED))
                        .periodEnd(ClinicalDate.parse("2020-12-31"))
                        .build())
                .build();
    }
}
