package org.oligomet.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.criteria.Verdict.UNDETERMINED;
import static org.oligomet.core.definition.ClauseRow.row;
import static org.oligomet.core.patient.AssessmentKind.ALL_SITES_RADICALLY_TREATABLE;
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
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.CountedThing;
import org.oligomet.core.patient.DiseaseEventKind;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.time.ClinicalDate;

/** LIE-3, -4 and -5 are conventions and always met; LIE-6 is advice and only gives a finding. */
class Lievens2020Test {

    private static final String ID = "lievens-2020";

    static Stream<Arguments> clauses() {
        return Stream.of(
                row("LIE-1", MET, "boundary: one", Case.staged().metastases(1, BONE)),
                row("LIE-1", MET, "boundary: five", Case.staged().metastases(5, BONE)),
                row("LIE-1", NOT_MET, "boundary: six", Case.staged().metastases(6, BONE)),
                row("LIE-1", NOT_MET, "none", Case.staged()),
                row(
                        "LIE-1",
                        MET,
                        "six, of which one was resected",
                        Case.staged()
                                .metastases(5, BONE)
                                .metastasis(LIVER, "2020-03-09", LesionState.RESECTED, "2020-03-25")),
                row(
                        "LIE-1",
                        UNDETERMINED,
                        "six, of which one perhaps ablated by now",
                        Case.staged()
                                .metastases(5, BONE)
                                .metastasis(LIVER, "2020-03-09", LesionState.ABLATED, "2020-04")),
                row(
                        "LIE-1",
                        MET,
                        "boundary: imaging of 45 days ago",
                        Case.staged().asOf("2020-04-23").metastases(1, BONE)),
                row(
                        "LIE-1",
                        UNDETERMINED,
                        "boundary: imaging of 46 days ago",
                        Case.staged().asOf("2020-04-24").metastases(1, BONE)),
                row(
                        "LIE-1",
                        UNDETERMINED,
                        "brain not imaged",
                        Case.nsclc().petCt("2020-03-09").metastases(1, BONE)),
                row("LIE-2", MET, "judged treatable", Case.staged().treatable()),
                row("LIE-2", NOT_MET, "judged not", Case.staged().judged(ALL_SITES_RADICALLY_TREATABLE, false)),
                row(
                        "LIE-2",
                        UNDETERMINED,
                        "boundary: judged both ways on one day",
                        Case.staged().treatable().judged(ALL_SITES_RADICALLY_TREATABLE, false)),
                row("LIE-2", UNDETERMINED, "not judged", Case.staged()),
                row("LIE-3", MET, "a convention", Case.staged()),
                row("LIE-4", MET, "a convention", Case.staged()),
                row("LIE-5", MET, "a convention", Case.staged()));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("clauses")
    void clause(String clause, Verdict expected, String situation, Case patient) {
        assertThat(patient.clause(ID, clause)).as(situation).isEqualTo(expected);
    }

    @Test
    void anyPrimaryQualifies() {
        Case breast = Case.blank()
                .primary(PrimarySite.BREAST, Histology.OTHER, Case.DIAGNOSIS)
                .petCt("2020-03-20")
                .brainMri("2020-03-20")
                .metastases(2, BONE)
                .treatable();
        assertThat(breast.under(ID).verdict()).isEqualTo(MET);
    }

    @Test
    void anUnimagedBrainIsNamedAndAdvised() {
        DefinitionEvaluation evaluation =
                Case.nsclc().petCt("2020-03-09").metastases(1, BONE).treatable().under(ID);
        assertThat(evaluation.verdict()).isEqualTo(UNDETERMINED);
        assertThat(evaluation.missing()).extracting(DataRequirement::code).containsExactly("IMAGING:BRAIN");
        assertThat(evaluation.findings()).extracting(Finding::code).containsExactly("LIE-6");
    }

    @Test
    void theCallerChoosesNodesBrainAndTreatedLesions() {
        Definition lievens = Definitions.byId(ID).orElseThrow();
        Case nodes = Case.staged().metastases(5, BONE).metastases(2, MEDIASTINAL_NODE);
        assertThat(nodes.under(lievens).clause("LIE-1").verdict()).isEqualTo(MET);
        assertThat(nodes.under(lievens.with("regional-nodes", "each"))
                        .clause("LIE-1")
                        .verdict())
                .isEqualTo(NOT_MET);
        assertThat(nodes.under(lievens.with("regional-nodes", "one-site"))
                        .clause("LIE-1")
                        .verdict())
                .isEqualTo(NOT_MET);

        Case noMri = Case.nsclc().petCt("2020-03-09").metastases(5, BONE).metastases(1, BRAIN);
        assertThat(noMri.under(lievens).clause("LIE-1").verdict()).isEqualTo(NOT_MET);
        assertThat(noMri.under(lievens.with("brain", "not-counted"))
                        .clause("LIE-1")
                        .verdict())
                .isEqualTo(MET);

        Case resected =
                Case.staged().metastases(5, BONE).metastasis(LIVER, "2020-03-09", LesionState.RESECTED, "2020-03-25");
        assertThat(resected.under(lievens.with("treated-lesions", "counted"))
                        .clause("LIE-1")
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void aRegistryTotalBoundsTheCountOfToday() {
        Case few = registry(4);
        assertThat(few.clause(ID, "LIE-1")).isEqualTo(MET);
        assertThat(registry(6).clause(ID, "LIE-1")).isEqualTo(UNDETERMINED);
        assertThat(registry(0).clause(ID, "LIE-1")).isEqualTo(NOT_MET);
    }

    private static Case registry(int lesions) {
        Case patient = Case.nsclc()
                .asOf("2022-01-31")
                .reported(CountedThing.LESIONS, lesions, lesions, Case.DIAGNOSIS, "2022-01-31");
        return lesions == 0 ? patient : patient.event(DiseaseEventKind.NEW_METASTASIS, "2020-03-09");
    }

    @Test
    void aYesOrNoRegistryItemClosesItsOrgan() {
        Case patient = Case.nsclc().petCt("2020-03-09").metastases(2, BONE);
        patient.record()
                .addReportedCounts(ReportedCount.builder()
                        .what(CountedThing.ORGAN_SITES)
                        .organ(BRAIN)
                        .lowerBound(0)
                        .upperBound(0)
                        .periodStart(ClinicalDate.parse("2020-03-20"))
                        .periodEnd(ClinicalDate.parse("2020-03-20"))
                        .build());
        assertThat(patient.under(ID).clause("LIE-1").evaluation().message().arguments())
                .containsEntry("count", "≥ 2");
        assertThat(patient.under("sakai-2016").clause("SAK-3").verdict()).isEqualTo(UNDETERMINED);
    }
}
