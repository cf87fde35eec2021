package org.oligomet.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;

/** Arbitraries of whole records. Facts fall anywhere in time, so odd records are among them; impossible ones are not. */
final class AnyRecord {

    private AnyRecord() {}

    /** A record with dates of every precision. */
    static Arbitrary<Patient> any() {
        return withDates(Dates.any());
    }

    /** A record whose dates come from {@code dates}; all must be on one timeline. */
    static Arbitrary<Patient> withDates(Arbitrary<ClinicalDate> dates) {
        Arbitrary<Patient> disease = Combinators.combine(
                        Arbitraries.of(Sex.class),
                        several(2, i -> RecordFacts.primaries("P" + i, dates)),
                        several(3, i -> RecordFacts.lesions("L" + i, dates)),
                        several(3, i -> RecordFacts.treatments("T" + i, dates)),
                        RecordFacts.diseaseEvents(dates).list().ofMaxSize(2),
                        vitalStatuses(dates).optional(),
                        dates.optional(0.2))
                .as((sex, primaries, lesions, treatments, events, vital, observed) -> Patient.builder()
                        .id("pseudonym")
                        .sex(sex)
                        .primaries(primaries)
                        .lesions(lesions)
                        .treatments(treatments)
                        .diseaseEvents(events)
                        .vitalStatus(vital)
                        .observedFrom(observed)
                        .build());
        return Combinators.combine(
                        disease,
                        RecordFacts.imaging(dates).list().ofMaxSize(3),
                        RecordFacts.pathology(dates).list().ofMaxSize(2),
                        RecordFacts.biomarkers(dates).list().ofMaxSize(2),
                        RecordFacts.performanceStatuses(dates).list().ofMaxSize(2),
                        RecordFacts.labResults(dates).list().ofMaxSize(2),
                        RecordFacts.assessments(dates).list().ofMaxSize(2),
                        RecordFacts.reportedCounts(dates).list().ofMaxSize(2))
                .as((p, imaging, pathology, biomarkers, status, labs, assessments, counts) -> Patient.builder()
                        .from(p)
                        .imaging(imaging)
                        .pathology(pathology)
                        .biomarkers(biomarkers)
                        .performanceStatuses(status)
                        .labResults(labs)
                        .assessments(assessments)
                        .reportedCounts(counts)
                        .build());
    }

    private static Arbitrary<VitalStatus> vitalStatuses(Arbitrary<ClinicalDate> dates) {
        return Combinators.combine(dates, Arbitraries.of(LifeStatus.class)).as(VitalStatus::new);
    }

    private interface Numbered<T> {
        Arbitrary<T> at(int index);
    }

    private static <T> Arbitrary<List<T>> several(int max, Numbered<T> one) {
        Arbitrary<List<T>> all = Arbitraries.just(List.of());
        for (int i = 0; i < max; i++) {
            Arbitrary<T> next = one.at(i);
            all = Combinators.combine(all, next).as((list, value) -> {
                List<T> longer = new ArrayList<>(list);
                longer.add(value);
                return longer;
            });
        }
        return Combinators.combine(all, Arbitraries.integers().between(0, max)).as((list, n) -> list.subList(0, n));
    }

    /**
     * Something that happens to a record certainly after {@code date}: a new fact of any kind, also inside a lesion, a
     * primary or a treatment that the record has already.
     */
    static Arbitrary<UnaryOperator<Patient>> laterFacts(ClinicalDate date) {
        Arbitrary<ClinicalDate> later = Dates.after(date);
        return Arbitraries.oneOf(List.of(
                adding(RecordFacts.primaries("P9", later), p -> p.primary("P9").isEmpty(), (p, x) -> p.addPrimaries(x)),
                adding(RecordFacts.lesions("L9", later), p -> p.lesion("L9").isEmpty(), (p, x) -> p.addLesions(x)),
                adding(
                        RecordFacts.treatments("T9", later),
                        p -> p.treatment("T9").isEmpty(),
                        (p, x) -> p.addTreatments(x)),
                adding(RecordFacts.imaging(later), (p, x) -> p.addImaging(x)),
                adding(RecordFacts.pathology(later), (p, x) -> p.addPathology(x)),
                adding(RecordFacts.biomarkers(later), (p, x) -> p.addBiomarkers(x)),
                adding(RecordFacts.performanceStatuses(later), (p, x) -> p.addPerformanceStatuses(x)),
                adding(RecordFacts.labResults(later), (p, x) -> p.addLabResults(x)),
                adding(RecordFacts.assessments(later), (p, x) -> p.addAssessments(x)),
                adding(RecordFacts.reportedCounts(later), (p, x) -> p.addReportedCounts(x)),
                adding(RecordFacts.diseaseEvents(later), (p, x) -> p.addDiseaseEvents(x)),
                inLesions(RecordFacts.measurements(later), (l, x) -> l.addMeasurements(x)),
                inLesions(RecordFacts.statuses(later), (l, x) -> l.addStatuses(x)),
                inLesions(RecordFacts.lesionPathology(later), (l, x) -> l.addPathology(x)),
                inPrimaries(RecordFacts.stagings(later), (t, x) -> t.addStagings(x)),
                inPrimaries(RecordFacts.control(later), (t, x) -> t.addControl(x)),
                RecordFacts.responses(later).map(x -> p -> treatments(p, t -> responding(t, x))),
                later.map(stop -> p -> treatments(p, t -> ended(t, stop))),
                vitalStatuses(later)
                        .map(v -> p -> p.vitalStatus().isPresent()
                                ? p
                                : Patient.builder().from(p).vitalStatus(v).build())));
    }

    private static <T> Arbitrary<UnaryOperator<Patient>> adding(
            Arbitrary<T> facts, BiFunction<Patient.Builder, T, Patient.Builder> add) {
        return adding(facts, p -> true, add);
    }

    /** Adds where the id of the new fact is still free. */
    private static <T> Arbitrary<UnaryOperator<Patient>> adding(
            Arbitrary<T> facts, Predicate<Patient> isFree, BiFunction<Patient.Builder, T, Patient.Builder> add) {
        return facts.map(x ->
                p -> isFree.test(p) ? add.apply(Patient.builder().from(p), x).build() : p);
    }

    private static <T> Arbitrary<UnaryOperator<Patient>> inLesions(
            Arbitrary<T> facts, BiFunction<MetastaticLesion.Builder, T, MetastaticLesion.Builder> add) {
        return facts.map(x -> p -> Patient.builder()
                .from(p)
                .lesions(p.lesions().stream()
                        .map(l ->
                                add.apply(MetastaticLesion.builder().from(l), x).build())
                        .toList())
                .build());
    }

    private static <T> Arbitrary<UnaryOperator<Patient>> inPrimaries(
            Arbitrary<T> facts, BiFunction<PrimaryTumor.Builder, T, PrimaryTumor.Builder> add) {
        return facts.map(x -> p -> Patient.builder()
                .from(p)
                .primaries(p.primaries().stream()
                        .map(t -> add.apply(PrimaryTumor.builder().from(t), x).build())
                        .toList())
                .build());
    }

    private static Patient treatments(Patient p, UnaryOperator<Treatment> change) {
        return Patient.builder()
                .from(p)
                .treatments(p.treatments().stream().map(change).toList())
                .build();
    }

    private static Treatment responding(Treatment t, ResponseAssessment response) {
        return t instanceof SystemicTherapy s
                ? SystemicTherapy.builder().from(s).addResponses(response).build()
                : t;
    }

    /** Ends a local treatment. That a systemic therapy ended later tells that it was going on. */
    private static Treatment ended(Treatment t, ClinicalDate stop) {
        if (t.stop().isPresent() || stop.isCertainlyBefore(t.start())) {
            return t;
        }
        return t instanceof Radiotherapy r
                ? Radiotherapy.builder().from(r).stop(stop).build()
                : t;
    }
}
