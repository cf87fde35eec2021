package org.oligomet.core.definition;

import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.criteria.Verdict.UNDETERMINED;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.LIVER;

import java.util.List;
import org.oligomet.core.definition.ClauseTable.Kind;
import org.oligomet.core.definition.ClauseTable.Setting;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.ResponseCategory;
import org.oligomet.core.patient.SystemicClass;

/** Cases of the clauses of {@link LocalTherapyStudies}. */
final class LocalTherapyStudyCases {

    private LocalTherapyStudyCases() {}

    static List<ClauseTable> all() {
        return List.of(omega(), treated("bauml-2019", "BAU", 4), treated("ashworth-2014", "ASH", 5), maintenance());
    }

    private static ClauseTable omega() {
        ClauseTable table = ClauseTable.of("omega", Setting.NOW)
                .nsclc("OME-1")
                .atMost("OME-2", 3, BONE)
                .atLeastOne("OME-4", BONE, BRAIN)
                .judged("OME-5", AssessmentKind.SYSTEMIC_THERAPY_FEASIBLE);
        Case petOnly = table.unseen().petCt("2020-03-09");
        return table.row("OME-2", Kind.BOUNDARY, NOT_MET, "none", table.staged())
                .row("OME-3", Kind.MET, MET, "PET/CT and brain MRI", table.staged())
                .row("OME-3", Kind.NOT_MET, UNDETERMINED, "never not met: an examination can be done", petOnly)
                .row(
                        "OME-3",
                        Kind.BOUNDARY,
                        MET,
                        "45 days before",
                        table.unseen().petCt("2020-02-16").brainMri("2020-02-16"))
                .row(
                        "OME-3",
                        Kind.BOUNDARY,
                        UNDETERMINED,
                        "one 46 days before",
                        table.unseen().petCt("2020-02-15").brainMri("2020-02-16"))
                .row("OME-3", Kind.OPEN, UNDETERMINED, "no brain MRI", petOnly);
    }

    private static Case done(Case patient, int number, OrganSite organ) {
        for (int i = 0; i < number; i++) {
            patient.metastasis(organ, "2020-03-09", LesionState.ABLATED, "2020-03-20");
        }
        return patient;
    }

    private static ClauseTable treated(String id, String prefix, int max) {
        ClauseTable table = ClauseTable.of(id, Setting.NOW).nsclc(prefix + "-1").atMost(prefix + "-2", max, BONE);
        table.row(prefix + "-2", Kind.BOUNDARY, MET, "all treated", done(table.staged(), max, BONE))
                .row(
                        prefix + "-2",
                        Kind.BOUNDARY,
                        NOT_MET,
                        "one more, all treated",
                        done(table.staged(), max + 1, BONE))
                .row(prefix + "-2", Kind.BOUNDARY, NOT_MET, "none", table.staged());
        return table.clause(
                prefix + "-3",
                done(table.staged(), 2, BONE),
                table.with(2, BONE),
                NOT_MET,
                done(table.with(1, LIVER), 3, BONE),
                done(table.unseen(), 2, BONE));
    }

    private static ClauseTable maintenance() {
        ClauseTable table = ClauseTable.of("medifind-453746595", Setting.INDUCED)
                .nsclc("MLT-1")
                .atMost("MLT-2", 5, BONE)
                .atMost("MLT-3", 5, BRAIN)
                .ecog("MLT-5", 1);
        table.row(
                "MLT-2",
                Kind.BOUNDARY,
                MET,
                "brain metastases apart",
                Setting.INDUCED.add(table.with(5, BONE), 5, BRAIN));
        return table.clause(
                        "MLT-4",
                        () -> InductionTrialCases.course(
                                4, ResponseCategory.STABLE_DISEASE, SystemicClass.CHEMOTHERAPY),
                        () -> InductionTrialCases.course(
                                2, ResponseCategory.STABLE_DISEASE, SystemicClass.CHEMOTHERAPY),
                        MET,
                        () -> InductionTrialCases.course(
                                3, ResponseCategory.STABLE_DISEASE, SystemicClass.CHEMOTHERAPY))
                .row(
                        "MLT-4",
                        Kind.BOUNDARY,
                        MET,
                        "90 days",
                        InductionTrialCases.ongoing(
                                SystemicClass.IMMUNOTHERAPY, "2020-04-02", ResponseCategory.STABLE_DISEASE));
    }
}
