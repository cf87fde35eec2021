package org.oligomet.core.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.time.ClinicalDate;

/** A lesion whose site is not recorded may be wherever a rule makes a difference. */
class UnknownSiteTest {

    private static final ClinicalDate SEEN = ClinicalDate.of(2018, 1, 8);
    private static final ClinicalDate ASOF = ClinicalDate.of(2018, 1, 29);
    private static final Set<BodyRegion> TRUNK =
            Set.of(BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN, BodyRegion.LOWER_ABDOMEN, BodyRegion.PELVIS);

    /** Node-negative, one metastasis that was ablated or not, looked for everywhere. */
    private static Snapshot patient(OrganSite organ, boolean ablated) {
        MetastaticLesion.Builder lesion =
                MetastaticLesion.builder().id("L").firstSeen(SEEN).site(Site.of(organ));
        if (ablated) {
            lesion.addStatuses(new LesionStatus(ASOF, LesionState.ABLATED));
        }
        return Patient.builder()
                .id("P")
                .sex(Sex.FEMALE)
                .addPrimaries(PrimaryTumor.builder()
                        .id("T")
                        .site(PrimarySite.LUNG)
                        .laterality(Laterality.RIGHT)
                        .histology(Histology.ADENOCARCINOMA)
                        .diagnosed(ClinicalDate.of(2018, 1, 1))
                        .addStagings(Staging.builder()
                                .date(SEEN)
                                .basis(StagingBasis.CLINICAL)
                                .edition(8)
                                .n("N0")
                                .build())
                        .build())
                .addLesions(lesion.build())
                .addImaging(scan(Modality.FDG_PET_CT, TRUNK), scan(Modality.MRI, Set.of(BodyRegion.BRAIN)))
                .build()
                .asOf(ASOF);
    }

    private static Imaging scan(Modality modality, Set<BodyRegion> regions) {
        return Imaging.builder().date(SEEN).modality(modality).regions(regions).build();
    }

    private static Criterion clause(String definition, String id) {
        return Definitions.byId(definition).orElseThrow().clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .map(Clause::criterion)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void treatedItCountsWhereOnlyTreatedBrainMetastasesDo() {
        Criterion oneToFive = clause("oligorare", "ORA-3");
        assertThat(oneToFive.verdict(patient(OrganSite.BRAIN, true))).isEqualTo(Verdict.MET);
        assertThat(oneToFive.verdict(patient(OrganSite.LIVER, true))).isEqualTo(Verdict.NOT_MET);
        assertThat(oneToFive.verdict(patient(OrganSite.UNKNOWN, true))).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void aCountOfNodesSaysThatANodeContradictsN0() {
        Criterion organs = clause("core", "COR-8");
        assertThat(organs.evaluate(patient(OrganSite.HILAR_NODE, false)).findings())
                .extracting(Finding::code)
                .containsExactly("NODES_CONTRADICT");
        assertThat(organs.evaluate(patient(OrganSite.LIVER, false)).findings()).isEmpty();
        assertThat(organs.evaluate(patient(OrganSite.UNKNOWN, false)).findings())
                .isEmpty();
    }
}
