package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.examples.cli.Cli.Run;

/** The commands {@code nearmiss} and {@code next} on the embedded cohort. */
final class WhatIfCommandsTest {

    private static final String TABLES = "src/main/resources/data/synthetic-oligomet-18";

    @Test
    void nearMissesAsJsonHaveTheKeysOfTheContract() {
        JsonNode answer =
                Reference.json(Cli.run("nearmiss", TABLES, "--definition", "lievens-2020", "--format", "json"));
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

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
