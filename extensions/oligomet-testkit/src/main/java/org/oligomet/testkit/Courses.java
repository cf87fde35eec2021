package org.oligomet.testkit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.LungLobe;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PerformanceStatus;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.RecordConsistency;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;

/** Courses of lung cancer as they happen: what follows is dated after what it follows from. */
final class Courses {

    private static final int STAGED = 7;
    private static final int THERAPY = 30;
    private static final int THERAPY_ENDS = 120;
    private static final int LAST_CONTACT = 1100;

    /** A metastasis: where, and how many days after the diagnosis of the primary. */
    private record Spread(OrganSite organ, int day) {}

    private Courses() {}

    static Arbitrary<Patient> any() {
        Arbitrary<Patient> diagnosed = Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.frequency(
                                Tuple.of(4, Histology.ADENOCARCINOMA),
                                Tuple.of(2, Histology.SQUAMOUS_CELL_CARCINOMA),
                                Tuple.of(1, Histology.NSCLC_NOS),
                                Tuple.of(1, Histology.UNKNOWN)),
                        Arbitraries.of("N0", "N1", "N2", "N3"),
                        Arbitraries.integers().between(40, 85),
                        Arbitraries.of(Sex.FEMALE, Sex.MALE))
                .as(Courses::diagnosed);
        Arbitrary<Patient> spread = Combinators.combine(
                        diagnosed,
                        spreads().list().ofMaxSize(6),
                        Arbitraries.of(false, true),
                        Arbitraries.of(false, true))
                .as(Courses::spread);
        Arbitrary<Patient> treated = Combinators.combine(
                        spread,
                        Arbitraries.of(ResponseCategory.class).optional(),
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(0, 3).optional(),
                        Arbitraries.of(AlterationResult.class).optional(),
                        Arbitraries.of(false, true).optional(),
                        Arbitraries.of(LifeStatus.class).optional())
                .as(Courses::treated);
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 30);
        return Combinators.combine(
                        treated,
                        Combinators.combine(which, Arbitraries.of(false, true))
                                .as(Tuple::of)
                                .list()
                                .ofMaxSize(2))
                .as((patient, blurs) -> {
                    Patient blurred = patient;
                    for (Tuple.Tuple2<Integer, Boolean> blur : blurs) {
                        blurred = blurred(blurred, blur.get1(), blur.get2());
                    }
                    return blurred;
                });
    }

    private static Arbitrary<Spread> spreads() {
        Arbitrary<OrganSite> organs = Arbitraries.of(
                OrganSite.BRAIN,
                OrganSite.ADRENAL,
                OrganSite.BONE,
                OrganSite.LIVER,
                OrganSite.LUNG,
                OrganSite.CERVICAL_NODE,
                OrganSite.UNKNOWN);
        Arbitrary<Integer> days = Arbitraries.oneOf(
                Arbitraries.just(STAGED), Arbitraries.integers().between(STAGED, 900));
        return Combinators.combine(organs, days).as(Spread::new);
    }

    private static ClinicalDate day(Patient patient, int day) {
        return patient.primaries().get(0).diagnosed().plusDays(day);
    }

    private static Patient diagnosed(int day, Histology histology, String n, int age, Sex sex) {
        LocalDate date = Dates.FIRST.plusDays(day);
        return Patient.builder()
                .id("pseudonym")
                .sex(sex)
                .born(ClinicalDate.of(date.minusYears(age).minusDays(100)))
                .addPrimaries(PrimaryTumor.builder()
                        .id("P")
                        .site(PrimarySite.LUNG)
                        .laterality(Laterality.RIGHT)
                        .lobe(LungLobe.RIGHT_UPPER)
                        .histology(histology)
                        .diagnosed(ClinicalDate.of(date))
                        .addStagings(Staging.builder()
                                .date(ClinicalDate.of(date.plusDays(STAGED)))
                                .basis(StagingBasis.CLINICAL)
                                .edition(8)
                                .n(n)
                                .build())
                        .build())
                .build();
    }

    private static Patient spread(Patient patient, List<Spread> spreads, boolean petCt, boolean brainMri) {
        Patient.Builder more = Patient.builder().from(patient);
        for (int i = 0; i < spreads.size(); i++) {
            Spread spread = spreads.get(i);
            Laterality side = spread.organ == OrganSite.LUNG ? Laterality.LEFT : Laterality.NOT_APPLICABLE;
            more.addLesions(MetastaticLesion.builder()
                    .id("L" + (i + 1))
                    .site(new Site(spread.organ, side))
                    .firstSeen(day(patient, spread.day))
                    .build());
        }
        spreads.stream().map(Spread::day).distinct().sorted().forEach(day -> {
            examine(more, day(patient, day), petCt, brainMri);
        });
        if (spreads.isEmpty()) {
            examine(more, day(patient, STAGED), petCt, brainMri);
        }
        return more.build();
    }

    private static void examine(Patient.Builder patient, ClinicalDate date, boolean petCt, boolean brainMri) {
        if (petCt) {
            patient.addImaging(Imaging.builder()
                    .date(date)
                    .modality(Modality.FDG_PET_CT)
                    .regions(EnumSet.of(
                            BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN, BodyRegion.LOWER_ABDOMEN, BodyRegion.PELVIS))
                    .build());
        }
        if (brainMri) {
            patient.addImaging(Imaging.builder()
                    .date(date)
                    .modality(Modality.MRI)
                    .regions(EnumSet.of(BodyRegion.BRAIN))
                    .build());
        }
    }

    private static Patient treated(
            Patient patient,
            Optional<ResponseCategory> induction,
            boolean ablated,
            Optional<Integer> ecog,
            Optional<AlterationResult> egfr,
            Optional<Boolean> treatable,
            Optional<LifeStatus> life) {
        Patient.Builder more = Patient.builder().from(patient);
        induction.ifPresent(response -> more.addTreatments(SystemicTherapy.builder()
                .id("S")
                .start(day(patient, THERAPY))
                .stop(day(patient, THERAPY_ENDS))
                .intent(Intent.INDUCTION)
                .line(1)
                .cycles(4)
                .addClasses(SystemicClass.CHEMOTHERAPY)
                .addResponses(new ResponseAssessment(day(patient, THERAPY_ENDS), response))
                .build()));
        if (ablated && !patient.lesions().isEmpty()) {
            ablate(more, patient);
        }
        ecog.ifPresent(grade ->
                more.addPerformanceStatuses(new PerformanceStatus(day(patient, STAGED), PerformanceScale.ECOG, grade)));
        egfr.ifPresent(result -> more.addBiomarkers(
                new Biomarker.DriverAlteration(day(patient, STAGED), Gene.EGFR, result, Optional.empty())));
        treatable.ifPresent(answer -> more.addAssessments(
                new Assessment(day(patient, STAGED), AssessmentKind.ALL_SITES_RADICALLY_TREATABLE, answer)));
        life.ifPresent(status -> more.vitalStatus(new VitalStatus(day(patient, LAST_CONTACT), status)));
        return more.build();
    }

    /** Radiosurgery of the first lesion, three weeks after it was seen. */
    private static void ablate(Patient.Builder more, Patient patient) {
        MetastaticLesion lesion = patient.lesions().get(0);
        ClinicalDate date = lesion.firstSeen().plusDays(21);
        more.lesions(patient.lesions().stream()
                .map(l -> l.id().equals(lesion.id())
                        ? MetastaticLesion.builder()
                                .from(l)
                                .addStatuses(new LesionStatus(date, LesionState.ABLATED))
                                .build()
                        : l)
                .toList());
        more.addTreatments(Radiotherapy.builder()
                .id("R")
                .start(date)
                .stop(date)
                .technique(RadiotherapyTechnique.SABR)
                .addTargets(new Target.OfLesion(lesion.id()))
                .build());
    }

    /** The same with one date known by its month or year only, where nothing about the record is odd then. */
    private static Patient blurred(Patient patient, int which, boolean toMonth) {
        int dates = RecordDates.of(patient).size();
        int[] seen = {0};
        try {
            Patient vague = RecordDates.map(patient, date -> seen[0]++ == which % dates ? vague(date, toMonth) : date);
            return RecordConsistency.check(vague).isEmpty() ? vague : patient;
        } catch (IllegalArgumentException e) {
            return patient;
        }
    }

    private static ClinicalDate vague(ClinicalDate date, boolean toMonth) {
        LocalDate day = LocalDate.ofEpochDay(date.earliestDay());
        return toMonth ? ClinicalDate.ofMonth(day.getYear(), day.getMonthValue()) : ClinicalDate.ofYear(day.getYear());
    }
}
