package org.oligomet.core.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oligomet.core.patient.OrganSite.ADRENAL;
import static org.oligomet.core.patient.OrganSite.AXILLARY_NODE;
import static org.oligomet.core.patient.OrganSite.BONE;
import static org.oligomet.core.patient.OrganSite.BRAIN;
import static org.oligomet.core.patient.OrganSite.HEART;
import static org.oligomet.core.patient.OrganSite.LIVER;
import static org.oligomet.core.patient.OrganSite.LUNG;
import static org.oligomet.core.patient.OrganSite.MEDIASTINAL_NODE;
import static org.oligomet.core.patient.OrganSite.PERICARDIUM;
import static org.oligomet.core.patient.OrganSite.PERITONEUM;
import static org.oligomet.core.patient.OrganSite.PLEURA;
import static org.oligomet.core.patient.OrganSite.PLEURAL_EFFUSION;
import static org.oligomet.core.patient.OrganSite.VERTEBRA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.DataRequirement;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.RegionalNodeRule;
import org.oligomet.core.definition.VerificationStatus;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Site;
import org.oligomet.core.state.Story;
import org.oligomet.core.time.ClinicalDate;

class LungStagingTest {

    private static final String DAY = "2020-03-09";

    /** Right lung, imaged all over on the day. */
    private static Story seen(OrganSite... sites) {
        Story story = Story.primary("2020-03-02").imaged(DAY);
        for (OrganSite site : sites) {
            story.lesion(site, DAY);
        }
        return story;
    }

    private static StageEvaluation stage(TnmEdition edition, Story story) {
        return LungStaging.of(edition)
                .stage(story.patient().asOf(ClinicalDate.parse(DAY)))
                .orElseThrow();
    }

    private static StageEvaluation eighth(Story story) {
        return stage(TnmEdition.EIGHTH, story);
    }

    private static StageEvaluation ninth(Story story) {
        return stage(TnmEdition.NINTH, story);
    }

    @Test
    void oneOrSeveralOutsideTheThorax() {
        assertThat(eighth(seen(BONE)).m()).contains(MCategory.M1B);
        assertThat(eighth(seen(BONE)).stageGroup()).contains(StageGroup.IVA);
        assertThat(eighth(seen(BONE, VERTEBRA)).m()).contains(MCategory.M1C);
        assertThat(eighth(seen(BONE, BRAIN)).m()).contains(MCategory.M1C);
        assertThat(ninth(seen(AXILLARY_NODE)).m()).contains(MCategory.M1B);
        assertThat(ninth(seen(BONE, BRAIN)).m()).contains(MCategory.M1C2);
        assertThat(ninth(seen(BONE, BRAIN)).stageGroup()).contains(StageGroup.IVB);
    }

    @Test
    void theSkeletonIsOneOrganAndSoArePairedOrgans() {
        StageEvaluation bones = ninth(seen(BONE, VERTEBRA, VERTEBRA));
        assertThat(bones.m()).contains(MCategory.M1C1);
        assertThat(bones.warnings()).isEmpty();
        StageEvaluation adrenals = ninth(seen().lesion(new Site(ADRENAL, Laterality.LEFT), DAY)
                .lesion(new Site(ADRENAL, Laterality.RIGHT), DAY));
        assertThat(adrenals.m()).contains(MCategory.M1C1);
        assertThat(adrenals.warnings()).extracting(Finding::code).containsExactly("PAIRED_ORGAN_IS_ONE");
        StageEvaluation nodes = ninth(seen(AXILLARY_NODE, OrganSite.RETROPERITONEAL_NODE));
        assertThat(nodes.m()).contains(MCategory.M1C1);
        assertThat(nodes.warnings()).extracting(Finding::code).containsExactly("DISTANT_NODES_ARE_ONE");
    }

    @Test
    void insideTheThorax() {
        assertThat(eighth(seen(PLEURA)).m()).contains(MCategory.M1A);
        assertThat(ninth(seen(PERICARDIUM)).m()).contains(MCategory.M1A);
        assertThat(ninth(seen(PLEURAL_EFFUSION)).m()).contains(MCategory.M1A);
        assertThat(ninth(seen().lesion(new Site(LUNG, Laterality.LEFT), DAY)).m())
                .contains(MCategory.M1A);
        // A nodule in the lung of the primary is T3 or T4, a mediastinal node N.
        assertThat(ninth(seen(MEDIASTINAL_NODE).lesion(new Site(LUNG, Laterality.RIGHT), DAY))
                        .m())
                .contains(MCategory.M0);
        StageEvaluation side = ninth(seen().lesion(new Site(LUNG, Laterality.UNKNOWN), DAY));
        assertThat(side.mCategories()).containsExactly(MCategory.M0, MCategory.M1A);
        assertThat(side.missing()).extracting(DataRequirement::code).contains("LESION_SITE:LUNG");
        StageEvaluation heart = ninth(seen(HEART));
        assertThat(heart.mCategories()).containsExactly(MCategory.M1A, MCategory.M1B);
        assertThat(heart.stageGroup()).contains(StageGroup.IVA);
        assertThat(heart.warnings()).extracting(Finding::code).containsExactly("HEART_UNDECIDED");
    }

    @Test
    void theHighestCategoryGoverns() {
        StageEvaluation both = ninth(seen(PLEURA, BRAIN));
        assertThat(both.m()).contains(MCategory.M1B);
        assertThat(both.warnings()).extracting(Finding::code).containsExactly("HIGHEST_M_GOVERNS");
    }

    @Test
    void negativeCytologyOnceLeavesOpenAndTwiceExcludes() {
        Site effusion = Site.of(PLEURAL_EFFUSION);
        StageEvaluation once = ninth(seen().lesion(effusion, "2020-03-03", "2020-03-04"));
        assertThat(once.mCategories()).containsExactly(MCategory.M0, MCategory.M1A);
        assertThat(once.missing()).extracting(DataRequirement::code).contains("PATHOLOGY:PLEURAL_EFFUSION");
        StageEvaluation twice = ninth(seen().lesion(effusion, "2020-03-03", "2020-03-04", "2020-03-06"));
        assertThat(twice.m()).contains(MCategory.M0);
        assertThat(twice.warnings()).extracting(Finding::code).containsExactly("EFFUSION_EXCLUDED");
    }

    @Test
    void whereNobodyLookedMetastasesMayBe() {
        Story unseen = Story.primary("2020-03-02").lesion(BONE, DAY).lesion(BONE, DAY);
        assertThat(eighth(unseen).m()).contains(MCategory.M1C);
        StageEvaluation open = ninth(unseen);
        assertThat(open.mCategories()).containsExactly(MCategory.M1C1, MCategory.M1C2);
        assertThat(open.stageGroup()).contains(StageGroup.IVB);
        assertThat(open.missing())
                .extracting(DataRequirement::code)
                .contains("IMAGING:BRAIN", "IMAGING:BODY_WITHOUT_BRAIN");
        assertThat(ninth(Story.primary("2020-03-02")).mCategories())
                .containsExactly(MCategory.M0, MCategory.M1A, MCategory.M1B, MCategory.M1C1, MCategory.M1C2);
        StageEvaluation peritoneum = ninth(seen(PERITONEUM));
        assertThat(peritoneum.mCategories()).containsExactly(MCategory.M1B, MCategory.M1C1);
        assertThat(peritoneum.missing()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "8, T1mi, N0, IA1",
        "8, T1b, N0, IA2",
        "8, T1c, N0, IA3",
        "8, T2a, N0, IB",
        "8, T2b, N0, IIA",
        "8, T1a, N1, IIB",
        "8, T2b, N1, IIB",
        "8, T3, N0, IIB",
        "8, T1c, N2, IIIA",
        "8, T3, N1, IIIA",
        "8, T4, N0, IIIA",
        "8, T4, N1, IIIA",
        "8, T2a, N3, IIIB",
        "8, T3, N2, IIIB",
        "8, T4, N2, IIIB",
        "8, T3, N3, IIIC",
        "8, T4, N3, IIIC",
        "8, Tis, N0, 0",
        "8, TX, N0, occult",
        "9, T1b, N1, IIA",
        "9, T1b, N2a, IIB",
        "9, T1b, N2b, IIIA",
        "9, T2a, N2a, IIIA",
        "9, T2a, N2b, IIIB",
        "9, T3, N2a, IIIA",
        "9, T3, N2b, IIIB",
        "9, T4, N2a, IIIB",
        "9, T4, N2b, IIIB",
        "9, T2b, N1, IIB",
        "9, T3, N3, IIIC",
        "9, T2, N3, IIIB"
    })
    void groupsWithoutMetastasesComeFromTheRecordedTAndN(int edition, String t, String n, String group) {
        TnmEdition tnm = edition == 8 ? TnmEdition.EIGHTH : TnmEdition.NINTH;
        StageEvaluation evaluation =
                stage(tnm, Story.staged(edition, t, n, "M0").imaged(DAY));
        assertThat(evaluation.stageGroup().map(StageGroup::code)).contains(group);
        assertThat(evaluation.missing()).isEmpty();
    }

    @Test
    void withoutTAndNTheGroupIsOpen() {
        StageEvaluation none = eighth(Story.primary("2020-03-02").imaged(DAY));
        assertThat(none.m()).contains(MCategory.M0);
        assertThat(none.stageGroups()).hasSize(11);
        assertThat(none.missing()).extracting(DataRequirement::code).containsExactly("T_CATEGORY:T", "N_CATEGORY:N");
        // Categories of another edition are not those of this one.
        assertThat(ninth(Story.staged(8, "T1a", "N0", "M0").imaged(DAY)).stageGroups())
                .hasSize(11);
        StageEvaluation n2 = ninth(Story.staged(9, "T1a", "N2", "M0").imaged(DAY));
        assertThat(n2.stageGroups()).containsExactly(StageGroup.IIB, StageGroup.IIIA);
        assertThat(n2.missing()).extracting(DataRequirement::code).containsExactly("N_CATEGORY:N");
    }

    @Test
    void aRecordedMThatDiffersIsAWarning() {
        Story m0 = Story.staged(8, "T1a", "N0", "M0").imaged(DAY).lesion(LIVER, DAY);
        assertThat(eighth(m0).m()).contains(MCategory.M1B);
        assertThat(eighth(m0).warnings()).extracting(Finding::code).containsExactly("RECORDED_M_DIFFERS");
        assertThat(eighth(Story.staged(8, "T1a", "N0", "M1").imaged(DAY).lesion(LIVER, DAY))
                        .warnings())
                .isEmpty();
    }

    @Test
    void itExplainsItselfAndKnowsItsLimits() {
        StageEvaluation evaluation = ninth(seen(PLEURA, BRAIN));
        assertThat(evaluation).hasToString("TNM 9 as of 2020-03-09: M1b; stage IVA");
        assertThat(evaluation.explain())
                .contains("{verified}", "highest M category governs", "extrathoracic metastasis, brain")
                .doesNotContain("fact.", "finding.", "@", "{site");
        assertThat(TnmEdition.NINTH.groupsOfM0()).isEqualTo(VerificationStatus.RECALLED_H);
        assertThatThrownBy(() -> LungStaging.of(TnmEdition.NINTH)
                        .withCounting(CountingPolicy.builder()
                                .from(LungStaging.of(TnmEdition.NINTH).counting())
                                .regionalNodes(RegionalNodeRule.EACH)
                                .build()))
                .hasMessageContaining("regional nodes EACH");
    }
}
