package org.oligomet.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oligomet.core.time.ClinicalDate;

class RegionalNodesTest {

    private static Staging.Builder staging() {
        return Staging.builder()
                .date(ClinicalDate.of(2020, 3, 1))
                .basis(StagingBasis.CLINICAL)
                .edition(8)
                .t("T1a");
    }

    @ParameterizedTest
    @CsvSource({"N0, N0", "N1, N1", "N1mi, N1", "N2b, N2", "N3c, N3", "NX, NX"})
    void theSubdivisionIsDropped(String category, RegionalNodes nodes) {
        assertThat(staging().n(category).build().regionalNodes()).isEqualTo(nodes);
    }

    @Test
    void noCategoryIsNotTheSameAsOneThatCouldNotBeAssessed() {
        assertThat(staging().build().regionalNodes()).isEqualTo(RegionalNodes.NOT_ASSIGNED);
    }

    @Test
    void itIsNoAttributeOfItsOwn() {
        assertThat(staging().n("N1a").build().toString()).doesNotContain("regionalNodes");
        assertThat(staging().n("N1a").build()).isNotEqualTo(staging().n("N1").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N", "N4", "x"})
    void whatIsNoCategoryIsRefusedAsSuch(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> staging().n(text).build())
                .withMessage("staging.n: not a category; it must be NX or N0 to N3 with a letter");
    }
}
