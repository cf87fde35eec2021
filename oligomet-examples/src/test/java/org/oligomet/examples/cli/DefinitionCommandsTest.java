package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.examples.cli.Cli.Run;
import org.oligomet.io.AuditRecord;
import org.oligomet.io.DefinitionBundle;
import org.oligomet.io.DefinitionJson;

/** The commands {@code definitions} and {@code lint}, and judging by definitions of one's own. */
final class DefinitionCommandsTest {

    private static final String TABLES = "src/main/resources/data/synthetic-oligomet-18";

    @TempDir
    private Path folder;

    private static String sakai() {
        return Cli.run("definitions", "sakai-2016", "--format", "json").out();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void allDefinitionsAreListed() {
        Run run = Cli.run("definitions");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        for (Definition definition : Definitions.allVersions()) {
            assertThat(run.out()).contains(definition.key() + "\n    " + definition.title() + "\n");
        }
        assertThat(run.out()).endsWith(DefinitionBundle.shipped().hash() + "\n");
        JsonNode answer = Reference.json(Cli.run("definitions", "--format", "json"));
        assertThat(answer.get("definitions"))
                .map(d -> d.get("key").textValue())
                .containsExactlyElementsOf(
                        Definitions.allVersions().stream().map(Definition::key).toList());
        assertThat(answer.get("definitions").get(0).get("hash").textValue())
                .isEqualTo(DefinitionJson.withDefaults()
                        .hash(Definitions.allVersions().get(0)));
    }

    @Test
    void theRulesOfADay() {
        JsonNode answer = Reference.json(Cli.run("definitions", "--as-of", "2018-05-01", "--format", "json"));
        assertThat(answer.get("as_of").textValue()).isEqualTo("2018-05-01");
        assertThat(answer.get("definitions"))
                .map(d -> d.get("id").textValue())
                .contains("sakai-2016")
                .doesNotContain("dingemans-2019");
        assertThat(answer.get("findings"))
                .map(f -> f.get("code").textValue())
                .contains("NOT_YET_IN_FORCE", "AMENDMENT_UNDATED");
        Run saron = Cli.run("definitions", "saron", "--as-of", "2018-05-01");
        assertThat(saron.out()).contains("saron@v1, version", "saron@v2, version");
        assertThat(saron.err()).contains("saron@v2 may or may not have been in force as of 2018-05-01");
        Run json = Cli.run("definitions", "gomez-2016", "--as-of", "1990", "--format", "json");
        assertThat(Reference.json(json).get("id").textValue()).isEqualTo("gomez-2016");
        Run gomez = Cli.run("definitions", "gomez-2016", "--as-of", "1990");
        assertThat(gomez.out()).startsWith("Gomez 2016/2019");
        assertThat(gomez.err())
                .contains("no source that was read says since when")
                .contains("gomez-2016");
    }

    @Test
    void oneDefinitionReadsAndIsItsOwnJson() {
        Run run = Cli.run("definitions", "sakai-2016");
        assertThat(run.out())
                .startsWith("Sakai 2016, node-negative oligometastatic NSCLC\nsakai-2016, version ")
                .contains("  SAK-3: At most 5 metastases in each involved organ. {verified}\n")
                .contains("    encoded: lesions-per-organ max=5 ")
                .contains("doi:10.1111/1759-7714.12386")
                .containsPattern("Content: sha256:[0-9a-f]{64}\\n$");
        assertThat(sakai())
                .isEqualTo(DefinitionJson.withDefaults()
                        .write(Definitions.byId("sakai-2016").orElseThrow()));
        assertThat(Cli.run("definitions", "saron@v1").out()).contains("saron@v1, version");
        Run unknown = Cli.run("definitions", "sakai");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("there is no definition sakai; there are")
                .hasLineCount(1);
        Run date = Cli.run("definitions", "--as-of", "yesterday");
        assertThat(date.status()).isEqualTo(2);
        assertThat(date.err())
                .contains("'yesterday' is not a date such as 2019-06-30")
                .hasLineCount(1);
    }

    @Test
    void judgedByDefinitionsOfOnesOwnWithTheHashInEveryResult() throws IOException {
        write("ours.json", sakai().replace("\"id\": \"sakai-2016\"", "\"id\": \"ours\""));
        String hash = DefinitionBundle.read(folder).hash();
        JsonNode answer =
                Reference.json(Cli.run("classify", TABLES, "--definitions", folder.toString(), "--format", "json"));
        assertThat(answer.get("bundle").textValue()).isEqualTo(hash);
        JsonNode published =
                Reference.json(Cli.run("classify", TABLES, "--definition", "sakai-2016", "--format", "json"));
        for (int i = 0; i < 18; i++) {
            JsonNode patient = answer.get("patients").get(i);
            assertThat(patient.get("bundle").textValue()).isEqualTo(hash);
            assertThat(patient.get("definitions")).hasSize(1);
            JsonNode same = published.get("patients").get(i).get("definitions").get(0);
            JsonNode ours = patient.get("definitions").get(0);
            assertThat(ours.get("id").textValue()).isEqualTo("ours");
            assertThat(ours.get("criteria")).isEqualTo(same.get("criteria"));
        }
        Run text = Cli.run("classify", TABLES, "--definitions", folder.toString(), "--definition", "ours");
        assertThat(text.out()).contains(", by definitions " + hash).endsWith("definitions: " + hash + "\n");
        Run other = Cli.run("classify", TABLES, "--definitions", folder.toString(), "--definition", "sakai-2016");
        assertThat(other.err()).contains("there is no definition sakai-2016; there are ours");
        assertThat(Cli.run("definitions", "--definitions", folder.toString()).out())
                .startsWith("ours\n")
                .contains(hash);
    }

    @Test
    void eachVerdictHasItsAuditRecord() throws IOException {
        Path file = folder.resolve("audit.jsonl");
        Run run = Cli.run("classify", TABLES, "--definition", "sakai-2016", "--audit", file.toString());
        assertThat(run.status()).isZero();
        String kept = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(kept.lines().map(AuditRecord::parse))
                .hasSize(18)
                .allMatch(record -> record.definitionKey().equals("sakai-2016"));
        assertThat(kept).doesNotContain("SYNTHETIC-");
        Cli.run("classify", TABLES, "--definition", "sakai-2016", "--audit", file.toString());
        assertThat(file).hasContent(kept);
    }

    @Test
    void aBundleThatCannotBeReadIsSaid() throws IOException {
        Run empty = Cli.run("classify", TABLES, "--definitions", folder.toString());
        assertThat(empty.status()).isEqualTo(1);
        assertThat(empty.err()).contains("no definition in the files *.json").hasLineCount(1);
        Path file = write("ours.json", sakai().replace("\"lesions-per-organ\"", "\"lesions-per-organs\""));
        Run misspelt = Cli.run("classify", TABLES, "--definitions", folder.toString());
        assertThat(misspelt.status()).isEqualTo(1);
        assertThat(misspelt.err())
                .contains("clauses[2].criterion.type: there is no such criterion; did you mean lesions-per-organ or")
                .hasLineCount(1);
        assertThat(Cli.run("classify", TABLES, "--definitions", file.toString()).err())
                .contains("is a file; name the folder that it lies in");
    }

    @Test
    void lintSaysWhatIsWrong() throws IOException {
        Path good = write("good.json", sakai());
        Run clean = Cli.run("lint", good.toString());
        assertThat(clean.status()).isZero();
        assertThat(clean.out()).isEqualTo("1 definition read, 0 problems in reading, 0 findings\n");
        Run wrong = Cli.runWith(sakai().replace("\"max\": 5", "\"max\": 5, \"colour\": 1"), "lint", "-");
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.out())
                .startsWith("refused   standard input: ")
                .contains("colour: the schema has no such field");
    }

    @Test
    void lintReadsFoldersAndFailsOnContradictions() throws IOException {
        write("a.json", sakai());
        write("b.json", """
                {"format": "oligomet-definition/1", "id": "b", "version": "1", "title": "b",
                 "citation": {"text": "x", "status": "ASSUMPTION"},
                 "counting": {"unit": "LESIONS", "scope": "ALL", "primary": "NOT_COUNTED", "regionalNodes": "NOT_COUNTED",
                              "brain": "COUNTS", "treatedLesions": "COUNTED", "moment": "NOW"},
                 "clauses": [
                   {"id": "B-1", "text": "few", "role": "CONDITION", "status": "ASSUMPTION",
                    "criterion": {"type": "metastasis-count", "max": 3}},
                   {"id": "B-2", "text": "many", "role": "CONDITION", "status": "ASSUMPTION",
                    "criterion": {"type": "metastasis-count", "min": 4}}]}
                """);
        Run run = Cli.run("lint", folder.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                        remark    b: NO_IDENTIFIER: the citation has no DOI, PMID or trial registration
                        wrong     b B-1, B-2: NEVER_MET: no record can meet these conditions together: B-1, B-2
                        2 definitions read, 0 problems in reading, 2 findings
                        """);
        assertThat(Cli.run("lint", folder.toString(), "--format", "json").out())
                .contains("\"code\": \"NEVER_MET\"", "\"level\": \"wrong\"", "\"refused\": []");
    }
}
