package org.oligomet.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.oligomet.core.patient.AblationTechnique;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.CountedThing;
import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.FieldRelation;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.LabResult;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.LungLobe;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyReport;
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
import org.oligomet.core.patient.SignatureKind;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.SpecimenKind;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.patient.Surgery;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.ThermalAblation;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/** Records with every kind of value in them, some of it in odd spelling; made from a seed. */
final class RandomPatients {

    private static final String[] ODD = {
        "plain",
        "with, comma",
        "say \"no\"",
        "NA",
        "a;b:c\\d",
        " spaces ",
        "\u00e9\u00df\u5b57\uD83D\uDE00",
        "two\nlines",
        "=1+1",
        "true",
        "1e5",
        "\\",
        "tab\there",
        "a\u2028b"
    };

    private final Random random;
    private final Timeline timeline;
    private int day;

    private RandomPatients(long seed) {
        random = new Random(seed);
        timeline = random.nextBoolean() ? Timeline.CALENDAR : Timeline.daysFrom("first, \"metastasis\"");
    }

    /** A few patients with different ids. */
    static List<Patient> some(long seed) {
        List<Patient> patients = new ArrayList<>();
        int n = new Random(seed).nextInt(4);
        for (int i = 0; i < n; i++) {
            patients.add(new RandomPatients(seed * 31 + i).patient("P" + i));
        }
        return patients;
    }

    /** One patient. */
    static Patient one(long seed) {
        return new RandomPatients(seed).patient("P-1");
    }

    private Patient patient(String id) {
        return Patient.builder()
                .id(id + text())
                .sex(any(Sex.values()))
                .born(maybe(this::date))
                .addAllPrimaries(list(this::primary))
                .addAllLesions(list(this::lesion))
                .addAllTreatments(list(this::treatment))
                .addAllImaging(list(this::imaging))
                .addAllPathology(list(this::pathology))
                .addAllBiomarkers(list(this::biomarker))
                .addAllPerformanceStatuses(list(() -> random.nextBoolean()
                        ? new PerformanceStatus(date(), PerformanceScale.ECOG, random.nextInt(6))
                        : new PerformanceStatus(date(), PerformanceScale.KARNOFSKY, 10 * random.nextInt(11))))
                .addAllLabResults(list(() -> LabResult.builder()
                        .date(date())
                        .analyte(text())
                        .value(number() - 5)
                        .unit(text())
                        .upperLimitOfNormal(maybeNumber())
                        .build()))
                .addAllAssessments(
                        list(() -> new Assessment(date(), any(AssessmentKind.values()), random.nextBoolean())))
                .addAllReportedCounts(list(this::count))
                .addAllDiseaseEvents(list(this::event))
                .vitalStatus(maybe(() -> new VitalStatus(date(), any(LifeStatus.values()))))
                .observedFrom(maybe(this::date))
                .build();
    }

    private PrimaryTumor primary() {
        Optional<LungLobe> lobe = maybe(() -> any(LungLobe.values()));
        return PrimaryTumor.builder()
                .id("T" + random.nextInt() + text())
                .site(lobe.isPresent() ? PrimarySite.LUNG : any(PrimarySite.values()))
                .lobe(lobe)
                .laterality(lobe.map(LungLobe::side).orElseGet(() -> any(Laterality.values())))
                .histology(any(Histology.values()))
                .diagnosed(date())
                .addAllStagings(list(() -> Staging.builder()
                        .date(date())
                        .basis(any(StagingBasis.values()))
                        .edition(5 + random.nextInt(5))
                        .t("T2a")
                        .n(maybe(() -> "N0"))
                        .m(maybe(() -> "M1c2"))
                        .build()))
                .addAllControl(list(() -> {
                    Optional<ClinicalDate> since = maybe(this::date);
                    return new PrimaryControl(date(), random.nextBoolean(), since);
                }))
                .build();
    }

    private Site site() {
        return random.nextInt(4) == 0
                ? Site.of(any(LungLobe.values()))
                : new Site(any(OrganSite.values()), any(Laterality.values()));
    }

    private MetastaticLesion lesion() {
        return MetastaticLesion.builder()
                .id("L" + random.nextInt() + text())
                .site(site())
                .firstSeen(date())
                .addAllMeasurements(list(() -> Measurement.builder()
                        .date(date())
                        .modality(any(Modality.values()))
                        .kind(any(DiameterKind.values()))
                        .diameterMm(number())
                        .build()))
                .addAllStatuses(list(() -> new LesionStatus(date(), any(LesionState.values()))))
                .addAllPathology(list(() -> new LesionPathology(date(), any(PathologyResult.values()))))
                .build();
    }

    private Treatment treatment() {
        String id = "R" + random.nextInt() + text();
        ClinicalDate start = date();
        Optional<ClinicalDate> stop = maybe(this::date);
        return switch (random.nextInt(4)) {
            case 0 ->
                SystemicTherapy.builder()
                        .id(id)
                        .start(start)
                        .stop(stop)
                        .intent(any(Intent.values()))
                        .addAllClasses(some(SystemicClass.class))
                        .addAllDrugs(new LinkedHashSet<>(list(this::text)))
                        .line(maybeWhole())
                        .cycles(maybeWhole())
                        .addAllResponses(list(() -> new ResponseAssessment(date(), any(ResponseCategory.values()))))
                        .build();
            case 1 ->
                Radiotherapy.builder()
                        .id(id)
                        .start(start)
                        .stop(stop)
                        .intent(any(Intent.values()))
                        .addAllTargets(targets())
                        .technique(any(RadiotherapyTechnique.values()))
                        .doseGy(maybeNumber())
                        .fractions(maybeWhole())
                        .build();
            case 2 ->
                Surgery.builder()
                        .id(id)
                        .start(start)
                        .stop(stop)
                        .addAllTargets(targets())
                        .marginsFree(maybe(random::nextBoolean))
                        .build();
            default ->
                ThermalAblation.builder()
                        .id(id)
                        .start(start)
                        .stop(stop)
                        .addAllTargets(targets())
                        .technique(any(AblationTechnique.values()))
                        .build();
        };
    }

    private Imaging imaging() {
        Set<BodyRegion> regions = some(BodyRegion.class);
        regions.add(BodyRegion.BRAIN);
        return Imaging.builder()
                .date(date())
                .modality(any(Modality.values()))
                .addAllRegions(regions)
                .fieldStrengthTesla(maybeNumber())
                .sliceThicknessMm(maybeNumber())
                .build();
    }

    private PathologyReport pathology() {
        return PathologyReport.builder()
                .date(date())
                .specimen(any(SpecimenKind.values()))
                .target(target())
                .result(any(PathologyResult.values()))
                .histology(maybe(() -> any(Histology.values())))
                .build();
    }

    private Biomarker biomarker() {
        ClinicalDate date = date();
        Optional<String> assay = maybe(this::text);
        return switch (random.nextInt(5)) {
            case 0 -> new Biomarker.DriverAlteration(date, any(Gene.values()), any(AlterationResult.values()), assay);
            case 1 -> new Biomarker.PdL1(date, number(), assay);
            case 2 -> new Biomarker.TumorMutationalBurden(date, number(), assay);
            case 3 -> new Biomarker.CirculatingTumorDna(date, random.nextBoolean(), assay);
            default -> new Biomarker.Signature(date, any(SignatureKind.values()), text(), -number(), text(), assay);
        };
    }

    private ReportedCount count() {
        int low = random.nextInt(5);
        ClinicalDate start = date();
        return ReportedCount.builder()
                .what(any(CountedThing.values()))
                .organ(maybe(() -> any(OrganSite.values())))
                .includesIntracranial(random.nextBoolean())
                .lowerBound(low)
                .upperBound(random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(low + random.nextInt(3)))
                .periodStart(start)
                .periodEnd(date())
                .build();
    }

    private DiseaseEvent event() {
        return DiseaseEvent.builder()
                .date(date())
                .kind(any(DiseaseEventKind.values()))
                .fieldRelation(FieldRelation.IN_FIELD)
                .addAllEarlierTherapyIds(random.nextBoolean() ? Set.of() : Set.of("R;1", "R2"))
                .addAllTargets(targets())
                .build();
    }

    private Target target() {
        return switch (random.nextInt(3)) {
            case 0 -> new Target.OfPrimary(text());
            case 1 -> new Target.OfLesion(text());
            default -> new Target.OfSite(site());
        };
    }

    private Set<Target> targets() {
        Set<Target> targets = new LinkedHashSet<>(list(this::target));
        targets.add(target());
        return targets;
    }

    /** A date not before the last one, of any precision. */
    private ClinicalDate date() {
        day += random.nextInt(40);
        if (!timeline.isCalendar()) {
            return random.nextBoolean()
                    ? ClinicalDate.ofDay(timeline, day - 50)
                    : ClinicalDate.betweenDays(timeline, day - 50, day + random.nextInt(9));
        }
        return switch (random.nextInt(4)) {
            case 0 -> ClinicalDate.ofYear(LocalDate.of(2015, 1, 1).plusDays(day).getYear());
            case 1 ->
                ClinicalDate.parse(
                        LocalDate.of(2015, 1, 1).plusDays(day).toString().substring(0, 7));
            case 2 -> ClinicalDate.parse("2015-01-01").plusDays(day);
            default -> ClinicalDate.parse("2015-01-01/2015-01-20").plusDays(day);
        };
    }

    private String text() {
        return any(ODD);
    }

    /** From 0.001 to 10. */
    private double number() {
        return random.nextBoolean() ? 1 + random.nextInt(9) : 0.001 + 9 * random.nextDouble();
    }

    private OptionalDouble maybeNumber() {
        return random.nextBoolean() ? OptionalDouble.of(number()) : OptionalDouble.empty();
    }

    private OptionalInt maybeWhole() {
        return random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(9)) : OptionalInt.empty();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            items.add(item.get());
        }
        return items;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        set.addAll(list(() -> any(type.getEnumConstants())));
        return set;
    }
}
