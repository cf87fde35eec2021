package org.oligomet.examples.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape that the README of the synthetic cohort promises, counted in the tables themselves. */
class SyntheticTablesTest {

    private static List<Map<String, String>> table(String name) {
        return Resource.rows("synthetic-oligomet-18/" + name + ".csv");
    }

    private static Set<String> patientsWith(String table, String column, String part) {
        return table(table).stream()
                .filter(row -> row.getOrDefault(column, "").contains(part))
                .map(row -> row.getOrDefault("patient_id", ""))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patients",
                "primaries",
                "primary_controls",
                "stagings",
                "lesions",
                "measurements",
                "lesion_statuses",
                "lesion_pathology",
                "treatments",
                "responses",
                "imaging",
                "pathology",
                "biomarkers",
                "performance",
                "assessments",
                "events"
            })
    void everyRowSaysSynthetic(String table) {
        assertThat(table(table))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("patient_id")).matches("SYNTHETIC-[01][0-9]"));
    }

    @Test
    void itHasTheShapeOfThePublishedCohort() {
        assertThat(table("patients")).hasSize(18);
        assertThat(table("stagings")).allSatisfy(row -> assertThat(row).containsEntry("n", "N0"));
        assertThat(patientsWith("lesions", "organ", "BRAIN")).hasSize(13);
        assertThat(patientsWith("treatments", "classes", "CHEMOTHERAPY")).hasSize(15);
        assertThat(table("treatments"))
                .filteredOn(row -> "SURGERY".equals(row.get("type")) && "primary:P1".equals(row.get("targets")))
                .hasSize(3);
        assertThat(patientsWith("biomarkers", "result", "NOT_ALTERED")).hasSize(11);
        assertThat(table("biomarkers")).hasSize(18);
    }

    @Test
    void failuresInTheBrainLieOutsideTheField() {
        Set<String> brain = table("lesions").stream()
                .filter(row -> "BRAIN".equals(row.get("organ")))
                .map(row -> row.get("patient_id") + " lesion:" + row.get("lesion_id"))
                .collect(Collectors.toSet());
        List<Map<String, String>> failures = table("events").stream()
                .filter(row -> brain.stream()
                        .anyMatch(lesion -> lesion.equals(row.get("patient_id") + " "
                                + row.getOrDefault("targets", "").split(";", -1)[0])))
                .toList();

        assertThat(failures)
                .hasSize(7)
                .allSatisfy(row -> assertThat(row).containsEntry("field_relation", "OUT_OF_FIELD"));
    }
}
