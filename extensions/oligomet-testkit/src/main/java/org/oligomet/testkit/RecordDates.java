package org.oligomet.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.LabResult;
import org.oligomet.core.patient.LesionPathology;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.PathologyReport;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PerformanceStatus;
import org.oligomet.core.patient.PrimaryControl;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.Surgery;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.ThermalAblation;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;

/** Every date of a record, in one fixed order. */
final class RecordDates {

    private final UnaryOperator<ClinicalDate> change;

    private RecordDates(UnaryOperator<ClinicalDate> change) {
        this.change = change;
    }

    /** All dates but that of birth. */
    static List<ClinicalDate> of(Patient patient) {
        List<ClinicalDate> dates = new ArrayList<>();
        map(patient, date -> {
            dates.add(date);
            return date;
        });
        return dates;
    }

    /**
     * The record with every date but that of birth replaced.
     *
     * @throws IllegalArgumentException if the dates that come out of it are impossible beside each other
     */
    static Patient map(Patient patient, UnaryOperator<ClinicalDate> change) {
        return new RecordDates(change).record(patient);
    }

    private ClinicalDate at(ClinicalDate date) {
        return change.apply(date);
    }

    private Optional<ClinicalDate> at(Optional<ClinicalDate> date) {
        return date.map(change);
    }

    private static <T> List<T> each(List<T> facts, UnaryOperator<T> mapping) {
        return facts.stream().map(mapping).toList();
    }

    private Patient record(Patient p) {
        return Patient.builder()
                .from(p)
                .primaries(each(p.primaries(), this::primary))
                .lesions(each(p.lesions(), this::lesion))
                .treatments(each(p.treatments(), this::treatment))
                .reportedCounts(each(p.reportedCounts(), this::count))
                .imaging(each(
                        p.imaging(),
                        i -> Imaging.builder().from(i).date(at(i.date())).build()))
                .pathology(each(
                        p.pathology(),
                        r -> PathologyReport.builder()
                                .from(r)
                                .date(at(r.date()))
                                .build()))
                .biomarkers(each(p.biomarkers(), this::biomarker))
                .performanceStatuses(
                        each(p.performanceStatuses(), s -> new PerformanceStatus(at(s.date()), s.scale(), s.value())))
                .labResults(each(
                        p.labResults(),
                        l -> LabResult.builder().from(l).date(at(l.date())).build()))
                .assessments(each(p.assessments(), a -> new Assessment(at(a.date()), a.kind(), a.answer())))
                .diseaseEvents(each(
                        p.diseaseEvents(),
                        e -> DiseaseEvent.builder().from(e).date(at(e.date())).build()))
                .vitalStatus(p.vitalStatus().map(v -> new VitalStatus(at(v.date()), v.status())))
                .observedFrom(at(p.observedFrom()))
                .build();
    }

    private PrimaryTumor primary(PrimaryTumor p) {
        return PrimaryTumor.builder()
                .from(p)
                .diagnosed(at(p.diagnosed()))
                .stagings(each(
                        p.stagings(),
                        s -> Staging.builder().from(s).date(at(s.date())).build()))
                .control(each(p.control(), c -> new PrimaryControl(at(c.date()), c.controlled(), at(c.since()))))
                .build();
    }

    private MetastaticLesion lesion(MetastaticLesion l) {
        return MetastaticLesion.builder()
                .from(l)
                .firstSeen(at(l.firstSeen()))
                .measurements(each(
                        l.measurements(),
                        m -> Measurement.builder().from(m).date(at(m.date())).build()))
                .statuses(each(l.statuses(), s -> new LesionStatus(at(s.date()), s.state())))
                .pathology(each(l.pathology(), r -> new LesionPathology(at(r.date()), r.result())))
                .build();
    }

    private Treatment treatment(Treatment t) {
        ClinicalDate start = at(t.start());
        Optional<ClinicalDate> stop = at(t.stop());
        if (t instanceof SystemicTherapy s) {
            return SystemicTherapy.builder()
                    .from(s)
                    .start(start)
                    .stop(stop)
                    .ongoingAsOf(at(s.ongoingAsOf()))
                    .responses(each(s.responses(), r -> new ResponseAssessment(at(r.date()), r.response())))
                    .build();
        }
        if (t instanceof Radiotherapy r) {
            return Radiotherapy.builder().from(r).start(start).stop(stop).build();
        }
        return t instanceof Surgery s
                ? Surgery.builder().from(s).start(start).stop(stop).build()
                : ThermalAblation.builder()
                        .from((ThermalAblation) t)
                        .start(start)
                        .stop(stop)
                        .build();
    }

    private ReportedCount count(ReportedCount c) {
        return ReportedCount.builder()
                .from(c)
                .periodStart(at(c.periodStart()))
                .periodEnd(at(c.periodEnd()))
                .build();
    }

    private Biomarker biomarker(Biomarker b) {
        ClinicalDate date = at(b.date());
        if (b instanceof Biomarker.DriverAlteration d) {
            return new Biomarker.DriverAlteration(date, d.gene(), d.result(), d.variant());
        }
        if (b instanceof Biomarker.PdL1 d) {
            return new Biomarker.PdL1(date, d.tumorProportionPercent(), d.assay());
        }
        if (b instanceof Biomarker.TumorMutationalBurden d) {
            return new Biomarker.TumorMutationalBurden(date, d.mutationsPerMegabase(), d.assay());
        }
        if (b instanceof Biomarker.CirculatingTumorDna d) {
            return new Biomarker.CirculatingTumorDna(date, d.detected(), d.assay());
        }
        Biomarker.Signature d = (Biomarker.Signature) b;
        return new Biomarker.Signature(date, d.kind(), d.name(), d.value(), d.unit(), d.assay());
    }
}
