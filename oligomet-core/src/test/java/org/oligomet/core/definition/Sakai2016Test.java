package org.oligomet.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.criteria.Verdict.UNDETERMINED;
import static org.oligomet.core.definition.ClauseRow.row;
import static org.oligomet.core.patient.CountedThing.ORGAN_SITES;
import static org.oligomet.core.patient.OrganSite.ADRENAL;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.LIVER;
import static org.oligomet.core.patient.OrganSite.MEDIASTINAL_NODE;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.StagingBasis;

class Sakai2016Test {

    private static final String ID = "sakai-2016";

    static Stream<Arguments> clauses() {
        return Stream.of(
                row(
                        "SAK-1",
                        MET,
                        "adenocarcinoma with a brain metastasis",
                        Case.staged().metastases(1, BRAIN)),
                row(
                        "SAK-1",
                        NOT_MET,
                        "small cell carcinoma",
                        Case.blank()
                                .primary(Histology.SMALL_CELL_CARCINOMA, "N0", Case.DIAGNOSIS)
                                .metastases(1, BRAIN)),
                row("SAK-1", NOT_MET, "looked everywhere, nothing found", Case.staged()),
                row(
                        "SAK-1",
                        NOT_MET,
                        "the only lesion proven benign",
                        Case.staged().biopsied(ADRENAL, PathologyResult.NOT_MALIGNANT, "2020-03-20")),
                row(
                        "SAK-1",
                        MET,
                        "boundary: a biopsy that told nothing leaves the lesion",
                        Case.staged().biopsied(ADRENAL, PathologyResult.NON_DIAGNOSTIC, "2020-03-20")),
                row(
                        "SAK-1",
                        NOT_MET,
                        "boundary: regional nodes alone are not metastatic disease",
                        Case.staged().metastases(1, MEDIASTINAL_NODE)),
                row(
                        "SAK-1",
                        UNDETERMINED,
                        "brain not imaged, nothing found elsewhere",
                        Case.nsclc().petCt("2020-03-09")),
                row(
                        "SAK-1",
                        UNDETERMINED,
                        "histology unknown",
                        Case.blank()
                                .primary(Histology.UNKNOWN, "N0", Case.DIAGNOSIS)
                                .metastases(1, BRAIN)),
                row("SAK-2", MET, "N0", Case.staged().metastases(1, BRAIN)),
                row(
                        "SAK-2",
                        NOT_MET,
                        "boundary: N1 is the least that is not N0",
                        Case.blank()
                                .primary(Histology.ADENOCARCINOMA, "N1", Case.DIAGNOSIS)
                                .metastases(1, BRAIN)),
                row(
                        "SAK-2",
                        NOT_MET,
                        "the specimen found N2 where the clinic said N0",
                        Case.blank()
                                .primary(
                                        PrimarySite.LUNG,
                                        Histology.ADENOCARCINOMA,
                                        Case.DIAGNOSIS,
                                        Case.staging(StagingBasis.CLINICAL, "N0", Case.DIAGNOSIS),
                                        Case.staging(StagingBasis.PATHOLOGICAL, "N2", "2020-03-15"))
                                .metastases(1, BRAIN)),
                row(
                        "SAK-2",
                        UNDETERMINED,
                        "NX",
                        Case.blank()
                                .primary(Histology.ADENOCARCINOMA, "NX", Case.DIAGNOSIS)
                                .metastases(1, BRAIN)),
                row(
                        "SAK-2",
                        UNDETERMINED,
                        "N0 beside a lesion in a mediastinal node",
                        Case.staged().metastases(1, BRAIN).metastases(1, MEDIASTINAL_NODE)),
                row("SAK-3", MET, "boundary: five in the brain", Case.staged().metastases(5, BRAIN)),
                row(
                        "SAK-3",
                        NOT_MET,
                        "boundary: six in the brain",
                        Case.staged().metastases(6, BRAIN)),
                row(
                        "SAK-3",
                        NOT_MET,
                        "six in the brain, whatever the rest of the body holds",
                        Case.nsclc().metastases(6, BRAIN)),
                row(
                        "SAK-3",
                        UNDETERMINED,
                        "two in the liver, brain not imaged",
                        Case.nsclc().petCt("2020-03-09").metastases(2, LIVER)),
                row(
                        "SAK-4",
                        MET,
                        "boundary: two organs",
                        Case.staged().metastases(2, BRAIN).metastases(1, LIVER)),
                row(
                        "SAK-4",
                        NOT_MET,
                        "boundary: three organs",
                        Case.staged().metastases(1, BRAIN).metastases(1, LIVER).metastases(1, ADRENAL)),
                row("SAK-4", NOT_MET, "no metastasis", Case.staged()),
                row(
                        "SAK-4",
                        UNDETERMINED,
                        "two organs, but the brain not imaged",
                        Case.nsclc().petCt("2020-03-09").metastases(1, BONE).metastases(1, LIVER)),
                row(
                        "SAK-5",
                        MET,
                        "found a week after the primary",
                        Case.staged().metastases(1, BRAIN)),
                row(
                        "SAK-5",
                        MET,
                        "boundary: on the day six months later",
                        Case.nsclc().asOf("2020-12-01").metastases(1, BRAIN, "2020-09-02")),
                row(
                        "SAK-5",
                        NOT_MET,
                        "boundary: one day later",
                        Case.nsclc().asOf("2020-12-01").metastases(1, BRAIN, "2020-09-03")),
                row("SAK-5", MET, "found before the primary", Case.nsclc().metastases(1, BRAIN, "2020-01-15")),
                row(
                        "SAK-5",
                        UNDETERMINED,
                        "found in the month of the cut",
                        Case.nsclc().asOf("2020-12-01").metastases(1, BRAIN, "2020-09")));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("clauses")
    void clause(String clause, Verdict expected, String situation, Case patient) {
        assertThat(patient.clause(ID, clause)).as(situation).isEqualTo(expected);
    }

    @Test
    void fiveBrainAndFourAdrenalMetastasesQualifyHereButNotUnderDingemans() {
        Case patient = Case.staged().metastases(5, BRAIN).metastases(4, ADRENAL).treatable();
        assertThat(patient.under(ID).verdict()).isEqualTo(MET);
        assertThat(patient.under("dingemans-2019").verdict()).isEqualTo(NOT_MET);
        assertThat(patient.clause("dingemans-2019", "DIN-2")).isEqualTo(NOT_MET);
    }

    @Test
    void fiveBrainAndFourBoneMetastasesQualify() {
        Case patient = Case.staged().metastases(5, BRAIN).metastases(4, BONE);
        assertThat(patient.under(ID).verdict()).isEqualTo(MET);
        assertThat(patient.under("dingemans-2019").verdict()).isEqualTo(NOT_MET);
    }

    @Test
    void withBothAdrenalAndBoneItIsThreeOrgans() {
        Case patient = Case.staged().metastases(5, BRAIN).metastases(2, ADRENAL).metastases(2, BONE);
        assertThat(patient.clause(ID, "SAK-4")).isEqualTo(NOT_MET);
        assertThat(patient.under(ID).verdict()).isEqualTo(NOT_MET);
    }

    @Test
    void anUnimagedBrainLeavesItOpenAndNamesTheMri() {
        DefinitionEvaluation evaluation =
                Case.nsclc().petCt("2020-03-09").metastases(2, LIVER).under(ID);
        assertThat(evaluation.verdict()).isEqualTo(UNDETERMINED);
        assertThat(evaluation.missing()).extracting(DataRequirement::code).containsExactly("IMAGING:BRAIN");
        assertThat(evaluation.missing())
                .extracting(DataRequirement::text)
                .singleElement()
                .asString()
                .contains("brain MRI");
    }

    @Test
    void aTotalOverTheWholeCourseBoundsTheCountAtDiagnosisFromAboveOnly() {
        assertThat(registry(0).under(ID).verdict()).isEqualTo(NOT_MET);
        assertThat(registry(1).clause(ID, "SAK-4")).isEqualTo(MET);
        assertThat(registry(2).clause(ID, "SAK-4")).isEqualTo(MET);
        assertThat(registry(3).clause(ID, "SAK-4")).isEqualTo(UNDETERMINED);
        assertThat(registry(7).clause(ID, "SAK-4")).isEqualTo(UNDETERMINED);
        assertThat(registry(7).under(ID).clause("SAK-4").evaluation().missing())
                .extracting(DataRequirement::code)
                .containsExactly("ORGAN_COUNT");
    }

    @Test
    void theWholeCoursePolicyTakesTheTotalAsTheCount() {
        Definition wholeCourse = Definitions.byId(ID).orElseThrow().with("reported-periods", "whole-course");
        assertThat(registry(2).under(wholeCourse).clause("SAK-4").verdict()).isEqualTo(MET);
        assertThat(registry(3).under(wholeCourse).clause("SAK-4").verdict()).isEqualTo(NOT_MET);
    }

    private static Case registry(int sites) {
        Case patient =
                Case.nsclc().asOf("2023-06-30").reported(ORGAN_SITES, sites, sites, Case.DIAGNOSIS, "2023-06-30");
        return sites == 0 ? patient : patient.event(DiseaseEventKind.NEW_METASTASIS, "2020-03-09");
    }

    @Test
    void lesionsFoundAfterTheStagingWindowDoNotBelongToTheDiagnosis() {
        // 9 March plus 45 days is 23 April.
        Case within = Case.staged().metastases(1, BRAIN).metastases(2, BONE).metastases(1, LIVER, "2020-04-23");
        Case after = Case.staged().metastases(1, BRAIN).metastases(2, BONE).metastases(1, LIVER, "2020-04-24");
        assertThat(within.asOf("2020-12-01").clause(ID, "SAK-4")).isEqualTo(NOT_MET);
        assertThat(after.asOf("2020-12-01").clause(ID, "SAK-4")).isEqualTo(MET);
    }

    @Test
    void theCallerChoosesWhatTheSourceLeavesOpen() {
        Definition sakai = Definitions.byId(ID).orElseThrow();
        Case noSpecimen = Case.staged().metastases(1, BRAIN);
        assertThat(noSpecimen
                        .under(sakai.with("n-basis", "pathological"))
                        .clause("SAK-2")
                        .verdict())
                .isEqualTo(UNDETERMINED);
        Case late = Case.nsclc().asOf("2021-06-01").metastases(1, BRAIN, "2021-05-02");
        assertThat(late.under(sakai).clause("SAK-5").verdict()).isEqualTo(NOT_MET);
        assertThat(late.under(sakai.with("synchronous-window", "not-required"))
                        .clause("SAK-5")
                        .verdict())
                .isEqualTo(MET);
    }
}
