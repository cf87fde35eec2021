package org.oligomet.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.criteria.Verdict.UNDETERMINED;
import static org.oligomet.core.definition.ClauseRow.row;
import static org.oligomet.core.patient.AssessmentKind.ALL_SITES_RADICALLY_TREATABLE;
import static org.oligomet.core.patient.AssessmentKind.BIOPSY_RISK_EXCEEDS_BENEFIT;
import static org.oligomet.core.patient.OrganSite.ADRENAL;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.LIVER;
import static org.oligomet.core.patient.OrganSite.LUNG;
import static org.oligomet.core.patient.OrganSite.MEDIASTINAL_NODE;
import static org.oligomet.core.patient.OrganSite.PERITONEUM;
import static org.oligomet.core.patient.OrganSite.PLEURA;
import static org.oligomet.core.patient.OrganSite.SKIN;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.Site;
import org.oligomet.core.time.ClinicalDate;

/**
 * DIN-5 is never not met (an examination that is not on record may have been done), nor is DIN-9 (a biopsy likewise);
 * DIN-4 and DIN-10 are conventions and always met: their effect is tested on DIN-2. DIN-6, -7 and -8 are advice: their
 * findings are tested, and that no verdict changes.
 */
class Dingemans2019Test {

    private static final String ID = "dingemans-2019";

    static Stream<Arguments> clauses() {
        return Stream.of(
                row("DIN-0", MET, "metastatic adenocarcinoma", Case.staged().metastases(1, BRAIN)),
                row("DIN-0", NOT_MET, "no metastasis", Case.staged()),
                row(
                        "DIN-0",
                        NOT_MET,
                        "boundary: large cell neuroendocrine carcinoma is not taken as NSCLC",
                        Case.blank()
                                .primary(Histology.LARGE_CELL_NEUROENDOCRINE_CARCINOMA, "N0", Case.DIAGNOSIS)
                                .metastases(1, BRAIN)),
                row("DIN-0", UNDETERMINED, "no primary on record", Case.blank().metastases(1, BRAIN)),
                row("DIN-1", MET, "judged treatable", Case.staged().treatable()),
                row("DIN-1", NOT_MET, "judged not", Case.staged().judged(ALL_SITES_RADICALLY_TREATABLE, false)),
                row(
                        "DIN-1",
                        UNDETERMINED,
                        "boundary: two judgements on one day that differ",
                        Case.staged().treatable().judged(ALL_SITES_RADICALLY_TREATABLE, false)),
                row("DIN-1", UNDETERMINED, "not judged", Case.staged()),
                row("DIN-2", MET, "boundary: five", Case.staged().metastases(5, BONE)),
                row("DIN-2", NOT_MET, "boundary: six", Case.staged().metastases(6, BONE)),
                row(
                        "DIN-2",
                        NOT_MET,
                        "six, though the brain was not imaged",
                        Case.nsclc().petCt("2020-03-09").metastases(6, BONE)),
                row(
                        "DIN-2",
                        UNDETERMINED,
                        "five, and the brain not imaged",
                        Case.nsclc().petCt("2020-03-09").metastases(5, BONE)),
                row(
                        "DIN-2",
                        UNDETERMINED,
                        "six, of which one in a lung of unknown side",
                        Case.staged()
                                .metastases(5, BONE)
                                .lesion(MetastaticLesion.builder()
                                        .id("X")
                                        .site(new Site(LUNG, Laterality.UNKNOWN))
                                        .firstSeen(ClinicalDate.parse("2020-03-09")))),
                row(
                        "DIN-3",
                        MET,
                        "boundary: three organs",
                        Case.staged().metastases(1, BONE).metastases(1, LIVER).metastases(1, BRAIN)),
                row(
                        "DIN-3",
                        NOT_MET,
                        "boundary: four organs",
                        Case.staged()
                                .metastases(1, BONE)
                                .metastases(1, LIVER)
                                .metastases(1, BRAIN)
                                .metastases(1, ADRENAL)),
                row(
                        "DIN-3",
                        UNDETERMINED,
                        "three organs without the brain, which was not imaged",
                        Case.nsclc()
                                .petCt("2020-03-09")
                                .metastases(1, BONE)
                                .metastases(1, LIVER)
                                .metastases(1, ADRENAL)),
                row("DIN-4", MET, "a convention", Case.staged()),
                row(
                        "DIN-5",
                        MET,
                        "boundary: both 45 days after",
                        Case.nsclc()
                                .metastases(1, BONE, "2020-02-01")
                                .petCt("2020-03-17")
                                .brainMri("2020-03-17")),
                row(
                        "DIN-5",
                        UNDETERMINED,
                        "boundary: one of them 46 days after",
                        Case.nsclc()
                                .metastases(1, BONE, "2020-02-01")
                                .petCt("2020-03-17")
                                .brainMri("2020-03-18")),
                row(
                        "DIN-5",
                        MET,
                        "CT of the brain with contrast",
                        Case.nsclc()
                                .metastases(1, BONE)
                                .petCt("2020-03-09")
                                .imaging(Modality.CONTRAST_CT, "2020-03-09", BodyRegion.BRAIN)),
                row(
                        "DIN-5",
                        UNDETERMINED,
                        "no brain imaging",
                        Case.nsclc().metastases(1, BONE).petCt("2020-03-09")),
                row(
                        "DIN-9",
                        MET,
                        "two metastases: no biopsy asked for",
                        Case.staged().metastases(2, BONE)),
                row(
                        "DIN-9",
                        MET,
                        "boundary: one, biopsied",
                        Case.staged().biopsied(BONE, PathologyResult.MALIGNANT, "2020-03-20")),
                row(
                        "DIN-9",
                        MET,
                        "one, and the risk exceeds the benefit",
                        Case.staged().metastases(1, BONE).judged(BIOPSY_RISK_EXCEEDS_BENEFIT, true)),
                row(
                        "DIN-9",
                        UNDETERMINED,
                        "boundary: one, not biopsied",
                        Case.staged().metastases(1, BONE)),
                row(
                        "DIN-9",
                        UNDETERMINED,
                        "one, and the biopsy told nothing",
                        Case.staged().biopsied(BONE, PathologyResult.NON_DIAGNOSTIC, "2020-03-20")),
                row(
                        "DIN-9",
                        UNDETERMINED,
                        "one, and only a mediastinal node was biopsied",
                        Case.staged()
                                .metastases(1, BONE)
                                .biopsied(MEDIASTINAL_NODE, PathologyResult.MALIGNANT, "2020-03-20")),
                row(
                        "DIN-9",
                        UNDETERMINED,
                        "one, and only the primary was biopsied",
                        Case.staged()
                                .metastases(1, BONE)
                                .specimen(new Site(LUNG, Laterality.RIGHT), PathologyResult.MALIGNANT, "2020-03-20")),
                row(
                        "DIN-9",
                        MET,
                        "one, and bone was biopsied",
                        Case.staged()
                                .metastases(1, BONE)
                                .specimen(Site.of(BONE), PathologyResult.MALIGNANT, "2020-03-20")),
                row(
                        "DIN-9",
                        UNDETERMINED,
                        "one, and only a metastasis found later was biopsied",
                        Case.staged()
                                .metastases(1, BONE)
                                .lesion(Case.proven("late", LIVER, "2021-03-09", "2021-03-20"))
                                .asOf("2021-04-01")),
                row("DIN-10", MET, "a convention", Case.staged()),
                row("DIN-11", MET, "nothing diffuse", Case.staged().metastases(1, BONE)),
                row("DIN-11", NOT_MET, "peritoneal disease", Case.staged().metastases(1, PERITONEUM)),
                row(
                        "DIN-11",
                        MET,
                        "boundary: a pleural nodule is not diffuse",
                        Case.staged().metastases(1, PLEURA)),
                row(
                        "DIN-11",
                        UNDETERMINED,
                        "leptomeninges not imaged",
                        Case.nsclc().petCt("2020-03-09").metastases(1, BONE)));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("clauses")
    void clause(String clause, Verdict expected, String situation, Case patient) {
        assertThat(patient.clause(ID, clause)).as(situation).isEqualTo(expected);
    }

    @Test
    void regionalNodesAreNotCounted() {
        Case patient = Case.staged().metastases(5, BONE).metastases(3, MEDIASTINAL_NODE);
        assertThat(patient.clause(ID, "DIN-2")).isEqualTo(MET);
    }

    @Test
    void metastasesInTheOtherLungAreCounted() {
        Case patient = Case.staged().metastases(5, BONE).metastases(1, LUNG);
        assertThat(patient.clause(ID, "DIN-2")).isEqualTo(NOT_MET);
    }

    @Test
    void adviceGivesFindingsAndNeverChangesTheVerdict() {
        Case liver = Case.staged()
                .biopsied(LIVER, PathologyResult.MALIGNANT, "2020-03-20")
                .treatable();
        assertThat(liver.under(ID).verdict()).isEqualTo(MET);
        assertThat(liver.under(ID).findings()).extracting(Finding::code).contains("DIN-6");

        Case withMri = Case.staged()
                .biopsied(LIVER, PathologyResult.MALIGNANT, "2020-03-20")
                .treatable()
                .imaging(Modality.MRI, "2020-03-12", BodyRegion.UPPER_ABDOMEN);
        assertThat(withMri.under(ID).verdict()).isEqualTo(MET);
        assertThat(withMri.under(ID).findings()).isEmpty();

        Case pleura = Case.staged().metastases(1, PLEURA).treatable().judged(BIOPSY_RISK_EXCEEDS_BENEFIT, true);
        assertThat(pleura.under(ID).verdict()).isEqualTo(MET);
        assertThat(pleura.under(ID).findings()).extracting(Finding::code).containsExactly("DIN-7");

        Case nodes = Case.blank()
                .primary(Histology.ADENOCARCINOMA, "N2", Case.DIAGNOSIS)
                .petCt("2020-03-09")
                .brainMri("2020-03-09")
                .metastases(2, SKIN)
                .treatable();
        assertThat(nodes.under(ID).verdict()).isEqualTo(MET);
        assertThat(nodes.under(ID).findings()).extracting(Finding::code).containsExactly("DIN-8");
    }

    @Test
    void pathologyThatShowsNoMalignancyIsPathologyToo() {
        Case nodes = Case.blank()
                .primary(Histology.ADENOCARCINOMA, "N2", Case.DIAGNOSIS)
                .petCt("2020-03-09")
                .brainMri("2020-03-09")
                .metastases(2, SKIN)
                .treatable()
                .specimen(Site.of(MEDIASTINAL_NODE), PathologyResult.NOT_MALIGNANT, "2020-03-20");
        assertThat(nodes.under(ID).findings()).isEmpty();
    }

    @Test
    void theCallerMayReadLocationAsOrgan() {
        Definition organ = Definitions.byId(ID).orElseThrow().with("solitary-location", "organ");
        Case patient = Case.staged().metastases(2, BONE);
        assertThat(patient.clause(ID, "DIN-9")).isEqualTo(MET);
        assertThat(patient.under(organ).clause("DIN-9").verdict()).isEqualTo(UNDETERMINED);
    }
}
