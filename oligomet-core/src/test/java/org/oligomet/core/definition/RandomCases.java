package org.oligomet.core.definition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.CountedThing;
import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Intent;
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
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PerformanceStatus;
import org.oligomet.core.patient.PrimaryControl;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/**
 * Small random patients around 200 days of one timeline. The same seed with {@code narrow} makes the same patient known
 * better: each date and each count lies within what it was, a count without an upper bound may get one, and a side or a
 * histology that was not known is told.
 */
public final class RandomCases {

    public static final Timeline DAYS = Timeline.daysFrom("diagnosis");
    private static final OrganSite[] SITES = {
        OrganSite.BRAIN,
        OrganSite.BONE,
        OrganSite.LIVER,
        OrganSite.ADRENAL,
        OrganSite.LUNG,
        OrganSite.MEDIASTINAL_NODE,
        OrganSite.PLEURA,
        OrganSite.PLEURAL_EFFUSION,
        OrganSite.RIB
    };

    private final Random random;
    private final Random narrowing;
    private final boolean narrow;

    private RandomCases(long seed, boolean narrow) {
        random = new Random(seed);
        narrowing = new Random(seed + 1);
        this.narrow = narrow;
    }

    public static Patient patient(long seed, boolean narrow) {
        return new RandomCases(seed, narrow).patient();
    }

    /** A date, often vague; when narrowing, a part of what it would be otherwise. */
    private ClinicalDate date(int from, int to) {
        int first = from + random.nextInt(to - from + 1);
        long width = random.nextInt(3) > 0 ? 0 : random.nextInt(60);
        long a = (long) (narrowing.nextDouble() * (width + 1));
        long b = a + (long) (narrowing.nextDouble() * (width - a + 1));
        return narrow
                ? ClinicalDate.betweenDays(DAYS, first + a, first + b)
                : ClinicalDate.betweenDays(DAYS, first, first + width);
    }

    private ClinicalDate exact(int from, int to) {
        return ClinicalDate.ofDay(DAYS, random.nextInt(from, to + 1));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    /** A side; when narrowing, one that was not known is told. */
    private Laterality side(Laterality... of) {
        Laterality side = one(of);
        boolean left = narrowing.nextBoolean();
        return narrow && side == Laterality.UNKNOWN ? (left ? Laterality.LEFT : Laterality.RIGHT) : side;
    }

    private Histology histology() {
        Histology histology = one(new Histology[] {
            Histology.ADENOCARCINOMA, Histology.ADENOCARCINOMA, Histology.SMALL_CELL_CARCINOMA, Histology.UNKNOWN
        });
        boolean small = narrowing.nextBoolean();
        Histology told = small ? Histology.SMALL_CELL_CARCINOMA : Histology.ADENOCARCINOMA;
        return narrow && histology == Histology.UNKNOWN ? told : histology;
    }

    /** An organ, mostly the lung; when narrowing, one that was not known is told. */
    private PrimarySite primarySite() {
        PrimarySite site = one(new PrimarySite[] {
            PrimarySite.LUNG,
            PrimarySite.LUNG,
            PrimarySite.LUNG,
            PrimarySite.BREAST,
            PrimarySite.PROSTATE,
            PrimarySite.KIDNEY,
            PrimarySite.UNKNOWN
        });
        PrimarySite told = narrowing.nextBoolean() ? PrimarySite.LUNG : PrimarySite.BREAST;
        return narrow && site == PrimarySite.UNKNOWN ? told : site;
    }

    private Patient patient() {
        Patient.Builder patient = Patient.builder().id("P").sex(Sex.MALE).born(exact(-25_000, -6_500));
        patient.addPrimaries(primary());
        int lesions = random.nextInt(8);
        for (int i = 0; i < lesions; i++) {
            patient.addLesions(lesion(i));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            boolean brain = random.nextBoolean();
            patient.addImaging(Imaging.builder()
                    .date(date(0, 150))
                    .modality(brain ? Modality.MRI : Modality.FDG_PET_CT)
                    .regions(
                            brain
                                    ? List.of(BodyRegion.BRAIN)
                                    : List.of(
                                            BodyRegion.CHEST,
                                            BodyRegion.UPPER_ABDOMEN,
                                            BodyRegion.LOWER_ABDOMEN,
                                            BodyRegion.PELVIS))
                    .build());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            patient.addAssessments(new Assessment(date(0, 150), one(AssessmentKind.values()), random.nextInt(4) > 0));
            patient.addPerformanceStatuses(
                    new PerformanceStatus(date(60, 150), PerformanceScale.ECOG, random.nextInt(4)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            patient.addDiseaseEvents(DiseaseEvent.builder()
                    .date(date(0, 150))
                    .kind(one(DiseaseEventKind.values()))
                    .build());
        }
        for (Gene gene : List.of(Gene.EGFR, Gene.ALK, Gene.ROS1)) {
            patient.addBiomarkers(new Biomarker.DriverAlteration(
                    date(0, 150), gene, one(AlterationResult.values()), Optional.empty()));
        }
        addTreatments(patient, lesions);
        addCounts(patient);
        return patient.build();
    }

    private PrimaryTumor primary() {
        PrimaryTumor.Builder primary = PrimaryTumor.builder()
                .id("T")
                .site(primarySite())
                .laterality(side(Laterality.LEFT, Laterality.UNKNOWN))
                .histology(histology())
                .diagnosed(exact(-200, 0));
        for (int i = random.nextInt(2); i > 0; i--) {
            ClinicalDate since = date(-100, -60);
            boolean dated = random.nextBoolean();
            primary.addControl(new PrimaryControl(
                    date(0, 150), random.nextInt(4) > 0, dated ? Optional.of(since) : Optional.empty()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            primary.addStagings(Staging.builder()
                    .date(date(0, 100))
                    .basis(one(StagingBasis.values()))
                    .edition(8)
                    .n(one(new String[] {"N0", "N0", "N2", "NX"}))
                    .m(one(new String[] {"M0", "M1b", "MX"}))
                    .build());
        }
        return primary.build();
    }

    private MetastaticLesion lesion(int i) {
        MetastaticLesion.Builder lesion = MetastaticLesion.builder()
                .id("L" + i)
                .site(new Site(one(SITES), side(Laterality.LEFT, Laterality.RIGHT, Laterality.UNKNOWN)))
                .firstSeen(date(0, 120));
        for (int s = random.nextInt(3); s > 0; s--) {
            lesion.addStatuses(new LesionStatus(date(121 + 60, 121 + 120), one(LesionState.values())));
        }
        for (int m = random.nextInt(3); m > 0; m--) {
            lesion.addMeasurements(Measurement.builder()
                    .date(date(121 + 60, 121 + 120))
                    .modality(Modality.CT)
                    .kind(DiameterKind.LONGEST)
                    .diameterMm(30 + random.nextInt(40))
                    .build());
        }
        if (random.nextInt(3) == 0) {
            lesion.addPathology(new LesionPathology(date(121 + 60, 121 + 120), one(PathologyResult.values())));
        }
        return lesion.build();
    }

    private void addTreatments(Patient.Builder patient, int lesions) {
        if (random.nextBoolean()) {
            patient.addTreatments(SystemicTherapy.builder()
                    .id("S")
                    .start(exact(0, 30))
                    .stop(date(40, 120))
                    .intent(one(new Intent[] {Intent.INDUCTION, Intent.PALLIATIVE, Intent.UNKNOWN}))
                    .line(1)
                    .cycles(2 + random.nextInt(4))
                    .addClasses(one(SystemicClass.values()))
                    .addResponses(new ResponseAssessment(date(60, 130), one(ResponseCategory.values())))
                    .build());
        }
        if (lesions > 0 && random.nextBoolean()) {
            patient.addTreatments(Radiotherapy.builder()
                    .id("R")
                    .technique(one(RadiotherapyTechnique.values()))
                    .start(date(181, 240))
                    .addTargets(new Target.OfLesion("L" + random.nextInt(lesions)))
                    .build());
        }
    }

    private void addCounts(Patient.Builder patient) {
        for (int i = random.nextInt(3); i > 0; i--) {
            int lower = random.nextInt(3);
            int upper = lower + random.nextInt(4);
            int a = (int) (narrowing.nextDouble() * (upper - lower + 1));
            int b = a + (int) (narrowing.nextDouble() * (upper - lower - a + 1));
            boolean open = random.nextInt(3) == 0;
            int start = random.nextInt(60);
            patient.addReportedCounts(ReportedCount.builder()
                    .what(one(CountedThing.values()))
                    .organ(Optional.ofNullable(random.nextBoolean() ? null : one(SITES)))
                    .includesIntracranial(random.nextInt(4) > 0)
                    .lowerBound(narrow ? lower + a : lower)
                    .upperBound(narrow ? OptionalInt.of(lower + b) : open ? OptionalInt.empty() : OptionalInt.of(upper))
                    .periodStart(ClinicalDate.ofDay(DAYS, start))
                    .periodEnd(ClinicalDate.ofDay(DAYS, start + random.nextInt(200)))
                    .build());
        }
    }
}
