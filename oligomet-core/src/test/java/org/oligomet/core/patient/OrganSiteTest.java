package org.oligomet.core.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganSiteTest {

    private static OrganSite[] all(Predicate<OrganSite> predicate) {
        return Arrays.stream(OrganSite.values()).filter(predicate).toArray(OrganSite[]::new);
    }

    @Test
    void theSkeletonIsOneOrgan() {
        assertThat(all(s -> s.system() == OrganSystem.SKELETON))
                .containsExactly(OrganSite.BONE, OrganSite.VERTEBRA, OrganSite.RIB, OrganSite.SACRUM, OrganSite.FEMUR);
        assertThat(OrganSite.BONE_MARROW.system()).isNotEqualTo(OrganSystem.SKELETON);
    }

    @Test
    void nodesAreOneOrgan() {
        assertThat(all(OrganSite::isLymphNode)).isEqualTo(all(s -> s.system() == OrganSystem.LYMPH_NODES));
        assertThat(all(OrganSite::isLymphNode)).hasSize(7);
    }

    @Test
    void diffuseSitesCannotBeCounted() {
        assertThat(all(OrganSite::isDiffuse))
                .containsExactly(
                        OrganSite.LEPTOMENINGES,
                        OrganSite.BONE_MARROW,
                        OrganSite.LYMPHANGITIS_OF_LUNG,
                        OrganSite.PLEURAL_EFFUSION,
                        OrganSite.PERICARDIAL_EFFUSION,
                        OrganSite.PERITONEUM);
    }

    @Test
    void insideTheSkullAndInsideTheThorax() {
        assertThat(all(OrganSite::isIntracranial)).containsExactly(OrganSite.BRAIN, OrganSite.LEPTOMENINGES);
        assertThat(all(OrganSite::isIntrathoracic))
                .contains(OrganSite.LUNG, OrganSite.PLEURA, OrganSite.MEDIASTINAL_NODE)
                .doesNotContain(OrganSite.RIB, OrganSite.VERTEBRA, OrganSite.AXILLARY_NODE, OrganSite.LIVER);
    }

    @ParameterizedTest
    @EnumSource
    void everySiteLiesInSomeRegion(OrganSite site) {
        assertThat(site.regions()).isNotEmpty();
        // Only the brain and its meninges are looked at by an examination of the brain.
        boolean unnamed = site == OrganSite.OTHER || site == OrganSite.UNKNOWN;
        assertThat(site.regions().contains(BodyRegion.BRAIN)).isEqualTo(site.isIntracranial() || unnamed);
    }
}
