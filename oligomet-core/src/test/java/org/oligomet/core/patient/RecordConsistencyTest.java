package org.oligomet.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.testdata.Records.chemotherapy;
import static org.oligomet.core.testdata.Records.date;
import static org.oligomet.core.testdata.Records.lesion;
import static org.oligomet.core.testdata.Records.measurement;
import static org.oligomet.core.testdata.Records.patient;
import static org.oligomet.core.testdata.Records.primary;
import static org.oligomet.core.testdata.Records.radiosurgery;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oligomet.core.patient.RecordFinding.Kind;
import org.oligomet.core.time.ClinicalDate;

class RecordConsistencyTest {

    /** Kind and field of every finding. */
    static List<String> findings(Patient.Builder patient) {
        return RecordConsistency.check(patient.build()).stream()
                .map(f -> f.kind() + " " + f.field())
                .toList();
    }

    private static VitalStatus dead(String date) {
        return new VitalStatus(date(date), LifeStatus.DEAD);
    }

    private static VitalStatus alive(String date) {
        return new VitalStatus(date(date), LifeStatus.ALIVE);
    }

    static ReportedCount.Builder reported(CountedThing what, int lower, int upper) {
        return ReportedCount.builder()
                .what(what)
                .lowerBound(lower)
                .upperBound(upper)
                .periodStart(date("2020-03-01"))
                .periodEnd(date("2020-12-31"));
    }

    private static DiseaseEvent event(FieldRelation relation) {
        return DiseaseEvent.builder()
                .date(date("2020-06-01"))
                .kind(DiseaseEventKind.PROGRESSION)
                .fieldRelation(relation)
                .build();
    }

    @Test
    void anOrdinaryRecordHasNoFinding() {
        assertThat(findings(patient()
                        .born(ClinicalDate.ofYear(1950))
                        .addPrimaries(primary().build())
                        .addLesions(lesion("L", OrganSite.BRAIN, "2020-03-10")
                                .addMeasurements(measurement("2020-03-10", 12))
                                .addStatuses(new LesionStatus(date("2020-04-01"), LesionState.ABLATED))
                                .build())
                        .addTreatments(
                                radiosurgery("2020-04-01", "L").build(),
                                chemotherapy("2020-04-15")
                                        .stop(date("2020-07"))
                                        .cycles(4)
                                        .build())
                        .addReportedCounts(reported(CountedThing.LESIONS, 1, 1).build())
                        .addDiseaseEvents(event(FieldRelation.OUT_OF_FIELD))
                        .vitalStatus(dead("2021-02-03"))))
                .isEmpty();
    }

    @Test
    void lesionSeenBeforeBirth() {
        Patient.Builder patient = patient()
                .born(date("1950-07-08"))
                .addLesions(lesion("L", OrganSite.BRAIN, "1950-07-07").build());
        assertThat(findings(patient)).containsExactly("FACT_BEFORE_BIRTH lesions[0].firstSeen");
        assertThat(RecordConsistency.check(patient.build()).get(0))
                .hasToString("FACT_BEFORE_BIRTH at lesions[0].firstSeen: dated before birth");
        assertThat(findings(patient.born(date("1950-07-07")))).isEmpty();
    }

    @Test
    void deathBeforeDiagnosis() {
        Patient.Builder patient = patient().addPrimaries(primary().build());
        assertThat(findings(patient.vitalStatus(dead("2020-03-01"))))
                .containsExactly("DEATH_BEFORE_DIAGNOSIS primaries[0].diagnosed");
        assertThat(findings(patient.vitalStatus(dead("2020-03-02")))).isEmpty();
        assertThat(findings(patient.vitalStatus(dead("2020-03")))).isEmpty();
    }

    @Test
    void factsAfterDeath() {
        assertThat(findings(patient()
                        .addLesions(lesion("L", OrganSite.BRAIN, "2020-05-02")
                                .addPathology(new LesionPathology(date("2020-05-09"), PathologyResult.MALIGNANT))
                                .build())
                        .addTreatments(
                                radiosurgery("2020-05-02", "L").build(),
                                chemotherapy("2020-04-01")
                                        .stop(date("2020-05-02"))
                                        .build())
                        .vitalStatus(dead("2020-05-01"))))
                .containsExactly(
                        "FACT_AFTER_DEATH lesions[0].firstSeen",
                        "TREATMENT_AFTER_DEATH treatments[0].start",
                        "TREATMENT_AFTER_DEATH treatments[1].stop");
    }

    @Test
    void factsAfterTheLastContact() {
        Patient.Builder patient = patient()
                .addPerformanceStatuses(new PerformanceStatus(date("2020-05-02"), PerformanceScale.ECOG, 1))
                .addBiomarkers(new Biomarker.CirculatingTumorDna(date("2020-05-09"), true, Optional.empty()));
        assertThat(findings(patient.vitalStatus(alive("2020-05-01"))))
                .containsExactly("FACT_AFTER_LAST_CONTACT performanceStatuses[0].date");
        assertThat(findings(patient.vitalStatus(alive("2020-05-02")))).isEmpty();
        assertThat(findings(patient().observedFrom(date("2020-05-02")).vitalStatus(dead("2020-05-01"))))
                .containsExactly("OBSERVED_AFTER_LAST_CONTACT observedFrom");
    }

    @Test
    void aDiagnosisIsAContactAndAJudgementNeedsALivingPatient() {
        Patient.Builder patient = patient()
                .addPrimaries(primary().build())
                .addAssessments(new Assessment(date("2020-03-02"), AssessmentKind.ALL_SITES_RADICALLY_TREATABLE, true));
        assertThat(findings(patient.vitalStatus(alive("2020-03-01"))))
                .containsExactly(
                        "FACT_AFTER_LAST_CONTACT primaries[0].diagnosed",
                        "FACT_AFTER_LAST_CONTACT assessments[0].date");
        assertThat(findings(patient.vitalStatus(dead("2020-03-01"))))
                .containsExactly(
                        "DEATH_BEFORE_DIAGNOSIS primaries[0].diagnosed", "FACT_AFTER_DEATH assessments[0].date");
        assertThat(findings(patient.vitalStatus(alive("2020-03-02")))).isEmpty();
    }

    @Test
    void aFieldInsideAListIsNamedInFull() {
        assertThat(findings(patient()
                        .born(date("1950-07-08"))
                        .addPrimaries(primary()
                                .addControl(
                                        new PrimaryControl(date("2020-05-01"), true),
                                        new PrimaryControl(date("2020-06-01"), true, Optional.of(date("1949"))))
                                .build())))
                .containsExactly("FACT_BEFORE_BIRTH primaries[0].control[1].since");
    }

    @Test
    void treatmentOfAnUnknownLesionOrPrimary() {
        assertThat(findings(patient()
                        .addTreatments(radiosurgery("2020-04-01", "L9")
                                .addTargets(new Target.OfPrimary("P9"))
                                .build())
                        .addDiseaseEvents(DiseaseEvent.builder()
                                .date(date("2020-06-01"))
                                .kind(DiseaseEventKind.RECURRENCE)
                                .addTargets(new Target.OfLesion("L9"))
                                .fieldRelation(FieldRelation.IN_FIELD)
                                .addEarlierTherapyIds("RT", "RT9")
                                .build())
                        .addPathology(PathologyReport.builder()
                                .date(date("2020-04-01"))
                                .specimen(SpecimenKind.BIOPSY)
                                .target(new Target.OfPrimary("P9"))
                                .result(PathologyResult.MALIGNANT)
                                .build())))
                .containsExactly(
                        "UNKNOWN_LESION treatments[0].targets",
                        "UNKNOWN_PRIMARY treatments[0].targets",
                        "UNKNOWN_LESION diseaseEvents[0].targets",
                        "UNKNOWN_TREATMENT diseaseEvents[0].earlierTherapyIds",
                        "UNKNOWN_PRIMARY pathology[0].target");
    }

    @Test
    void treatedBeforeFirstSeen() {
        Patient.Builder patient =
                patient().addLesions(lesion("L", OrganSite.BRAIN, "2020-04-02").build());
        assertThat(findings(
                        patient.addTreatments(radiosurgery("2020-04-01", "L").build())))
                .containsExactly("TREATED_BEFORE_FIRST_SEEN treatments[0].targets");
        assertThat(findings(
                        patient.treatments(List.of(radiosurgery("2020-04", "L").build()))))
                .isEmpty();
    }

    @Test
    void theHistoryOfALesion() {
        assertThat(findings(patient()
                        .addLesions(lesion("L", OrganSite.LIVER, "2020-04-02")
                                .addMeasurements(measurement("2020-04-01", 11), measurement("2020-06-01", 9))
                                .addStatuses(
                                        new LesionStatus(date("2020-05-01"), LesionState.RESECTED),
                                        new LesionStatus(date("2020-05-02"), LesionState.RESECTED),
                                        new LesionStatus(date("2020-06-01"), LesionState.PROGRESSING))
                                .addPathology(new LesionPathology(date("2020-05-10"), PathologyResult.MALIGNANT))
                                .build())))
                .containsExactly(
                        "FACT_BEFORE_FIRST_SEEN lesions[0].measurements[0].date",
                        "FACT_AFTER_RESECTION lesions[0].measurements[1].date",
                        "FACT_AFTER_RESECTION lesions[0].statuses[2].date");
    }

    @Test
    void theOrderOfTheCourse() {
        assertThat(findings(patient()
                        .addPrimaries(primary().build())
                        .addTreatments(chemotherapy("2020-03-01")
                                .cycles(4)
                                .addResponses(
                                        new ResponseAssessment(date("2020-02-01"), ResponseCategory.STABLE_DISEASE))
                                .build())))
                .containsExactly(
                        "TREATMENT_BEFORE_DIAGNOSIS treatments[0].start",
                        "CYCLES_WITHOUT_STOP treatments[0].cycles",
                        "RESPONSE_BEFORE_START treatments[0].responses[0].date");
    }

    @Test
    void fieldRelationNeedsALocalTherapy() {
        String finding = "FIELD_RELATION_CONTRADICTS_TREATMENTS diseaseEvents[0].fieldRelation";
        Patient.Builder none = patient();
        assertThat(findings(none.diseaseEvents(List.of(event(FieldRelation.IN_FIELD)))))
                .containsExactly(finding);
        assertThat(findings(none.diseaseEvents(List.of(event(FieldRelation.OUT_OF_FIELD)))))
                .containsExactly(finding);
        assertThat(findings(none.diseaseEvents(List.of(event(FieldRelation.NO_EARLIER_LOCAL_THERAPY)))))
                .isEmpty();
        Patient.Builder treated = patient()
                .addLesions(lesion("L", OrganSite.BRAIN, "2020-03-01").build())
                .addTreatments(radiosurgery("2020-05-31", "L").build());
        assertThat(findings(treated.diseaseEvents(List.of(event(FieldRelation.IN_FIELD)))))
                .isEmpty();
        assertThat(findings(treated.diseaseEvents(List.of(event(FieldRelation.NO_EARLIER_LOCAL_THERAPY)))))
                .containsExactly(finding);
        assertThat(findings(treated.diseaseEvents(List.of(event(FieldRelation.UNKNOWN)))))
                .isEmpty();
    }

    @Test
    void fieldRelationToATherapyThatCameLater() {
        Patient.Builder treated = patient()
                .addLesions(lesion("L", OrganSite.BRAIN, "2020-03-01").build())
                .addTreatments(
                        radiosurgery("2020-04-01", "L").id("FIRST").build(),
                        radiosurgery("2020-06-02", "L").id("SECOND").build());
        DiseaseEvent failure = event(FieldRelation.IN_FIELD);
        assertThat(findings(treated.diseaseEvents(List.of(DiseaseEvent.builder()
                        .from(failure)
                        .addEarlierTherapyIds("SECOND")
                        .build()))))
                .containsExactly("FIELD_RELATION_CONTRADICTS_TREATMENTS diseaseEvents[0].fieldRelation");
        assertThat(findings(treated.diseaseEvents(List.of(DiseaseEvent.builder()
                        .from(failure)
                        .addEarlierTherapyIds("FIRST")
                        .build()))))
                .isEmpty();
        assertThat(findings(treated.diseaseEvents(List.of(DiseaseEvent.builder()
                        .from(failure)
                        .addEarlierTherapyIds("LOST")
                        .build()))))
                .containsExactly("UNKNOWN_TREATMENT diseaseEvents[0].earlierTherapyIds");
    }

    @Test
    void n0WithARegionalNode() {
        PrimaryTumor staged = primary()
                .addStagings(Staging.builder()
                        .date(date("2020-03-10"))
                        .basis(StagingBasis.CLINICAL)
                        .edition(8)
                        .n("N0")
                        .build())
                .build();
        String finding = "N0_WITH_REGIONAL_NODE primaries[0].stagings[0].n";
        Patient.Builder patient = patient().addPrimaries(staged);
        assertThat(findings(patient.lesions(List.of(lesion("N", OrganSite.SUPRACLAVICULAR_NODE, "2020-03-10")
                        .build()))))
                .containsExactly(finding);
        assertThat(findings(patient.lesions(List.of(lesion("N", OrganSite.SUPRACLAVICULAR_NODE, "2020-03-11")
                        .build()))))
                .isEmpty();
        // A cervical node is not regional for the lung.
        assertThat(findings(patient.lesions(List.of(
                        lesion("N", OrganSite.CERVICAL_NODE, "2020-03-10").build()))))
                .isEmpty();
    }

    private static Patient.Builder stagedM0(String stagedOn, MetastaticLesion... lesions) {
        return patient()
                .addPrimaries(primary()
                        .addStagings(Staging.builder()
                                .date(date(stagedOn))
                                .basis(StagingBasis.CLINICAL)
                                .edition(8)
                                .m("M0")
                                .build())
                        .build())
                .addLesions(lesions);
    }

    @Test
    void m0WithAMetastasis() {
        MetastaticLesion brain = lesion("L", OrganSite.BRAIN, "2020-03-10").build();
        assertThat(findings(stagedM0("2020-03-10", brain)))
                .containsExactly("M0_WITH_METASTASIS primaries[0].stagings[0].m");
        assertThat(findings(stagedM0("2020-03-09", brain))).isEmpty();
        assertThat(findings(stagedM0("2020-03", brain))).isEmpty();
        assertThat(findings(stagedM0(
                        "2020-03-10",
                        lesion("N", OrganSite.SUPRACLAVICULAR_NODE, "2020-03-10")
                                .build())))
                .isEmpty();
    }

    @Test
    void histologyThatDoesNotFitTheSite() {
        String finding = "HISTOLOGY_DOES_NOT_FIT_SITE primaries[0].histology";
        PrimaryTumor.Builder breast =
                primary().site(PrimarySite.BREAST).lobe(Optional.empty()).histology(Histology.NSCLC_NOS);
        assertThat(findings(patient().addPrimaries(breast.build()))).containsExactly(finding);
        assertThat(findings(patient()
                        .addPrimaries(breast.histology(Histology.ADENOCARCINOMA).build())))
                .isEmpty();
        PrimaryTumor.Builder sarcoma = breast.site(PrimarySite.SARCOMA);
        assertThat(findings(patient().addPrimaries(sarcoma.build()))).containsExactly(finding);
        assertThat(findings(patient()
                        .addPrimaries(sarcoma.histology(Histology.OTHER).build())))
                .isEmpty();
    }

    @Test
    void theSameFactTwice() {
        PrimaryControl control = new PrimaryControl(date("2020-05-01"), true);
        LabResult lab = LabResult.builder()
                .date(date("2020-05-01"))
                .analyte("ALT")
                .value(20)
                .unit("U/L")
                .build();
        ResponseAssessment response = new ResponseAssessment(date("2020-07"), ResponseCategory.STABLE_DISEASE);
        assertThat(findings(patient()
                        .addPrimaries(primary().addControl(control, control).build())
                        .addLesions(lesion("L", OrganSite.LIVER, "2020-04-01")
                                .addMeasurements(measurement("2020-04-01", 11), measurement("2020-04-01", 11))
                                .build())
                        .addTreatments(chemotherapy("2020-05-01")
                                .addResponses(response, response)
                                .build())
                        .addLabResults(lab, lab, lab)))
                .containsExactly(
                        "DUPLICATE_FACT primaries[0].control[1]",
                        "DUPLICATE_FACT lesions[0].measurements[1]",
                        "DUPLICATE_FACT treatments[0].responses[1]",
                        "DUPLICATE_FACT labResults[1]",
                        "DUPLICATE_FACT labResults[2]");
    }

    @Test
    void messagesShowDatesOfTheDiseaseOnly() {
        RecordFinding finding = RecordConsistency.check(patient()
                        .addLesions(
                                lesion("secret", OrganSite.BRAIN, "2020-06-01").build())
                        .addTreatments(radiosurgery("2020-05-01", "secret").build())
                        .build())
                .get(0);
        assertThat(finding)
                .isEqualTo(new RecordFinding(
                        Kind.TREATED_BEFORE_FIRST_SEEN,
                        "treatments[0].targets",
                        "treated 2020-05-01, but first seen 2020-06-01"));
    }
}
