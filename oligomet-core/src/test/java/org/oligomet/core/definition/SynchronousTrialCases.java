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
import static org.oligomet.core.patient.OrganSite.PLEURA;
import static org.oligomet.core.patient.OrganSite.PLEURAL_EFFUSION;

import java.util.List;
import org.oligomet.core.definition.ClauseTable.Kind;
import org.oligomet.core.definition.ClauseTable.Setting;
import org.oligomet.core.patient.AssessmentKind;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Intent;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.PrimarySite;

/** Cases of the clauses of {@link SynchronousTrials}. */
final class SynchronousTrialCases {

    private SynchronousTrialCases() {}

    static List<ClauseTable> all() {
        return List.of(sindas(), saron("saron@v1", 3), saronAmended(), deRuysscher(), chess());
    }

    private static ClauseTable sindas() {
        ClauseTable table = ClauseTable.of("sindas", Setting.DIAGNOSIS)
                .synchronous("SIN-2")
                .atMost("SIN-4", 5, BONE)
                .atMost("SIN-5", 2, LIVER)
                .none("SIN-6", BRAIN, BONE);
        table.row("SIN-4", Kind.BOUNDARY, NOT_MET, "brain metastases only", table.with(1, BRAIN));
        table.clause(
                "SIN-1",
                tested(table.staged(), ALTERED, Gene.EGFR),
                tested(table.staged(), NOT_ALTERED, Gene.EGFR),
                NOT_MET,
                tested(
                        table.primary(PrimarySite.LUNG, Histology.ADENOSQUAMOUS_CARCINOMA, Case.DIAGNOSIS),
                        ALTERED,
                        Gene.EGFR),
                table.staged());
        return table.clause(
                "SIN-3",
                table.staged().judged(AssessmentKind.NO_EARLIER_SYSTEMIC_THERAPY, true),
                table.staged().systemic(Intent.PALLIATIVE, "2020-03-20"),
                NOT_MET,
                table.staged().systemic(Intent.PALLIATIVE, "2020-04-01"),
                table.staged());
    }

    private static ClauseTable saron(String version, int max) {
        ClauseTable table = ClauseTable.of(version, Setting.DIAGNOSIS)
                .nsclc("SAR-1")
                .synchronous("SAR-2")
                .atMost("SAR-3", max, BONE)
                .ecog("SAR-4", 1)
                .treatable("SAR-6")
                .judged("SAR-7", AssessmentKind.MEASURABLE_DISEASE);
        Case petOnly = table.unseen().metastases(1, BONE).petCt("2020-03-09");
        table.row("SAR-5", Kind.MET, MET, "PET/CT and brain MRI", table.with(1, BONE));
        table.row("SAR-5", Kind.NOT_MET, UNDETERMINED, "never not met: an examination can be done", petOnly);
        table.row("SAR-5", Kind.OPEN, UNDETERMINED, "no brain imaging", petOnly);
        table.row(
                "SAR-5",
                Kind.BOUNDARY,
                MET,
                "45 days before, contrast CT of the brain",
                table.unseen()
                        .metastases(1, BONE)
                        .petCt("2020-01-24")
                        .imaging(Modality.CONTRAST_CT, "2020-03-09", BodyRegion.BRAIN));
        return table.row(
                "SAR-5",
                Kind.BOUNDARY,
                UNDETERMINED,
                "46 days before",
                table.unseen().metastases(1, BONE).petCt("2020-01-23").brainMri("2020-03-09"));
    }

    private static ClauseTable saronAmended() {
        ClauseTable table = saron("saron@v2", 5);
        Case three = table.with(1, BONE).metastases(1, LIVER).metastases(1, ADRENAL);
        Case four =
                table.with(1, BONE).metastases(1, LIVER).metastases(1, ADRENAL).metastases(1, BRAIN);
        return table.clause(
                "SAR-8", table.with(5, BONE), four, MET, three, Setting.DIAGNOSIS.add(table.unseen(), 1, BONE));
    }

    private static ClauseTable deRuysscher() {
        return ClauseTable.of("de-ruysscher-2012", Setting.DIAGNOSIS)
                .nsclc("DRU-1")
                .synchronous("DRU-2")
                .atMost("DRU-3", 4, BONE)
                .treatable("DRU-4");
    }

    private static ClauseTable chess() {
        ClauseTable table = ClauseTable.of("chess", Setting.DIAGNOSIS)
                .nsclc("CHE-1")
                .synchronous("CHE-2")
                .atMost("CHE-3", 3, BONE)
                .atLeastOne("CHE-4", BONE, BRAIN)
                .wildType("CHE-5", Gene.EGFR, Gene.ALK, Gene.ROS1)
                .ecog("CHE-6", 1)
                .judgedNot("CHE-9", AssessmentKind.PNEUMONECTOMY_REQUIRED);
        table.clause(
                "CHE-7",
                table.with(1, BONE),
                table.with(1, PLEURAL_EFFUSION),
                MET,
                table.with(1, PLEURA),
                Setting.DIAGNOSIS.add(table.unseen(), 1, BONE));
        return table.clause(
                "CHE-8",
                table.with(1, BRAIN).treatable(),
                table.with(1, BRAIN).judged(AssessmentKind.ALL_SITES_RADICALLY_TREATABLE, false),
                MET,
                table.with(1, BONE),
                table.with(1, BRAIN));
    }
}
