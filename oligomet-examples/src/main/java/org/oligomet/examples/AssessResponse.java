package org.oligomet.examples;

import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.response.Recist;
import org.oligomet.core.response.RecistCourse;
import org.oligomet.core.time.ClinicalDate;

/** How did a patient's lesions respond: by RECIST 1.1, and each for itself? */
public final class AssessResponse {

    private static final ClinicalDate BASELINE = ClinicalDate.of(2024, 3, 11);
    private static final ClinicalDate LATER = ClinicalDate.of(2024, 5, 13);

    private AssessResponse() {}

    /**
     * Prints the response of an invented patient with two metastases, of which one shrinks and one grows.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        var scan = Imaging.builder().modality(Modality.CT).addRegions(BodyRegion.values());
        Snapshot snapshot = Patient.builder()
                .id("EXAMPLE")
                .sex(Sex.FEMALE)
                .addPrimaries(PrimaryTumor.builder()
                        .id("T1")
                        .site(PrimarySite.LUNG)
                        .histology(Histology.ADENOCARCINOMA)
                        .diagnosed(BASELINE)
                        .build())
                .addLesions(lesion("M1", OrganSite.LIVER, 60, 20), lesion("M2", OrganSite.ADRENAL, 15, 22))
                .addImaging(scan.date(BASELINE).build(), scan.date(LATER).build())
                .build()
                .asOf(LATER);

        RecistCourse course =
                Recist.withDefaults().assess(snapshot, BASELINE); // or .withTargets(ids) as the readers chose
        System.out.println(course.assessments().get(0).category()); // as RECIST reports it
        System.out.println(course.assessments().get(0).possible()); // all that a complete record could show
        System.out.println(course.assessments().get(0).progressiveLesions()); // how many lesions grew, beside it
        System.out.println(course.best(true)); // best response, confirmed only
    }

    private static MetastaticLesion lesion(String id, OrganSite site, double before, double after) {
        return MetastaticLesion.builder()
                .id(id)
                .site(Site.of(site))
                .firstSeen(BASELINE)
                .addMeasurements(measured(BASELINE, before), measured(LATER, after))
                .build();
    }

    private static Measurement measured(ClinicalDate date, double diameterMm) {
        return Measurement.builder()
                .date(date)
                .modality(Modality.CT)
                .kind(DiameterKind.LONGEST)
                .diameterMm(diameterMm)
                .build();
    }
}
