package org.oligomet.core.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.OrganSite;

class OrganSiteCodesTest {

    private static List<String> codes(OrganSite site, CodeSystem system) {
        return OrganSiteCodes.of(site, system).stream()
                .map(c -> c.code().value())
                .toList();
    }

    @Test
    void theBrain() {
        assertThat(codes(OrganSite.BRAIN, CodeSystem.SNOMED_CT)).containsExactly("12738006", "113305005");
        assertThat(codes(OrganSite.BRAIN, CodeSystem.ICD_10_CM)).containsExactly("C79.31");
        assertThat(codes(OrganSite.BRAIN, CodeSystem.ICD_O_3)).containsExactly("C71.9");
        assertThat(OrganSiteCodes.of(OrganSite.BRAIN))
                .extracting(SiteCode::narrower)
                .containsExactly(false, true, false, false);
    }

    @Test
    void codesOfOneSideSaySo() {
        Code right = new Code(CodeSystem.ICD_10_CM, "C78.01");
        assertThat(OrganSiteCodes.of(OrganSite.LUNG, CodeSystem.ICD_10_CM))
                .containsExactly(
                        new SiteCode(right, Laterality.RIGHT, false, CodeStatus.VERIFIED),
                        new SiteCode(
                                new Code(CodeSystem.ICD_10_CM, "C78.02"), Laterality.LEFT, false, CodeStatus.VERIFIED));
        assertThat(right).hasToString("ICD_10_CM C78.01");
        assertThat(OrganSiteCodes.of(OrganSite.ADRENAL, CodeSystem.SNOMED_CT))
                .extracting(SiteCode::side)
                .containsExactly(Laterality.NOT_APPLICABLE, Laterality.RIGHT, Laterality.LEFT);
    }

    @Test
    void aCodeMayBeCoarserThanTheSites() {
        assertThat(OrganSiteCodes.sitesOf(new Code(CodeSystem.ICD_10_CM, "C79.51")))
                .isEqualTo(EnumSet.of(
                        OrganSite.BONE, OrganSite.VERTEBRA, OrganSite.RIB, OrganSite.SACRUM, OrganSite.FEMUR));
        assertThat(OrganSiteCodes.sitesOf(new Code(CodeSystem.SNOMED_CT, "122495006")))
                .isEqualTo(Set.of(OrganSite.VERTEBRA));
        assertThat(OrganSiteCodes.sitesOf(new Code(CodeSystem.SNOMED_CT, "0"))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Code(CodeSystem.SNOMED_CT, " "));
    }

    @Test
    void nothingIsMadeUpWhereNoCodeWasFound() {
        assertThat(codes(OrganSite.SMALL_BOWEL, CodeSystem.SNOMED_CT)).isEmpty();
        for (OrganSite site : List.of(
                OrganSite.HILAR_NODE,
                OrganSite.PLEURAL_EFFUSION,
                OrganSite.PERICARDIAL_EFFUSION,
                OrganSite.LYMPHANGITIS_OF_LUNG,
                OrganSite.OTHER,
                OrganSite.UNKNOWN)) {
            assertThat(OrganSiteCodes.of(site)).isEmpty();
        }
        // Every other site has a code in some system.
        assertThat(EnumSet.allOf(OrganSite.class).stream()
                        .filter(s -> !OrganSiteCodes.of(s).isEmpty()))
                .hasSize(36);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeIsWrittenAsItsSystemWritesIt(OrganSite site) {
        for (SiteCode code : OrganSiteCodes.of(site)) {
            Pattern form = switch (code.code().system()) {
                case SNOMED_CT -> Pattern.compile("[1-9]\\d{5,17}");
                case ICD_10_CM -> Pattern.compile("C7[789]\\.\\d{1,2}");
                case ICD_O_3 -> Pattern.compile("C\\d{2}\\.\\d");
            };
            assertThat(code.code().value()).matches(form);
            if (code.code().system() == CodeSystem.SNOMED_CT) {
                assertThat(verhoeff(code.code().value()))
                        .as("check digit of %s", code.code())
                        .isZero();
            }
            // Codes that were recalled never pass for read ones.
            assertThat(code.status() == CodeStatus.RECALLED_HIGH)
                    .isEqualTo(code.code().system() == CodeSystem.ICD_O_3);
        }
    }

    /** The check of Verhoeff (dihedral group D5), zero for a valid SNOMED CT identifier. */
    private static int verhoeff(String digits) {
        int[] permutation = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            for (int k = 0; k < i % 8; k++) {
                digit = permutation[digit];
            }
            check = multiply(check, digit);
        }
        return check;
    }

    /** In D5, 0 to 4 are rotations and 5 to 9 reflections. */
    private static int multiply(int a, int b) {
        if (a < 5) {
            return b < 5 ? (a + b) % 5 : (a + b - 5) % 5 + 5;
        }
        return b < 5 ? (a - 5 - b + 5) % 5 + 5 : (a - b + 5) % 5;
    }
}
