package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.Ties;
import org.oligomet.stats.internal.risk.SortedSample;
import org.oligomet.stats.regression.PartialLikelihood.Evaluation;

/** Without the information all else has the same bits; and a search that leaves it out on its way ends with it. */
class ScoreOnlyTest {

    private static final int ROWS = 9000;

    @ParameterizedTest
    @CsvSource({"EFRON, false, false", "EFRON, true, true", "BRESLOW, false, true", "BRESLOW, true, false"})
    void sameBits(Ties ties, boolean late, boolean weighted) {
        SurvivalData data = data(late, weighted);
        SortedSample sample = SortedSample.byStratum(data);
        PartialLikelihood likelihood =
                PartialLikelihood.of(new Design(sample, Terms.of(data, data.covariates())), ties);
        double[] beta = {0.3, -0.2};
        Evaluation whole = likelihood.evaluate(beta);
        double[] hazard = likelihood.hazard.clone();
        double[] expected = likelihood.c.clone();
        Evaluation part = likelihood.evaluateScore(beta);
        assertThat(whole.scoreOnly()).isFalse();
        assertThat(part.scoreOnly()).isTrue();
        assertThat(part.logLikelihood()).isEqualTo(whole.logLikelihood());
        assertThat(part.score()).isEqualTo(whole.score());
        assertThat(likelihood.hazard).isEqualTo(hazard);
        assertThat(likelihood.c).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"EFRON, false, false", "EFRON, true, true", "BRESLOW, false, true", "BRESLOW, true, false"})
    void theSearchEndsWithTheInformationOfItsEnd(Ties ties, boolean late, boolean weighted) {
        SurvivalData data = data(late, weighted);
        SortedSample sample = SortedSample.byStratum(data);
        Design design = new Design(sample, Terms.of(data, data.covariates()));
        for (int most = 0; most < 8; most++) {
            Newton newton = new Newton(PartialLikelihood.of(design, ties), new double[2]);
            newton.advance(most, 1e-9);
            Evaluation again = PartialLikelihood.of(design, ties).evaluate(newton.beta);
            assertThat(newton.at.information()).isEqualTo(again.information());
            assertThat(newton.at.score()).isEqualTo(again.score());
            assertThat(newton.iterations).isLessThanOrEqualTo(most);
            assertThat(newton.converged || most < 7).isTrue();
        }
    }

    private static SurvivalData data(boolean late, boolean weighted) {
        Random random = new Random(5);
        double[] entry = new double[ROWS];
        double[] exit = new double[ROWS];
        boolean[] event = new boolean[ROWS];
        double[][] x = new double[2][ROWS];
        double[] weight = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            x[0][row] = random.nextGaussian();
            x[1][row] = random.nextInt(2);
            entry[row] = random.nextInt(200);
            exit[row] = entry[row] + 1 + random.nextInt(1000) * Math.exp(-0.5 * x[0][row]);
            event[row] = random.nextInt(3) > 0;
            weight[row] = 1 + random.nextInt(3);
        }
        SurvivalDataBuilder builder = SurvivalData.builder().exit(exit).event(event);
        if (late) {
            builder.entry(entry);
        }
        if (weighted) {
            builder.weight(weight);
        }
        return builder.covariate("a", x[0]).covariate("b", x[1]).build();
    }
}
