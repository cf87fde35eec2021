package org.oligomet.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.oligomet.core.patient.SiteRelation.Kind.DISTANT;
import static org.oligomet.core.patient.SiteRelation.Kind.LOCAL_EXTENSION;
import static org.oligomet.core.patient.SiteRelation.Kind.REGIONAL;
import static org.oligomet.core.patient.SiteRelation.Kind.UNDETERMINED;
import static org.oligomet.core.testdata.Records.primary;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oligomet.core.patient.SiteRelation.Kind;

/** The primary is in the right upper lobe where nothing else is said. */
class SiteRelationTest {

    private static void assertRelation(SiteRelation relation, Kind kind, String category) {
        assertThat(relation.kind()).isEqualTo(kind);
        assertThat(relation.category()).isEqualTo(Optional.of(category).filter(c -> !c.isEmpty()));
    }

    private static SiteRelation toLung(Site site) {
        return site.relationTo(primary().build());
    }

    private static SiteRelation to(PrimarySite primarySite, OrganSite organ) {
        return Site.of(organ)
                .relationTo(PrimaryTumor.builder()
                        .id("P")
                        .site(primarySite)
                        .histology(Histology.OTHER)
                        .diagnosed(primary().build().diagnosed())
                        .build());
    }

    @Test
    void aNoduleOfTheLungIsT3T4OrM1aByLobeAndSide() {
        assertRelation(toLung(Site.of(LungLobe.RIGHT_UPPER)), LOCAL_EXTENSION, "T3");
        assertRelation(toLung(Site.of(LungLobe.RIGHT_LOWER)), LOCAL_EXTENSION, "T4");
        assertRelation(toLung(Site.of(LungLobe.LEFT_UPPER)), DISTANT, "M1a");
        assertRelation(toLung(new Site(OrganSite.LUNG, Laterality.LEFT)), DISTANT, "M1a");
        assertRelation(toLung(new Site(OrganSite.LUNG, Laterality.RIGHT)), LOCAL_EXTENSION, "");
        assertRelation(toLung(new Site(OrganSite.LUNG, Laterality.BILATERAL)), DISTANT, "M1a");
    }

    @Test
    void withoutASideItDependsOnTheSide() {
        SiteRelation ofLesion = toLung(Site.of(OrganSite.LUNG));
        assertRelation(ofLesion, UNDETERMINED, "");
        assertThat(ofLesion.reason()).isEqualTo("laterality of the lung lesion");
        SiteRelation ofPrimary = new Site(OrganSite.LUNG, Laterality.LEFT)
                .relationTo(primary()
                        .laterality(Laterality.UNKNOWN)
                        .lobe(Optional.empty())
                        .build());
        assertRelation(ofPrimary, UNDETERMINED, "");
        assertThat(ofPrimary.reason()).isEqualTo("laterality of the primary");
    }

    @Test
    void nodesOfTheLungAreRegionalUpToTheSupraclavicularFossa() {
        assertRelation(toLung(Site.of(OrganSite.HILAR_NODE)), REGIONAL, "");
        assertRelation(toLung(Site.of(OrganSite.MEDIASTINAL_NODE)), REGIONAL, "");
        assertRelation(toLung(Site.of(OrganSite.SUPRACLAVICULAR_NODE)), REGIONAL, "N3");
        assertRelation(toLung(Site.of(OrganSite.CERVICAL_NODE)), DISTANT, "");
        assertRelation(toLung(Site.of(OrganSite.AXILLARY_NODE)), DISTANT, "");
        assertRelation(toLung(Site.of(OrganSite.ABDOMINAL_NODE)), DISTANT, "");
        assertRelation(toLung(Site.of(OrganSite.RETROPERITONEAL_NODE)), DISTANT, "");
    }

    @Test
    void pleuraAndPericardiumAreM1a() {
        assertRelation(toLung(Site.of(OrganSite.PLEURA)), DISTANT, "M1a");
        assertRelation(toLung(Site.of(OrganSite.PERICARDIAL_EFFUSION)), DISTANT, "M1a");
        assertRelation(toLung(Site.of(OrganSite.LYMPHANGITIS_OF_LUNG)), UNDETERMINED, "");
        assertRelation(toLung(Site.of(OrganSite.OTHER)), UNDETERMINED, "");
        assertRelation(toLung(Site.of(OrganSite.BRAIN)), DISTANT, "");
    }

    @ParameterizedTest
    @EnumSource
    void noNodeIsCalledRegionalOrDistantForOtherPrimaries(PrimarySite primarySite) {
        if (primarySite != PrimarySite.LUNG) {
            assertRelation(to(primarySite, OrganSite.MEDIASTINAL_NODE), UNDETERMINED, "");
        }
        assertRelation(to(primarySite, OrganSite.UNKNOWN), UNDETERMINED, "");
    }

    @Test
    void otherPrimariesMetastasiseToOtherOrgans() {
        assertRelation(to(PrimarySite.PROSTATE, OrganSite.BONE), DISTANT, "");
        assertRelation(to(PrimarySite.COLON, OrganSite.LIVER), DISTANT, "");
        assertRelation(to(PrimarySite.BREAST, OrganSite.LUNG), DISTANT, "");
        assertRelation(to(PrimarySite.LIVER, OrganSite.LIVER), UNDETERMINED, "");
        assertRelation(to(PrimarySite.OVARY, OrganSite.PERITONEUM), UNDETERMINED, "");
        assertRelation(to(PrimarySite.BREAST, OrganSite.PLEURA), UNDETERMINED, "");
        assertRelation(to(PrimarySite.SARCOMA, OrganSite.MUSCLE), UNDETERMINED, "");
    }

    /** A lesion there may be a second part of the primary or grow from it. */
    @ParameterizedTest
    @CsvSource({
        "BREAST, BREAST",
        "BREAST, SKIN",
        "COLON, COLON",
        "RECTUM, COLON",
        "KIDNEY, ADRENAL",
        "KIDNEY, KIDNEY",
        "MELANOMA_OF_SKIN, SKIN",
        "PANCREAS, PANCREAS",
        "STOMACH, STOMACH",
        "OESOPHAGUS, STOMACH",
        "OVARY, OVARY",
        "HEAD_AND_NECK, THYROID",
        "OTHER, LIVER",
        "UNKNOWN, BRAIN",
        "BLADDER, OTHER"
    })
    void theOrganOfThePrimaryAndItsNeighboursStayUndetermined(PrimarySite primarySite, OrganSite organ) {
        assertRelation(to(primarySite, organ), UNDETERMINED, "");
    }

    @Test
    void onlyALungHasLobes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Site(OrganSite.LIVER, Laterality.RIGHT, Optional.of(LungLobe.RIGHT_LOWER)))
                .withMessage("site.lobe: RIGHT_LOWER in LIVER; only a lung has lobes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Site(OrganSite.LUNG, Laterality.LEFT, Optional.of(LungLobe.RIGHT_LOWER)))
                .withMessage("site.laterality: LEFT; it must be the side of the lobe RIGHT_LOWER");
        assertThat(Site.of(LungLobe.LEFT_LOWER)).hasToString("LUNG LEFT_LOWER");
        assertThat(new Site(OrganSite.ADRENAL, Laterality.LEFT)).hasToString("ADRENAL LEFT");
        assertThat(Site.of(OrganSite.LIVER)).hasToString("LIVER");
    }
}
