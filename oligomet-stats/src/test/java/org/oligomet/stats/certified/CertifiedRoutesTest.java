package org.oligomet.stats.certified;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The two routes to the certified answers give the same fifty digits. */
class CertifiedRoutesTest {

    @Test
    void theFileHoldsWhatTheDefinitionsGive() {
        assertThat(ExactAnswers.all()).isEqualTo(Certified.text("answers.csv"));
    }

    @Test
    void theOtherRouteAgreesInEveryDigit() {
        assertThat(Certified.text("answers-python.csv")).isEqualTo(Certified.text("answers.csv"));
    }
}
