package org.oligomet.core.definition;

import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.patient.OrganSite.ADRENAL;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.LIVER;
import static org.oligomet.core.patient.OrganSite.LUNG;
import static org.oligomet.core.patient.OrganSite.MEDIASTINAL_NODE;

import java.util.List;
import org.oligomet.core.definition.ClauseTable.Kind;
import org.oligomet.core.definition.ClauseTable.Setting;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.time.ClinicalDate;

/** Cases of the clauses of {@link ControlledPrimaryTrials}. The snapshot is 1 April 2020. */
final class ControlledPrimaryTrialCases {

    private ControlledPrimaryTrialCases() {}

    static List<ClauseTable> all() {
        return List.of(sabrComet(), sabrComet3(), sabrComet10(), core(), oligoRare());
    }

    private static Case gone(Case patient, int number, OrganSite organ) {
        for (int i = 0; i < number; i++) {
            patient.metastasis(organ, "2019-06-01", LesionState.RESECTED, "2019-07-01");
        }
        return patient;
    }

    private static ClauseTable sabrComet() {
        ClauseTable table = ClauseTable.of("sabr-comet", Setting.NOW)
                .controlled("SCO-2")
                .controlled("SCO-3", "2020-01-01", "2020-01-02")
                .atMost("SCO-4", 5, BONE)
                .treatable("SCO-5")
                .ecog("SCO-6", 1)
                .atMost("SCO-7", 3, LIVER)
                .atLeastOne("SCO-8", BONE, BRAIN);
        return table.row("SCO-4", Kind.BOUNDARY, NOT_MET, "none", table.staged())
                .row(
                        "SCO-7",
                        Kind.BOUNDARY,
                        MET,
                        "three in each of two",
                        table.with(3, LIVER).metastases(3, BONE));
    }

    private static ClauseTable sabrComet3() {
        ClauseTable table = ClauseTable.of("sabr-comet-3", Setting.NOW)
                .controlled("SC3-2")
                .atMost("SC3-3", 3, BONE)
                .atMost("SC3-4", 8, BONE);
        return table.row("SC3-3", Kind.BOUNDARY, MET, "three, five resected", gone(table.with(3, BONE), 5, LIVER))
                .row("SC3-4", Kind.BOUNDARY, MET, "three, five resected", gone(table.with(3, BONE), 5, LIVER))
                .row("SC3-4", Kind.BOUNDARY, NOT_MET, "three, six resected", gone(table.with(3, BONE), 6, LIVER));
    }

    private static ClauseTable sabrComet10() {
        ClauseTable table = ClauseTable.of("sabr-comet-10", Setting.NOW).controlled("SC10-2");
        return table.clause(
                        "SC10-3",
                        table.with(6, BONE),
                        table.with(2, BONE),
                        MET,
                        table.with(4, BONE),
                        table.unseen().metastases(4, BONE))
                .row("SC10-3", Kind.BOUNDARY, NOT_MET, "three", table.with(3, BONE))
                .row("SC10-3", Kind.BOUNDARY, MET, "ten", table.with(10, BONE))
                .row("SC10-3", Kind.BOUNDARY, NOT_MET, "eleven", table.with(11, BONE));
    }

    private static ClauseTable core() {
        ClauseTable table = ClauseTable.of("core", Setting.NOW)
                .primaryAmong("COR-1", PrimarySite.BREAST, PrimarySite.OVARY, PrimarySite.KIDNEY)
                .age("COR-2", 18)
                .ecog("COR-3", 2)
                .judged("COR-4", AssessmentKind.LIFE_EXPECTANCY_OVER_6_MONTHS)
                .controlled("COR-6")
                .atMost("COR-7", 3, BONE)
                .atMost("COR-9", 3, BONE)
                .treatable("COR-11")
                .none("COR-12", BRAIN, BONE);
        table.row("COR-1", Kind.BOUNDARY, MET, "NSCLC", table.with(1, BONE))
                .row(
                        "COR-1",
                        Kind.BOUNDARY,
                        NOT_MET,
                        "small cell lung cancer",
                        table.primary(PrimarySite.LUNG, Histology.SMALL_CELL_CARCINOMA, Case.DIAGNOSIS));
        table.clause(
                        "COR-5",
                        breast(table, "2019-01-01"),
                        breast(table, "2020-01-01"),
                        MET,
                        breast(table, "2019-09-09"),
                        breast(table, "2019-09"))
                .row("COR-5", Kind.BOUNDARY, NOT_MET, "breast, a day too soon", breast(table, "2019-09-10"))
                .row("COR-5", Kind.BOUNDARY, MET, "lung, four months", lung(table, "2019-11-09"))
                .row("COR-5", Kind.BOUNDARY, NOT_MET, "lung, a day too soon", lung(table, "2019-11-10"));
        table.row(
                "COR-7",
                Kind.BOUNDARY,
                NOT_MET,
                "three and a node",
                table.with(3, BONE).metastases(1, MEDIASTINAL_NODE));
        table.clause(
                        "COR-8",
                        table.with(3, LIVER),
                        table.with(1, LUNG).metastases(1, LIVER).metastases(1, ADRENAL),
                        MET,
                        table.with(1, LIVER).metastases(2, LUNG),
                        table.unseen().metastases(1, LIVER))
                .row(
                        "COR-8",
                        Kind.BOUNDARY,
                        NOT_MET,
                        "two organs and regional nodes",
                        table.with(1, LIVER).metastases(1, BONE).metastases(1, MEDIASTINAL_NODE));
        table.row("COR-9", Kind.BOUNDARY, MET, "two, one resected", gone(table.with(2, BONE), 1, LIVER))
                .row("COR-9", Kind.BOUNDARY, NOT_MET, "two, two resected", gone(table.with(2, BONE), 2, LIVER));
        return table.clause(
                "COR-10",
                twice(table, LesionState.ABLATED, "2019-07-01", LesionState.STABLE, "2020-03-01"),
                twice(table, LesionState.ABLATED, "2019-07-01", LesionState.PROGRESSING, "2020-03-01"),
                MET,
                twice(table, LesionState.PROGRESSING, "2019-07-01", LesionState.ABLATED, "2019-07-02"),
                twice(table, LesionState.ABLATED, "2019-07", LesionState.PROGRESSING, "2019-07-15"));
    }

    private static Case breast(ClauseTable table, String diagnosed) {
        return table.primary(PrimarySite.BREAST, Histology.OTHER, diagnosed);
    }

    private static Case lung(ClauseTable table, String diagnosed) {
        return table.primary(PrimarySite.LUNG, Histology.ADENOCARCINOMA, diagnosed);
    }

    private static Case twice(ClauseTable table, LesionState first, String on, LesionState then, String later) {
        Case patient = table.staged();
        return patient.lesion(patient.lesion(BONE, "2019-06-01")
                .addStatuses(new LesionStatus(ClinicalDate.parse(on), first))
                .addStatuses(new LesionStatus(ClinicalDate.parse(later), then)));
    }

    private static ClauseTable oligoRare() {
        ClauseTable table = ClauseTable.of("oligorare", Setting.NOW)
                .controlled("ORA-2", "2020-01-01", "2020-01-02")
                .atMost("ORA-3", 5, BRAIN)
                .ecog("ORA-4", 2)
                .judged("ORA-5", AssessmentKind.LIFE_EXPECTANCY_OVER_6_MONTHS);
        table.row("ORA-3", Kind.BOUNDARY, NOT_MET, "none", table.staged())
                .row(
                        "ORA-3",
                        Kind.BOUNDARY,
                        MET,
                        "five, one resected in the liver",
                        gone(table.with(5, BONE), 1, LIVER))
                .row(
                        "ORA-3",
                        Kind.BOUNDARY,
                        NOT_MET,
                        "five, one resected in the brain",
                        gone(table.with(5, BONE), 1, BRAIN));
        return table.clause(
                "ORA-1",
                table.primary(PrimarySite.KIDNEY, Histology.OTHER, Case.DIAGNOSIS),
                table.primary(PrimarySite.LUNG, Histology.ADENOCARCINOMA, Case.DIAGNOSIS),
                NOT_MET,
                table.primary(PrimarySite.RECTUM, Histology.ADENOCARCINOMA, Case.DIAGNOSIS),
                table.primary(PrimarySite.UNKNOWN, Histology.OTHER, Case.DIAGNOSIS));
    }
}
