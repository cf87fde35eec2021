package org.oligomet.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.oligomet.core.testdata.Records.chemotherapy;
import static org.oligomet.core.testdata.Records.date;
import static org.oligomet.core.testdata.Records.lesion;
import static org.oligomet.core.testdata.Records.measurement;
import static org.oligomet.core.testdata.Records.patient;
import static org.oligomet.core.testdata.Records.primary;
import static org.oligomet.core.testdata.Records.radiosurgery;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/** Every bound of every value: at it, below it and above it. */
class BoundsTest {

    private static final ClinicalDate DAY = date("2020-03-05");

    private static void refused(String message, ThrowingCallable build) {
        assertThatIllegalArgumentException().isThrownBy(build).withMessage(message);
    }

    /** Above 0 and at most {@code high}; neither NaN nor infinite. */
    private static void positiveUpTo(double high, DoubleConsumer build) {
        assertThatNoException().isThrownBy(() -> build.accept(Double.MIN_VALUE));
        assertThatNoException().isThrownBy(() -> build.accept(high));
        for (double bad : new double[] {0, -1, Math.nextUp(high), Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> build.accept(bad));
        }
    }

    private static void from(int low, int high, IntConsumer build) {
        assertThatNoException().isThrownBy(() -> build.accept(low));
        assertThatNoException().isThrownBy(() -> build.accept(high));
        assertThatIllegalArgumentException().isThrownBy(() -> build.accept(low - 1));
        assertThatIllegalArgumentException().isThrownBy(() -> build.accept(high + 1));
    }

    @Test
    void diameter() {
        positiveUpTo(500, mm -> measurement("2020-03-05", mm));
        refused(
                "measurement.diameterMm: 512.5 mm; it must be above 0 and at most 500 mm",
                () -> measurement("2020-03-05", 512.5));
        refused(
                "measurement.diameterMm: NaN mm; it must be above 0 and at most 500 mm",
                () -> measurement("2020-03-05", Double.NaN));
    }

    private static Imaging.Builder scan() {
        return Imaging.builder().date(DAY).modality(Modality.MRI).addRegions(BodyRegion.BRAIN);
    }

    @Test
    void imaging() {
        positiveUpTo(15, tesla -> scan().fieldStrengthTesla(tesla).build());
        positiveUpTo(50, mm -> scan().sliceThicknessMm(mm).build());
        refused(
                "imaging.regions: empty; at least one region must be named",
                () -> Imaging.builder().date(DAY).modality(Modality.MRI).build());
    }

    @Test
    void radiotherapy() {
        positiveUpTo(200, gy -> radiosurgery("2020-03-05", "L").doseGy(gy).build());
        from(1, 150, n -> radiosurgery("2020-03-05", "L").fractions(n).build());
        refused(
                "radiotherapy.doseGy: -20 Gy; it must be above 0 and at most 200 Gy",
                () -> radiosurgery("2020-03-05", "L").doseGy(-20).build());
        refused(
                "radiotherapy.targets: empty; at least one target must be named",
                () -> Radiotherapy.builder()
                        .id("RT")
                        .start(DAY)
                        .technique(RadiotherapyTechnique.SABR)
                        .build());
        refused(
                "surgery.targets: empty; at least one target must be named",
                () -> Surgery.builder().id("S").start(DAY).build());
        refused(
                "thermalAblation.targets: empty; at least one target must be named",
                () -> ThermalAblation.builder()
                        .id("A")
                        .start(DAY)
                        .technique(AblationTechnique.CRYOABLATION)
                        .build());
    }

    @Test
    void systemicTherapy() {
        from(1, 50, n -> chemotherapy("2020-03-05").line(n).build());
        from(0, 500, n -> chemotherapy("2020-03-05").cycles(n).build());
        refused(
                "systemicTherapy.drugs: blank; it must be filled",
                () -> chemotherapy("2020-03-05").addDrugs(" ").build());
    }

    @Test
    void aTreatmentDoesNotStopBeforeItStarts() {
        assertThatNoException()
                .isThrownBy(() -> chemotherapy("2020-03-05").stop(DAY).build());
        // It may have stopped on the day it started: the month is not certainly before.
        assertThatNoException()
                .isThrownBy(
                        () -> chemotherapy("2020-03-05").stop(date("2020-03")).build());
        refused(
                "systemicTherapy.stop: 2020-03-04; it must not be before start, 2020-03-05",
                () -> chemotherapy("2020-03-05").stop(date("2020-03-04")).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        radiosurgery("2020-03-05", "L").stop(date("2020-02")).build());
    }

    @Test
    void bestResponseIsTheBestThatCouldBeEvaluated() {
        SystemicTherapy.Builder therapy = chemotherapy("2020-03-05");
        assertThat(therapy.build().bestResponse()).isEmpty();
        therapy.addResponses(new ResponseAssessment(date("2020-05"), ResponseCategory.NOT_EVALUABLE));
        assertThat(therapy.build().bestResponse()).contains(ResponseCategory.NOT_EVALUABLE);
        therapy.addResponses(new ResponseAssessment(date("2020-06"), ResponseCategory.PROGRESSIVE_DISEASE));
        assertThat(therapy.build().bestResponse()).contains(ResponseCategory.PROGRESSIVE_DISEASE);
        therapy.addResponses(new ResponseAssessment(date("2020-07"), ResponseCategory.PARTIAL_RESPONSE));
        therapy.addResponses(new ResponseAssessment(date("2020-08"), ResponseCategory.STABLE_DISEASE));
        assertThat(therapy.build().bestResponse()).contains(ResponseCategory.PARTIAL_RESPONSE);
    }

    @Test
    void performanceStatus() {
        from(0, 5, n -> new PerformanceStatus(DAY, PerformanceScale.ECOG, n));
        assertThatNoException().isThrownBy(() -> new PerformanceStatus(DAY, PerformanceScale.KARNOFSKY, 100));
        assertThatNoException().isThrownBy(() -> new PerformanceStatus(DAY, PerformanceScale.KARNOFSKY, 0));
        for (int bad : new int[] {-10, 110, 85}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PerformanceStatus(DAY, PerformanceScale.KARNOFSKY, bad));
        }
        refused(
                "performanceStatus.value: 85; on the Karnofsky scale it must be a multiple of 10",
                () -> new PerformanceStatus(DAY, PerformanceScale.KARNOFSKY, 85));
    }

    @Test
    void biomarkers() {
        DoubleConsumer pdl1 = percent -> new Biomarker.PdL1(DAY, percent, Optional.empty());
        DoubleConsumer tmb = n -> new Biomarker.TumorMutationalBurden(DAY, n, Optional.empty());
        DoubleConsumer score = value ->
                new Biomarker.Signature(DAY, SignatureKind.MICRO_RNA, "miR-200c", value, "1", Optional.of("qPCR"));
        for (DoubleConsumer good : new DoubleConsumer[] {pdl1, tmb, score}) {
            assertThatNoException().isThrownBy(() -> good.accept(0));
            assertThatNoException().isThrownBy(() -> good.accept(100));
            assertThatIllegalArgumentException().isThrownBy(() -> good.accept(Double.NaN));
            assertThatIllegalArgumentException().isThrownBy(() -> good.accept(Double.POSITIVE_INFINITY));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> pdl1.accept(-0.1));
        refused("pdL1.tumorProportionPercent: 100.5 %; it must be from 0 to 100 %", () -> pdl1.accept(100.5));
        assertThatIllegalArgumentException().isThrownBy(() -> tmb.accept(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> tmb.accept(10_001));
        assertThatNoException().isThrownBy(() -> score.accept(-3.5));
        refused(
                "signature.unit: blank; it must be filled",
                () -> new Biomarker.Signature(DAY, SignatureKind.RADIOMICS, "score", 1, "", Optional.empty()));
        refused(
                "driverAlteration.variant: blank; it must be filled",
                () -> new Biomarker.DriverAlteration(DAY, Gene.EGFR, AlterationResult.ALTERED, Optional.of(" ")));
    }

    private static LabResult.Builder alt(double value) {
        return LabResult.builder().date(DAY).analyte("ALT").value(value).unit("U/L");
    }

    @Test
    void laboratory() {
        assertThatNoException().isThrownBy(() -> alt(0).upperLimitOfNormal(40).build());
        refused(
                "labResult.value: NaN U/L; it must be finite",
                () -> alt(Double.NaN).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alt(1).upperLimitOfNormal(0).build());
        refused(
                "labResult.analyte: blank; it must be filled",
                () -> alt(1).analyte("").build());
    }

    private static Staging.Builder staging(int edition) {
        return Staging.builder().date(DAY).basis(StagingBasis.CLINICAL).edition(edition);
    }

    @Test
    void edition() {
        from(5, 9, n -> staging(n).n("N0").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TX", "T0", "Tis", "T1", "T1mi", "T1a", "T1c", "T2b", "T4"})
    void tumour(String t) {
        assertThatNoException().isThrownBy(() -> staging(8).t(t).build());
        assertThatIllegalArgumentException().isThrownBy(() -> staging(8).n(t).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NX", "N0", "N1", "N1mi", "N2", "N2a", "N2b", "N3"})
    void nodes(String n) {
        assertThatNoException().isThrownBy(() -> staging(9).n(n).build());
        assertThatIllegalArgumentException().isThrownBy(() -> staging(9).m(n).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MX", "M0", "M1", "M1a", "M1b", "M1c", "M1c1", "M1c2"})
    void metastases(String m) {
        assertThatNoException().isThrownBy(() -> staging(9).m(m).build());
        assertThatIllegalArgumentException().isThrownBy(() -> staging(9).t(m).build());
    }

    @Test
    void noOtherText() {
        refused(
                "staging.t: not a category; it must be TX, T0, Tis, T1mi or T1 to T4 with a letter",
                () -> staging(8).t("cT2").build());
        assertThatIllegalArgumentException().isThrownBy(() -> staging(8).t("T5").build());
        assertThatIllegalArgumentException().isThrownBy(() -> staging(8).n("N4").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> staging(8).m("M1c3").build());
        refused(
                "staging: no T, N or M; at least one category must be given",
                () -> staging(8).build());
    }

    private static ReportedCount.Builder count(int lower) {
        return ReportedCount.builder()
                .what(CountedThing.LESIONS)
                .lowerBound(lower)
                .periodStart(DAY)
                .periodEnd(DAY);
    }

    @Test
    void reportedCount() {
        from(0, 10_000, n -> count(n).build());
        assertThatNoException().isThrownBy(() -> count(3).upperBound(3).build());
        refused(
                "reportedCount.upperBound: 2; it must be from 3 to 10000",
                () -> count(3).upperBound(2).build());
        refused(
                "reportedCount.periodEnd: 2020-03-04; it must not be before periodStart, 2020-03-05",
                () -> count(3).periodEnd(date("2020-03-04")).build());
    }

    @Test
    void primaryControl() {
        assertThatNoException().isThrownBy(() -> new PrimaryControl(DAY, true, Optional.of(DAY)));
        refused(
                "primaryControl.date: 2020-03-05; it must not be before since, 2020-03-06",
                () -> new PrimaryControl(DAY, true, Optional.of(date("2020-03-06"))));
    }

    @Test
    void lobeOfThePrimary() {
        refused(
                "primary.lobe: RIGHT_UPPER in BREAST; only a lung has lobes",
                () -> primary().site(PrimarySite.BREAST).build());
        refused(
                "primary.laterality: LEFT; it must be the side of the lobe RIGHT_UPPER",
                () -> primary().laterality(Laterality.LEFT).build());
    }

    @Test
    void diseaseEvent() {
        DiseaseEvent.Builder event = DiseaseEvent.builder()
                .date(DAY)
                .kind(DiseaseEventKind.PROGRESSION)
                .addEarlierTherapyIds("RT");
        assertThat(event.build().fieldRelation()).isEqualTo(FieldRelation.UNKNOWN);
        assertThatNoException()
                .isThrownBy(() -> event.fieldRelation(FieldRelation.IN_FIELD).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event.fieldRelation(FieldRelation.NO_EARLIER_LOCAL_THERAPY)
                        .build())
                .withMessageStartingWith("diseaseEvent.earlierTherapyIds: 1 given");
    }

    @Test
    void idsAreFilledAndUniqueAndNeverShown() {
        refused("patient.id: blank; it must be filled", () -> patient().id(" ").build());
        refused(
                "lesion.id: blank; it must be filled",
                () -> lesion("", OrganSite.BRAIN, "2020").build());
        refused("target.lesionId: blank; it must be filled", () -> new Target.OfLesion(""));
        refused("target.primaryId: blank; it must be filled", () -> new Target.OfPrimary(""));
        refused(
                "patient.lesions[1].id: used before; ids must be unique among the lesions",
                () -> patient()
                        .addLesions(
                                lesion("secret", OrganSite.BRAIN, "2020").build(),
                                lesion("secret", OrganSite.LIVER, "2020").build())
                        .build());
        refused(
                "patient.primaries[1].id: used before; ids must be unique among the primaries",
                () -> patient()
                        .addPrimaries(primary().build(), primary().build())
                        .build());
        refused(
                "patient.treatments[1].id: used before; ids must be unique among the treatments",
                () -> patient()
                        .addTreatments(
                                chemotherapy("2020").build(),
                                chemotherapy("2021").build())
                        .build());
    }

    @Test
    void aRecordHasOneTimeline() {
        Timeline anchor = Timeline.daysFrom("diagnosis");
        Patient counted = patient()
                .born(ClinicalDate.betweenDays(anchor, -22_000, -21_636))
                .observedFrom(ClinicalDate.ofDay(anchor, 30))
                .build();
        assertThat(counted.timeline()).contains(anchor);
        assertThat(patient().build().timeline()).isEmpty();
        assertThat(patient().observedFrom(DAY).build().timeline()).contains(Timeline.CALENDAR);
        refused(
                "patient.lesions[0].firstSeen: on the timeline “calendar”; all dates of a record must be on one,"
                        + " here “diagnosis”",
                () -> Patient.builder()
                        .from(counted)
                        .addLesions(lesion("L", OrganSite.BRAIN, "2020").build())
                        .build());
    }

    @Test
    void toStringShowsNothingThatIdentifies() {
        Patient patient = patient()
                .id("secret")
                .born(date("1950-07-08"))
                .addPrimaries(primary().build())
                .addLesions(
                        lesion("secret lesion", OrganSite.BRAIN, "2020").build(),
                        lesion("secret too", OrganSite.BRAIN, "2020").build())
                .addTreatments(chemotherapy("2020").addDrugs("secret drug").build())
                .addImaging(scan().build(), scan().sliceThicknessMm(1).build())
                .addBiomarkers(new Biomarker.DriverAlteration(
                        DAY, Gene.EGFR, AlterationResult.ALTERED, Optional.of("secret variant")))
                .vitalStatus(new VitalStatus(date("2021-05"), LifeStatus.DEAD))
                .build();
        assertThat(patient)
                .hasToString("Patient[sex female; lung primary (adenocarcinoma, diagnosed 2020-03-02);"
                        + " 2 lesions (2 brain); 1 treatment; 2 examinations; died 2021-05]");
        assertThat(patient.primaries().get(0).toString()).contains("LUNG").doesNotContain("id=");
        assertThat(patient.lesions().toString()).contains("BRAIN").doesNotContain("secret");
        assertThat(patient.treatments().toString()).contains("CHEMOTHERAPY").doesNotContain("id=");
        assertThat(patient.biomarkers().toString()).contains("EGFR").doesNotContain("secret");
        assertThat(radiosurgery("2020", "secret").id("secret").build().toString())
                .contains("RADIOSURGERY")
                .doesNotContain("secret");
        assertThat(DiseaseEvent.builder()
                        .date(DAY)
                        .kind(DiseaseEventKind.RECURRENCE)
                        .addTargets(new Target.OfLesion("secret"), new Target.OfPrimary("secret"))
                        .addEarlierTherapyIds("secret")
                        .build()
                        .toString())
                .contains("RECURRENCE")
                .doesNotContain("secret");
        assertThat(patient.treatment("CT")).isPresent();
        assertThat(patient.primary("Q")).isEmpty();
    }
}
