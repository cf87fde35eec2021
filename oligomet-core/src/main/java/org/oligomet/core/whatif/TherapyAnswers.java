package org.oligomet.core.whatif;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.oligomet.core.criteria.DataKind;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.patient.Assessment;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Treatment;

/** Answers to questions about therapy. */
final class TherapyAnswers {

    private static final int MOST_CYCLES = 8;
    private static final List<ResponseCategory> RESPONSES =
            List.copyOf(EnumSet.complementOf(EnumSet.of(ResponseCategory.NOT_EVALUABLE)));

    private TherapyAnswers() {}

    static Answers of(Snapshot snapshot, DataRequirement need) {
        if (need.kind() == DataKind.LOCAL_THERAPY) {
            OrganSite organ = need.subject().contains("BRAIN") ? OrganSite.BRAIN : OrganSite.UNKNOWN;
            Edit given = (patient, asOf) -> LocalRemedies.irradiated(patient, asOf, organ);
            return Answers.some(List.of(given, none()));
        }
        return switch (Answers.word(need)) {
            case "INDUCTION" -> induction();
            case "SYSTEMIC" -> systemic();
            default -> need.kind() == DataKind.RESPONSE ? responses(snapshot) : Answers.some(List.of());
        };
    }

    private static Answers induction() {
        List<Edit> edits = new ArrayList<>();
        for (int cycles = 1; cycles <= MOST_CYCLES; cycles++) {
            for (ResponseCategory response : RESPONSES) {
                int given = cycles;
                edits.add((patient, asOf) -> CourseRemedies.inducted(patient, asOf, given, response));
            }
        }
        return Answers.some(edits);
    }

    /** Each response, as the only one of the therapies that may be the induction. */
    private static Answers responses(Snapshot snapshot) {
        List<Edit> edits = new ArrayList<>();
        int cycles = 0;
        for (Treatment treatment : snapshot.patient().treatments()) {
            if (treatment instanceof SystemicTherapy therapy && CourseRemedies.isInduction(treatment)) {
                cycles = Math.max(cycles, therapy.cycles().orElse(0));
            }
        }
        int given = cycles;
        for (ResponseCategory response : RESPONSES) {
            edits.add((patient, asOf) -> CourseRemedies.inducted(patient, asOf, given, response));
        }
        return Answers.all(edits);
    }

    private static Answers systemic() {
        List<Edit> edits = new ArrayList<>();
        edits.add(none());
        for (SystemicClass one : SystemicClass.values()) {
            edits.add((patient, asOf) -> Patient.builder()
                    .from(patient)
                    .addTreatments(SystemicTherapy.builder()
                            .id("what-if-" + one)
                            .start(asOf.plusDays(-90))
                            .stop(Optional.of(asOf))
                            .addClasses(one)
                            .build())
                    .build());
        }
        return Answers.some(edits);
    }

    /** None was given: it is judged so, and the list of treatments is complete. */
    private static Edit none() {
        return (patient, asOf) -> Patient.builder()
                .from(patient)
                .addAssessments(new Assessment(asOf, AssessmentKind.NO_EARLIER_SYSTEMIC_THERAPY, true))
                .build();
    }
}
