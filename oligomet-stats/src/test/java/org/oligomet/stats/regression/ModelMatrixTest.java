package org.oligomet.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;
import org.oligomet.stats.internal.risk.SortedSample;

/** Rows go through buckets: whatever their number, each value ends where its row is, centred in its stratum and scaled. */
class ModelMatrixTest {

    private static final int COLUMNS = 9;

    /** One bucket, several, several chunks of rows; the first row of the first stratum far from all others. */
    @ParameterizedTest
    @ValueSource(ints = {50, 20_000, 70_000})
    void everyValueIsInItsPlace(int rows) {
        Random random = new Random(rows);
        double[][] columns = new double[COLUMNS][rows];
        for (int j = 0; j < COLUMNS; j++) {
            for (int row = 0; row < rows; row++) {
                columns[j][row] = 1000 * j + random.nextGaussian();
            }
        }
        double[] exit = random.doubles(rows, 0.001, 1).toArray();
        exit[7] = 0.0005;
        columns[3][7] = 1e9;
        columns[4] = new double[rows];
        boolean[] event = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            event[row] = row == 7 || random.nextInt(3) > 0;
        }
        SurvivalDataBuilder builder = SurvivalData.builder()
                .exit(exit)
                .event(event)
                .stratum(IntStream.range(0, rows)
                        .map(row -> row % 7 == 0 ? 0 : 1)
                        .toArray());
        for (int j = 0; j < COLUMNS; j++) {
            builder.covariate("x" + j, columns[j]);
        }
        SurvivalData data = builder.build();
        SortedSample sample = SortedSample.byStratum(data);
        ModelMatrix matrix = new ModelMatrix(sample, Terms.of(data, data.covariates()));
        for (int j = 0; j < COLUMNS; j++) {
            double squares = 0;
            for (int s = 0; s < sample.segments(); s++) {
                double sum = 0;
                for (int i = sample.segmentStart(s); i < sample.segmentStart(s + 1); i++) {
                    sum += columns[j][sample.row(i)];
                }
                double mean = sum / (sample.segmentStart(s + 1) - sample.segmentStart(s));
                assertThat(matrix.centre[s * COLUMNS + j]).isCloseTo(mean, within(1e-10 * (1 + Math.abs(mean))));
                for (int i = sample.segmentStart(s); i < sample.segmentStart(s + 1); i++) {
                    squares += Math.pow(columns[j][sample.row(i)] - mean, 2);
                    double expected = (columns[j][sample.row(i)] - matrix.centre[s * COLUMNS + j]) / matrix.scale[j];
                    assertThat(matrix.x[i * COLUMNS + j]).isEqualTo(expected);
                }
            }
            double sd = j == 4 ? 1 : Math.sqrt(squares / sample.size());
            assertThat(matrix.scale[j]).isCloseTo(sd, within(1e-8 * sd));
        }
    }
}
