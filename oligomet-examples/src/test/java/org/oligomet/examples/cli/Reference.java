package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.data.Offset;

/** Answers of R ({@code reference/command.txt}, made by {@code command.R}), and JSON answers to hold against them. */
final class Reference {

    static final String LUNG = "src/main/resources/data/ncctg-lung.csv";
    static final String BLADDER = "src/test/resources/reference/bladder2.csv";

    private Reference() {}

    /** The numbers that R gave under a name; NaN is NA. */
    static double[] numbers(String name) {
        String[] lines = text().split("\n", -1);
        return Arrays.stream(lines)
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .map(line -> Arrays.stream(line.substring(name.length()).strip().split(" ", -1))
                        .mapToDouble(word -> word.equals("NA") ? Double.NaN : Double.parseDouble(word))
                        .toArray())
                .orElseThrow(() -> new IllegalArgumentException("no reference " + name));
    }

    private static String text() {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/command.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Cli.Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        try {
            return new ObjectMapper().readTree(run.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each number within a relative tolerance; NaN in the reference must be null. */
    static void same(JsonNode actual, double[] expected, double relative) {
        assertThat(actual.size()).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            same(actual.get(i), expected[i], relative);
        }
    }

    static void same(JsonNode actual, double expected, double relative) {
        if (Double.isNaN(expected)) {
            assertThat(actual.isNull()).isTrue();
        } else {
            assertThat(actual.isNumber()).isTrue();
            assertThat(actual.doubleValue()).isCloseTo(expected, Offset.offset(relative * Math.abs(expected)));
        }
    }
}
