package org.oligomet.core.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.endpoint.Endpoint.LOCAL_CONTROL;
import static org.oligomet.core.endpoint.Records.abdomenCt;
import static org.oligomet.core.endpoint.Records.alive;
import static org.oligomet.core.endpoint.Records.brainMri;
import static org.oligomet.core.endpoint.Records.day;
import static org.oligomet.core.endpoint.Records.dead;
import static org.oligomet.core.endpoint.Records.failure;
import static org.oligomet.core.endpoint.Records.lesion;
import static org.oligomet.core.endpoint.Records.radiosurgery;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oligomet.core.patient.DiseaseEvent;
import org.oligomet.core.patient.FieldRelation;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.Radiotherapy;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.DateConvention;

class LocalControlTest {

    private static final Target B1 = new Target.OfLesion("B1");
    private static final Target BRAIN = new Target.OfSite(Site.of(OrganSite.BRAIN));

    private static List<Row> rows(Endpoint endpoint, Patient.Builder patient, DateConvention convention) {
        return endpoint.rows(
                FollowUp.from(4, patient.build(), day(0), convention).orElseThrow());
    }

    private static List<Row> rows(Patient.Builder patient) {
        return rows(LOCAL_CONTROL, patient, DateConvention.MIDDLE);
    }

    private static Subject only(Endpoint endpoint, Patient.Builder patient) {
        List<Row> rows = rows(endpoint, patient, DateConvention.MIDDLE);
        assertThat(rows).singleElement().isInstanceOf(Subject.class);
        return (Subject) rows.get(0);
    }

    private static LeftOutReason reason(Row row) {
        assertThat(row).isInstanceOf(LeftOut.class);
        return ((LeftOut) row).reason();
    }

    /** One brain lesion, radiosurgery on days 10 to 12. */
    private static Patient.Builder base() {
        return Records.patient("a")
                .addLesions(lesion("B1", OrganSite.BRAIN, 0))
                .addTreatments(radiosurgery("R1", 10, 12, "B1"));
    }

    @Test
    void failureInTheFieldIsCountedFromTheStartOfTherapy() {
        Patient.Builder patient = base().addDiseaseEvents(failure(110, FieldRelation.IN_FIELD, B1))
                .vitalStatus(dead(300));

        Subject subject = only(LOCAL_CONTROL, patient);
        assertThat(subject.days()).isEqualTo(100);
        assertThat(subject.isEvent()).isTrue();
        assertThat(subject.lesionId()).contains("B1");
        assertThat(subject.person()).isEqualTo(4);
        assertThat(subject.origin()).isEqualTo(day(10));
        assertThat(only(LOCAL_CONTROL.fromEndOfTherapy(), patient).days()).isEqualTo(98);
    }

    @Test
    void failureOutsideTheFieldIsNone() {
        Patient.Builder patient = base().addDiseaseEvents(failure(110, FieldRelation.OUT_OF_FIELD, B1))
                .vitalStatus(dead(300));

        Subject subject = only(LOCAL_CONTROL, patient);
        assertThat(subject.isCompeting()).isTrue();
        assertThat(subject.days()).isEqualTo(290);
        assertThat(subject.ending()).isEqualTo("death");
    }

    @Test
    void aTreatedLesionJudgedProgressingHasFailed() {
        MetastaticLesion lesion = MetastaticLesion.builder()
                .from(lesion("B1", OrganSite.BRAIN, 0))
                .addStatuses(
                        new LesionStatus(day(5), LesionState.PROGRESSING),
                        new LesionStatus(day(12), LesionState.ABLATED),
                        new LesionStatus(day(60), LesionState.PROGRESSING))
                .build();
        Patient.Builder patient = Records.patient("a")
                .addLesions(lesion)
                .addTreatments(radiosurgery("R1", 10, 12, "B1"))
                .vitalStatus(alive(300));

        assertThat(only(LOCAL_CONTROL, patient).days()).isEqualTo(50);
    }

    @Test
    void failureOnTheDayOfDeathIsFailure() {
        Patient.Builder patient = base().addDiseaseEvents(failure(110, FieldRelation.IN_FIELD, B1))
                .vitalStatus(dead(110));

        assertThat(only(LOCAL_CONTROL, patient).isEvent()).isTrue();
    }

    @Test
    void withoutFailureCensoredAtTheLastImagingOfTheRegion() {
        Patient.Builder patient =
                base().addImaging(brainMri(70), abdomenCt(200)).vitalStatus(alive(300));

        Subject subject = only(LOCAL_CONTROL, patient);
        assertThat(subject.days()).isEqualTo(60);
        assertThat(subject.censoringReason()).contains(CensoringReason.NO_EVENT_AT_LAST_ASSESSMENT);
        Subject atContact = only(LOCAL_CONTROL.censoredAtLastContact(), patient);
        assertThat(atContact.days()).isEqualTo(290);
        assertThat(atContact.censoringReason()).contains(CensoringReason.ALIVE_AT_LAST_CONTACT);
    }

    @Test
    void withoutImagingOfTheRegionCensoredAtDayZero() {
        Subject subject = only(LOCAL_CONTROL, base().addImaging(abdomenCt(200)).vitalStatus(alive(300)));

        assertThat(subject.days()).isZero();
        assertThat(subject.censoringReason()).contains(CensoringReason.NO_ASSESSMENT_AFTER_ORIGIN);
    }

    @Test
    void withoutFollowUpThereIsNoTime() {
        assertThat(reason(rows(base()).get(0))).isEqualTo(LeftOutReason.NO_FOLLOW_UP);
        assertThat(reason(rows(LOCAL_CONTROL.censoredAtLastContact(), base(), DateConvention.MIDDLE)
                        .get(0)))
                .isEqualTo(LeftOutReason.NO_FOLLOW_UP);
        assertThat(reason(
                        rows(LOCAL_CONTROL.censoredAtLastContact(), base().vitalStatus(alive(3)), DateConvention.MIDDLE)
                                .get(0)))
                .isEqualTo(LeftOutReason.END_BEFORE_ORIGIN);
    }

    @Test
    void everyTreatedLesionIsARowOfThePerson() {
        Patient.Builder patient = base().addLesions(
                        lesion("B2", OrganSite.BRAIN, 0), lesion("UNTREATED", OrganSite.LIVER, 0))
                .addTreatments(radiosurgery("R2", 20, 20, "B2"), radiosurgery("AGAIN", 90, 90, "B1"))
                .addDiseaseEvents(failure(110, FieldRelation.IN_FIELD, B1))
                .vitalStatus(dead(300));

        List<Row> rows = rows(patient);
        assertThat(rows)
                .extracting(Row::lesionId)
                .extracting(id -> id.orElse(""))
                .containsExactly("B1", "B2");
        assertThat(rows).extracting(row -> ((Subject) row).days()).containsExactly(100, 280);
        assertThat(rows).extracting(Row::person).containsOnly(4);
    }

    @Test
    void noTreatedLesionIsAReason() {
        assertThat(reason(rows(Records.patient("a")
                                .addLesions(lesion("B1", OrganSite.BRAIN, 0))
                                .addTreatments(Radiotherapy.builder()
                                        .from(radiosurgery("R", 5, 5, "B1"))
                                        .targets(java.util.Set.of(BRAIN))
                                        .build())
                                .vitalStatus(dead(9)))
                        .get(0)))
                .isEqualTo(LeftOutReason.NO_TREATED_LESION);
    }

    @Test
    void aLesionTreatedBeforeTheIndexDateIsLeftOut() {
        Patient.Builder patient = Records.patient("a")
                .addLesions(lesion("B1", OrganSite.BRAIN, -30))
                .addTreatments(radiosurgery("R0", -20, -20, "B1"), radiosurgery("R1", 10, 10, "B1"))
                .vitalStatus(dead(300));

        assertThat(reason(rows(patient).get(0))).isEqualTo(LeftOutReason.TREATED_BEFORE_INDEX);
    }

    @Test
    void countingFromTheEndNeedsAnEnd() {
        Patient.Builder patient = Records.patient("a")
                .addLesions(lesion("B1", OrganSite.BRAIN, 0))
                .addTreatments(Radiotherapy.builder()
                        .from(radiosurgery("R1", 10, 12, "B1"))
                        .stop(java.util.Optional.empty())
                        .build())
                .vitalStatus(dead(300));

        assertThat(reason(rows(LOCAL_CONTROL.fromEndOfTherapy(), patient, DateConvention.MIDDLE)
                        .get(0)))
                .isEqualTo(LeftOutReason.NO_ORIGIN);
    }

    @Test
    void anUnnamedFailureBelongsToTheOnlyLesionItCanMean() {
        Patient.Builder patient = base().addLesions(lesion("A1", OrganSite.ADRENAL, 0))
                .addTreatments(radiosurgery("R2", 20, 20, "A1"))
                .addDiseaseEvents(failure(60, FieldRelation.IN_FIELD, BRAIN))
                .vitalStatus(dead(300));

        List<Row> rows = rows(patient);
        assertThat(((Subject) rows.get(0)).isEvent()).isTrue();
        assertThat(((Subject) rows.get(0)).days()).isEqualTo(50);
        assertThat(((Subject) rows.get(1)).isCompeting()).isTrue();
    }

    @Test
    void anUnnamedFailureThatCanMeanSeveralLesionsDecidesNone() {
        Patient.Builder patient = base().addLesions(lesion("B2", OrganSite.BRAIN, 0), lesion("B3", OrganSite.BRAIN, 0))
                .addTreatments(radiosurgery("R2", 20, 20, "B2"), radiosurgery("R3", 80, 80, "B3"))
                .addDiseaseEvents(
                        failure(40, FieldRelation.IN_FIELD, new Target.OfLesion("B2")),
                        failure(60, FieldRelation.IN_FIELD, BRAIN))
                .vitalStatus(dead(300));

        List<Row> rows = rows(patient);
        assertThat(reason(rows.get(0))).isEqualTo(LeftOutReason.FAILURE_NOT_ATTRIBUTABLE);
        assertThat(((Subject) rows.get(1)).days()).as("failed before").isEqualTo(20);
        assertThat(((Subject) rows.get(2)).isCompeting()).as("treated after").isTrue();
    }

    @Test
    void aRecurrenceRecordedAsAnotherLesionIsAFailureOfTheTreatedOne() {
        Patient.Builder patient = base().addLesions(lesion("B9", OrganSite.BRAIN, 110))
                .addDiseaseEvents(failure(110, FieldRelation.IN_FIELD, new Target.OfLesion("B9")))
                .vitalStatus(dead(300));

        assertThat(only(LOCAL_CONTROL, patient).isEvent()).isTrue();
        assertThat(only(LOCAL_CONTROL, patient).days()).isEqualTo(100);
    }

    @Test
    void theFailureOfALesionTreatedBeforeIsItsOwn() {
        Patient.Builder patient = base().addLesions(lesion("B9", OrganSite.BRAIN, 30))
                .addTreatments(radiosurgery("R9", 50, 50, "B9"))
                .addDiseaseEvents(failure(110, FieldRelation.IN_FIELD, new Target.OfLesion("B9")))
                .vitalStatus(dead(300));

        List<Row> rows = rows(patient);
        assertThat(((Subject) rows.get(0)).isCompeting()).isTrue();
        assertThat(((Subject) rows.get(1)).days()).isEqualTo(60);
    }

    @Test
    void theTherapyThatAnEventNamesTellsWhichLesionFailed() {
        Patient.Builder patient = base().addLesions(lesion("B2", OrganSite.BRAIN, 0))
                .addTreatments(radiosurgery("R2", 20, 20, "B2"))
                .addDiseaseEvents(DiseaseEvent.builder()
                        .from(failure(60, FieldRelation.IN_FIELD))
                        .addEarlierTherapyIds("R2")
                        .build())
                .vitalStatus(dead(300));

        List<Row> rows = rows(patient);
        assertThat(((Subject) rows.get(0)).isCompeting()).isTrue();
        assertThat(((Subject) rows.get(1)).isEvent()).isTrue();
        assertThat(((Subject) rows.get(1)).days()).isEqualTo(40);
    }

    @Test
    void ofATherapyOfSeveralLesionsThePlaceTellsWhichOneFailed() {
        Patient.Builder patient = base().addLesions(lesion("A1", OrganSite.ADRENAL, 0))
                .addTreatments(radiosurgery("R2", 20, 20, "A1", "B1"))
                .addDiseaseEvents(DiseaseEvent.builder()
                        .from(failure(60, FieldRelation.IN_FIELD, new Target.OfSite(Site.of(OrganSite.ADRENAL))))
                        .addEarlierTherapyIds("R2")
                        .build())
                .vitalStatus(dead(300));

        List<Row> rows = rows(patient);
        assertThat(((Subject) rows.get(0)).isCompeting()).isTrue();
        assertThat(((Subject) rows.get(1)).isEvent()).isTrue();
    }

    @Test
    void aBoneMayBeNamedMoreOrLessExactly() {
        Patient.Builder patient = Records.patient("a")
                .addLesions(lesion("V1", OrganSite.VERTEBRA, 0))
                .addTreatments(radiosurgery("R1", 10, 12, "V1"))
                .addDiseaseEvents(failure(60, FieldRelation.IN_FIELD, new Target.OfSite(Site.of(OrganSite.BONE))))
                .vitalStatus(dead(300));

        assertThat(only(LOCAL_CONTROL, patient).days()).isEqualTo(50);
        assertThat(only(LOCAL_CONTROL, patient).isEvent()).isTrue();
    }

    @Test
    void aFailureInTheFieldOfThePrimaryIsNoFailureOfALesion() {
        Patient.Builder patient = base().addDiseaseEvents(
                        failure(60, FieldRelation.IN_FIELD, new Target.OfPrimary("P1")))
                .vitalStatus(dead(300));

        assertThat(only(LOCAL_CONTROL, patient).isCompeting()).isTrue();
    }

    @Test
    void theEndpointSaysWhatItIs() {
        assertThat(LOCAL_CONTROL.id()).isEqualTo("local-control");
        assertThat(LOCAL_CONTROL.perLesion()).isTrue();
        assertThat(LOCAL_CONTROL.causes()).isEqualTo(Map.of(1, "local failure", 2, "death"));
        assertThat(LOCAL_CONTROL.explain()).contains("competing").contains("imaging of the lesion's region");
        assertThat(LOCAL_CONTROL.fromEndOfTherapy().censoredAtLastContact().explain())
                .contains("last day of its first local therapy")
                .contains("last contact");
    }
}
