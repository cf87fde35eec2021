package org.oligomet.stats.suitability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Makes the tables that suitability is read from, and asserts what is promised of them. Named so that the ordinary build
 * leaves it out: {@code ./mvnw -Pcoverage -pl oligomet-stats -am test}, with {@code -Dcoverage.write=true} to store what
 * it finds rather than to compare it with what is stored.
 */
class StoredSimulation {

    private static final int RUNS = Integer.getInteger("coverage.runs", 20_000);
    private static final double[] CENSORED = {0, 0.3, 0.6};
    private static final double[] SURVIVAL = {0.9, 0.5, 0.2};

    @Test
    void betaProductLimitsCoverAtLeast94Percent() throws IOException {
        List<String> rows = new ArrayList<>();
        long seed = 1;
        for (int n : new int[] {6, 10, 18, 40}) {
            for (double censored : CENSORED) {
                for (double survival : SURVIVAL) {
                    rows.addAll(CurveCoverage.run(n, censored, survival, RUNS, seed++));
                }
            }
        }
        store(StoredTables.CURVES, CurveCoverage.HEADER, rows);
        assertThat(rows)
                .filteredOn(row -> row.contains(",beta-product,"))
                .hasSize(36)
                .allSatisfy(row -> assertThat(Double.parseDouble(row.split(",", -1)[5]))
                        .as(row)
                        .isGreaterThanOrEqualTo(0.94));
    }

    @Test
    void twoGroups() throws IOException {
        List<String> rows = new ArrayList<>();
        long seed = 1001;
        for (int[] sizes : new int[][] {{2, 8}, {5, 5}, {3, 15}, {5, 13}, {9, 9}, {3, 37}, {10, 30}, {20, 20}}) {
            for (double censored : CENSORED) {
                for (double ratio : new double[] {1, 0.5}) {
                    rows.add(TwoGroups.run(sizes[0], sizes[1], censored, ratio, RUNS, seed++));
                }
            }
        }
        store(StoredTables.TWO_GROUPS, TwoGroups.HEADER, rows);
    }

    private static void store(String name, String header, List<String> rows) throws IOException {
        Path file = Path.of("src", "main", "resources", "org", "oligomet", "stats", "suitability", name);
        if (Boolean.getBoolean("coverage.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, StoredTables.text(name, header, rows));
        } else {
            assertThat(StoredTables.rows(file)).containsExactlyElementsOf(rows);
        }
    }
}
