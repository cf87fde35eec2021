package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.examples.cli.Cli.Run;

/** The commands {@code classify} and {@code report} on the embedded cohort. */
final class RecordCommandsTest {

    private static final String TABLES = "src/main/resources/data/synthetic-oligomet-18";

    @Test
    void verdictsAsJsonHaveTheKeysOfTheContract() {
        JsonNode answer = Reference.json(Cli.run("classify", TABLES, "--format", "json"));
        assertThat(names(answer)).containsExactly("patients");
        assertThat(answer.get("patients")).hasSize(18);
        JsonNode patient = answer.get("patients").get(0);
        assertThat(names(patient)).containsExactly("id", "as_of", "definitions");
        assertThat(patient.get("as_of").textValue()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        assertThat(patient.get("definitions"))
                .map(d -> d.get("id").textValue())
                .contains("sakai-2016", "nrg-lu002", "dingemans-2019", "lievens-2020")
                .containsExactlyElementsOf(
                        Definitions.all().stream().map(Definition::id).toList());
        JsonNode definition = patient.get("definitions").get(0);
        assertThat(names(definition)).containsExactly("id", "key", "version", "verdict", "criteria");
        assertThat(definition.get("verdict").textValue()).isIn("MET", "NOT_MET", "UNDETERMINED");
        assertThat(definition.get("criteria")).isNotEmpty();
        assertThat(names(definition.get("criteria").get(0))).containsExactly("id", "verdict", "message", "missing");
        assertThat(definition.get("criteria").get(0).get("missing").isArray()).isTrue();
    }

    @Test
    void oneDefinitionOnOneDay() {
        JsonNode answer = Reference.json(
                Cli.run("classify", TABLES, "--definition", "sakai-2016", "--as-of", "2035-01-01", "--format", "json"));
        assertThat(answer.get("patients")).allMatch(p -> p.get("definitions").size() == 1);
        assertThat(answer.get("patients"))
                .allMatch(p -> p.get("as_of").textValue().equals("2035-01-01"));
    }

    @Test
    void verdictsAsTextEndWithTheCounts() {
        Run run = Cli.run("classify", TABLES, "--definition", "sakai-2016");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("SYNTHETIC-01, as of ").contains("SAK-");
        assertThat(run.out()).containsPattern("definition +met +not met +undetermined\\nsakai-2016");
    }

    @Test
    void whatIsWrongIsSaid(@TempDir Path folder) throws IOException {
        Run unknown = Cli.run("classify", TABLES, "--definition", "sakai");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("there is no definition sakai; there are")
                .hasLineCount(1);
        Run day = Cli.run("classify", TABLES, "--as-of", "1.2.2024");
        assertThat(day.status()).isEqualTo(2);
        assertThat(day.err())
                .contains("'1.2.2024' is not a day such as 2024-06-30")
                .hasLineCount(1);
        Run count = Cli.run("classify", TABLES, "--as-of", "365");
        assertThat(count.status()).isEqualTo(1);
        assertThat(count.err()).contains("the records have calendar dates").hasLineCount(1);
        Run table = Cli.run("classify", Reference.LUNG);
        assertThat(table.status()).isEqualTo(1);
        assertThat(table.err())
                .contains("say with --mapping which column is what")
                .hasLineCount(1);
        Run mapped = Cli.run("classify", TABLES, "--mapping", "x.json");
        assertThat(mapped.status()).isEqualTo(1);
        assertThat(mapped.err()).contains("--mapping is for one table").hasLineCount(1);
        Path empty = Files.writeString(folder.resolve("empty.json"), "[]");
        assertThat(Cli.run("classify", empty.toString()).err())
                .isEqualTo("oligomet classify: empty.json: no patients\n");
        Path broken = Files.writeString(folder.resolve("broken.json"), "[{");
        Run bad = Cli.run("classify", broken.toString());
        assertThat(bad.status()).isEqualTo(1);
        assertThat(bad.err()).startsWith("oligomet classify: broken.json").hasLineCount(1);
    }

    @Test
    void aBadRecordIsToldAndTheOthersAreJudged() {
        String json = "[{\"id\":\"A\",\"sex\":\"FEMALE\"}," + "{\"id\":\"B\",\"sex\":\"NO SUCH\"}]";
        Run run = Cli.runWith(json, "classify", "-", "--definition", "sakai-2016", "--as-of", "2024-02-01");
        assertThat(run.err()).contains("note: ").contains("standard input").contains("1 patient was read");
        assertThat(run.out()).contains("A, as of 2024-02-01").doesNotContain("B, as of");
        assertThat(run.status()).isZero();
    }

    @Test
    void theReportOnTheEmbeddedCohortIsOneFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        Run run = Cli.run("report", "--out", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        int definitions = Definitions.all().size();
        assertThat(run.out())
                .isEqualTo("wrote " + file + ": 18 synthetic patients under " + definitions + " definitions\n");
        String html = Files.readString(file);
        assertThat(html)
                .contains("SYNTHETIC")
                .contains("15.9")
                .contains("The missing datum that settles most", "Disagreement map. Each column is a patient")
                .contains("Survival by definition", "EGFR altered against all others")
                .contains("Left out here: " + (definitions - 8) + " definitions that nobody with a time meets")
                .doesNotContain("<script")
                .doesNotContain("src=\"http");
        Path again = folder.resolve("again.html");
        Cli.run("report", "--out", again.toString());
        assertThat(Files.readString(again)).isEqualTo(html);
    }

    @Test
    void theReportSaysWhenPatientsWereJudged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("judged.html");
        Cli.run("report", "--out", file.toString());
        assertThat(Files.readString(file)).contains("by what was known at the first metastasis");
        Cli.run("report", "--judge-at", "latest", "--out", file.toString());
        assertThat(Files.readString(file)).contains("at the latest date in the record.");
        Cli.run("report", TABLES, "--out", file.toString());
        assertThat(Files.readString(file)).contains("at the latest date in the record.");
        Cli.run("report", TABLES, "--judge-at", "index", "--as-of", "2024-06-30", "--out", file.toString());
        assertThat(Files.readString(file)).contains("by what was recorded up to 2024-06-30.");
        assertThat(Cli.run("report", "--judge-at", "now").status()).isEqualTo(2);
    }

    @Test
    void theReportOnGivenRecords(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("given.html");
        Run run = Cli.run("report", TABLES, "--definition", "nrg-lu002", "--out", file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("18 patients under 1 definition\n");
        assertThat(Files.readString(file)).contains("nrg-lu002").doesNotContain("lievens-2020");
        Run nowhere = Cli.run("report", "--out", folder.resolve("no/such.html").toString());
        assertThat(nowhere.status()).isEqualTo(1);
        assertThat(nowhere.err()).contains("there is no such folder").hasLineCount(1);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
