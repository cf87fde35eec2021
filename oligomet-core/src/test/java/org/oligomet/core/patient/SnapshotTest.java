package org.oligomet.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.oligomet.core.testdata.Records.chemotherapy;
import static org.oligomet.core.testdata.Records.date;
import static org.oligomet.core.testdata.Records.lesion;
import static org.oligomet.core.testdata.Records.measurement;
import static org.oligomet.core.testdata.Records.patient;
import static org.oligomet.core.testdata.Records.primary;
import static org.oligomet.core.testdata.Records.radiosurgery;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

class SnapshotTest {

    private static Patient known(Patient patient, String asOf) {
        return patient.asOf(date(asOf)).patient();
    }

    @Test
    void hidesAPrimaryDiagnosedLaterAndLaterStagings() {
        Staging first = Staging.builder()
                .date(date("2020-03-10"))
                .basis(StagingBasis.CLINICAL)
                .edition(8)
                .n("N0")
                .build();
        Staging second = Staging.builder()
                .date(date("2020-05-10"))
                .basis(StagingBasis.PATHOLOGICAL)
                .edition(8)
                .n("N2")
                .build();
        Patient patient = patient()
                .addPrimaries(primary()
                        .addStagings(first, second)
                        .addControl(new PrimaryControl(date("2020-09"), true, Optional.of(date("2020-05"))))
                        .build())
                .build();
        assertThat(known(patient, "2020-03-01").primaries()).isEmpty();
        assertThat(known(patient, "2020-05-09").primaries().get(0).stagings()).containsExactly(first);
        assertThat(known(patient, "2020-05-10").primaries().get(0).stagings()).containsExactly(first, second);
        assertThat(known(patient, "2020-08-31").primaries().get(0).control()).isEmpty();
        assertThat(known(patient, "2020-09-01").primaries().get(0).control()).hasSize(1);
    }

    @Test
    void aJudgementIsHiddenUntilWhatItSaysHasHappened() {
        PrimaryControl control = new PrimaryControl(date("2020"), true, Optional.of(date("2020-06")));
        Patient patient =
                patient().addPrimaries(primary().addControl(control).build()).build();
        assertThat(known(patient, "2020-05-31").primaries().get(0).control()).isEmpty();
        assertThat(known(patient, "2020-06-01").primaries().get(0).control()).hasSize(1);
    }

    @Test
    void hidesLaterLesionsAndLaterFactsInsideALesion() {
        Patient patient = patient()
                .addLesions(
                        lesion("L1", OrganSite.BRAIN, "2020-03-05")
                                .addMeasurements(measurement("2020-03-05", 9), measurement("2020-06-01", 14))
                                .addStatuses(new LesionStatus(date("2020-06-01"), LesionState.PROGRESSING))
                                .addPathology(new LesionPathology(date("2020-06-20"), PathologyResult.MALIGNANT))
                                .build(),
                        lesion("L2", OrganSite.LIVER, "2020-06-02").build())
                .build();
        MetastaticLesion early = known(patient, "2020-05-31").lesion("L1").orElseThrow();
        assertThat(early.measurements()).containsExactly(measurement("2020-03-05", 9));
        assertThat(early.statuses()).isEmpty();
        assertThat(early.isConfirmedByHistology()).isFalse();
        assertThat(known(patient, "2020-06-01").lesion("L2")).isEmpty();
        assertThat(known(patient, "2020-06-20").lesions()).isEqualTo(patient.lesions());
        assertThat(patient.lesions().get(0).isConfirmedByHistology()).isTrue();
    }

    @Test
    void aTherapyThatEndsLaterAppearsOngoingWithoutItsCycles() {
        SystemicTherapy therapy = chemotherapy("2020-04-01")
                .stop(date("2020-07"))
                .cycles(4)
                .addResponses(
                        new ResponseAssessment(date("2020-05-15"), ResponseCategory.STABLE_DISEASE),
                        new ResponseAssessment(date("2020-07-05"), ResponseCategory.PARTIAL_RESPONSE))
                .build();
        Patient patient = patient().addTreatments(therapy).build();
        assertThat(known(patient, "2020-03-31").treatments()).isEmpty();
        SystemicTherapy during =
                (SystemicTherapy) known(patient, "2020-06-30").treatments().get(0);
        assertThat(during.stop()).isEmpty();
        assertThat(during.ongoingAsOf()).contains(date("2020-06-30"));
        assertThat(during.cycles()).isEmpty();
        assertThat(during.bestResponse()).contains(ResponseCategory.STABLE_DISEASE);
        SystemicTherapy perhapsOver =
                (SystemicTherapy) known(patient, "2020-07-10").treatments().get(0);
        assertThat(perhapsOver.stop()).contains(date("2020-07"));
        assertThat(perhapsOver.cycles()).isEmpty();
        assertThat(perhapsOver.bestResponse()).contains(ResponseCategory.PARTIAL_RESPONSE);
        assertThat(known(patient, "2020-07-31").treatments()).containsExactly(therapy);
    }

    @Test
    void everyLocalTherapyAppearsOngoingUntilItsEnd() {
        Target target = new Target.OfPrimary("P");
        Patient patient = patient()
                .addTreatments(
                        radiosurgery("2020-04-01", "L1")
                                .stop(date("2020-04-20"))
                                .build(),
                        Surgery.builder()
                                .id("S")
                                .start(date("2020-04-01"))
                                .stop(date("2020-04-20"))
                                .addTargets(target)
                                .build(),
                        ThermalAblation.builder()
                                .id("A")
                                .start(date("2020-04-01"))
                                .stop(date("2020-04-20"))
                                .technique(AblationTechnique.MICROWAVE)
                                .addTargets(target)
                                .build())
                .build();
        assertThat(known(patient, "2020-04-19").treatments())
                .hasSize(3)
                .allMatch(t -> t.stop().isEmpty());
        assertThat(known(patient, "2020-04-20").treatments()).isEqualTo(patient.treatments());
    }

    @Test
    void aTreatedLesionThatIsSeenLaterIsANameWithoutALesion() {
        Patient patient = patient()
                .addLesions(lesion("L1", OrganSite.BRAIN, "2020-06-01").build())
                .addTreatments(radiosurgery("2020-05-01", "L1").build())
                .build();
        Patient known = known(patient, "2020-05-15");
        assertThat(known.treatments()).hasSize(1);
        assertThat(known.lesion("L1")).isEmpty();
    }

    @Test
    void hidesACountWhosePeriodEndsLaterAndALaterVitalStatus() {
        Patient patient = patient()
                .born(ClinicalDate.ofYear(1950))
                .addReportedCounts(ReportedCount.builder()
                        .what(CountedThing.ORGAN_SITES)
                        .lowerBound(2)
                        .periodStart(date("2020-03-01"))
                        .periodEnd(date("2021-03-01"))
                        .build())
                .vitalStatus(new VitalStatus(date("2021-03-01"), LifeStatus.DEAD))
                .observedFrom(date("2020-06-01"))
                .build();
        Patient before = known(patient, "2021-02-28");
        assertThat(before.reportedCounts()).isEmpty();
        assertThat(before.vitalStatus()).isEmpty();
        assertThat(before.observedFrom()).isPresent();
        assertThat(before.born()).isPresent();
        assertThat(known(patient, "2020-05-31").observedFrom()).isEmpty();
        assertThat(known(patient, "2021-03-01")).isEqualTo(patient);
        assertThat(known(patient, "1940-01-01").born()).isPresent();
        assertThat(patient.latestDate()).contains(date("2021-03-01"));
    }

    @Test
    void keepsWhatMayHaveHappenedAndSaysThatItIsNotCertain() {
        Patient patient = patient()
                .addLesions(lesion("L1", OrganSite.BRAIN, "2020-06").build())
                .build();
        Snapshot snapshot = patient.asOf(date("2020-06-15"));
        assertThat(snapshot.patient().lesions()).hasSize(1);
        assertThat(snapshot.isCertain(date("2020-06"))).isFalse();
        assertThat(snapshot.isCertain(date("2020-06-15"))).isTrue();
        assertThat(snapshot.isCertain(date("2020-05"))).isTrue();
        assertThat(known(patient, "2020-05-31").lesions()).isEmpty();
        assertThat(snapshot)
                .isEqualTo(patient.asOf(date("2020-06-15")))
                .hasSameHashCodeAs(patient.asOf(date("2020-06-15")))
                .isNotEqualTo(patient.asOf(date("2020-06-16")))
                .hasToString("as of 2020-06-15: Patient[sex female; 1 lesion (1 brain); vital status not known]");
    }

    @Test
    void needsADayOnTheTimelineOfTheRecord() {
        Patient patient = patient().addPrimaries(primary().build()).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> patient.asOf(date("2020-06")))
                .withMessage("asOf: 2020-06; it must be known to the day");
        ClinicalDate counted = ClinicalDate.ofDay(Timeline.daysFrom("diagnosis"), 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> patient.asOf(counted))
                .withMessage("asOf.timeline: “diagnosis”; it must be the timeline of the record, “calendar”");
        assertThat(patient().build().asOf(counted).patient())
                .isEqualTo(patient().build());
        assertThat(patient().build().latestDate()).isEmpty();
    }
}
