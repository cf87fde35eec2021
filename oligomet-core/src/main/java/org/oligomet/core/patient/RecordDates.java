package org.oligomet.core.patient;

import java.util.List;
import java.util.function.BiConsumer;
import org.oligomet.core.time.ClinicalDate;

/** Visits every date of a record with the name of its field, such as {@code lesions[2].measurements[0].date}. */
final class RecordDates {

    private final BiConsumer<String, ClinicalDate> visitor;

    private RecordDates(BiConsumer<String, ClinicalDate> visitor) {
        this.visitor = visitor;
    }

    /** Visits every date but the date of birth. */
    static void visitFacts(Patient p, BiConsumer<String, ClinicalDate> visitor) {
        new RecordDates(visitor).visit(p);
    }

    private void visit(Patient p) {
        for (int i = 0; i < p.primaries().size(); i++) {
            PrimaryTumor primary = p.primaries().get(i);
            String field = "primaries[" + i + "].";
            visitor.accept(field + "diagnosed", primary.diagnosed());
            visitAll(field + "stagings", primary.stagings());
            visitAll(field + "control", primary.control());
            for (PrimaryControl control : primary.control()) {
                control.since().ifPresent(since -> visitor.accept(field + "control.since", since));
            }
        }
        for (int i = 0; i < p.lesions().size(); i++) {
            MetastaticLesion lesion = p.lesions().get(i);
            String field = "lesions[" + i + "].";
            visitor.accept(field + "firstSeen", lesion.firstSeen());
            visitAll(field + "measurements", lesion.measurements());
            visitAll(field + "statuses", lesion.statuses());
            visitAll(field + "pathology", lesion.pathology());
        }
        for (int i = 0; i < p.treatments().size(); i++) {
            Treatment treatment = p.treatments().get(i);
            String field = "treatments[" + i + "].";
            visitor.accept(field + "start", treatment.start());
            treatment.stop().ifPresent(stop -> visitor.accept(field + "stop", stop));
            if (treatment instanceof SystemicTherapy systemic) {
                visitAll(field + "responses", systemic.responses());
            }
        }
        for (int i = 0; i < p.reportedCounts().size(); i++) {
            visitor.accept(
                    "reportedCounts[" + i + "].periodStart",
                    p.reportedCounts().get(i).periodStart());
            visitor.accept(
                    "reportedCounts[" + i + "].periodEnd",
                    p.reportedCounts().get(i).periodEnd());
        }
        visitAll("imaging", p.imaging());
        visitAll("pathology", p.pathology());
        visitAll("biomarkers", p.biomarkers());
        visitAll("performanceStatuses", p.performanceStatuses());
        visitAll("labResults", p.labResults());
        visitAll("assessments", p.assessments());
        visitAll("diseaseEvents", p.diseaseEvents());
        p.vitalStatus().ifPresent(v -> visitor.accept("vitalStatus.date", v.date()));
        p.observedFrom().ifPresent(d -> visitor.accept("observedFrom", d));
    }

    private void visitAll(String field, List<? extends Dated> facts) {
        for (int i = 0; i < facts.size(); i++) {
            visitor.accept(field + "[" + i + "].date", facts.get(i).date());
        }
    }
}
