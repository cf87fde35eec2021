package org.oligomet.stats.suitability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables in {@code docs/methods.md} are the stored ones, and those keep what is promised. */
class StoredTablesTest {

    private static List<String> documented(String heading) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "docs", "methods.md"));
        int at = lines.indexOf(heading);
        assertThat(at).as(heading).isNotNegative();
        return lines.subList(at, lines.size()).stream()
                .dropWhile(line -> !line.startsWith("|"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    @Test
    void coverage() throws IOException {
        StoredTable table = StoredTable.of(StoredTables.CURVES);
        List<String> expected = new ArrayList<>();
        for (int row = 0; row < table.size(); row += 7) {
            StringBuilder line = new StringBuilder("|");
            for (String column : List.of("n", "censored", "survival")) {
                line.append(' ').append(table.text(row, column)).append(" |");
            }
            for (int method = 0; method < 5; method++) {
                line.append(' ').append(table.text(row + method, "coverage")).append(" |");
            }
            expected.add(line.append(' ')
                    .append(table.text(row + 3, "none"))
                    .append(" |")
                    .toString());
        }
        assertThat(expected).hasSize(36);
        assertThat(documented("### Coverage in small samples")).isEqualTo(expected);
    }

    @Test
    void twoGroups() throws IOException {
        StoredTable table = StoredTable.of(StoredTables.TWO_GROUPS);
        List<String> expected = new ArrayList<>();
        for (int row = 0; row < table.size(); row += 2) {
            StringBuilder line = new StringBuilder("|");
            for (String column : List.of("smaller", "larger", "censored", "rejected", "monotone")) {
                line.append(' ').append(table.text(row, column)).append(" |");
            }
            assertThat(table.number(row, "hazard_ratio")).isEqualTo(1);
            assertThat(table.number(row + 1, "hazard_ratio")).isEqualTo(0.5);
            expected.add(line.append(' ')
                    .append(table.text(row + 1, "monotone"))
                    .append(" |")
                    .toString());
        }
        assertThat(documented("### Two groups in small samples")).isEqualTo(expected);
    }

    @Test
    void betaProductLimitsCover() {
        StoredTable table = StoredTable.of(StoredTables.CURVES);
        for (int row = 0; row < table.size(); row++) {
            assertThat(table.number(row, "runs")).isEqualTo(20_000);
            if (table.text(row, "method").equals("beta-product")) {
                assertThat(table.number(row, "coverage")).isGreaterThanOrEqualTo(0.94);
            }
        }
    }

    /** One scenario of the stored table, simulated again with fewer runs, has its first runs in common. */
    @Test
    void aScenarioIsReproducible() {
        List<String> once = CurveCoverage.run(10, 0.3, 0.9, 200, 13);
        assertThat(CurveCoverage.run(10, 0.3, 0.9, 200, 13)).isEqualTo(once);
        assertThat(Double.parseDouble(once.get(0).split(",", -1)[5])).isGreaterThanOrEqualTo(0.94);
        assertThat(TwoGroups.run(3, 15, 0, 1, 100, 5)).isEqualTo(TwoGroups.run(3, 15, 0, 1, 100, 5));
    }
}
