package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.DefinitionsInForce;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.examples.cli.Cli.Run;
import org.oligomet.io.DefinitionBundle;

/** By which rules the commands judge: the latest, those of a day, those of a folder. */
final class RulesTest {

    private static final String TABLES = "src/main/resources/data/synthetic-oligomet-18";

    @TempDir
    private Path folder;

    private String own(String... keys) throws IOException {
        for (String key : keys) {
            String text = Cli.run("definitions", key, "--format", "json").out();
            Files.writeString(folder.resolve(key + ".json"), text, StandardCharsets.UTF_8);
        }
        return folder.toString();
    }

    private static JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        return Reference.json(Cli.run(all.toArray(new String[0])));
    }

    private static List<String> keys(JsonNode classified) {
        List<String> keys = new ArrayList<>();
        classified
                .get("patients")
                .get(0)
                .get("definitions")
                .forEach(d -> keys.add(d.get("key").textValue()));
        return keys;
    }

    @Test
    void aCohortIsJudgedByTheRulesOfItsTime() {
        DefinitionsInForce inForce = Definitions.asOf(ClinicalDate.parse("2019-06-30"));
        JsonNode answer = json("classify", TABLES, "--rules-of", "2019-06-30");
        assertThat(answer.get("rules_of").textValue()).isEqualTo("2019-06-30");
        assertThat(keys(answer))
                .containsExactlyElementsOf(
                        inForce.definitions().stream().map(Definition::key).toList())
                .contains("halt@v1", "saron@v1", "saron@v2")
                .doesNotContain("halt@v2", "lievens-2020");
        assertThat(answer.get("findings"))
                .map(finding -> finding.get("message").textValue())
                .containsExactlyElementsOf(inForce.findings().stream()
                        .map(finding -> finding.message().text())
                        .toList());
        assertThat(keys(json("classify", TABLES)))
                .containsExactlyElementsOf(
                        Definitions.all().stream().map(Definition::key).toList());
    }

    @Test
    void theTextSaysWhichVersionJudgedAndWhatIsDoubtful() {
        Run run = Cli.run("classify", TABLES, "--rules-of", "2019", "--definition", "saron", "--definition", "halt");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("SYNTHETIC-01, as of 2019-06-18, by the rules of 2019\n  saron@v1 ")
                .containsPattern("\nsaron@v2 +[0-9]+ +[0-9]+ +[0-9]+\nhalt@v1 ")
                .doesNotContain("halt@v2")
                .endsWith("\nrules of: 2019\n");
        assertThat(run.err())
                .contains("note: saron@v2 may or may not have been in force as of 2019: ")
                .contains("note: no source that was read says since when");
        Run latest = Cli.run("classify", TABLES, "--definition", "saron");
        assertThat(latest.out()).contains("\n  saron@v2 ").containsPattern("\nsaron@v2 +[0-9]+");
        assertThat(latest.err()).isEmpty();
    }

    @Test
    void theOtherCommandsTakeTheRulesOfADay() {
        String[] halt = {"--rules-of", "2020-05", "--definition", "halt"};
        Run miss = Cli.run("nearmiss", TABLES, halt[0], halt[1], halt[2], halt[3]);
        assertThat(miss.out()).contains("\n  halt@v1: ").endsWith("\n\nrules of: 2020-05\n");
        assertThat(json("next", TABLES, halt[0], halt[1], halt[2], halt[3])
                        .get("rules_of")
                        .textValue())
                .isEqualTo("2020-05");
        JsonNode compared = json("compare-definitions", TABLES, "--rules-of", "2020-05", "--definition", "saron");
        assertThat(compared.get("definitions"))
                .map(d -> d.get("id").textValue())
                .containsExactly("saron@v1", "saron@v2");
        assertThat(compared.get("findings")).hasSize(3);
        Run two = Cli.run("nearmiss", TABLES, "--rules-of", "2018-05", "--definition", "saron");
        assertThat(two.status()).isEqualTo(2);
        assertThat(two.err()).contains("name one definition with --definition; 2 were given: saron@v1, saron@v2");
    }

    @Test
    void whatWasNotInForceIsAnErrorAndNoGap() {
        Run early = Cli.run("classify", TABLES, "--rules-of", "2018", "--definition", "dingemans-2019");
        assertThat(early.status()).isEqualTo(2);
        assertThat(early.err())
                .contains("dingemans-2019 was not in force as of 2018")
                .hasLineCount(1);
        Run late = Cli.run("classify", TABLES, "--rules-of", "2024", "--definition", "halt@v1");
        assertThat(late.err()).contains("halt@v1 was not in force as of 2024");
        Run unknown = Cli.run("classify", TABLES, "--rules-of", "2024", "--definition", "halted");
        assertThat(unknown.err()).contains("there is no definition halted; there are sakai-2016, ");
        assertThat(Cli.run("classify", TABLES, "--rules-of", "lately").err())
                .contains("'lately' is not a date such as 2019-06-30");
    }

    @Test
    void aFolderHasRulesOfADayToo() throws IOException {
        String own = own("halt@v1", "halt@v2");
        String hash = DefinitionBundle.read(folder).hash();
        assertThat(keys(json("classify", TABLES, "--definitions", own))).containsExactly("halt@v2");
        JsonNode then = json("classify", TABLES, "--definitions", own, "--rules-of", "2020");
        assertThat(then.get("bundle").textValue()).isEqualTo(hash);
        assertThat(keys(then)).containsExactly("halt@v1");
        Files.delete(folder.resolve("halt@v2.json"));
        assertThat(Cli.run("classify", TABLES, "--definitions", own).err())
                .contains("none of these definitions is the last version of its rules");
        assertThat(keys(json("classify", TABLES, "--definitions", own, "--definition", "halt@v1")))
                .containsExactly("halt@v1");
    }

    @Test
    void theHashOfAFolderStandsInEveryAnswer() throws IOException {
        String own = own("sakai-2016", "dingemans-2019");
        String hash = DefinitionBundle.read(folder).hash();
        JsonNode compared = json("compare-definitions", TABLES, "--definitions", own);
        assertThat(compared.get("bundle").textValue()).isEqualTo(hash);
        assertThat(compared.get("definitions"))
                .map(d -> d.get("id").textValue())
                .containsExactly("dingemans-2019", "sakai-2016");
        assertThat(Cli.run("compare-definitions", TABLES, "--definitions", own).out())
                .endsWith("\ndefinitions: " + hash + "\n");
        JsonNode states = json("state", TABLES, "--definitions", own, "--definition", "sakai-2016");
        assertThat(states.get("bundle").textValue()).isEqualTo(hash);
        assertThat(states.get("patients"))
                .allMatch(patient -> patient.get("bundle").textValue().equals(hash));
        Run text = Cli.run("state", TABLES, "--definitions", own, "--definition", "sakai-2016");
        assertThat(text.out())
                .contains(", by definitions " + hash + "\n", "(entry: sakai-2016 ")
                .endsWith("\ndefinitions: " + hash + "\n");
        assertThat(Cli.run("state", TABLES, "--definitions", own).err())
                .contains("name with --definition which of them is the entry");
        assertThat(Cli.run("state", TABLES, "--definitions", own, "--definition", "halt")
                        .err())
                .contains("there is no definition halt; there are dingemans-2019, sakai-2016");
    }

    @Test
    void theReportSaysWhoseTheRulesAre() throws IOException {
        String own = own("sakai-2016", "saron@v1");
        Path html = folder.resolve("report.html");
        Run run = Cli.run("report", TABLES, "--definitions", own, "--rules-of", "2019", "--out", html.toString());
        assertThat(run.status()).isZero();
        String hash = DefinitionBundle.read(folder).hash();
        assertThat(run.out())
                .endsWith(": 18 patients under 2 definitions\n\ndefinitions: " + hash + "\nrules of: 2019\n");
        assertThat(html)
                .content(StandardCharsets.UTF_8)
                .contains("those of the user; what they say has the hash " + hash + ".")
                .contains("The rules are those in force as of 2019.")
                .contains("Saron@v1 may or may not have been in force as of 2019: ");
    }

    @Test
    void questionsNameTheDefinitionsOfTheFolder() throws IOException {
        String own = own("dingemans-2019");
        Path file = folder.resolve("dingemans-2019.json");
        String ours = Files.readString(file, StandardCharsets.UTF_8)
                .replace("\"id\": \"dingemans-2019\"", "\"id\": \"ours\"");
        Files.writeString(file, ours, StandardCharsets.UTF_8);
        JsonNode answer = json("next", TABLES, "--definitions", own);
        assertThat(answer.get("bundle").textValue())
                .isEqualTo(DefinitionBundle.read(folder).hash());
        List<String> named = new ArrayList<>();
        answer.get("questions").forEach(q -> q.get("definitions").forEach(d -> named.add(d.textValue())));
        assertThat(named).isNotEmpty().containsOnly("ours");
    }
}
