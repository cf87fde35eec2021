package org.oligomet.core.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oligomet.core.endpoint.Endpoint.OVERALL_SURVIVAL;
import static org.oligomet.core.endpoint.Records.alive;
import static org.oligomet.core.endpoint.Records.between;
import static org.oligomet.core.endpoint.Records.brainMri;
import static org.oligomet.core.endpoint.Records.day;

import org.junit.jupiter.api.Test;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.DateConvention;
import org.oligomet.core.time.Timeline;

class OverallSurvivalTest {

    private static Row row(Patient.Builder patient, ClinicalDate origin, DateConvention convention) {
        return OVERALL_SURVIVAL
                .rows(FollowUp.from(3, patient.build(), origin, convention).orElseThrow())
                .get(0);
    }

    private static Row row(Patient.Builder patient) {
        return row(patient, day(0), DateConvention.MIDDLE);
    }

    private static Subject subject(Row row) {
        assertThat(row).isInstanceOf(Subject.class);
        return (Subject) row;
    }

    private static LeftOutReason reason(Row row) {
        assertThat(row).isInstanceOf(LeftOut.class);
        return ((LeftOut) row).reason();
    }

    private static VitalStatus dead(ClinicalDate date) {
        return new VitalStatus(date, LifeStatus.DEAD);
    }

    @Test
    void deathIsTheEvent() {
        Subject subject = subject(row(Records.patient("a").vitalStatus(Records.dead(484))));

        assertThat(subject.person()).isEqualTo(3);
        assertThat(subject.days()).isEqualTo(484);
        assertThat(subject.isEvent()).isTrue();
        assertThat(subject.outcome().code()).isEqualTo(1);
        assertThat(subject.ending()).isEqualTo("death");
        assertThat(subject.end()).isEqualTo(day(484));
        assertThat(subject.origin()).isEqualTo(day(0));
        assertThat(subject.entryDays()).isEmpty();
        assertThat(subject.datesExact()).isTrue();
        assertThat(subject.group()).isEqualTo("all");
    }

    @Test
    void deathOnTheIndexDateIsAnEventAtDayZero() {
        assertThat(subject(row(Records.patient("a").vitalStatus(Records.dead(0))))
                        .days())
                .isZero();
    }

    @Test
    void theLivingAreCensoredAtTheLastContact() {
        Subject subject =
                subject(row(Records.patient("a").vitalStatus(alive(90)).addImaging(brainMri(120))));

        assertThat(subject.days()).isEqualTo(90);
        assertThat(subject.isEvent()).isFalse();
        assertThat(subject.isCompeting()).isFalse();
        assertThat(subject.censoringReason()).contains(CensoringReason.ALIVE_AT_LAST_CONTACT);
    }

    @Test
    void withoutVitalStatusThereIsNoTime() {
        assertThat(reason(row(Records.patient("a").addImaging(brainMri(120))))).isEqualTo(LeftOutReason.NO_FOLLOW_UP);
    }

    @Test
    void anEndBeforeTheOriginIsNoTime() {
        assertThat(reason(row(Records.patient("a").vitalStatus(alive(-1))))).isEqualTo(LeftOutReason.END_BEFORE_ORIGIN);
    }

    @Test
    void lateObservationIsADelayedEntry() {
        Subject subject =
                subject(row(Records.patient("a").vitalStatus(Records.dead(400)).observedFrom(day(130))));

        assertThat(subject.entryDays()).hasValue(130);
        assertThat(subject.days()).isEqualTo(400);
    }

    @Test
    void observationFromBeforeOrAtTheOriginIsNoDelayedEntry() {
        assertThat(subject(row(Records.patient("a")
                                .vitalStatus(Records.dead(400))
                                .observedFrom(day(0))))
                        .entryDays())
                .isEmpty();
        assertThat(subject(row(Records.patient("a")
                                .vitalStatus(Records.dead(400))
                                .observedFrom(day(-5))))
                        .entryDays())
                .isEmpty();
    }

    @Test
    void whoIsObservedOnlyFromTheEndWasNeverAtRisk() {
        assertThat(reason(row(Records.patient("a").vitalStatus(alive(130)).observedFrom(day(130)))))
                .isEqualTo(LeftOutReason.ENTRY_NOT_BEFORE_EXIT);
    }

    @Test
    void aDeathKnownToTheMonthIsInItsMiddleRoundedDown() {
        // February 2020 is day 31 to day 59 from 1 January; its middle is 15 February, day 45.
        Subject subject = subject(row(Records.patient("a").vitalStatus(dead(ClinicalDate.ofMonth(2020, 2)))));

        assertThat(subject.days()).isEqualTo(45);
        assertThat(subject.datesExact()).isFalse();
        assertThat(subject.end()).isEqualTo(ClinicalDate.ofMonth(2020, 2));
    }

    @Test
    void theConventionAppliesToWhatTheOriginLeavesOfTheInterval() {
        Patient.Builder patient = Records.patient("a").vitalStatus(dead(between(-10, 21)));

        assertThat(subject(row(patient, day(0), DateConvention.MIDDLE)).days()).isEqualTo(10);
        assertThat(subject(row(patient, day(0), DateConvention.EARLIEST)).days())
                .isZero();
        assertThat(subject(row(patient, day(0), DateConvention.LATEST)).days()).isEqualTo(21);
    }

    @Test
    void exactOnlyLeavesOutWhoseDeathIsKnownToTheMonth() {
        assertThat(reason(row(
                        Records.patient("a").vitalStatus(dead(between(10, 20))), day(0), DateConvention.EXACT_ONLY)))
                .isEqualTo(LeftOutReason.DATE_NOT_EXACT);
        assertThat(reason(row(
                        Records.patient("a").vitalStatus(Records.dead(20)).observedFrom(between(3, 4)),
                        day(0),
                        DateConvention.EXACT_ONLY)))
                .isEqualTo(LeftOutReason.DATE_NOT_EXACT);
    }

    @Test
    void anEndWithinACoarseOriginButBeforeTheDayChosenForItIsUnknownOrder() {
        assertThat(reason(
                        row(Records.patient("a").vitalStatus(Records.dead(5)), between(0, 30), DateConvention.MIDDLE)))
                .isEqualTo(LeftOutReason.ORDER_UNKNOWN);
    }

    @Test
    void anEntryKnownToTheMonthCountsAsChosenByConvention() {
        Subject subject =
                subject(row(Records.patient("a").vitalStatus(Records.dead(200)).observedFrom(between(10, 21))));

        assertThat(subject.entryDays()).hasValue(15);
        assertThat(subject.datesExact()).isFalse();
    }

    @Test
    void anOriginOnAnotherTimelineIsRefused() {
        Patient patient = Records.patient("a").vitalStatus(alive(5)).build();
        ClinicalDate origin = ClinicalDate.ofDay(Timeline.daysFrom("birth"), 20_000);

        assertThatThrownBy(() -> FollowUp.from(0, patient, origin, DateConvention.MIDDLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("followUp.origin")
                .hasMessageContaining("birth");
    }

    @Test
    void subjectsShowNothingThatIdentifies() {
        Row subject = row(Records.patient("PSEUDONYM-7").vitalStatus(Records.dead(484)));
        Row leftOut = row(Records.patient("PSEUDONYM-7"));

        assertThat(subject.toString() + leftOut)
                .doesNotContain("PSEUDONYM-7")
                .doesNotContain("2021")
                .contains("days=484");
    }

    @Test
    void subjectsRefuseImpossibleTimes() {
        Subject good = subject(row(Records.patient("a").vitalStatus(Records.dead(10))));

        assertThatThrownBy(() -> Subject.builder().from(good).days(-1).build())
                .hasMessageContaining("subject.days: -1 days");
        assertThatThrownBy(() -> Subject.builder().from(good).entryDays(10).build())
                .hasMessageContaining("subject.entryDays: 10 days");
        assertThatThrownBy(() ->
                        Subject.builder().from(good).outcome(Outcome.CENSORED).build())
                .hasMessageContaining("subject.censoringReason");
    }
}
