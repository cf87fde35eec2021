package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oligomet.io.Table;
import org.oligomet.io.TableReader;

/** The figures that the README of the MSK-MET lung table states, to every digit printed there. */
final class RealDataTest {

    private static final Path FILE = Path.of("..", "..", "shared", "data", "msk_met_lung.csv");

    private static final Path MAPPING = Path.of("..", "docs", "examples", "msk-met-lung.mapping.json");

    @BeforeEach
    void needsTheFile() {
        assumeTrue(
                Files.isRegularFile(FILE),
                "skipped: the MSK-MET table is not beside the project (../shared/data/msk_met_lung.csv)");
    }

    @Test
    void fromSequencing() {
        JsonNode answer = survival("--time", "os_months", "--group", "met_site_count<=2");
        curve(answer, 1, "true", 1616, 486, "67.3", "61.7", null, 1);
        curve(answer, 0, "false", 2014, 1301, "20.3", "18.8", "21.8", 1);
        JsonNode test = answer.get("tests").get(0);
        assertThat(rounded(test.get("statistic"), 0)).isEqualTo("285");
        assertThat(test.get("df").intValue()).isEqualTo(1);
    }

    @Test
    void fromFirstMetastasisWithDelayedEntry() {
        JsonNode answer = survival("--time", "exit_months", "--entry", "entry_months", "--group", "met_site_count<=2");
        curve(answer, 1, "true", 1169, 426, "41.28", "34.32", "48.72", 2);
        curve(answer, 0, "false", 1938, 1261, "17.76", "16.44", "19.20", 2);
    }

    @Test
    void byEgfr() {
        JsonNode answer = survival(
                "--time",
                "exit_months",
                "--entry",
                "entry_months",
                "--where",
                "met_site_count<=2",
                "--group",
                "mut_egfr");
        curve(answer, 0, "0", 898, 356, "34.20", "29.76", "42.12", 2);
        curve(answer, 1, "1", 271, 70, "68.28", "49.68", null, 2);
    }

    @Test
    void coxWithDelayedEntry() {
        JsonNode answer = run(
                "cox",
                "--time",
                "exit_months",
                "--entry",
                "entry_months",
                "--covariate",
                "met_count",
                "met_site_count",
                "mut_egfr",
                "age_at_evidence_of_mets",
                "--factor",
                "sex");
        assertThat(answer.get("n").intValue()).isEqualTo(3107);
        assertThat(answer.get("events").intValue()).isEqualTo(1687);
        assertThat(rounded(answer.get("concordance").get("estimate"), 6)).isEqualTo("0.634182");
        assertThat(rounded(answer.get("concordance").get("std_error"), 6)).isEqualTo("0.007439");
        coefficient(answer, 0, "met_count", "-0.1000590", "0.01913668");
        coefficient(answer, 1, "met_site_count", "0.3007684", "0.02736213");
        coefficient(answer, 2, "mut_egfr", "-0.2691962", "0.05838938");
        coefficient(answer, 3, "age_at_evidence_of_mets", "0.0157322", "0.00246819");
        coefficient(answer, 4, "sexMale", "0.2520434", "0.04936597");
    }

    @Test
    void everyPatientIsClassified() throws IOException {
        Table table = TableReader.withDefaults().read(FILE);
        JsonNode patients = Reference.json(Cli.run(
                        "classify",
                        FILE.toString(),
                        "--mapping",
                        MAPPING.toString(),
                        "--definition",
                        "sakai-2016",
                        "--format",
                        "json"))
                .get("patients");
        assertThat(patients).hasSize(4881);
        int undetermined = 0;
        int met = 0;
        for (int row = 0; row < table.rows(); row++) {
            JsonNode sakai = patients.get(row).get("definitions").get(0);
            double sites = table.column("met_site_count").number(row);
            String organs = verdict(sakai, "SAK-4");
            String type = table.column("tumor_type").text(row);
            if (!type.equals("LUAD") && !type.equals("LUSC")) {
                assertThat(sakai.get("verdict").textValue()).as("not NSCLC").isEqualTo("NOT_MET");
            }
            // The count runs over the whole course: it bounds the organs at first metastasis from above only.
            assertThat(organs)
                    .as("organ clause with %s sites, row %s", sites, row)
                    .isEqualTo(sites == 0 ? "NOT_MET" : sites <= 2 ? "MET" : "UNDETERMINED");
            if (sites == 0) {
                assertThat(sakai.get("verdict").textValue()).as("none recorded").isEqualTo("NOT_MET");
            }
            met += sakai.get("verdict").textValue().equals("MET") ? 1 : 0;
            undetermined += sakai.get("verdict").textValue().equals("UNDETERMINED") ? 1 : 0;
        }
        assertThat(met).as("nobody can be met on counts alone").isZero();
        assertThat(undetermined).as("most stay undetermined").isGreaterThan(4881 / 2);
    }

    private static String verdict(JsonNode definition, String clause) {
        for (JsonNode criterion : definition.get("criteria")) {
            if (criterion.get("id").textValue().equals(clause)) {
                return criterion.get("verdict").textValue();
            }
        }
        throw new IllegalArgumentException("no clause " + clause);
    }

    private static void curve(
            JsonNode answer,
            int index,
            String group,
            int n,
            int events,
            String median,
            String lower,
            @org.jspecify.annotations.Nullable String upper,
            int digits) {
        JsonNode curve = answer.get("curves").get(index);
        assertThat(curve.get("group").textValue()).isEqualTo(group);
        assertThat(curve.get("n").intValue()).isEqualTo(n);
        assertThat(curve.get("events").intValue()).isEqualTo(events);
        assertThat(rounded(curve.get("median").get("estimate"), digits)).isEqualTo(median);
        assertThat(rounded(curve.get("median").get("lower"), digits)).isEqualTo(lower);
        if (upper == null) {
            assertThat(curve.get("median").get("upper").isNull())
                    .as("not reached")
                    .isTrue();
        } else {
            assertThat(rounded(curve.get("median").get("upper"), digits)).isEqualTo(upper);
        }
    }

    private static void coefficient(JsonNode answer, int index, String term, String estimate, String error) {
        JsonNode row = answer.get("coefficients").get(index);
        assertThat(row.get("term").textValue()).isEqualTo(term);
        assertThat(rounded(row.get("estimate"), 7)).isEqualTo(estimate);
        assertThat(rounded(row.get("std_error"), 8)).isEqualTo(error);
    }

    private static String rounded(JsonNode number, int digits) {
        return java.math.BigDecimal.valueOf(number.doubleValue())
                .setScale(digits, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static JsonNode survival(String... options) {
        return run("survival", options);
    }

    private static JsonNode run(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, FILE.toString(), "--event", "os_status", "--where"));
        arguments.addAll(
                List.of("subtype_abbreviation in LUAD,LUSC", "--where", "met_site_count>=1", "--format", "json"));
        arguments.addAll(List.of(options));
        return Reference.json(Cli.run(arguments.toArray(new String[0])));
    }
}
