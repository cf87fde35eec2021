package org.oligomet.core.definition;

import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.criteria.Verdict.UNDETERMINED;
import static org.oligomet.core.definition.ClauseTable.tested;
import static org.oligomet.core.patient.AlterationResult.ALTERED;
import static org.oligomet.core.patient.AlterationResult.NOT_ALTERED;
import static org.oligomet.core.patient.OrganSite.ADRENAL;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.LIVER;
import static org.oligomet.core.patient.OrganSite.MEDIASTINAL_NODE;
import static org.oligomet.core.patient.OrganSite.PERITONEUM;
import static org.oligomet.core.patient.OrganSite.PLEURA;
import static org.oligomet.core.patient.OrganSite.PLEURAL_EFFUSION;
import static org.oligomet.core.patient.ResponseCategory.PARTIAL_RESPONSE;
import static org.oligomet.core.patient.ResponseCategory.STABLE_DISEASE;
import static org.oligomet.core.patient.SystemicClass.CHEMOTHERAPY;
import static org.oligomet.core.patient.SystemicClass.TARGETED;

import java.util.List;
import org.oligomet.core.definition.ClauseTable.Kind;
import org.oligomet.core.definition.ClauseTable.Setting;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.Site;

/** The four cases of each clause of the definitions that have test classes of their own besides. */
final class FirstDefinitionCases {

    private FirstDefinitionCases() {}

    static List<ClauseTable> all() {
        return List.of(sakai(), lu002("nrg-lu002@v1"), lu002("nrg-lu002@v2"), dingemans(), lievens());
    }

    private static Case nodes(String n) {
        return Case.blank()
                .primary(Histology.ADENOCARCINOMA, n, Case.DIAGNOSIS)
                .petCt("2020-03-09")
                .brainMri("2020-03-09")
                .metastases(2, BONE);
    }

    private static ClauseTable organs(ClauseTable table, String clause, int max) {
        Case four =
                table.with(1, BONE).metastases(1, LIVER).metastases(1, ADRENAL).metastases(1, BRAIN);
        Case three = table.with(1, BONE).metastases(1, LIVER).metastases(1, ADRENAL);
        Case two = table.with(1, BONE).metastases(1, LIVER);
        return table.clause(
                        clause,
                        table.with(1, BONE),
                        four,
                        MET,
                        max == 2 ? two : three,
                        table.unseen().metastases(1, BONE))
                .row(clause, Kind.BOUNDARY, NOT_MET, "one more", max == 2 ? three : four);
    }

    private static ClauseTable sakai() {
        ClauseTable table = ClauseTable.of("sakai-2016", Setting.DIAGNOSIS)
                .nsclc("SAK-1")
                .atMost("SAK-3", 5, BONE)
                .synchronous("SAK-5");
        table.clause(
                "SAK-2",
                nodes("N0"),
                nodes("N2"),
                NOT_MET,
                nodes("N1"),
                table.primary(PrimarySite.LUNG, Histology.ADENOCARCINOMA, Case.DIAGNOSIS));
        return organs(table, "SAK-4", 2)
                .row(
                        "SAK-3",
                        Kind.BOUNDARY,
                        MET,
                        "five in each of two",
                        table.with(5, BONE).metastases(5, BRAIN));
    }

    private static Case labs(ClauseTable table, double ast, String date) {
        return table.staged()
                .lab("AST", ast, "U/L", 40, date)
                .lab("ALT", 30, "U/L", 40, date)
                .lab("bilirubin", 1, "mg/dL", 1, date)
                .lab("ANC", 500, "/mm3", 7000, date)
                .lab("platelets", 200, "10*9/L", 400, date)
                .lab("creatinine", 1, "mg/dL", 1, date);
    }

    private static ClauseTable lu002(String version) {
        ClauseTable table = ClauseTable.of(version, Setting.INDUCED)
                .nsclc("LU2-1")
                .ecog("LU2-3", 2)
                .age("LU2-4", 18)
                .atMost("LU2-8", 3, BONE)
                .treatable("LU2-9");
        table.clause(
                        "LU2-2",
                        () -> InductionTrialCases.course(6, PARTIAL_RESPONSE, CHEMOTHERAPY),
                        () -> InductionTrialCases.course(2, PARTIAL_RESPONSE, CHEMOTHERAPY),
                        MET,
                        () -> InductionTrialCases.course(4, STABLE_DISEASE, CHEMOTHERAPY))
                .row(
                        "LU2-2",
                        Kind.BOUNDARY,
                        NOT_MET,
                        "three cycles",
                        InductionTrialCases.course(3, STABLE_DISEASE, CHEMOTHERAPY));
        table.row("LU2-5", Kind.MET, MET, "PET/CT after induction", table.staged())
                .row("LU2-5", Kind.NOT_MET, UNDETERMINED, "never not met: it can be done", table.unseen())
                .row(
                        "LU2-5",
                        Kind.BOUNDARY,
                        MET,
                        "on the day induction ended",
                        table.unseen().petCt("2020-06-10"))
                .row(
                        "LU2-5",
                        Kind.BOUNDARY,
                        UNDETERMINED,
                        "a day before",
                        table.unseen().petCt("2020-06-09"))
                .row(
                        "LU2-5",
                        Kind.OPEN,
                        UNDETERMINED,
                        "MRI of the brain only",
                        table.unseen().brainMri("2020-06-20"));
        table.clause(
                        "LU2-6",
                        labs(table, 40, "2020-06-25"),
                        labs(table, 300, "2020-06-25"),
                        MET,
                        labs(table, 100, "2020-06-24"),
                        table.staged())
                .row("LU2-6", Kind.BOUNDARY, NOT_MET, "AST a little higher", labs(table, 100.1, "2020-06-24"))
                .row("LU2-6", Kind.BOUNDARY, UNDETERMINED, "13 days after", labs(table, 40, "2020-06-23"));
        table.clause(
                "LU2-7",
                table.staged().systemic(Intent.ADJUVANT, "2020-03-03"),
                table.staged().systemic(Intent.MAINTENANCE, "2020-03-03"),
                MET,
                table.staged().systemic(Intent.MAINTENANCE, "2020-03-20"),
                table.staged().systemic(Intent.UNKNOWN, "2020-03-03"));
        InductionTrialCases.brainControlled(table, "LU2-10");
        table.clause(
                "LU2-11",
                tested(table.staged(), NOT_ALTERED, Gene.EGFR, Gene.ALK, Gene.ROS1),
                tested(InductionTrialCases.course(4, STABLE_DISEASE, TARGETED), ALTERED, Gene.EGFR),
                MET,
                tested(table.staged(), ALTERED, Gene.EGFR),
                InductionTrialCases.course(4, STABLE_DISEASE, TARGETED));
        return table.clause(
                "LU2-12",
                table.with(1, BONE),
                table.with(1, PLEURAL_EFFUSION),
                MET,
                table.with(1, PLEURA),
                Setting.INDUCED.add(table.unseen(), 1, BONE));
    }

    private static ClauseTable dingemans() {
        ClauseTable table = ClauseTable.of("dingemans-2019", Setting.DIAGNOSIS)
                .nsclc("DIN-0")
                .treatable("DIN-1")
                .atMost("DIN-2", 5, BONE);
        organs(table, "DIN-3", 3);
        Case petOnly = table.unseen().metastases(1, BONE).petCt("2020-03-09");
        table.row("DIN-5", Kind.MET, MET, "PET/CT and brain MRI", table.with(1, BONE))
                .row("DIN-5", Kind.NOT_MET, UNDETERMINED, "never not met: an examination can be done", petOnly)
                .row(
                        "DIN-5",
                        Kind.BOUNDARY,
                        MET,
                        "45 days before",
                        table.unseen().metastases(1, BONE).petCt("2020-01-24").brainMri("2020-01-24"))
                .row(
                        "DIN-5",
                        Kind.BOUNDARY,
                        UNDETERMINED,
                        "one 46 days before",
                        table.unseen().metastases(1, BONE).petCt("2020-01-23").brainMri("2020-01-24"))
                .row("DIN-5", Kind.OPEN, UNDETERMINED, "no brain imaging", petOnly);
        advice(table, "DIN-6", liverMri(table.with(1, LIVER)), table.with(2, LIVER), table.with(1, LIVER));
        advice(
                table,
                "DIN-7",
                table.with(1, PLEURA).specimen(Site.of(PLEURA), PathologyResult.NOT_MALIGNANT, "2020-03-20"),
                table.with(2, PLEURA),
                table.with(1, PLEURA));
        advice(
                table,
                "DIN-8",
                nodes("N2").specimen(Site.of(MEDIASTINAL_NODE), PathologyResult.NOT_MALIGNANT, "2020-03-20"),
                nodes("N0"),
                nodes("N2"));
        advice(
                table,
                "DIN-9",
                table.staged().biopsied(BONE, PathologyResult.MALIGNANT, "2020-03-20"),
                table.with(2, BONE),
                table.with(1, BONE));
        return table.clause(
                "DIN-11",
                table.with(1, BONE),
                table.with(1, PERITONEUM),
                MET,
                table.with(1, PLEURA),
                Setting.DIAGNOSIS.add(table.unseen(), 1, BONE));
    }

    private static Case liverMri(Case patient) {
        return patient.imaging(Modality.MRI, "2020-03-12", BodyRegion.UPPER_ABDOMEN);
    }

    /** What can still be done is never not met; the nearest to it is the one who has it still to do. */
    private static void advice(ClauseTable table, String clause, Case followed, Case notAsked, Case asked) {
        table.row(clause, Kind.MET, MET, "followed", followed)
                .row(clause, Kind.NOT_MET, UNDETERMINED, "never not met: it can be done", asked)
                .row(clause, Kind.BOUNDARY, MET, "just not asked for", notAsked)
                .row(clause, Kind.OPEN, UNDETERMINED, "asked for", asked);
    }

    private static ClauseTable lievens() {
        ClauseTable table = ClauseTable.of("lievens-2020", Setting.NOW)
                .atMost("LIE-1", 5, BONE)
                .judged("LIE-2", AssessmentKind.ALL_SITES_RADICALLY_TREATABLE);
        Case noBrain = table.unseen().metastases(1, BONE).petCt("2020-03-09");
        return table.row("LIE-1", Kind.BOUNDARY, NOT_MET, "none", table.staged())
                .row("LIE-6", Kind.MET, MET, "imaging of the brain", table.with(1, BONE))
                .row("LIE-6", Kind.NOT_MET, UNDETERMINED, "never not met: it can be done", noBrain)
                .row("LIE-6", Kind.BOUNDARY, MET, "no metastasis, nothing asked for", table.staged())
                .row("LIE-6", Kind.OPEN, UNDETERMINED, "no imaging of the brain", noBrain);
    }
}
