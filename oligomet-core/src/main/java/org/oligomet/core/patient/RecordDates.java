package org.oligomet.core.patient;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.oligomet.core.time.ClinicalDate;

/** Visits every date of a record with the name of its field, such as {@code lesions[2].measurements[0].date}. */
final class RecordDates {

    private final boolean named;
    private final BiConsumer<String, ClinicalDate> visitor;

    private RecordDates(boolean named, BiConsumer<String, ClinicalDate> visitor) {
        this.named = named;
        this.visitor = visitor;
    }

    /** Visits every date but the date of birth. */
    static void visitFacts(Patient p, BiConsumer<String, ClinicalDate> visitor) {
        new RecordDates(true, visitor).visit(p);
    }

    /** Visits as {@link #visitFacts}, without the cost of making the names. */
    static void visitDates(Patient p, Consumer<ClinicalDate> visitor) {
        new RecordDates(false, (noName, date) -> visitor.accept(date)).visit(p);
    }

    private String name(String list, int index, String field) {
        return named ? list + "[" + index + "]." + field : "";
    }

    private void visit(Patient p) {
        for (int i = 0; i < p.primaries().size(); i++) {
            PrimaryTumor primary = p.primaries().get(i);
            visitor.accept(name("primaries", i, "diagnosed"), primary.diagnosed());
            visitAll(name("primaries", i, "stagings"), primary.stagings());
            visitAll(name("primaries", i, "control"), primary.control());
            for (int j = 0; j < primary.control().size(); j++) {
                Optional<ClinicalDate> since = primary.control().get(j).since();
                if (since.isPresent()) {
                    visitor.accept(name(name("primaries", i, "control"), j, "since"), since.get());
                }
            }
        }
        for (int i = 0; i < p.lesions().size(); i++) {
            MetastaticLesion lesion = p.lesions().get(i);
            visitor.accept(name("lesions", i, "firstSeen"), lesion.firstSeen());
            visitAll(name("lesions", i, "measurements"), lesion.measurements());
            visitAll(name("lesions", i, "statuses"), lesion.statuses());
            visitAll(name("lesions", i, "pathology"), lesion.pathology());
        }
        for (int i = 0; i < p.treatments().size(); i++) {
            Treatment treatment = p.treatments().get(i);
            visitor.accept(name("treatments", i, "start"), treatment.start());
            if (treatment.stop().isPresent()) {
                visitor.accept(name("treatments", i, "stop"), treatment.stop().get());
            }
            if (treatment instanceof SystemicTherapy systemic) {
                if (systemic.ongoingAsOf().isPresent()) {
                    visitor.accept(
                            name("treatments", i, "ongoingAsOf"),
                            systemic.ongoingAsOf().get());
                }
                visitAll(name("treatments", i, "responses"), systemic.responses());
            }
        }
        for (int i = 0; i < p.reportedCounts().size(); i++) {
            ReportedCount count = p.reportedCounts().get(i);
            visitor.accept(name("reportedCounts", i, "periodStart"), count.periodStart());
            visitor.accept(name("reportedCounts", i, "periodEnd"), count.periodEnd());
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

    private void visitAll(String list, List<? extends Dated> facts) {
        for (int i = 0; i < facts.size(); i++) {
            visitor.accept(name(list, i, "date"), facts.get(i).date());
        }
    }
}
