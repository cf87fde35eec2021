package org.oligomet.core.definition;

import static org.oligomet.core.criteria.Verdict.MET;
import static org.oligomet.core.criteria.Verdict.NOT_MET;
import static org.oligomet.core.criteria.Verdict.UNDETERMINED;
import static org.oligomet.core.patient.OrganSite.ADRENAL;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.LIVER;
import static org.oligomet.core.patient.OrganSite.LUNG;

import java.util.List;
import org.oligomet.core.definition.ClauseTable.Kind;
import org.oligomet.core.definition.ClauseTable.Setting;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.PathologyResult;
import org.oligomet.core.patient.PrimarySite;

/** Cases of the clauses of {@link ConsensusDefinitions}. The snapshot is 1 April 2020. */
final class ConsensusCases {

    private ConsensusCases() {}

    static List<ClauseTable> all() {
        return List.of(
                astroEstro(), lungApart("esmo-2018", "ESM", 3), lungApart("nccn-2021", "NCC", 5), esmo2023(), niibe());
    }

    private static ClauseTable astroEstro() {
        ClauseTable table = ClauseTable.of("astro-estro-2023", Setting.NOW)
                .nsclc("AES-1")
                .atMost("AES-2", 5, BONE)
                .treatable("AES-3");
        return table.row(
                        "AES-2",
                        Kind.BOUNDARY,
                        MET,
                        "brain metastases apart",
                        table.with(5, BONE).metastases(5, BRAIN))
                .row("AES-2", Kind.BOUNDARY, NOT_MET, "brain metastases only", table.with(1, BRAIN));
    }

    private static ClauseTable lungApart(String id, String prefix, int max) {
        String count = prefix + "-2";
        ClauseTable table = ClauseTable.of(id, Setting.NOW).nsclc(prefix + "-1").atMost(count, max, BRAIN);
        return table.row(
                        count,
                        Kind.BOUNDARY,
                        MET,
                        "and one in the lung",
                        table.with(max, BONE).metastases(1, LUNG))
                .row(
                        count,
                        Kind.BOUNDARY,
                        NOT_MET,
                        "and two in the lung",
                        table.with(max, BONE).metastases(2, LUNG))
                .row(count, Kind.BOUNDARY, MET, "two in the lung", table.with(2, LUNG))
                .row(count, Kind.BOUNDARY, NOT_MET, "one in the lung only", table.with(1, LUNG))
                .row(count, Kind.NOT_MET, NOT_MET, "none", table.staged());
    }

    private static ClauseTable esmo2023() {
        ClauseTable table = ClauseTable.of("esmo-2023", Setting.DIAGNOSIS)
                .nsclc("ESG-1")
                .atMost("ESG-2", 3, BONE)
                .synchronous("ESG-3");
        Case petOnly = table.unseen().metastases(1, BONE).petCt("2020-03-09");
        table.row("ESG-4", Kind.MET, MET, "PET/CT, brain MRI, N0", table.with(1, BONE))
                .row("ESG-4", Kind.NOT_MET, UNDETERMINED, "never not met: an examination can be done", petOnly)
                .row(
                        "ESG-4",
                        Kind.BOUNDARY,
                        MET,
                        "45 days before",
                        table.unseen().metastases(1, BONE).petCt("2020-01-24").brainMri("2020-01-24"))
                .row(
                        "ESG-4",
                        Kind.BOUNDARY,
                        UNDETERMINED,
                        "one 46 days before",
                        table.unseen().metastases(1, BONE).petCt("2020-01-23").brainMri("2020-01-24"))
                .row(
                        "ESG-4",
                        Kind.BOUNDARY,
                        UNDETERMINED,
                        "CT of the brain",
                        table.unseen()
                                .metastases(1, BONE)
                                .petCt("2020-03-09")
                                .imaging(Modality.CONTRAST_CT, "2020-03-09", BodyRegion.BRAIN))
                .row(
                        "ESG-4",
                        Kind.OPEN,
                        UNDETERMINED,
                        "no N category",
                        table.primary(PrimarySite.LUNG, Histology.ADENOCARCINOMA, Case.DIAGNOSIS));
        Case notBiopsied = table.with(1, BONE);
        return table.row(
                        "ESG-5",
                        Kind.MET,
                        MET,
                        "a biopsy",
                        table.staged().biopsied(BONE, PathologyResult.MALIGNANT, "2020-03-20"))
                .row("ESG-5", Kind.NOT_MET, UNDETERMINED, "never not met: a biopsy can be done", notBiopsied)
                .row("ESG-5", Kind.BOUNDARY, MET, "no metastasis to be biopsied", table.staged())
                .row(
                        "ESG-5",
                        Kind.OPEN,
                        UNDETERMINED,
                        "a biopsy that told nothing",
                        table.staged().biopsied(BONE, PathologyResult.NON_DIAGNOSTIC, "2020-03-20"));
    }

    private static ClauseTable niibe() {
        ClauseTable table = ClauseTable.of("niibe-oligo-recurrence", Setting.NOW)
                .atMost("NII-1", 5, BONE)
                .controlled("NII-2");
        return table.row("NII-1", Kind.BOUNDARY, NOT_MET, "none", table.staged())
                .clause(
                        "NII-3",
                        table.with(5, BONE),
                        table.with(1, BONE)
                                .metastases(1, LIVER)
                                .metastases(1, ADRENAL)
                                .metastases(1, BRAIN),
                        MET,
                        table.with(2, BONE).metastases(2, LIVER).metastases(1, ADRENAL),
                        table.unseen().metastases(1, BONE));
    }
}
