package org.oligomet.core.patient;

import static org.oligomet.core.patient.RecordFinding.Kind.CYCLES_WITHOUT_STOP;
import static org.oligomet.core.patient.RecordFinding.Kind.FIELD_RELATION_CONTRADICTS_TREATMENTS;
import static org.oligomet.core.patient.RecordFinding.Kind.RESPONSE_BEFORE_START;
import static org.oligomet.core.patient.RecordFinding.Kind.TREATMENT_BEFORE_DIAGNOSIS;

import java.util.List;

/** The order of diagnosis, treatments, responses and events. */
final class CourseChecks {

    private CourseChecks() {}

    static void check(Patient patient, List<RecordFinding> findings) {
        for (int i = 0; i < patient.treatments().size(); i++) {
            Treatment treatment = patient.treatments().get(i);
            String field = "treatments[" + i + "].";
            boolean beforeAll = !patient.primaries().isEmpty()
                    && patient.primaries().stream()
                            .allMatch(p -> treatment.start().isCertainlyBefore(p.diagnosed()));
            if (beforeAll) {
                findings.add(new RecordFinding(
                        TREATMENT_BEFORE_DIAGNOSIS,
                        field + "start",
                        treatment.start() + " is before the first diagnosis of a primary"));
            }
            if (treatment instanceof SystemicTherapy systemic) {
                systemic(field, systemic, findings);
            }
        }
        for (int i = 0; i < patient.diseaseEvents().size(); i++) {
            field(i, patient, findings);
        }
    }

    private static void systemic(String field, SystemicTherapy therapy, List<RecordFinding> findings) {
        if (therapy.cycles().isPresent() && therapy.stop().isEmpty()) {
            findings.add(new RecordFinding(
                    CYCLES_WITHOUT_STOP,
                    field + "cycles",
                    therapy.cycles().getAsInt() + " cycles, and it is not known when the last of them was given"));
        }
        for (int i = 0; i < therapy.responses().size(); i++) {
            ResponseAssessment response = therapy.responses().get(i);
            if (response.date().isCertainlyBefore(therapy.start())) {
                findings.add(new RecordFinding(
                        RESPONSE_BEFORE_START,
                        field + "responses[" + i + "].date",
                        response.date() + " is before the start, " + therapy.start()));
            }
        }
    }

    private static void field(int index, Patient patient, List<RecordFinding> findings) {
        DiseaseEvent event = patient.diseaseEvents().get(index);
        boolean possiblyEarlier = patient.treatments().stream()
                .filter(t -> t instanceof LocalTherapy && isMeant(t, event, patient))
                .anyMatch(t -> t.start().isPossiblyOnOrBefore(event.date()));
        boolean certainlyEarlier = patient.treatments().stream()
                .anyMatch(t -> t instanceof LocalTherapy && t.start().isCertainlyBefore(event.date()));
        boolean contradicts = switch (event.fieldRelation()) {
            case IN_FIELD, OUT_OF_FIELD -> !possiblyEarlier;
            case NO_EARLIER_LOCAL_THERAPY -> certainlyEarlier;
            case UNKNOWN -> false;
        };
        if (contradicts) {
            findings.add(new RecordFinding(
                    FIELD_RELATION_CONTRADICTS_TREATMENTS,
                    "diseaseEvents[" + index + "].fieldRelation",
                    event.fieldRelation() + " on " + event.date() + " with " + (certainlyEarlier ? "an" : "no")
                            + " earlier local therapy"));
        }
    }

    /** Whether the event refers to the therapy; therapies that it names and the record lacks are another finding. */
    private static boolean isMeant(Treatment therapy, DiseaseEvent event, Patient patient) {
        boolean namesNone = event.earlierTherapyIds().stream()
                .noneMatch(id -> patient.treatment(id).isPresent());
        return namesNone || event.earlierTherapyIds().contains(therapy.id());
    }
}
