package org.oligomet.core.definition;

import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.definition.ClauseTable.tested;
import static org.oligomet.core.patient.AlterationResult.ALTERED;
import static org.oligomet.core.patient.AlterationResult.NOT_ALTERED;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.LIVER;
import static org.oligomet.core.patient.OrganSite.LUNG;
import static org.oligomet.core.patient.OrganSite.MEDIASTINAL_NODE;
import static org.oligomet.core.patient.ResponseCategory.COMPLETE_RESPONSE;
import static org.oligomet.core.patient.ResponseCategory.PARTIAL_RESPONSE;
import static org.oligomet.core.patient.ResponseCategory.PROGRESSIVE_DISEASE;
import static org.oligomet.core.patient.ResponseCategory.STABLE_DISEASE;
import static org.oligomet.core.patient.SystemicClass.CHEMOTHERAPY;
import static org.oligomet.core.patient.SystemicClass.IMMUNOTHERAPY;
import static org.oligomet.core.patient.SystemicClass.TARGETED;

import java.util.List;
import org.oligomet.core.definition.ClauseTable.Kind;
import org.oligomet.core.definition.ClauseTable.Setting;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.RadiotherapyTechnique;
import org.oligomet.core.patient.ResponseAssessment;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicClass;
import org.oligomet.core.patient.SystemicTherapy;
import org.oligomet.core.patient.Target;
import org.oligomet.core.time.ClinicalDate;

/** Cases of the clauses of {@link InductionTrials}. The snapshot is 1 July 2020; induction ended on 10 June. */
final class InductionTrialCases {

    private InductionTrialCases() {}

    static List<ClauseTable> all() {
        return List.of(gomez(), iyengar(), petty(), northstar(), lonestar());
    }

    static Case course(int cycles, ResponseCategory response, SystemicClass of) {
        return Case.nsclc().asOf("2020-07-01").induction(cycles, response, of);
    }

    /** First-line therapy that goes on, since a date. */
    static Case ongoing(SystemicClass of, String start, ResponseCategory response) {
        Case patient = Case.nsclc().asOf("2020-07-01");
        patient.record()
                .addTreatments(SystemicTherapy.builder()
                        .id("S")
                        .start(ClinicalDate.parse(start))
                        .intent(Intent.INDUCTION)
                        .line(1)
                        .addClasses(of)
                        .addResponses(new ResponseAssessment(ClinicalDate.parse("2020-06-20"), response))
                        .build());
        return patient;
    }

    private static Case brain(ClauseTable table, LesionState state, boolean treated) {
        Case patient = table.staged().metastasis(BRAIN, "2020-03-09", state, "2020-06-20");
        return treated
                ? patient.radiotherapy(RadiotherapyTechnique.RADIOSURGERY, "2020-04-01", new Target.OfLesion("L1"))
                : patient;
    }

    static ClauseTable brainControlled(ClauseTable table, String clause) {
        return table.clause(
                clause,
                brain(table, LesionState.STABLE, true),
                brain(table, LesionState.PROGRESSING, true),
                NOT_MET,
                brain(table, LesionState.ACTIVE, false),
                Setting.INDUCED.add(table.unseen(), 1, BONE));
    }

    private static ClauseTable noProgression(ClauseTable table, String clause) {
        return table.clause(
                clause,
                () -> course(4, PARTIAL_RESPONSE, CHEMOTHERAPY),
                () -> course(4, PROGRESSIVE_DISEASE, CHEMOTHERAPY),
                MET,
                () -> course(4, COMPLETE_RESPONSE, CHEMOTHERAPY));
    }

    private static ClauseTable gomez() {
        ClauseTable table = ClauseTable.of("gomez-2016", Setting.INDUCED)
                .nsclc("GOM-1")
                .atMost("GOM-2", 3, BONE)
                .ecog("GOM-5", 2);
        OrganSite node = MEDIASTINAL_NODE;
        table.row(
                "GOM-2",
                Kind.BOUNDARY,
                MET,
                "two metastases and three mediastinal nodes, which are one site",
                Setting.INDUCED.add(table.with(2, BONE), 3, node));
        table.row(
                "GOM-2",
                Kind.BOUNDARY,
                NOT_MET,
                "three metastases and one mediastinal node",
                Setting.INDUCED.add(table.with(3, BONE), 1, node));
        table.clause(
                        "GOM-3",
                        () -> course(6, PARTIAL_RESPONSE, CHEMOTHERAPY),
                        () -> tested(course(3, PARTIAL_RESPONSE, CHEMOTHERAPY), NOT_ALTERED, Gene.EGFR, Gene.ALK),
                        MET,
                        () -> course(4, STABLE_DISEASE, CHEMOTHERAPY))
                .row(
                        "GOM-3",
                        Kind.BOUNDARY,
                        MET,
                        "90 days of an inhibitor",
                        tested(ongoing(TARGETED, "2020-04-02", STABLE_DISEASE), ALTERED, Gene.EGFR))
                .row(
                        "GOM-3",
                        Kind.BOUNDARY,
                        NOT_MET,
                        "89 days of an inhibitor",
                        tested(ongoing(TARGETED, "2020-04-03", STABLE_DISEASE), ALTERED, Gene.EGFR));
        noProgression(table, "GOM-4");
        return brainControlled(table, "GOM-6");
    }

    private static ClauseTable iyengar() {
        ClauseTable table = ClauseTable.of("iyengar-2018", Setting.INDUCED)
                .nsclc("IYE-1")
                .atMost("IYE-2", 5, BONE)
                .age("IYE-7", 18)
                .judged("IYE-8", AssessmentKind.MEASURABLE_DISEASE)
                .wildType("IYE-5", Gene.EGFR, Gene.ALK);
        table.clause(
                "IYE-3",
                Setting.INDUCED.add(table.controlled(true, "2020-06-01"), 5, BONE),
                Setting.INDUCED.add(table.controlled(false, "2020-06-01"), 6, BONE),
                MET,
                Setting.INDUCED.add(table.controlled(false, "2020-06-01"), 5, BONE),
                Setting.INDUCED.add(table.staged(), 6, BONE));
        table.row(
                "IYE-3",
                Kind.BOUNDARY,
                MET,
                "six and a controlled primary",
                Setting.INDUCED.add(table.controlled(true, "2020-06-01"), 6, BONE));
        table.clause(
                        "IYE-4",
                        table.with(3, LIVER),
                        table.with(5, LIVER),
                        MET,
                        Setting.INDUCED.add(table.with(3, LIVER), 3, LUNG),
                        Setting.INDUCED.add(table.unseen(), 1, LIVER))
                .row("IYE-4", Kind.BOUNDARY, NOT_MET, "four in the lung", table.with(4, LUNG));
        table.clause(
                        "IYE-6",
                        () -> course(5, PARTIAL_RESPONSE, CHEMOTHERAPY),
                        () -> course(3, PARTIAL_RESPONSE, CHEMOTHERAPY),
                        MET,
                        () -> course(4, STABLE_DISEASE, CHEMOTHERAPY))
                .row("IYE-6", Kind.BOUNDARY, MET, "six cycles", course(6, STABLE_DISEASE, CHEMOTHERAPY))
                .row("IYE-6", Kind.BOUNDARY, NOT_MET, "seven cycles", course(7, STABLE_DISEASE, CHEMOTHERAPY))
                .row("IYE-6", Kind.NOT_MET, NOT_MET, "no chemotherapy", course(4, STABLE_DISEASE, TARGETED));
        return brainControlled(table, "IYE-9");
    }

    private static ClauseTable petty() {
        ClauseTable table = ClauseTable.of("petty-2018", Setting.INDUCED)
                .nsclc("PET-1")
                .atMost("PET-2", 5, BRAIN)
                .atMost("PET-3", 3, BONE);
        table.row("PET-3", Kind.BOUNDARY, MET, "brain metastases do not count here", table.with(5, BRAIN));
        return table.clause(
                        "PET-4",
                        () -> course(4, PARTIAL_RESPONSE, CHEMOTHERAPY),
                        () -> course(2, PARTIAL_RESPONSE, CHEMOTHERAPY),
                        MET,
                        () -> course(3, STABLE_DISEASE, CHEMOTHERAPY))
                .row("PET-4", Kind.BOUNDARY, NOT_MET, "seven cycles", course(7, STABLE_DISEASE, CHEMOTHERAPY))
                .row("PET-4", Kind.NOT_MET, NOT_MET, "progression", course(4, PROGRESSIVE_DISEASE, CHEMOTHERAPY));
    }

    private static ClauseTable northstar() {
        ClauseTable table = ClauseTable.of("northstar", Setting.NOW)
                .nsclc("NOR-1")
                .ecog("NOR-5", 1)
                .judged("NOR-6", AssessmentKind.MEASURABLE_DISEASE)
                .judged("NOR-7", AssessmentKind.SOME_SITE_LOCALLY_TREATABLE);
        table.clause(
                "NOR-2",
                tested(table.staged(), ALTERED, Gene.EGFR),
                tested(table.staged(), NOT_ALTERED, Gene.EGFR),
                MET,
                tested(tested(table.staged(), NOT_ALTERED, Gene.EGFR), ALTERED, Gene.EGFR),
                table.staged());
        table.clause(
                        "NOR-3",
                        () -> ongoing(TARGETED, "2020-05-01", STABLE_DISEASE),
                        () -> ongoing(TARGETED, "2020-01-01", STABLE_DISEASE),
                        MET,
                        () -> ongoing(TARGETED, "2020-05-20", STABLE_DISEASE))
                .row("NOR-3", Kind.BOUNDARY, NOT_MET, "41 days", ongoing(TARGETED, "2020-05-21", STABLE_DISEASE))
                .row("NOR-3", Kind.BOUNDARY, MET, "84 days", ongoing(TARGETED, "2020-04-08", STABLE_DISEASE))
                .row("NOR-3", Kind.BOUNDARY, NOT_MET, "85 days", ongoing(TARGETED, "2020-04-07", STABLE_DISEASE));
        return noProgression(table, "NOR-4");
    }

    private static ClauseTable lonestar() {
        ClauseTable table =
                ClauseTable.of("lonestar", Setting.INDUCED).nsclc("LON-1").atMost("LON-4", 3, BONE);
        table.clause(
                "LON-2",
                () -> course(4, PARTIAL_RESPONSE, IMMUNOTHERAPY),
                () -> earlier(IMMUNOTHERAPY),
                MET,
                () -> earlier(CHEMOTHERAPY));
        return table.clause(
                        "LON-3",
                        () -> ongoing(IMMUNOTHERAPY, "2020-03-10", STABLE_DISEASE),
                        () -> ongoing(IMMUNOTHERAPY, "2020-03-10", PROGRESSIVE_DISEASE),
                        MET,
                        () -> ongoing(IMMUNOTHERAPY, "2020-04-08", STABLE_DISEASE))
                .row("LON-3", Kind.BOUNDARY, NOT_MET, "83 days", ongoing(IMMUNOTHERAPY, "2020-04-09", STABLE_DISEASE));
    }

    private static Case earlier(SystemicClass of) {
        Case patient = course(4, PARTIAL_RESPONSE, IMMUNOTHERAPY);
        patient.record()
                .addTreatments(SystemicTherapy.builder()
                        .id("earlier")
                        .start(ClinicalDate.parse("2018-01-01"))
                        .stop(ClinicalDate.parse("2018-06-01"))
                        .intent(Intent.ADJUVANT)
                        .addClasses(of)
                        .build());
        return patient;
    }
}
