package org.oligomet.stats.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oligomet.stats.IntervalCensored;

/** Masses as R's {@code npsurv} has them, whose own convergence leaves some 1e-10; see {@code reference/interval}. */
class TurnbullReferenceTest {

    private static List<String[]> table(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                TurnbullReferenceTest.class.getResourceAsStream("/reference/interval/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    private static double number(String text) {
        return text.equals("Inf") ? IntervalCensored.NO_UPPER : Double.parseDouble(text);
    }

    private static IntervalCensored sample(List<String[]> rows, int lower) {
        return IntervalCensored.of(
                rows.stream().mapToDouble(r -> number(r[lower])).toArray(),
                rows.stream().mapToDouble(r -> number(r[lower + 1])).toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RT", "RCT"})
    void cosmeticDeterioration(String group) throws IOException {
        List<String[]> rows = table("cosmesis.csv");
        TurnbullCurves curves = Turnbull.withDefaults()
                .fit(sample(rows, 0).withGroup(rows.stream().map(r -> r[2]).toArray(String[]::new)));
        compare(
                curves.curve(group),
                table("cosmesis-npsurv.csv").stream()
                        .filter(r -> r[0].equals(group))
                        .toList());
    }

    @Test
    void everyWomanIsThere() throws IOException {
        assertThat(table("cosmesis.csv")).hasSize(94);
    }

    static IntStream samples() {
        return IntStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void exactLeftRightAndIntervalCensoredRows(int number) throws IOException {
        String label = Integer.toString(number);
        List<String[]> rows =
                table("mixed.csv").stream().filter(r -> r[0].equals(label)).toList();
        compare(
                Turnbull.withDefaults().fit(sample(rows, 1)).only(),
                table("mixed-npsurv.csv").stream()
                        .filter(r -> r[0].equals(label))
                        .toList());
    }

    private static void compare(TurnbullCurve curve, List<String[]> expected) {
        assertThat(curve.convergence().converged()).isTrue();
        double theirs = Double.parseDouble(expected.get(0)[4]);
        assertThat(curve.logLikelihood()).isCloseTo(theirs, within(1e-10 * Math.abs(theirs)));
        assertThat(curve.size()).isEqualTo(expected.size());
        for (int i = 0; i < curve.size(); i++) {
            String[] row = expected.get(i);
            assertThat(curve.left(i)).isEqualTo(number(row[1]));
            assertThat(curve.right(i).orElse(IntervalCensored.NO_UPPER)).isEqualTo(number(row[2]));
            assertThat(curve.mass(i)).as("mass %d", i).isCloseTo(Double.parseDouble(row[3]), within(1e-8));
        }
    }
}
