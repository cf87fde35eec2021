package org.oligomet.examples.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Key figures of {@code survival::lung}, computed in R 4.2.2 with survival 3.5-3. */
class NcctgLungTest {

    private final List<Map<String, String>> rows = Resource.rows("ncctg-lung.csv");

    private int sum(String column) {
        return rows.stream()
                .mapToInt(row -> Integer.parseInt(row.getOrDefault(column, "")))
                .sum();
    }

    @Test
    void itIsTheDataSetOfR() {
        assertThat(rows).hasSize(228);
        assertThat(rows.get(0).keySet())
                .containsExactly(
                        "inst",
                        "time",
                        "status",
                        "age",
                        "sex",
                        "ph.ecog",
                        "ph.karno",
                        "pat.karno",
                        "meal.cal",
                        "wt.loss");
        assertThat(rows).filteredOn(row -> "2".equals(row.get("status"))).hasSize(165);
        assertThat(rows).filteredOn(row -> "1".equals(row.get("status"))).hasSize(63);
        assertThat(rows).filteredOn(row -> "2".equals(row.get("sex"))).hasSize(90);
        assertThat(rows).filteredOn(row -> "NA".equals(row.get("wt.loss"))).hasSize(14);
        assertThat(sum("time")).isEqualTo(69_593);
        assertThat(sum("age")).isEqualTo(14_238);
    }
}
