package org.oligomet.core.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /**
     * The whole table, read from section 9 of the clinical catalogue: site, SNOMED CT, ICD-10-CM, ICD-O-3. A part of
     * the site ends in {@code <}, a code of the right or left side in {@code R} or {@code L}, one that was not read in
     * a source in {@code ?}; all of ICD-O-3 is recalled.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    BRAIN                | 12738006 113305005<          | C79.31                   | C71.9
                    LEPTOMENINGES        | 1231004                      | C79.32? C79.49?          | C70.0 C70.1 C70.9
                    SPINAL_CORD          | 2748008                      | C79.49?                  | C72.0
                    BONE                 | 272673000                    | C79.51                   | C41.9
                    VERTEBRA             | 421060004 51282000 122494005< 122495006< 122496007< | C79.51 | C41.2
                    RIB                  | 113197003                    | C79.51                   | C41.3
                    SACRUM               | 54735007                     | C79.51                   | C41.4
                    FEMUR                | 71341001                     | C79.51                   | C40.2
                    BONE_MARROW          | 14016003                     | C79.52                   | C42.1
                    ADRENAL              | 23451007 24028007R 7771000L  | C79.70 C79.71R C79.72L   | C74.9
                    LIVER                | 10200004                     | C78.7                    | C22.0
                    LUNG                 | 39607008                     | C78.01R C78.02L          | C34.9
                    LYMPHANGITIS_OF_LUNG |                              |                          |
                    PLEURA               | 3120008                      | C78.2                    | C38.4
                    PLEURAL_EFFUSION     |                              |                          |
                    PERICARDIUM          | 76848001                     | C79.89                   | C38.0
                    PERICARDIAL_EFFUSION |                              |                          |
                    HEART                | 80891009                     | C79.89                   | C38.0
                    HILAR_NODE           |                              |                          |
                    MEDIASTINAL_NODE     | 62683002                     | C77.1                    | C77.1
                    SUPRACLAVICULAR_NODE | 76838003                     | C77.0                    | C77.0
                    CERVICAL_NODE        | 81105003                     | C77.0                    | C77.0
                    AXILLARY_NODE        | 68171009                     | C77.3                    | C77.3
                    ABDOMINAL_NODE       | 818991007 8568009            | C77.2                    | C77.2
                    RETROPERITONEAL_NODE | 91394001                     | C77.2                    | C77.2
                    SKIN                 | 39937001                     | C79.2                    | C44.9
                    SOFT_TISSUE          | 87784001 71966008<           | C79.89                   | C49.9
                    MUSCLE               | 127954009                    | C79.89                   | C49.9
                    KIDNEY               | 64033007                     | C79.0                    | C64.9
                    SPLEEN               | 78961009                     | C78.89                   | C42.2
                    PANCREAS             | 15776009                     | C78.89                   | C25.9
                    STOMACH              | 69695003                     | C78.89                   | C16.9
                    COLON                | 71854001                     | C78.5                    | C18.9
                    SMALL_BOWEL          |                              | C78.4                    | C17.9
                    PERITONEUM           | 15425007                     | C78.6                    | C48.2
                    OVARY                | 15497006                     | C79.6                    | C56.9
                    EYE                  | 81745001 68703001<           | C79.49? C79.89           | C69.9 C69.3
                    ORBIT                | 363654007                    | C79.49? C79.89           | C69.6
                    THYROID              | 69748006                     | C79.89                   | C73.9
                    BREAST               | 76752008                     | C79.81?                  | C50.9
                    OTHER                |                              |                          |
                    UNKNOWN              |                              |                          |
                    """)
    void theTable(OrganSite site, @Nullable String snomed, @Nullable String icd10, @Nullable String icdO) {
        assertThat(written(site, CodeSystem.SNOMED_CT)).isEqualTo(snomed == null ? "" : snomed);
        assertThat(written(site, CodeSystem.ICD_10_CM)).isEqualTo(icd10 == null ? "" : icd10);
        assertThat(written(site, CodeSystem.ICD_O_3)).isEqualTo(icdO == null ? "" : icdO);
    }

    private static String written(OrganSite site, CodeSystem system) {
        return OrganSiteCodes.of(site, system).stream()
                .map(c -> c.code().value()
                        + (c.narrower() ? "<" : "")
                        + (c.side() == Laterality.RIGHT ? "R" : c.side() == Laterality.LEFT ? "L" : "")
                        + (c.status() == CodeStatus.UNVERIFIED ? "?" : ""))
                .collect(Collectors.joining(" "));
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
