package org.oligomet.core.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oligomet.core.endpoint.Endpoint.PROGRESSION_FREE_SURVIVAL;
import static org.oligomet.core.endpoint.Endpoint.TIME_TO_NEW_LESION;
import static org.oligomet.core.endpoint.Records.abdomenCt;
import static org.oligomet.core.endpoint.Records.alive;
import static org.oligomet.core.endpoint.Records.between;
import static org.oligomet.core.endpoint.Records.brainMri;
import static org.oligomet.core.endpoint.Records.chemotherapy;
import static org.oligomet.core.endpoint.Records.day;
import static org.oligomet.core.endpoint.Records.dead;
import static org.oligomet.core.endpoint.Records.event;
import static org.oligomet.core.endpoint.Records.failure;
import static org.oligomet.core.endpoint.Records.lesion;
import static org.oligomet.core.endpoint.Records.radiosurgery;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oligomet.core.patient.DiameterKind;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.FieldRelation;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.Target;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.DateConvention;

class ProgressionEndpointTest {

    static Row row(Endpoint endpoint, Patient.Builder patient) {
        return row(endpoint, patient, day(0), DateConvention.MIDDLE);
    }

    static Row row(Endpoint endpoint, Patient.Builder patient, ClinicalDate origin, DateConvention convention) {
        return endpoint.rows(
                        FollowUp.from(0, patient.build(), origin, convention).orElseThrow())
                .get(0);
    }

    static Subject subject(Row row) {
        assertThat(row).isInstanceOf(Subject.class);
        return (Subject) row;
    }

    private static LeftOutReason reason(Row row) {
        assertThat(row).isInstanceOf(LeftOut.class);
        return ((LeftOut) row).reason();
    }

    /** Brain lesion at day 0, seen by MRI. */
    static Patient.Builder base() {
        return Records.patient("a").addLesions(lesion("B1", OrganSite.BRAIN, 0)).addImaging(brainMri(0));
    }

    static void assertEnds(Row row, int days, Outcome outcome, String ending) {
        Subject subject = subject(row);
        assertThat(subject.days()).isEqualTo(days);
        assertThat(subject.outcome()).isEqualTo(outcome);
        assertThat(subject.ending()).isEqualTo(ending);
    }

    @Test
    void theFirstOfAllKindsOfProgressionIsTheEvent() {
        MetastaticLesion growing = MetastaticLesion.builder()
                .from(lesion("B1", OrganSite.BRAIN, 0))
                .addStatuses(new LesionStatus(day(70), LesionState.PROGRESSING))
                .build();
        Patient.Builder patient = Records.patient("a")
                .addLesions(growing, lesion("L1", OrganSite.LIVER, 80))
                .addDiseaseEvents(event(DiseaseEventKind.PROGRESSION, day(90)))
                .addTreatments(chemotherapy("C", 5)
                        .addResponses(new ResponseAssessment(day(60), ResponseCategory.PROGRESSIVE_DISEASE))
                        .build())
                .vitalStatus(dead(200));

        assertEnds(row(PROGRESSION_FREE_SURVIVAL, patient), 60, Outcome.EVENT, "progressive disease");
        assertEnds(row(TIME_TO_NEW_LESION, patient), 80, Outcome.EVENT, "new lesion");
        assertEnds(
                row(
                        PROGRESSION_FREE_SURVIVAL,
                        Records.patient("a").addLesions(growing).vitalStatus(dead(200))),
                70,
                Outcome.EVENT,
                "lesion progressing");
    }

    @Test
    void aRegionalNodeIsAProgressionButNoNewMetastasis() {
        Patient.Builder patient =
                base().addLesions(lesion("N1", OrganSite.MEDIASTINAL_NODE, 50)).vitalStatus(dead(100));

        assertEnds(row(PROGRESSION_FREE_SURVIVAL, patient), 50, Outcome.EVENT, "new lesion");
        assertEnds(row(TIME_TO_NEW_LESION, patient), 100, Outcome.COMPETING, "death");
    }

    @Test
    void deathIsAnEventACompetingEventOrACensoring() {
        Patient.Builder patient = base().addImaging(brainMri(30)).vitalStatus(dead(400));

        assertEnds(row(PROGRESSION_FREE_SURVIVAL, patient), 400, Outcome.EVENT, "death");
        assertEnds(row(TIME_TO_NEW_LESION, patient), 400, Outcome.COMPETING, "death");
        assertEnds(row(TIME_TO_NEW_LESION.withDeath(DeathPolicy.EVENT), patient), 400, Outcome.EVENT, "death");
        Subject progression = subject(row(PROGRESSION_FREE_SURVIVAL.withDeath(DeathPolicy.CENSORED), patient));
        assertThat(progression.days()).isEqualTo(400);
        assertThat(progression.censoringReason()).contains(CensoringReason.DEATH);
    }

    @Test
    void progressionOnTheDayOfDeathIsProgression() {
        Patient.Builder patient =
                base().addLesions(lesion("B2", OrganSite.BRAIN, 50)).vitalStatus(dead(50));

        assertEnds(row(PROGRESSION_FREE_SURVIVAL, patient), 50, Outcome.EVENT, "new lesion");
        assertEnds(row(TIME_TO_NEW_LESION, patient), 50, Outcome.EVENT, "new lesion");
    }

    @Test
    void whatWasSeenPrecedesADeathKnownToTheMonth() {
        VitalStatus died = new VitalStatus(between(40, 60), LifeStatus.DEAD);
        Patient.Builder patient =
                base().addLesions(lesion("B2", OrganSite.BRAIN, 55)).vitalStatus(died);

        assertEnds(row(TIME_TO_NEW_LESION, patient), 55, Outcome.EVENT, "new lesion");
    }

    @Test
    void aRecordThatContradictsItselfFollowsTheEarlierDate() {
        Patient.Builder patient =
                base().addLesions(lesion("B2", OrganSite.BRAIN, 55)).vitalStatus(dead(40));

        assertEnds(row(TIME_TO_NEW_LESION, patient), 40, Outcome.COMPETING, "death");
    }

    @Test
    void factsAtTheIndexDateAreBaseline() {
        Patient.Builder patient = base().addDiseaseEvents(
                        event(DiseaseEventKind.NEW_METASTASIS, day(0)), event(DiseaseEventKind.RECURRENCE, day(0)))
                .addImaging(abdomenCt(100))
                .vitalStatus(alive(300));

        Subject subject = subject(row(PROGRESSION_FREE_SURVIVAL, patient));
        assertThat(subject.days()).isEqualTo(100);
        assertThat(subject.end()).isEqualTo(day(100));
        assertThat(subject.censoringReason()).contains(CensoringReason.NO_EVENT_AT_LAST_ASSESSMENT);
    }

    @Test
    void withoutAssessmentAfterTheIndexDateCensoredAtDayZero() {
        Subject subject = subject(row(PROGRESSION_FREE_SURVIVAL, base().vitalStatus(alive(300))));

        assertThat(subject.days()).isZero();
        assertThat(subject.censoringReason()).contains(CensoringReason.NO_ASSESSMENT_AFTER_ORIGIN);
        assertThat(subject.end()).isEqualTo(day(0));
    }

    /** If “progressing” is read from the same list as “stable”, both must count, or only failures would be followed. */
    @Test
    void theJudgementOfALesionIsAnAssessmentButItsRemovalIsNone() {
        Patient.Builder patient = Records.patient("a")
                .addLesions(MetastaticLesion.builder()
                        .from(lesion("B1", OrganSite.BRAIN, 0))
                        .addStatuses(
                                new LesionStatus(day(60), LesionState.STABLE),
                                new LesionStatus(day(80), LesionState.RESECTED))
                        .build())
                .vitalStatus(alive(300));

        Subject subject = subject(row(PROGRESSION_FREE_SURVIVAL, patient));
        assertThat(subject.days()).isEqualTo(60);
        assertThat(subject.censoringReason()).contains(CensoringReason.NO_EVENT_AT_LAST_ASSESSMENT);
    }

    @Test
    void responsesAndMeasurementsAreAssessments() {
        MetastaticLesion measured = MetastaticLesion.builder()
                .from(lesion("B1", OrganSite.BRAIN, 0))
                .addMeasurements(Measurement.builder()
                        .date(day(150))
                        .modality(Modality.MRI)
                        .kind(DiameterKind.LONGEST)
                        .diameterMm(4)
                        .build())
                .build();
        Patient.Builder patient = Records.patient("a").addLesions(measured).vitalStatus(alive(300));

        assertThat(subject(row(PROGRESSION_FREE_SURVIVAL, patient)).days()).isEqualTo(150);
        patient.addTreatments(chemotherapy("C", 5)
                .addResponses(new ResponseAssessment(day(170), ResponseCategory.STABLE_DISEASE))
                .build());
        assertThat(subject(row(PROGRESSION_FREE_SURVIVAL, patient)).days()).isEqualTo(170);
    }

    @Test
    void withoutAnythingAfterTheIndexDateThereIsNoFollowUp() {
        assertThat(reason(row(PROGRESSION_FREE_SURVIVAL, base()))).isEqualTo(LeftOutReason.NO_FOLLOW_UP);
        assertThat(reason(row(PROGRESSION_FREE_SURVIVAL, base().vitalStatus(alive(-3)))))
                .isEqualTo(LeftOutReason.END_BEFORE_ORIGIN);
        assertThat(reason(row(PROGRESSION_FREE_SURVIVAL, base().vitalStatus(dead(-3)))))
                .isEqualTo(LeftOutReason.END_BEFORE_ORIGIN);
    }

    @Test
    void lesionsOfAnUnfinishedStagingAreNewUnlessAWindowIsAskedFor() {
        Patient.Builder patient = base().addLesions(lesion("A1", OrganSite.ADRENAL, 14))
                .addImaging(abdomenCt(90))
                .vitalStatus(alive(90));

        assertThat(subject(row(TIME_TO_NEW_LESION, patient)).days()).isEqualTo(14);
        assertThat(subject(row(TIME_TO_NEW_LESION.withBaselineWindowDays(13), patient))
                        .days())
                .isEqualTo(14);
        Subject baseline = subject(row(TIME_TO_NEW_LESION.withBaselineWindowDays(14), patient));
        assertThat(baseline.days()).isEqualTo(90);
        assertThat(baseline.isEvent()).isFalse();
    }

    @Test
    void aWindowDoesNotHideARecordedProgression() {
        Patient.Builder patient = base().addDiseaseEvents(event(DiseaseEventKind.PROGRESSION, day(10)))
                .vitalStatus(alive(90));

        assertThat(subject(row(PROGRESSION_FREE_SURVIVAL.withBaselineWindowDays(30), patient))
                        .days())
                .isEqualTo(10);
    }

    @Test
    void anEventThatMayPrecedeTheIndexDateLeavesTheSubjectOut() {
        Patient.Builder patient = base().addDiseaseEvents(event(DiseaseEventKind.PROGRESSION, between(-5, 5)))
                .vitalStatus(dead(90));

        assertThat(reason(row(PROGRESSION_FREE_SURVIVAL, patient))).isEqualTo(LeftOutReason.ORDER_UNKNOWN);
    }

    @Test
    void theSameCoarseDateIsTheSameFact() {
        ClinicalDate january = ClinicalDate.ofMonth(2020, 1);
        Patient.Builder patient = Records.patient("a")
                .addLesions(lesion("B1", OrganSite.BRAIN, january))
                .vitalStatus(dead(90));

        Subject subject = subject(row(TIME_TO_NEW_LESION, patient, january, DateConvention.MIDDLE));
        // The middle of January is the 16th: 75 days before day 90.
        assertThat(subject.days()).isEqualTo(75);
        assertThat(subject.isCompeting()).isTrue();
        assertThat(subject.datesExact()).isFalse();
    }

    @Test
    void aProgressionOfTheSameMonthMayBeTheIndexButOneOfTheSameYearIsOpen() {
        ClinicalDate month = ClinicalDate.ofMonth(2020, 1);
        Patient.Builder patient = Records.patient("a")
                .addDiseaseEvents(event(DiseaseEventKind.PROGRESSION, month))
                .vitalStatus(dead(900));
        assertEnds(row(PROGRESSION_FREE_SURVIVAL, patient, month, DateConvention.MIDDLE), 885, Outcome.EVENT, "death");

        ClinicalDate year = ClinicalDate.ofYear(2020);
        Patient.Builder coarse = Records.patient("a")
                .addDiseaseEvents(event(DiseaseEventKind.PROGRESSION, year))
                .vitalStatus(dead(900));
        assertThat(reason(row(PROGRESSION_FREE_SURVIVAL, coarse, year, DateConvention.MIDDLE)))
                .isEqualTo(LeftOutReason.ORDER_UNKNOWN);
    }

    @Test
    void aRecurrenceInsideATreatedFieldIsAProgressionButNoNewMetastasis() {
        Patient.Builder patient = base().addTreatments(radiosurgery("R1", 5, 5, "B1"))
                .addLesions(lesion("B9", OrganSite.BRAIN, 60))
                .addDiseaseEvents(failure(60, FieldRelation.IN_FIELD, new Target.OfLesion("B9")))
                .vitalStatus(dead(90));

        assertEnds(row(TIME_TO_NEW_LESION, patient), 90, Outcome.COMPETING, "death");
        assertThat(subject(row(PROGRESSION_FREE_SURVIVAL, patient)).days()).isEqualTo(60);
    }

    @Test
    void aNewMetastasisThatFailsAfterItsOwnTherapyWasNew() {
        Patient.Builder patient = base().addLesions(lesion("B9", OrganSite.BRAIN, 60))
                .addTreatments(radiosurgery("R9", 65, 65, "B9"))
                .addDiseaseEvents(failure(80, FieldRelation.IN_FIELD, new Target.OfLesion("B9")))
                .vitalStatus(dead(90));

        assertEnds(row(TIME_TO_NEW_LESION, patient), 60, Outcome.EVENT, "new lesion");
    }

    @Test
    void exactOnlyLeavesOutCoarseEvents() {
        Patient.Builder patient = base().addDiseaseEvents(event(DiseaseEventKind.PROGRESSION, between(20, 30)))
                .vitalStatus(dead(90));

        assertThat(reason(row(PROGRESSION_FREE_SURVIVAL, patient, day(0), DateConvention.EXACT_ONLY)))
                .isEqualTo(LeftOutReason.DATE_NOT_EXACT);
        assertThat(subject(row(PROGRESSION_FREE_SURVIVAL, patient)).days()).isEqualTo(25);
    }

    @Test
    void whoProgressedBeforeObservationBeganWasNeverAtRisk() {
        Patient.Builder patient = base().addDiseaseEvents(event(DiseaseEventKind.PROGRESSION, day(20)))
                .vitalStatus(dead(90))
                .observedFrom(day(40));

        assertThat(reason(row(PROGRESSION_FREE_SURVIVAL, patient))).isEqualTo(LeftOutReason.ENTRY_NOT_BEFORE_EXIT);
        assertThat(subject(row(TIME_TO_NEW_LESION, patient)).entryDays()).hasValue(40);
    }

    @Test
    void theEndpointSaysWhatItIs() {
        assertThat(PROGRESSION_FREE_SURVIVAL.id()).isEqualTo("progression-free-survival");
        assertThat(PROGRESSION_FREE_SURVIVAL.causes()).isEqualTo(Map.of(1, "progression or death"));
        assertThat(PROGRESSION_FREE_SURVIVAL.withDeath(DeathPolicy.CENSORED).title())
                .isEqualTo("Time to progression");
        assertThat(TIME_TO_NEW_LESION.causes()).isEqualTo(Map.of(1, "new lesion", 2, "death"));
        assertThat(TIME_TO_NEW_LESION.perLesion()).isFalse();
        assertThat(TIME_TO_NEW_LESION.withDeath(DeathPolicy.EVENT).id()).isEqualTo("new-lesion-free-survival");
        assertThat(PROGRESSION_FREE_SURVIVAL
                        .withNewTherapy(NewTherapyPolicy.EVENT)
                        .withBaselineWindowDays(28)
                        .explain())
                .contains("Death of any cause is an event")
                .contains("new therapy before any event is an event")
                .contains("28 days")
                .contains("day 0");
    }

    @Test
    void aNegativeWindowIsRefused() {
        assertThatThrownBy(() -> TIME_TO_NEW_LESION.withBaselineWindowDays(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("baselineWindowDays: -1 days; it must be at least 0");
    }
}
