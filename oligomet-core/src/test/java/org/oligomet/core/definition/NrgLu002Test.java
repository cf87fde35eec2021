package org.oligomet.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.criteria.Verdict.UNDETERMINED;
import static org.oligomet.core.definition.ClauseRow.row;
import static org.oligomet.core.patient.AssessmentKind.ALL_SITES_RADICALLY_TREATABLE;
import static org.oligomet.core.patient.AssessmentKind.BRAIN_METASTASES_STABLE;
import static org.oligomet.core.patient.LesionState.PROGRESSING;
import static org.oligomet.core.patient.LesionState.STABLE;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.LIVER;
import static org.oligomet.core.patient.OrganSite.PLEURAL_EFFUSION;
import static org.oligomet.core.patient.OrganSite.SKIN;
import static org.oligomet.core.patient.ResponseCategory.COMPLETE_RESPONSE;
import static org.oligomet.core.patient.ResponseCategory.NOT_EVALUABLE;
import static org.oligomet.core.patient.ResponseCategory.PARTIAL_RESPONSE;
import static org.oligomet.core.patient.ResponseCategory.PROGRESSIVE_DISEASE;
import static org.oligomet.core.patient.ResponseCategory.STABLE_DISEASE;
import static org.oligomet.core.patient.SystemicClass.CHEMOTHERAPY;
import static org.oligomet.core.patient.SystemicClass.TARGETED;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PerformanceStatus;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;

/** Registration is on 1 July 2020; induction ended on 10 June. LU2-5 is never not met: a scan can still be done. */
class NrgLu002Test {

    private static final String ID = "nrg-lu002";
    private static final String RESTAGED = "2020-06-20";

    /** Induction with four cycles and partial response, restaged with PET/CT and brain MRI. */
    private static Case restaged() {
        return induced(4, PARTIAL_RESPONSE).petCt(RESTAGED).brainMri(RESTAGED);
    }

    private static Case induced(int cycles, ResponseCategory response) {
        return Case.nsclc().asOf("2020-07-01").born("1955").induction(cycles, response, CHEMOTHERAPY);
    }

    private static Case stable(Case patient, int number, OrganSite organ) {
        Case all = patient;
        for (int i = 0; i < number; i++) {
            all = all.metastasis(organ, "2020-03-09", STABLE, RESTAGED);
        }
        return all;
    }

    private static Case performance(int value, String date) {
        Case patient = restaged();
        patient.record()
                .addPerformanceStatuses(new PerformanceStatus(ClinicalDate.parse(date), PerformanceScale.ECOG, value));
        return patient;
    }

    private static Case labs(double ast, double neutrophils, double creatinine, String date) {
        return restaged()
                .lab("AST", ast, "U/L", 40, date)
                .lab("ALT", 30, "U/L", 40, date)
                .lab("bilirubin", 1, "mg/dL", 1, date)
                .lab("ANC", neutrophils, "/mm3", 7000, date)
                .lab("platelets", 200, "10*9/L", 400, date)
                .lab("creatinine", creatinine, "mg/dL", 1, date);
    }

    private static Case drivers(AlterationResult egfr, AlterationResult alk, AlterationResult ros1, Case patient) {
        ClinicalDate date = ClinicalDate.parse("2020-03-15");
        patient.record()
                .addBiomarkers(new Biomarker.DriverAlteration(date, Gene.EGFR, egfr, Optional.empty()))
                .addBiomarkers(new Biomarker.DriverAlteration(date, Gene.ALK, alk, Optional.empty()))
                .addBiomarkers(new Biomarker.DriverAlteration(date, Gene.ROS1, ros1, Optional.empty()));
        return patient;
    }

    static Stream<Arguments> treatmentClauses() {
        return Stream.of(
                row(
                        "LU2-1",
                        MET,
                        "adenocarcinoma with a bone metastasis",
                        restaged().metastases(1, BONE)),
                row(
                        "LU2-1",
                        NOT_MET,
                        "carcinoid",
                        Case.blank()
                                .asOf("2020-07-01")
                                .primary(Histology.CARCINOID, "N0", Case.DIAGNOSIS)
                                .metastases(1, BONE)),
                row(
                        "LU2-1",
                        MET,
                        "boundary: metachronous disease qualifies",
                        Case.nsclc().asOf("2024-01-01").metastases(1, BONE, "2023-12-01")),
                row(
                        "LU2-1",
                        UNDETERMINED,
                        "a metastasis of a month that has begun",
                        Case.nsclc().asOf("2020-04-10").metastases(1, BONE, "2020-04")),
                row("LU2-2", MET, "boundary: four cycles, stable disease", induced(4, STABLE_DISEASE)),
                row("LU2-2", NOT_MET, "boundary: three cycles", induced(3, PARTIAL_RESPONSE)),
                row("LU2-2", NOT_MET, "progressive disease", induced(6, PROGRESSIVE_DISEASE)),
                row(
                        "LU2-2",
                        NOT_MET,
                        "progression after the response",
                        induced(4, PARTIAL_RESPONSE).event(DiseaseEventKind.PROGRESSION, "2020-06-28")),
                row("LU2-2", UNDETERMINED, "response not evaluable", induced(4, NOT_EVALUABLE)),
                row("LU2-2", UNDETERMINED, "induction going on", restaged().asOf("2020-05-01")),
                row("LU2-2", UNDETERMINED, "no systemic therapy on record", Case.nsclc()),
                row("LU2-3", MET, "boundary: ECOG 2, 30 days before", performance(2, "2020-06-01")),
                row("LU2-3", NOT_MET, "boundary: ECOG 3", performance(3, "2020-06-20")),
                row("LU2-3", UNDETERMINED, "boundary: ECOG 2, 31 days before", performance(2, "2020-05-31")),
                row("LU2-3", UNDETERMINED, "no performance status", restaged()),
                row(
                        "LU2-4",
                        MET,
                        "boundary: 18th birthday",
                        Case.nsclc().asOf("2020-07-01").born("2002-07-01")),
                row(
                        "LU2-4",
                        NOT_MET,
                        "boundary: a day earlier",
                        Case.nsclc().asOf("2020-07-01").born("2002-07-02")),
                row(
                        "LU2-4",
                        UNDETERMINED,
                        "born in the year of the cut",
                        Case.nsclc().asOf("2020-07-01").born("2002")),
                row("LU2-5", MET, "PET/CT after induction", restaged()),
                row(
                        "LU2-5",
                        MET,
                        "boundary: CT of chest through adrenals, 30 days before",
                        Case.nsclc()
                                .asOf("2020-07-10")
                                .induction(4, PARTIAL_RESPONSE, CHEMOTHERAPY)
                                .imaging(Modality.CT, "2020-06-10", BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN)),
                row(
                        "LU2-5",
                        UNDETERMINED,
                        "boundary: 31 days before",
                        Case.nsclc()
                                .asOf("2020-07-11")
                                .induction(4, PARTIAL_RESPONSE, CHEMOTHERAPY)
                                .imaging(Modality.CT, "2020-06-10", BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN)),
                row(
                        "LU2-5",
                        UNDETERMINED,
                        "only before the end of induction",
                        induced(4, PARTIAL_RESPONSE).petCt("2020-06-09")),
                row(
                        "LU2-6",
                        MET,
                        "boundary: AST 2.5 times, neutrophils 500, creatinine at the limit, 14 days after",
                        labs(100, 500, 1, "2020-06-24")),
                row("LU2-6", NOT_MET, "boundary: AST a little above 2.5 times", labs(100.1, 500, 1, "2020-06-24")),
                row(
                        "LU2-6",
                        MET,
                        "AST five times with a liver metastasis",
                        stable(labs(200, 500, 1, "2020-06-24"), 1, LIVER)),
                row("LU2-6", NOT_MET, "neutrophils 499", labs(40, 499, 1, "2020-06-24")),
                row("LU2-6", UNDETERMINED, "boundary: 13 days after the last dose", labs(40, 500, 1, "2020-06-23")),
                row(
                        "LU2-6",
                        UNDETERMINED,
                        "creatinine above normal, clearance not known",
                        labs(40, 5000, 1.4, "2020-06-24")),
                row(
                        "LU2-6",
                        MET,
                        "boundary: then clearance of 45",
                        labs(40, 5000, 1.4, "2020-06-24").lab("CrCl", 45, "mL/min/1.73m2", 120, "2020-06-24")),
                row(
                        "LU2-6",
                        NOT_MET,
                        "then clearance of 44",
                        labs(40, 5000, 1.4, "2020-06-24").lab("CrCl", 44, "mL/min/1.73m2", 120, "2020-06-24")),
                row("LU2-6", UNDETERMINED, "no laboratory values", restaged()),
                row("LU2-7", MET, "no earlier therapy", restaged()),
                row("LU2-7", MET, "adjuvant therapy before", restaged().systemic(Intent.ADJUVANT, "2020-03-03")),
                row(
                        "LU2-7",
                        NOT_MET,
                        "maintenance of an earlier line before",
                        restaged().systemic(Intent.MAINTENANCE, "2020-03-03")),
                row(
                        "LU2-7",
                        MET,
                        "boundary: maintenance from the first day of induction",
                        restaged().systemic(Intent.MAINTENANCE, "2020-03-20")),
                row(
                        "LU2-7",
                        UNDETERMINED,
                        "an earlier therapy of unknown intent",
                        restaged().systemic(Intent.UNKNOWN, "2020-03-03")),
                row("LU2-7", UNDETERMINED, "no systemic therapy on record", Case.nsclc()));
    }

    static Stream<Arguments> diseaseClauses() {
        Target brain = new Target.OfLesion("L1");
        return Stream.of(
                row("LU2-8", MET, "boundary: three", stable(restaged(), 3, BONE)),
                row("LU2-8", NOT_MET, "boundary: four", stable(restaged(), 4, BONE)),
                row(
                        "LU2-8",
                        MET,
                        "three, and brain metastases that are not counted",
                        stable(stable(restaged(), 3, BONE), 2, BRAIN)),
                row(
                        "LU2-8",
                        UNDETERMINED,
                        "four before induction, no word of them since",
                        restaged().metastases(4, BONE)),
                row(
                        "LU2-8",
                        UNDETERMINED,
                        "three, restaged with CT of the chest only",
                        stable(induced(4, PARTIAL_RESPONSE).imaging(Modality.CT, RESTAGED, BodyRegion.CHEST), 3, BONE)),
                row(
                        "LU2-8",
                        UNDETERMINED,
                        "no induction on record",
                        Case.staged().metastases(1, BONE)),
                row("LU2-9", MET, "judged treatable", restaged().treatable()),
                row("LU2-9", NOT_MET, "judged not", restaged().judged(ALL_SITES_RADICALLY_TREATABLE, false)),
                row(
                        "LU2-9",
                        UNDETERMINED,
                        "boundary: judged both ways on one day",
                        restaged().treatable().judged(ALL_SITES_RADICALLY_TREATABLE, false)),
                row("LU2-9", UNDETERMINED, "not judged", restaged()),
                row("LU2-10", MET, "no brain metastases on MRI", restaged()),
                row(
                        "LU2-10",
                        MET,
                        "treated by radiosurgery and judged stable",
                        restaged()
                                .metastases(1, BRAIN)
                                .radiotherapy(RadiotherapyTechnique.RADIOSURGERY, "2020-04-01", brain)
                                .judged(BRAIN_METASTASES_STABLE, true)),
                row("LU2-10", NOT_MET, "untreated", restaged().metastasis(BRAIN, "2020-03-09", STABLE, RESTAGED)),
                row(
                        "LU2-10",
                        NOT_MET,
                        "boundary: treated, but progressing since",
                        restaged()
                                .metastasis(BRAIN, "2020-03-09", PROGRESSING, RESTAGED)
                                .radiotherapy(RadiotherapyTechnique.RADIOSURGERY, "2020-04-01", brain)
                                .judged(BRAIN_METASTASES_STABLE, true)),
                row(
                        "LU2-10",
                        UNDETERMINED,
                        "treated, stability not judged",
                        restaged()
                                .metastases(1, BRAIN)
                                .radiotherapy(RadiotherapyTechnique.RADIOSURGERY, "2020-04-01", brain)),
                row(
                        "LU2-10",
                        UNDETERMINED,
                        "brain not imaged",
                        induced(4, PARTIAL_RESPONSE).petCt(RESTAGED)),
                row(
                        "LU2-10",
                        UNDETERMINED,
                        "active or resolved, on one day",
                        restaged()
                                .lesion(restaged()
                                        .lesion(BRAIN, "2020-03-09")
                                        .addStatuses(new LesionStatus(ClinicalDate.parse(RESTAGED), LesionState.ACTIVE))
                                        .addStatuses(
                                                new LesionStatus(ClinicalDate.parse(RESTAGED), LesionState.RESOLVED)))),
                row(
                        "LU2-11",
                        MET,
                        "no driver",
                        drivers(
                                AlterationResult.NOT_ALTERED,
                                AlterationResult.NOT_ALTERED,
                                AlterationResult.NOT_ALTERED,
                                Case.nsclc())),
                row(
                        "LU2-11",
                        NOT_MET,
                        "EGFR, treated with targeted therapy",
                        drivers(
                                AlterationResult.ALTERED,
                                AlterationResult.NOT_ALTERED,
                                AlterationResult.NOT_ALTERED,
                                Case.nsclc().asOf("2020-07-01").induction(4, STABLE_DISEASE, TARGETED))),
                row(
                        "LU2-11",
                        MET,
                        "boundary: EGFR, treated with chemotherapy",
                        drivers(
                                AlterationResult.ALTERED,
                                AlterationResult.NOT_ALTERED,
                                AlterationResult.NOT_ALTERED,
                                restaged())),
                row(
                        "LU2-11",
                        UNDETERMINED,
                        "ROS1 not evaluable, targeted therapy",
                        drivers(
                                AlterationResult.NOT_ALTERED,
                                AlterationResult.NOT_ALTERED,
                                AlterationResult.NOT_EVALUABLE,
                                Case.nsclc().asOf("2020-07-01").induction(4, STABLE_DISEASE, TARGETED))),
                row("LU2-12", MET, "nothing of the kind", stable(restaged(), 1, BONE)),
                row("LU2-12", NOT_MET, "malignant pleural effusion", stable(restaged(), 1, PLEURAL_EFFUSION)),
                row(
                        "LU2-12",
                        NOT_MET,
                        "skin metastasis, not treatable",
                        stable(restaged(), 1, SKIN).judged(ALL_SITES_RADICALLY_TREATABLE, false)),
                row(
                        "LU2-12",
                        MET,
                        "boundary: skin metastasis, treatable",
                        stable(restaged(), 1, SKIN).treatable()),
                row("LU2-12", UNDETERMINED, "skin metastasis, not judged", stable(restaged(), 1, SKIN)),
                row(
                        "LU2-12",
                        UNDETERMINED,
                        "earlier radiotherapy, not judged",
                        stable(restaged(), 1, BONE)
                                .radiotherapy(RadiotherapyTechnique.CONVENTIONAL, "2020-04-01", brain)));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource({"treatmentClauses", "diseaseClauses"})
    void clause(String clause, Verdict expected, String situation, Case patient) {
        assertThat(patient.clause(ID, clause)).as(situation).isEqualTo(expected);
    }

    @Test
    void anEligiblePatientIsEligible() {
        Case patient = stable(labs(40, 3000, 1, "2020-06-24"), 2, BONE).treatable();
        patient.record()
                .addPerformanceStatuses(
                        new PerformanceStatus(ClinicalDate.parse("2020-06-24"), PerformanceScale.ECOG, 1));
        drivers(AlterationResult.NOT_ALTERED, AlterationResult.NOT_ALTERED, AlterationResult.NOT_ALTERED, patient);
        DefinitionEvaluation evaluation = patient.under(ID);
        assertThat(evaluation.verdict()).as(evaluation.explain()).isEqualTo(MET);
        assertThat(evaluation.missing()).isEmpty();
    }

    @Test
    void theCallerChooses() {
        Definition trial = Definitions.byId(ID).orElseThrow();
        Case complete = induced(4, COMPLETE_RESPONSE);
        assertThat(complete.under(trial).clause("LU2-2").verdict()).isEqualTo(NOT_MET);
        assertThat(complete.under(trial.with("complete-response", "accepted"))
                        .clause("LU2-2")
                        .verdict())
                .isEqualTo(MET);
        Case four = stable(restaged(), 4, BONE);
        assertThat(four.under(trial.with("site-unit", "organ")).clause("LU2-8").verdict())
                .isEqualTo(MET);
        Case ct = stable(
                induced(4, PARTIAL_RESPONSE).imaging(Modality.CT, RESTAGED, BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN),
                3,
                BONE);
        assertThat(ct.under(trial).clause("LU2-8").verdict()).isEqualTo(UNDETERMINED);
        assertThat(ct.under(trial.with("ct-coverage", "protocol-minimum"))
                        .clause("LU2-8")
                        .verdict())
                .isEqualTo(MET);
    }
}
