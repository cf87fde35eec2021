package org.oligomet.stats.internal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the library's stable sort of boxed rows, for sizes on either side of every threshold. */
class RadixSortTest {

    private static final int[] SIZES = {0, 1, 2, 63, 64, 65, 1000, 65_535, 65_536, 150_000};

    static Stream<Arguments> samples() {
        Random random = new Random(2016);
        return Stream.of(
                sample("exponential", () -> -400 * Math.log(1 - random.nextDouble())),
                sample("one value", () -> 3.5),
                sample("zeros and ones", () -> random.nextInt(2)),
                sample("whole days", () -> random.nextInt(3000)),
                sample("all magnitudes", () -> Math.pow(10, 600 * random.nextDouble() - 300)),
                sample("near one another", () -> 1000 + random.nextInt(1000) * Math.ulp(1000.0)),
                sample("days with noise", () -> random.nextInt(3) + random.nextInt(100_000) * 1e-12),
                sample("outliers", () -> random.nextInt(1000) == 0 ? 1e300 * random.nextDouble() : random.nextDouble()),
                sample("descending", new DoubleSupplier() {
                    private double next = 1e6;

                    @Override
                    public double getAsDouble() {
                        return next--;
                    }
                }));
    }

    private static Arguments sample(String name, DoubleSupplier value) {
        return Arguments.of(name, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void sortsStably(String name, DoubleSupplier value) {
        for (int n : SIZES) {
            double[] values = new double[n];
            Arrays.setAll(values, i -> value.getAsDouble());
            int[] expected = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> values[i]))
                    .mapToInt(i -> i)
                    .toArray();

            RadixSort.Sorted sorted = RadixSort.sort(values);

            assertThat(sorted.order()).as("%s, n = %d", name, n).isEqualTo(expected);
            for (int i = 0; i < n; i++) {
                assertThat(sorted.value(i)).isEqualTo(values[expected[i]]);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void sortsSomeRowsAndKeepsTheirOrderWhereTied(String name, DoubleSupplier value) {
        int n = 140_000;
        double[] values = new double[n];
        Arrays.setAll(values, i -> value.getAsDouble());
        int[] rows = IntStream.range(0, n / 2).map(i -> n - 1 - 2 * i).toArray();
        int[] expected = Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i]))
                .mapToInt(i -> i)
                .toArray();

        assertThat(RadixSort.order(values, rows)).as(name).isEqualTo(expected);
    }
}
