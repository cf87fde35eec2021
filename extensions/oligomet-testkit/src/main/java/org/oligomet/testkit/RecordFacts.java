package org.oligomet.testkit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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
import org.oligomet.core.patient.LabResult;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.PathologyResult;
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
import org.oligomet.core.time.ClinicalDate;

/** Arbitraries of single facts whose dates come from an arbitrary of dates. */
public final class RecordFacts {

    private RecordFacts() {}

    private static <E extends Enum<E>> Arbitrary<E> oneOf(Class<E> type) {
        return Arbitraries.of(type);
    }

    /** A place, with a side where sides matter. */
    public static Arbitrary<Site> sites() {
        return Combinators.combine(oneOf(OrganSite.class), oneOf(Laterality.class))
                .as(Site::new);
    }

    /** A target that may or may not be in the record. */
    public static Arbitrary<Target> targets() {
        return Arbitraries.oneOf(
                Arbitraries.of("P0", "P1", "P9").map(Target.OfPrimary::new),
                Arbitraries.of("L0", "L1", "L2", "L9").map(Target.OfLesion::new),
                sites().map(Target.OfSite::new));
    }

    public static Arbitrary<Staging> stagings(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(
                        dates,
                        oneOf(StagingBasis.class),
                        Arbitraries.of("T1a", "T2b", "T3", "T4", "TX"),
                        Arbitraries.of("N0", "N1", "N2", "N3"),
                        Arbitraries.of("M0", "M1a", "M1b", "M1c"))
                .as((d, basis, t, n, m) -> Staging.builder()
                        .date(d)
                        .basis(basis)
                        .edition(8)
                        .t(t)
                        .n(n)
                        .m(m)
                        .build());
    }

    public static Arbitrary<PrimaryControl> control(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(dates, Arbitraries.of(true, false)).as(PrimaryControl::new);
    }

    public static Arbitrary<PrimaryTumor> primaries(String id, Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(
                        oneOf(PrimarySite.class),
                        oneOf(Laterality.class),
                        oneOf(Histology.class),
                        dates,
                        stagings(dates).list().ofMaxSize(2),
                        control(dates).list().ofMaxSize(2))
                .as((site, side, histology, d, stagings, control) -> PrimaryTumor.builder()
                        .id(id)
                        .site(site)
                        .laterality(side)
                        .histology(histology)
                        .diagnosed(d)
                        .stagings(stagings)
                        .control(control)
                        .build());
    }

    public static Arbitrary<Measurement> measurements(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(
                        dates,
                        oneOf(Modality.class),
                        oneOf(DiameterKind.class),
                        Arbitraries.doubles().between(1, 120).ofScale(1))
                .as((d, modality, kind, mm) -> Measurement.builder()
                        .date(d)
                        .modality(modality)
                        .kind(kind)
                        .diameterMm(mm)
                        .build());
    }

    public static Arbitrary<LesionStatus> statuses(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(dates, oneOf(LesionState.class)).as(LesionStatus::new);
    }

    public static Arbitrary<LesionPathology> lesionPathology(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(dates, oneOf(PathologyResult.class)).as(LesionPathology::new);
    }

    public static Arbitrary<MetastaticLesion> lesions(String id, Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(
                        sites(),
                        dates,
                        measurements(dates).list().ofMaxSize(3),
                        statuses(dates).list().ofMaxSize(3),
                        lesionPathology(dates).list().ofMaxSize(1))
                .as((site, seen, measurements, statuses, pathology) -> MetastaticLesion.builder()
                        .id(id)
                        .site(site)
                        .firstSeen(seen)
                        .measurements(measurements)
                        .statuses(statuses)
                        .pathology(pathology)
                        .build());
    }

    /** A treatment of any family; its stop, where present, is not before its start. */
    public static Arbitrary<Treatment> treatments(String id, Arbitrary<ClinicalDate> dates) {
        Arbitrary<Optional<ClinicalDate>> stops = dates.optional();
        Arbitrary<Set<Target>> targets = targets().set().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(
                        dates,
                        stops,
                        targets,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 8),
                        responses(dates).list().ofMaxSize(3))
                .as((start, stop, target, family, n, responses) -> treatment(
                        id, start, stop.filter(s -> !s.isCertainlyBefore(start)), target, family, n, responses));
    }

    private static Treatment treatment(
            String id,
            ClinicalDate start,
            Optional<ClinicalDate> stop,
            Set<Target> targets,
            int family,
            int n,
            List<ResponseAssessment> responses) {
        return switch (family) {
            case 0 ->
                SystemicTherapy.builder()
                        .id(id)
                        .start(start)
                        .stop(stop)
                        .ongoingAsOf(n % 2 == 0 ? Optional.of(start) : Optional.empty())
                        .addClasses(SystemicClass.CHEMOTHERAPY)
                        .addDrugs("carboplatin", "pemetrexed")
                        .line(1)
                        .cycles(n)
                        .responses(responses)
                        .build();
            case 1 ->
                Radiotherapy.builder()
                        .id(id)
                        .start(start)
                        .stop(stop)
                        .targets(targets)
                        .technique(RadiotherapyTechnique.SABR)
                        .doseGy(10.0 * n)
                        .fractions(n)
                        .build();
            case 2 ->
                Surgery.builder()
                        .id(id)
                        .start(start)
                        .stop(stop)
                        .targets(targets)
                        .build();
            default ->
                ThermalAblation.builder()
                        .id(id)
                        .start(start)
                        .stop(stop)
                        .targets(targets)
                        .technique(AblationTechnique.MICROWAVE)
                        .build();
        };
    }

    public static Arbitrary<ResponseAssessment> responses(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(dates, oneOf(ResponseCategory.class)).as(ResponseAssessment::new);
    }

    public static Arbitrary<Imaging> imaging(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(
                        dates,
                        oneOf(Modality.class),
                        oneOf(BodyRegion.class).set().ofMinSize(1))
                .as((d, modality, regions) -> Imaging.builder()
                        .date(d)
                        .modality(modality)
                        .regions(EnumSet.copyOf(regions))
                        .build());
    }

    public static Arbitrary<PathologyReport> pathology(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(dates, oneOf(SpecimenKind.class), targets(), oneOf(PathologyResult.class))
                .as((d, specimen, target, result) -> PathologyReport.builder()
                        .date(d)
                        .specimen(specimen)
                        .target(target)
                        .result(result)
                        .build());
    }

    public static Arbitrary<Biomarker> biomarkers(Arbitrary<ClinicalDate> dates) {
        return Arbitraries.oneOf(
                Combinators.combine(dates, oneOf(Gene.class), oneOf(AlterationResult.class))
                        .as((d, gene, result) -> new Biomarker.DriverAlteration(d, gene, result, Optional.empty())),
                Combinators.combine(dates, Arbitraries.integers().between(0, 100))
                        .as((d, percent) -> new Biomarker.PdL1(d, percent, Optional.of("22C3"))),
                Combinators.combine(dates, Arbitraries.of(true, false))
                        .as((d, detected) -> new Biomarker.CirculatingTumorDna(d, detected, Optional.empty())));
    }

    public static Arbitrary<PerformanceStatus> performanceStatuses(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(dates, Arbitraries.integers().between(0, 4))
                .as((d, ecog) -> new PerformanceStatus(d, PerformanceScale.ECOG, ecog));
    }

    public static Arbitrary<LabResult> labResults(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(dates, Arbitraries.doubles().between(5, 300).ofScale(0))
                .as((d, value) -> LabResult.builder()
                        .date(d)
                        .analyte("ALT")
                        .value(value)
                        .unit("U/L")
                        .upperLimitOfNormal(40)
                        .build());
    }

    public static Arbitrary<Assessment> assessments(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(dates, oneOf(AssessmentKind.class), Arbitraries.of(true, false))
                .as(Assessment::new);
    }

    public static Arbitrary<ReportedCount> reportedCounts(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(
                        dates,
                        dates,
                        oneOf(CountedThing.class),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 3).optional())
                .as((a, b, what, lower, more) -> {
                    ReportedCount.Builder count = ReportedCount.builder()
                            .what(what)
                            .lowerBound(lower)
                            .periodStart(b.isCertainlyBefore(a) ? b : a)
                            .periodEnd(b.isCertainlyBefore(a) ? a : b);
                    more.ifPresent(m -> count.upperBound(lower + m));
                    return count.build();
                });
    }

    public static Arbitrary<DiseaseEvent> diseaseEvents(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(
                        dates, oneOf(DiseaseEventKind.class), targets().set().ofMaxSize(2), oneOf(FieldRelation.class))
                .as((d, kind, targets, relation) -> DiseaseEvent.builder()
                        .date(d)
                        .kind(kind)
                        .targets(targets)
                        .fieldRelation(relation)
                        .build());
    }
}
