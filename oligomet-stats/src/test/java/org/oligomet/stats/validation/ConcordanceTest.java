package org.oligomet.stats.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.oligomet.stats.SurvivalData;

class ConcordanceTest {

    private static final Concordance LATER =
            Concordance.withDefaults().withHighScore(Concordance.HighScore.LATER_EVENT);

    @Test
    void h32TiesInScoreAndTimeAndACensoringAtAnEvent() {
        // R survival 3.8-11: 0.9166666667; 5 concordant, 0 discordant, 1 tied.x, 1 tied.y, 0 tied.xy.
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 1, 2, 2, 3})
                .event(new boolean[] {true, false, true, true, false})
                .build();
        ConcordanceResult result = LATER.evaluate(data, new double[] {1, 2, 2, 3, 3});

        assertThat(result.concordance().value().orElseThrow()).isCloseTo(11.0 / 12, within(1e-15));
        assertThat(result.concordant()).isEqualTo(5);
        assertThat(result.discordant()).isZero();
        assertThat(result.tiedScore()).isEqualTo(1);
        assertThat(result.tiedTime()).isEqualTo(1);
        assertThat(result.tiedBoth()).isZero();
        assertThat(result.toString()).startsWith("Concordance 0.916667 (SE ");
        assertThat(result.explain()).contains("5 concordant, 0 discordant and 1 score-tied");
    }

    @Test
    void withoutPairsThereIsNoConcordance() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3})
                .event(new boolean[3])
                .build();
        ConcordanceResult result = Concordance.withDefaults().evaluate(data, new double[] {1, 2, 3});

        assertThat(result.concordance().value()).isEmpty();
        assertThat(result.concordance().notEstimableBecause()).isPresent();
        assertThat(result).hasToString("Concordance not estimable: no row is at risk at another row's event");
    }

    @Test
    void scoresThatDifferInTheLastBitAreNotTied() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2, 3, 4})
                .event(new boolean[] {true, true, true, true})
                .build();
        double[] score = {-0.1, -0.3, Math.nextDown(-0.3), -Double.MAX_VALUE};

        assertThat(Concordance.withDefaults().evaluate(data, score).concordant())
                .isEqualTo(6);
        assertThat(LATER.evaluate(data, score).discordant()).isEqualTo(6);
        score[1] = 0.0;
        score[2] = -0.0;
        assertThat(Concordance.withDefaults().evaluate(data, score).tiedScore()).isEqualTo(1);
    }

    @Test
    void misuseIsRefused() {
        SurvivalData data = SurvivalData.builder()
                .exit(new double[] {1, 2})
                .event(new boolean[] {true, true})
                .build();
        assertThatThrownBy(() -> LATER.evaluate(data, new double[1])).hasMessageContaining("1 scores for 2 rows");
        assertThatThrownBy(() -> LATER.evaluate(data, new double[] {0, Double.NaN}))
                .hasMessageContaining("score of row 1 is NaN");
        assertThat(LATER).hasToString("Harrell's concordance, high score means later event");
    }
}
