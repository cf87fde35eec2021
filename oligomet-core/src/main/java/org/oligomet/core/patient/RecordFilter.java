package org.oligomet.core.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.oligomet.core.time.ClinicalDate;

/**
 * Takes out of a record whatever certainly lies after a day. What is untouched is passed on as it is, so that a snapshot
 * at the end of a record costs no copies.
 */
final class RecordFilter {

    private final long day;

    RecordFilter(long day) {
        this.day = day;
    }

    Patient filter(Patient p) {
        if (isAllPast(p)) {
            return p;
        }
        return Patient.builder()
                .from(p)
                .primaries(keep(p.primaries(), PrimaryTumor::diagnosed, this::filter))
                .lesions(keep(p.lesions(), MetastaticLesion::firstSeen, this::filter))
                .treatments(keep(p.treatments(), Treatment::start, this::filter))
                .imaging(keep(p.imaging()))
                .pathology(keep(p.pathology()))
                .biomarkers(keep(p.biomarkers()))
                .performanceStatuses(keep(p.performanceStatuses()))
                .labResults(keep(p.labResults()))
                .assessments(keep(p.assessments()))
                .reportedCounts(keep(
                        p.reportedCounts(), c -> laterOf(c.periodEnd(), c.periodStart()), UnaryOperator.identity()))
                .diseaseEvents(keep(p.diseaseEvents()))
                .vitalStatus(p.vitalStatus().filter(v -> isVisible(v.date())))
                .observedFrom(p.observedFrom().filter(this::isVisible))
                .build();
    }

    private boolean isAllPast(Patient p) {
        return p.latestDate().filter(d -> d.latestDay() > day).isEmpty()
                && p.treatments().stream()
                        .noneMatch(t -> t instanceof SystemicTherapy s
                                && s.stop().isEmpty()
                                && s.cycles().isPresent());
    }

    private PrimaryTumor filter(PrimaryTumor p) {
        List<Staging> stagings = keep(p.stagings());
        List<PrimaryControl> control =
                keep(p.control(), c -> laterOf(c.date(), c.since().orElse(c.date())), UnaryOperator.identity());
        return stagings.size() == p.stagings().size()
                        && control.size() == p.control().size()
                ? p
                : PrimaryTumor.builder()
                        .from(p)
                        .stagings(stagings)
                        .control(control)
                        .build();
    }

    private MetastaticLesion filter(MetastaticLesion l) {
        List<Measurement> measurements = keep(l.measurements());
        List<LesionStatus> statuses = keep(l.statuses());
        List<LesionPathology> pathology = keep(l.pathology());
        return measurements.size() == l.measurements().size()
                        && statuses.size() == l.statuses().size()
                        && pathology.size() == l.pathology().size()
                ? l
                : MetastaticLesion.builder()
                        .from(l)
                        .measurements(measurements)
                        .statuses(statuses)
                        .pathology(pathology)
                        .build();
    }

    private Treatment filter(Treatment t) {
        if (t instanceof SystemicTherapy s) {
            return filter(s);
        }
        if (t.stop().filter(stop -> !isVisible(stop)).isEmpty()) {
            return t;
        }
        if (t instanceof Radiotherapy r) {
            return Radiotherapy.builder().from(r).stop(Optional.empty()).build();
        }
        if (t instanceof Surgery s) {
            return Surgery.builder().from(s).stop(Optional.empty()).build();
        }
        return ThermalAblation.builder()
                .from((ThermalAblation) t)
                .stop(Optional.empty())
                .build();
    }

    private SystemicTherapy filter(SystemicTherapy s) {
        List<ResponseAssessment> responses = keep(s.responses());
        Optional<ClinicalDate> stop = s.stop().filter(this::isVisible);
        // The number of cycles is known for the whole course only; earlier it would tell how long the course will last.
        boolean ended = stop.isPresent() && stop.get().latestDay() <= day;
        OptionalInt cycles = ended ? s.cycles() : OptionalInt.empty();
        return SystemicTherapy.builder()
                .from(s)
                .responses(responses)
                .stop(stop)
                .ongoingAsOf(ongoing(s))
                .cycles(cycles)
                .build();
    }

    /** A therapy that had certainly begun and is known to go on, or to end, later went on at the day. */
    private Optional<ClinicalDate> ongoing(SystemicTherapy s) {
        if (s.start().latestDay() > day) {
            return Optional.empty();
        }
        Optional<ClinicalDate> later =
                s.stop().filter(stop -> !isVisible(stop)).or(s::ongoingAsOf).filter(d -> !isVisible(d));
        return later.map(d -> ClinicalDate.ofDay(d.timeline(), day)).or(s::ongoingAsOf);
    }

    /** Of two dates that must lie in this order, the one that tells first that both are later than the day. */
    private static ClinicalDate laterOf(ClinicalDate date, ClinicalDate notLater) {
        return notLater.earliestDay() > date.earliestDay() ? notLater : date;
    }

    private boolean isVisible(ClinicalDate date) {
        return date.earliestDay() <= day;
    }

    private <T extends Dated> List<T> keep(List<T> facts) {
        return keep(facts, Dated::date, UnaryOperator.identity());
    }

    private <T> List<T> keep(List<T> facts, Function<T, ClinicalDate> date, UnaryOperator<T> inside) {
        List<T> kept = new ArrayList<>(facts.size());
        for (T fact : facts) {
            if (isVisible(date.apply(fact))) {
                kept.add(inside.apply(fact));
            }
        }
        return kept;
    }
}
