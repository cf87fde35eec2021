package org.oligomet.stats.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.SurvivalDataBuilder;

/** Large samples, counted in chunks, against the same rows counted as they always were where they have subjects. */
class PlainCountsTest {

    private static final int N = 100_000;
    private static final Map<Integer, String> CAUSES = Map.of(1, "relapse", 2, "death");

    static List<Arguments> recordings() {
        return List.of(
                Arguments.of("continuous", (DoubleUnaryOperator) t -> t),
                Arguments.of("days", (DoubleUnaryOperator) Math::ceil),
                Arguments.of("tenths of a day", (DoubleUnaryOperator) t -> Math.ceil(10 * t) / 10),
                Arguments.of("many whole days", (DoubleUnaryOperator) t -> Math.ceil(50 * t)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordings")
    void countsWhatRowsWithSubjectsCount(String name, DoubleUnaryOperator recorded) {
        Random random = new Random(18);
        double[] exit = new double[N];
        int[] cause = new int[N];
        int[] group = new int[N];
        int[] subject = new int[N];
        for (int row = 0; row < N; row++) {
            exit[row] = recorded.applyAsDouble(-700 * Math.log(1 - random.nextDouble()));
            cause[row] = random.nextInt(3);
            group[row] = random.nextInt(3);
            subject[row] = row;
        }
        List<EventLedger> plain = EventLedger.byGroup(rows(exit, cause, group).build());
        List<EventLedger> counted =
                EventLedger.byGroup(rows(exit, cause, group).subject(subject).build());

        assertThat(plain).hasSameSizeAs(counted);
        for (int g = 0; g < plain.size(); g++) {
            EventLedger a = plain.get(g);
            EventLedger b = counted.get(g);
            assertThat(a.rows()).isEqualTo(b.rows());
            assertThat(a.fromStart()).isEqualTo(b.fromStart());
            assertThat(a.times).isEqualTo(b.times);
            assertThat(a.censored).isEqualTo(b.censored);
            assertThat(Arrays.deepEquals(a.events, b.events)).isTrue();
        }
    }

    private static SurvivalDataBuilder rows(double[] exit, int[] cause, int[] group) {
        return SurvivalData.builder().exit(exit).cause(cause, CAUSES).group(group);
    }
}
