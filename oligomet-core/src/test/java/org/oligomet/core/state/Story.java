package org.oligomet.core.state;

import java.util.EnumSet;
import java.util.Set;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;

/** A patient's history in short words; dates are ISO texts. */
public final class Story {

    private final Patient.Builder patient = Patient.builder().id("P").sex(Sex.MALE);
    private int lesions;
    private int treatments;

    private Story() {}

    /** A primary of the right lung. */
    public static Story primary(String diagnosed) {
        Story story = new Story();
        story.patient.addPrimaries(PrimaryTumor.builder()
                .id("T")
                .site(PrimarySite.LUNG)
                .laterality(Laterality.RIGHT)
                .histology(Histology.ADENOCARCINOMA)
                .diagnosed(ClinicalDate.parse(diagnosed))
                .build());
        return story;
    }

    /** The same with a recorded T, N and M. */
    public static Story staged(int edition, String t, String n, String m) {
        Story story = new Story();
        story.patient.addPrimaries(PrimaryTumor.builder()
                .id("T")
                .site(PrimarySite.LUNG)
                .laterality(Laterality.RIGHT)
                .histology(Histology.ADENOCARCINOMA)
                .diagnosed(ClinicalDate.parse("2020-03-02"))
                .addStagings(Staging.builder()
                        .date(ClinicalDate.parse("2020-03-02"))
                        .basis(StagingBasis.CLINICAL)
                        .edition(edition)
                        .t(t)
                        .n(n)
                        .m(m)
                        .build())
                .build());
        return story;
    }

    /** The same, staged M0 on that day. */
    public static Story primaryM0(String diagnosed) {
        Story story = new Story();
        story.patient.addPrimaries(PrimaryTumor.builder()
                .id("T")
                .site(PrimarySite.LUNG)
                .laterality(Laterality.RIGHT)
                .histology(Histology.ADENOCARCINOMA)
                .diagnosed(ClinicalDate.parse(diagnosed))
                .addStagings(Staging.builder()
                        .date(ClinicalDate.parse(diagnosed))
                        .basis(StagingBasis.CLINICAL)
                        .edition(8)
                        .n("N2")
                        .m("M0")
                        .build())
                .build());
        return story;
    }

    /** PET/CT and brain MRI. */
    public Story imaged(String... dates) {
        for (String date : dates) {
            patient.addImaging(Imaging.builder()
                    .date(ClinicalDate.parse(date))
                    .modality(Modality.FDG_PET_CT)
                    .regions(EnumSet.complementOf(EnumSet.of(BodyRegion.BRAIN)))
                    .build());
            patient.addImaging(Imaging.builder()
                    .date(ClinicalDate.parse(date))
                    .modality(Modality.MRI)
                    .regions(Set.of(BodyRegion.BRAIN))
                    .build());
        }
        return this;
    }

    public Story metastases(int n, String firstSeen, LesionStatus... statuses) {
        for (int i = 0; i < n; i++) {
            lesion(OrganSite.BONE, firstSeen, statuses);
        }
        return this;
    }

    public Story lesion(OrganSite site, String firstSeen, LesionStatus... statuses) {
        patient.addLesions(MetastaticLesion.builder()
                .id("L" + ++lesions)
                .site(Site.of(site))
                .firstSeen(ClinicalDate.parse(firstSeen))
                .addStatuses(statuses)
                .build());
        return this;
    }

    /** A lesion at a place with a side, and specimens of it that were not malignant. */
    public Story lesion(Site site, String firstSeen, String... negatives) {
        MetastaticLesion.Builder lesion =
                MetastaticLesion.builder().id("L" + ++lesions).site(site).firstSeen(ClinicalDate.parse(firstSeen));
        for (String date : negatives) {
            lesion.addPathology(new LesionPathology(ClinicalDate.parse(date), PathologyResult.NOT_MALIGNANT));
        }
        patient.addLesions(lesion.build());
        return this;
    }

    /** A liver metastasis with diameters: date, mm, date, mm. */
    public Story measured(String firstSeen, Object... datesAndMm) {
        MetastaticLesion.Builder lesion = MetastaticLesion.builder()
                .id("L" + ++lesions)
                .site(Site.of(OrganSite.LIVER))
                .firstSeen(ClinicalDate.parse(firstSeen));
        for (int i = 0; i < datesAndMm.length; i += 2) {
            lesion.addMeasurements(Measurement.builder()
                    .date(ClinicalDate.parse(datesAndMm[i].toString()))
                    .modality(Modality.CT)
                    .kind(DiameterKind.LONGEST)
                    .diameterMm(((Number) datesAndMm[i + 1]).doubleValue())
                    .build());
        }
        patient.addLesions(lesion.build());
        return this;
    }

    public static LesionStatus is(LesionState state, String date) {
        return new LesionStatus(ClinicalDate.parse(date), state);
    }

    public Story therapy(String start, String stop) {
        return therapy(SystemicClass.CHEMOTHERAPY, start, stop);
    }

    public Story therapy(SystemicClass type, String start, String stop) {
        patient.addTreatments(SystemicTherapy.builder()
                .id("S" + ++treatments)
                .start(ClinicalDate.parse(start))
                .stop(ClinicalDate.parse(stop))
                .addClasses(type)
                .build());
        return this;
    }

    public Story openTherapy(String start) {
        patient.addTreatments(SystemicTherapy.builder()
                .id("S" + ++treatments)
                .start(ClinicalDate.parse(start))
                .addClasses(SystemicClass.IMMUNOTHERAPY)
                .build());
        return this;
    }

    public Story ongoing(String start, String asOf) {
        patient.addTreatments(SystemicTherapy.builder()
                .id("S" + ++treatments)
                .start(ClinicalDate.parse(start))
                .ongoingAsOf(ClinicalDate.parse(asOf))
                .addClasses(SystemicClass.IMMUNOTHERAPY)
                .build());
        return this;
    }

    public Story sabr(String lesion, String date) {
        return sabr(new Target.OfLesion(lesion), date);
    }

    /** Radiotherapy of a place, without a lesion being named. */
    public Story sabr(Site place, String date) {
        return sabr(new Target.OfSite(place), date);
    }

    private Story sabr(Target target, String date) {
        patient.addTreatments(Radiotherapy.builder()
                .id("R" + ++treatments)
                .technique(RadiotherapyTechnique.SABR)
                .start(ClinicalDate.parse(date))
                .addTargets(target)
                .build());
        return this;
    }

    public Story resection(String date) {
        patient.addTreatments(Radiotherapy.builder()
                .id("R" + ++treatments)
                .technique(RadiotherapyTechnique.CONVENTIONAL)
                .start(ClinicalDate.parse(date))
                .addTargets(new Target.OfPrimary("T"))
                .build());
        return this;
    }

    /** A metastasis that was not there before, of which the place alone is on record. */
    public Story newMetastasis(OrganSite place, String date) {
        patient.addDiseaseEvents(DiseaseEvent.builder()
                .date(ClinicalDate.parse(date))
                .kind(DiseaseEventKind.NEW_METASTASIS)
                .addTargets(new Target.OfSite(Site.of(place)))
                .build());
        return this;
    }

    public Patient patient() {
        return patient.build();
    }

    StateEvaluation at(String date) {
        return at(date, StateClassifier.withDefaults());
    }

    StateEvaluation at(String date, StateClassifier classifier) {
        return classifier.classify(patient(), ClinicalDate.parse(date));
    }

    StateEvaluation at(String date, StateRules.Builder rules) {
        return at(date, StateClassifier.withDefaults().withRules(rules.build()));
    }

    /** Stage III of January 2018, treated, followed by chemotherapy to June 2018. */
    static Story cured() {
        return primaryM0("2018-01-10").resection("2018-02-10").therapy("2018-02-10", "2018-06-01");
    }

    static Story synchronous() {
        return primary("2020-03-02").imaged("2020-03-09").metastases(2, "2020-03-09");
    }

    /** Seven metastases, all imaged before therapy; five resolve, two remain. */
    static Story polymetastatic() {
        return primary("2020-01-02")
                .imaged("2020-01-10", "2020-07-01")
                .metastases(5, "2020-01-10", is(LesionState.RESOLVED, "2020-07-01"));
    }
}
