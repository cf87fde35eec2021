package org.oligomet.core.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.endpoint.Endpoint.PROGRESSION_FREE_SURVIVAL;
import static org.oligomet.core.endpoint.ProgressionEndpointTest.assertEnds;
import static org.oligomet.core.endpoint.ProgressionEndpointTest.base;
import static org.oligomet.core.endpoint.ProgressionEndpointTest.row;
import static org.oligomet.core.endpoint.ProgressionEndpointTest.subject;
import static org.oligomet.core.endpoint.Records.brainMri;
import static org.oligomet.core.endpoint.Records.chemotherapy;
import static org.oligomet.core.endpoint.Records.day;
import static org.oligomet.core.endpoint.Records.dead;
import static org.oligomet.core.endpoint.Records.event;

import org.junit.jupiter.api.Test;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.SystemicClass;

/** What a new anticancer therapy does to progression-free survival. */
class NewTherapyTest {

    @Test
    void aNewTherapyIsIgnoredCensorsOrIsAnEvent() {
        Patient.Builder patient = base().addTreatments(
                        chemotherapy("C1", 5).line(1).build(),
                        chemotherapy("C2", 100).line(2).build())
                .addImaging(brainMri(60), brainMri(120))
                .addDiseaseEvents(event(DiseaseEventKind.PROGRESSION, day(130)))
                .vitalStatus(dead(400));

        assertEnds(row(PROGRESSION_FREE_SURVIVAL, patient), 130, Outcome.EVENT, "progression");
        Subject censored = subject(row(PROGRESSION_FREE_SURVIVAL.withNewTherapy(NewTherapyPolicy.CENSORED), patient));
        assertThat(censored.days()).isEqualTo(60);
        assertThat(censored.censoringReason()).contains(CensoringReason.NEW_THERAPY);
        assertEnds(
                row(PROGRESSION_FREE_SURVIVAL.withNewTherapy(NewTherapyPolicy.EVENT), patient),
                100,
                Outcome.EVENT,
                "new therapy");
    }

    @Test
    void progressionOnTheDayOfANewTherapyIsProgression() {
        Patient.Builder patient = base().addTreatments(
                        chemotherapy("C1", 5).build(), chemotherapy("C2", 100).build())
                .addDiseaseEvents(event(DiseaseEventKind.PROGRESSION, day(100)))
                .vitalStatus(dead(400));

        assertEnds(
                row(PROGRESSION_FREE_SURVIVAL.withNewTherapy(NewTherapyPolicy.CENSORED), patient),
                100,
                Outcome.EVENT,
                "progression");
    }

    @Test
    void aNewTherapyBeforeAnyAssessmentCensorsAtDayZero() {
        Patient.Builder patient = base().addTreatments(
                        chemotherapy("C1", 5).build(), chemotherapy("C2", 30).build())
                .addImaging(brainMri(60))
                .vitalStatus(dead(400));

        Subject subject = subject(row(PROGRESSION_FREE_SURVIVAL.withNewTherapy(NewTherapyPolicy.CENSORED), patient));
        assertThat(subject.days()).isZero();
        assertThat(subject.censoringReason()).contains(CensoringReason.NO_ASSESSMENT_AFTER_ORIGIN);
    }

    @Test
    void whatContinuesATherapyIsNotNew() {
        Patient.Builder patient = base().addTreatments(
                        chemotherapy("OLD", -400).stop(day(-300)).build(),
                        chemotherapy("ADJ", -100).intent(Intent.ADJUVANT).build(),
                        chemotherapy("C1", 5).line(1).build(),
                        chemotherapy("C1b", 50).line(1).build(),
                        chemotherapy("M", 90).intent(Intent.MAINTENANCE).build(),
                        chemotherapy("B", 95)
                                .classes(java.util.Set.of(SystemicClass.BONE_MODIFYING))
                                .build())
                .vitalStatus(dead(400));

        assertEnds(
                row(PROGRESSION_FREE_SURVIVAL.withNewTherapy(NewTherapyPolicy.EVENT), patient),
                400,
                Outcome.EVENT,
                "death");
    }
}
