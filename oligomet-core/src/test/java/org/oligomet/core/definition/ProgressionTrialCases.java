package org.oligomet.core.definition;

import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.criteria.Verdict.UNDETERMINED;
import static org.oligomet.core.definition.ClauseTable.tested;
import static org.oligomet.core.patient.AlterationResult.ALTERED;
import static org.oligomet.core.patient.AlterationResult.NOT_ALTERED;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.LIVER;

import java.util.List;
import org.oligomet.core.definition.ClauseTable.Kind;
import org.oligomet.core.definition.ClauseTable.Setting;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.time.ClinicalDate;

/** Cases of the clauses of {@link ProgressionTrials}. The snapshot is 1 April 2020. */
final class ProgressionTrialCases {

    private ProgressionTrialCases() {}

    static List<ClauseTable> all() {
        return List.of(curb(), stop(), stop2(), halt("halt@v1", 3), halt("halt@v2", 5));
    }

    private static ClauseTable curb() {
        ClauseTable table = ClauseTable.of("curb", Setting.PROGRESSING)
                .nsclc("CUR-1")
                .judged("CUR-5", AssessmentKind.OTHER_DISEASE_CONTROLLED);
        table.row(
                        "CUR-1",
                        Kind.BOUNDARY,
                        MET,
                        "breast",
                        table.primary(PrimarySite.BREAST, Histology.OTHER, Case.DIAGNOSIS))
                .row(
                        "CUR-1",
                        Kind.NOT_MET,
                        NOT_MET,
                        "prostate",
                        table.primary(PrimarySite.PROSTATE, Histology.ADENOCARCINOMA, Case.DIAGNOSIS));
        table.clause(
                        "CUR-2",
                        on(SystemicClass.CHEMOTHERAPY, "2020-01-01", ResponseCategory.STABLE_DISEASE),
                        on(SystemicClass.BONE_MODIFYING, "2020-01-01", ResponseCategory.STABLE_DISEASE),
                        MET,
                        on(SystemicClass.ENDOCRINE, "2020-04-01", ResponseCategory.NOT_EVALUABLE),
                        table.staged())
                .row(
                        "CUR-2",
                        Kind.BOUNDARY,
                        UNDETERMINED,
                        "some time in April",
                        on(SystemicClass.ENDOCRINE, "2020-04", ResponseCategory.NOT_EVALUABLE));
        progressive(table, "CUR-3", 5);
        table.row(
                "CUR-3",
                Kind.BOUNDARY,
                NOT_MET,
                "the sixth in the brain",
                Setting.PROGRESSING.add(table.with(5, BONE), 1, BRAIN));
        Case mri = table.unseen().imaging(Modality.MRI, "2020-03-09", BodyRegion.CHEST);
        return table.row("CUR-4", Kind.MET, MET, "PET/CT", table.staged())
                .row("CUR-4", Kind.NOT_MET, UNDETERMINED, "never not met: an examination can be done", mri)
                .row("CUR-4", Kind.BOUNDARY, MET, "45 days before", ct(table, "2020-02-16"))
                .row("CUR-4", Kind.BOUNDARY, UNDETERMINED, "46 days before", ct(table, "2020-02-15"))
                .row("CUR-4", Kind.OPEN, UNDETERMINED, "MRI only", mri);
    }

    private static Case ct(ClauseTable table, String date) {
        return table.unseen().imaging(Modality.CT, date, BodyRegion.CHEST);
    }

    /** One to so many progressive metastases, whatever else is there. */
    private static ClauseTable progressive(ClauseTable table, String clause, int max) {
        return table.atMost(clause, max, BONE)
                .row(clause, Kind.NOT_MET, NOT_MET, "none progressive", stable(table.staged(), 2))
                .row(clause, Kind.BOUNDARY, MET, "others are stable", stable(table.with(max, BONE), 6))
                .row(
                        clause,
                        Kind.OPEN,
                        UNDETERMINED,
                        "one more of which nothing is said",
                        table.with(max, BONE).metastases(1, LIVER));
    }

    private static Case stable(Case patient, int number) {
        for (int i = 0; i < number; i++) {
            patient.metastasis(LIVER, "2020-03-09", LesionState.STABLE, "2020-03-20");
        }
        return patient;
    }

    private static Case on(SystemicClass of, String start, ResponseCategory... responses) {
        return on(Case.staged(), of, start, responses);
    }

    private static Case on(Case patient, SystemicClass of, String start, ResponseCategory... responses) {
        SystemicTherapy.Builder therapy = SystemicTherapy.builder()
                .id("therapy")
                .start(ClinicalDate.parse(start))
                .intent(Intent.PALLIATIVE)
                .line(1)
                .addClasses(of);
        for (int i = 0; i < responses.length; i++) {
            therapy.addResponses(new ResponseAssessment(ClinicalDate.parse("2020-03-2" + (i + 1)), responses[i]));
        }
        patient.record().addTreatments(therapy.build());
        return patient;
    }

    private static ClauseTable stop() {
        ClauseTable table = ClauseTable.of("stop", Setting.PROGRESSING);
        progressive(table, "STO-3", 5);
        return table.clause(
                "STO-2",
                on(table.with(2, BONE), SystemicClass.CHEMOTHERAPY, "2020-01-01"),
                on(stable(table.staged(), 2), SystemicClass.CHEMOTHERAPY, "2020-01-01"),
                MET,
                on(table.with(1, BONE), SystemicClass.CHEMOTHERAPY, "2020-01-01"),
                table.with(1, BONE));
    }

    private static ClauseTable stop2() {
        return progressive(ClauseTable.of("stop-2", Setting.PROGRESSING), "STP-1", 5);
    }

    private static ClauseTable halt(String version, int max) {
        ClauseTable table = ClauseTable.of(version, Setting.PROGRESSING).age("HAL-3", 16);
        progressive(table, "HAL-4", max);
        table.row(
                "HAL-4",
                Kind.BOUNDARY,
                MET,
                "one more in the brain",
                Setting.PROGRESSING.add(table.with(max, BONE), 1, BRAIN));
        table.clause(
                        "HAL-1",
                        tested(table.staged(), ALTERED, Gene.ALK),
                        tested(table.staged(), NOT_ALTERED, Gene.EGFR, Gene.ALK, Gene.ROS1),
                        UNDETERMINED,
                        tested(table.staged(), NOT_ALTERED, Gene.EGFR, Gene.ALK),
                        table.staged())
                .row(
                        "HAL-1",
                        Kind.BOUNDARY,
                        NOT_MET,
                        "small cell",
                        tested(
                                table.primary(PrimarySite.LUNG, Histology.SMALL_CELL_CARCINOMA, Case.DIAGNOSIS),
                                ALTERED,
                                Gene.EGFR));
        return table.clause(
                        "HAL-2",
                        on(SystemicClass.TARGETED, "2020-01-01", ResponseCategory.COMPLETE_RESPONSE),
                        on(SystemicClass.CHEMOTHERAPY, "2020-01-01", ResponseCategory.PARTIAL_RESPONSE),
                        MET,
                        on(
                                SystemicClass.TARGETED,
                                "2020-01-01",
                                ResponseCategory.PARTIAL_RESPONSE,
                                ResponseCategory.PROGRESSIVE_DISEASE),
                        on(SystemicClass.TARGETED, "2020-01-01", ResponseCategory.PROGRESSIVE_DISEASE))
                .row(
                        "HAL-2",
                        Kind.BOUNDARY,
                        UNDETERMINED,
                        "stable disease is no response",
                        on(SystemicClass.TARGETED, "2020-01-01", ResponseCategory.STABLE_DISEASE));
    }
}
