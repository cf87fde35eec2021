package org.oligomet.core.score;

import java.util.EnumSet;
import java.util.Optional;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.LabResult;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PerformanceStatus;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.testdata.Records;
import org.oligomet.core.time.ClinicalDate;

/** An invented patient in the making, judged on 1 April 2020: short words for the facts that the scores ask for. */
final class ScoreCase {

    private static final String SEEN = "2020-03-09";
    private static final String AS_OF = "2020-04-01";

    private final Patient.Builder patient = Patient.builder().id("P").sex(Sex.FEMALE);
    private int lesions;

    static ScoreCase of(PrimarySite site, Histology histology, String diagnosed, String n) {
        ScoreCase made = new ScoreCase();
        PrimaryTumor.Builder primary = PrimaryTumor.builder()
                .id("T")
                .site(site)
                .laterality(site == PrimarySite.LUNG ? Laterality.RIGHT : Laterality.UNKNOWN)
                .histology(histology)
                .diagnosed(ClinicalDate.parse(diagnosed));
        if (!n.isEmpty()) {
            primary.addStagings(Staging.builder()
                    .date(ClinicalDate.parse(diagnosed))
                    .basis(StagingBasis.CLINICAL)
                    .edition(8)
                    .n(n)
                    .build());
        }
        made.patient.addPrimaries(primary.build());
        return made;
    }

    /** Adenocarcinoma of the lung with PET/CT and brain MRI: nothing is left unseen. */
    static ScoreCase lung(String diagnosed, String n) {
        return of(PrimarySite.LUNG, Histology.ADENOCARCINOMA, diagnosed, n).imaged();
    }

    ScoreCase imaged() {
        patient.addImaging(
                imaging(
                        Modality.FDG_PET_CT,
                        BodyRegion.CHEST,
                        BodyRegion.UPPER_ABDOMEN,
                        BodyRegion.LOWER_ABDOMEN,
                        BodyRegion.PELVIS),
                imaging(Modality.MRI, BodyRegion.BRAIN));
        return this;
    }

    private static Imaging imaging(Modality modality, BodyRegion first, BodyRegion... more) {
        return Imaging.builder()
                .modality(modality)
                .date(ClinicalDate.parse(SEEN))
                .regions(EnumSet.of(first, more))
                .build();
    }

    ScoreCase born(String date) {
        patient.born(ClinicalDate.parse(date));
        return this;
    }

    ScoreCase metastases(int number, OrganSite organ) {
        for (int i = 0; i < number; i++) {
            patient.addLesions(lesion(organ).build());
        }
        return this;
    }

    ScoreCase measured(OrganSite organ, double mm) {
        patient.addLesions(
                lesion(organ).addMeasurements(Records.measurement(SEEN, mm)).build());
        return this;
    }

    private MetastaticLesion.Builder lesion(OrganSite organ) {
        lesions++;
        Laterality side = organ == OrganSite.LUNG ? Laterality.LEFT : Laterality.NOT_APPLICABLE;
        return MetastaticLesion.builder()
                .id("L" + lesions)
                .site(new Site(organ, side))
                .firstSeen(ClinicalDate.parse(SEEN));
    }

    ScoreCase karnofsky(int value) {
        return performance(PerformanceScale.KARNOFSKY, value);
    }

    ScoreCase performance(PerformanceScale scale, int value) {
        patient.addPerformanceStatuses(new PerformanceStatus(ClinicalDate.parse(SEEN), scale, value));
        return this;
    }

    ScoreCase gene(Gene gene, AlterationResult result) {
        patient.addBiomarkers(new Biomarker.DriverAlteration(ClinicalDate.parse(SEEN), gene, result, Optional.empty()));
        return this;
    }

    ScoreCase pdL1(double percent) {
        patient.addBiomarkers(new Biomarker.PdL1(ClinicalDate.parse(SEEN), percent, Optional.empty()));
        return this;
    }

    ScoreCase lab(String analyte, double value, String unit) {
        patient.addLabResults(LabResult.builder()
                .analyte(analyte)
                .value(value)
                .unit(unit)
                .date(ClinicalDate.parse(SEEN))
                .build());
        return this;
    }

    ScoreEvaluation under(String id) {
        return under(Scores.byId(id).orElseThrow());
    }

    ScoreEvaluation under(Score score) {
        return score.evaluate(patient.build().asOf(ClinicalDate.parse(AS_OF)));
    }
}
