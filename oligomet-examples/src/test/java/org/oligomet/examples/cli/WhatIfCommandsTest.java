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
import org.oligomet.examples.cli.Cli.Run;
import org.oligomet.io.DefinitionBundle;

/** The commands {@code nearmiss} and {@code next} on the embedded cohort. */
final class WhatIfCommandsTest {

    private static final String TABLES = "src/main/resources/data/synthetic-oligomet-18";

    @Test
    void nearMissesAsJsonHaveTheKeysOfTheContract() {
        JsonNode answer = nearMisses("--definition", "lievens-2020");
        assertThat(names(answer)).containsExactly("patients");
        assertThat(answer.get("patients")).hasSize(18);
        int changes = 0;
        for (JsonNode patient : answer.get("patients")) {
            assertThat(names(patient)).containsExactly("id", "verdict", "corrections");
            assertThat(patient.get("verdict").textValue()).isIn("MET", "NOT_MET", "UNDETERMINED");
            for (JsonNode correction : patient.get("corrections")) {
                assertThat(names(correction)).containsExactly("changes");
                assertThat(correction.get("changes").size()).isBetween(1, 4);
                for (JsonNode change : correction.get("changes")) {
                    assertThat(names(change)).containsExactly("fact", "from", "to", "kind");
                    assertThat(change).allMatch(JsonNode::isTextual);
                    assertThat(change.get("kind").textValue()).isIn("obtainable", "waiting", "fixed");
                    changes++;
                }
            }
        }
        assertThat(changes).isPositive();
    }

    @Test
    void thatTheSearchStoppedIsToldBesideTheJson() {
        Run stopped = Cli.run("nearmiss", TABLES, "--definition", "sakai-2016", "--format", "json");
        long met = nearMisses("--definition", "sakai-2016").get("patients").findValuesAsText("verdict").stream()
                .filter("MET"::equals)
                .count();
        assertThat(stopped.err())
                .matches(
                        "note: the search stopped at sets of 4 changes for [0-9]+ of the patients; larger sets might do as"
                                + " well\n");
        long told = Cli.run("nearmiss", TABLES, "--definition", "sakai-2016")
                .out()
                .lines()
                .filter(line -> line.contains("the search stopped"))
                .count();
        assertThat(told).isBetween(met, 18L);
        assertThat(stopped.err()).contains(" for " + told + " of the patients");
    }

    @Test
    void byDefinitionsOfOnesOwnWithTheirHash(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("ours.json"),
                Cli.run("definitions", "lievens-2020", "--format", "json")
                        .out()
                        .replace("\"id\": \"lievens-2020\"", "\"id\": \"ours\""));
        String hash = DefinitionBundle.read(folder).hash();
        String own = folder.toString();
        JsonNode ours = nearMisses("--definitions", own, "--definition", "ours");
        JsonNode published = nearMisses("--definition", "lievens-2020");
        assertThat(ours.get("bundle").textValue()).isEqualTo(hash);
        assertThat(ours.get("patients")).isEqualTo(published.get("patients"));
        assertThat(Cli.run("nearmiss", TABLES, "--definitions", own, "--definition", "ours")
                        .out())
                .endsWith("definitions: " + hash + "\n");
        assertThat(Cli.run("nearmiss", TABLES, "--definitions", own, "--definition", "lievens-2020")
                        .err())
                .contains("there is no definition lievens-2020; there are ours");
        JsonNode next = Reference.json(Cli.run("next", TABLES, "--definitions", own, "--format", "json"));
        assertThat(next.get("bundle").textValue()).isEqualTo(hash);
        JsonNode same = Reference.json(Cli.run("next", TABLES, "--definition", "lievens-2020", "--format", "json"));
        assertThat(next.findValuesAsText("datum")).isNotEmpty().isEqualTo(same.findValuesAsText("datum"));
        assertThat(Cli.run("next", TABLES, "--definitions", own).out()).endsWith("definitions: " + hash + "\n");
    }

    @Test
    void nearMissesAsText() {
        Run run = Cli.run("nearmiss", TABLES, "--definition", "lievens-2020");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("SYNTHETIC-01, as of ").contains(" -> ").contains("(obtainable)");
    }

    @Test
    void oneDefinitionIsNamed() {
        Run none = Cli.run("nearmiss", TABLES);
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err())
                .isEqualTo("oligomet nearmiss: name one definition with --definition; 0 were given"
                        + " (see oligomet nearmiss --help)\n");
    }

    @Test
    void questionsOfTheCohortAndOfEachPatient() {
        JsonNode answer = Reference.json(Cli.run("next", TABLES, "--format", "json"));
        assertThat(names(answer)).containsExactly("questions", "patients");
        assertThat(answer.get("patients")).hasSize(18);
        assertThat(names(answer.get("patients").get(0))).containsExactly("id", "as_of", "questions");
        int before = Integer.MAX_VALUE;
        for (JsonNode question : answer.get("questions")) {
            assertThat(names(question))
                    .containsExactly(
                            "datum", "code", "settles", "may_settle", "asked", "patients", "exhaustive", "definitions");
            int settles = question.get("settles").intValue();
            assertThat(settles).isLessThanOrEqualTo(before);
            before = settles;
        }
        int sum = 0;
        for (JsonNode patient : answer.get("patients")) {
            for (JsonNode question : patient.get("questions")) {
                sum += question.get("settles").intValue();
            }
        }
        int total = 0;
        for (JsonNode question : answer.get("questions")) {
            total += question.get("settles").intValue();
        }
        assertThat(sum).isEqualTo(total);
    }

    @Test
    void questionsAsText() {
        Run run = Cli.run("next", TABLES, "--definition", "lievens-2020");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("datum ")
                .contains("FDG-PET/CT (all but the brain)")
                .contains("answers tried");
    }

    @Test
    void definitionsAreCompared() {
        JsonNode answer =
                Reference.json(Cli.run("compare-definitions", TABLES, "--endpoint", "os", "--format", "json"));
        assertThat(names(answer)).containsExactly("patients", "definitions", "alpha", "pairs", "multiverse");
        int definitions = answer.get("definitions").size();
        assertThat(answer.get("pairs")).hasSize(definitions * (definitions - 1) / 2);
        assertThat(answer.get("multiverse").get("rows")).hasSize(definitions);
        for (JsonNode pair : answer.get("pairs")) {
            for (JsonNode one : pair.get("disagreements")) {
                assertThat(one.get("first").textValue())
                        .isNotEqualTo(one.get("second").textValue());
                assertThat(one.get("clauses")).isNotEmpty();
            }
        }
    }

    @Test
    void ofTwoOrThreeDefinitionsEachDisagreementSaysWhatWouldEndIt() {
        JsonNode pair = Reference.json(Cli.run(
                        "compare-definitions",
                        TABLES,
                        "--definition",
                        "sakai-2016",
                        "--definition",
                        "astro-estro-2023",
                        "--format",
                        "json"))
                .get("pairs")
                .get(0);
        JsonNode second = pair.get("disagreements").get(1);
        assertThat(second.get("id").textValue()).isEqualTo("SYNTHETIC-02");
        JsonNode changes = second.get("agree_if").get(0).get("changes");
        assertThat(changes).isNotEmpty();
        for (JsonNode change : changes) {
            assertThat(names(change)).containsExactly("fact", "from", "to", "kind");
        }
        String text = Cli.run(
                        "compare-definitions", TABLES, "--definition", "sakai-2016", "--definition", "astro-estro-2023")
                .out();
        // What keeps the one from being met, not any fact whose denial would spoil the other too.
        assertThat(text).contains("  + judged: all sites can be treated radically: no -> yes (fixed)\n");
    }

    @Test
    void twoDefinitionsAsTextWithEachDisagreement() {
        Run run = Cli.run(
                "compare-definitions",
                TABLES,
                "--definition",
                "sakai-2016",
                "--definition",
                "lievens-2020",
                "--endpoint",
                "os");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Krippendorff's alpha: ")
                .contains("SYNTHETIC-")
                .contains("restricted mean");
        assertThat(Cli.run("compare-definitions", TABLES, "--horizon", "0").err())
                .contains("--horizon 0: it must be 1 day or more");
    }

    /** What the command writes; that it stopped at the limit stands on standard error and is no failure. */
    private static JsonNode nearMisses(String... options) {
        List<String> arguments = new ArrayList<>(List.of("nearmiss", TABLES, "--format", "json"));
        arguments.addAll(List.of(options));
        Run run = Cli.run(arguments.toArray(new String[0]));
        assertThat(run.err()).matches("(note: the search stopped [^\n]*\n)?");
        return Reference.json(new Run(run.status(), run.out(), ""));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
