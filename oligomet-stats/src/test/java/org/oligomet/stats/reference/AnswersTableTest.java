package org.oligomet.stats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** {@code reference/answers.txt}: each of R's answers is in a test or counted with the reason why it is not. */
class AnswersTableTest {

    private static final Pattern COUNT = Pattern.compile("(?:^|, | and )(\\d+) ");

    private static List<List<String>> table() throws IOException {
        return new String(resource("answers.txt").readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(" \\| ", -1)))
                .toList();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(AnswersTableTest.class.getResourceAsStream("/reference/" + name), name);
    }

    @Test
    void allAnswersAreCounted() throws IOException {
        assertThat(table()).allMatch(row -> row.size() == 5);
        assertThat(table().stream().mapToInt(row -> Integer.parseInt(row.get(1))))
                .hasSize(9);
        assertThat(table().stream()
                        .mapToInt(row -> Integer.parseInt(row.get(1)))
                        .sum())
                .isEqualTo(1278);
    }

    @Test
    void reasonsAddUpToWhatIsLeftOut() throws IOException {
        for (List<String> row : table()) {
            int sum = COUNT.matcher(row.get(4))
                    .results()
                    .mapToInt(m -> Integer.parseInt(m.group(1)))
                    .sum();
            assertThat(sum).as(row.get(0)).isEqualTo(Integer.parseInt(row.get(2)));
        }
    }

    @Test
    void everyNamedTestExists() throws IOException {
        List<String> rooms = List.of("", "nonparametric.", "regression.", "test.", "validation.");
        for (List<String> row : table()) {
            for (String name : row.get(3).split(" ", -1)) {
                assertThat(name.equals("none") || rooms.stream().anyMatch(room -> exists(room + name)))
                        .as(name)
                        .isTrue();
            }
        }
    }

    private static boolean exists(String name) {
        return AnswersTableTest.class.getResource("/org/oligomet/stats/" + name.replace('.', '/') + ".class") != null;
    }

    /** The counts for Cox models are those of the reference file itself. */
    @Test
    void coxModelsLeaveOutWhatTheirFileNames() throws IOException {
        JsonNode file;
        try (InputStream in = new GZIPInputStream(resource("cox/cox-reference.json.gz"))) {
            file = new ObjectMapper().readTree(in);
        }
        int left = 0;
        for (JsonNode ids : file.path("not used")) {
            left += ids.size();
        }
        assertThat(table().stream()
                        .filter(row -> row.get(0).startsWith("coxph"))
                        .mapToInt(row -> Integer.parseInt(row.get(2)))
                        .sum())
                .isEqualTo(left);
    }
}
