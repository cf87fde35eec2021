package org.oligomet.stats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code reference/hard-cases.txt}: every hard case has a test that exists and runs, or a reason why it has none. */
class HardCasesTableTest {

    private static final Set<String> RUNS = Set.of("Test", "ParameterizedTest", "Property");
    private static final String NOT_OFFERED = "not offered: ";

    private static List<List<String>> table() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(HardCasesTableTest.class.getResourceAsStream("/reference/hard-cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" \\| ", -1)))
                    .toList();
        }
    }

    @Test
    void allFortyFourAreThere() throws IOException {
        assertThat(table().stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 44)
                        .mapToObj("H%02d"::formatted)
                        .toList());
        assertThat(table()).allMatch(row -> row.size() == 3);
    }

    @Test
    void everyNamedTestRuns() throws IOException {
        for (List<String> row : table()) {
            if (!row.get(2).startsWith(NOT_OFFERED)) {
                for (String test : row.get(2).split(" ", -1)) {
                    assertThat(runs(test)).as(row.get(0) + ": " + test).isTrue();
                }
            }
        }
    }

    @Test
    void whatIsNotOfferedIsCounted() throws IOException {
        assertThat(table().stream()
                        .filter(row -> row.get(2).startsWith(NOT_OFFERED))
                        .map(row -> row.get(0)))
                .containsExactly("H38");
    }

    private static boolean runs(String test) {
        String type = "org.oligomet.stats." + test.substring(0, test.indexOf('#'));
        String name = test.substring(test.indexOf('#') + 1);
        try {
            return Arrays.stream(Class.forName(type).getDeclaredMethods())
                    .filter(method -> method.getName().equals(name))
                    .map(Method::getAnnotations)
                    .flatMap(Arrays::stream)
                    .map(Annotation::annotationType)
                    .anyMatch(annotation -> RUNS.contains(annotation.getSimpleName()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(type, e);
        }
    }
}
