package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.examples.cli.Reference.LUNG;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.examples.cli.Cli.Run;

/** The {@code compare} command against R's answers, and its contract line by line. */
final class CompareCommandTest {

    private static final double CLOSED = 1e-10;

    /** Two of group a die before two of group b. */
    private static final String FOUR = "t,e,g,w\n1,1,a,1\n2,1,a,1\n3,1,b,1\n4,1,b,2\n";

    @Test
    void theKeysAreThoseOfTheContract() {
        JsonNode answer = Reference.json(lung("--group", "sex", "--format", "json"));
        assertThat(answer.fieldNames()).toIterable().contains("tests", "effects");
        assertThat(answer.get("tests").get(0).fieldNames())
                .toIterable()
                .containsExactly("method", "statistic", "df", "p_value", "exact");
        assertThat(answer.get("effects").get(0).fieldNames())
                .toIterable()
                .containsExactly("measure", "estimate", "lower", "upper");
    }

    @Test
    void testsOfTwoGroupsAreThoseOfR() {
        JsonNode answer = Reference.json(lung("--group", "sex", "--format", "json"));
        same(test(answer, "log-rank"), Reference.numbers("lung.sex.logrank"));
        same(test(answer, "Fleming-Harrington G(1, 0)"), Reference.numbers("lung.sex.rho1"));
        JsonNode combo = test(answer, "MaxCombo");
        assertThat(combo.get("df").isNull()).isTrue();
        assertThat(combo.get("p_value").doubleValue())
                .isGreaterThan(test(answer, "Gehan").get("p_value").doubleValue());
        JsonNode stratified = Reference.json(lung("--group", "sex", "--strata", "ph.ecog", "--format", "json"));
        assertThat(test(stratified, "stratified log-rank").get("statistic").doubleValue())
                .isCloseTo(Reference.numbers("lung.sex.strata.ecog")[0], org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void theExactTestCounts() {
        Run run = Cli.runWith(FOUR, "compare", "-", "--time", "t", "--event", "e", "--group", "g", "--format", "json");
        JsonNode exact = test(Reference.json(run), "permutation log-rank");
        assertThat(exact.get("exact").booleanValue()).isTrue();
        // The observed arrangement and its mirror are the most extreme of six.
        Reference.same(exact.get("p_value"), 2 / 6.0, 1e-15);
        assertThat(test(Reference.json(run), "log-rank").get("exact").booleanValue())
                .isFalse();
    }

    @Test
    void effectsAreThoseOfR() {
        JsonNode answer = Reference.json(lung("--group", "sex", "--tau", "500", "--at", "365", "--format", "json"));
        effect(answer, "difference of restricted means up to 500, 2 - 1", "lung.rmst500.difference");
        effect(answer, "difference in survival at 365, 2 - 1", "lung.at365.difference");
    }

    /** Figures of R, from the equations themselves: {@code make-adjusted-reference.R} of oligomet-stats. */
    @Test
    void covariatesAdjustTheRestrictedMeans() {
        JsonNode answer =
                Reference.json(lung("--group", "sex", "--tau", "365", "--covariate", "ph.ecog", "--format", "json"));
        assertThat(answer.get("dropped").get("ph.ecog").intValue()).isEqualTo(1);
        JsonNode adjusted = effect(answer, "adjusted difference of restricted means up to 365, 2 - 1");
        Reference.same(adjusted.get("estimate"), 57.07017227623967, 1e-9);
        Reference.same(adjusted.get("lower"), 57.07017227623967 - 1.959963984540054 * 14.652047383622925, 1e-6);
        Reference.same(
                effect(answer, "adjusted ratio of restricted means up to 365, 2 / 1")
                        .get("estimate"),
                Math.exp(0.21275474608046407),
                1e-9);
        assertThat(answer.get("effects").get(0).get("measure").textValue())
                .isEqualTo("difference of restricted means up to 365, 2 - 1");

        JsonNode factor =
                Reference.json(lung("--group", "sex", "--tau", "365", "--factor", "ph.ecog", "--format", "json"));
        assertThat(effect(factor, "adjusted difference of restricted means up to 365, 2 - 1")
                        .get("estimate")
                        .doubleValue())
                .isNotEqualTo(adjusted.get("estimate").doubleValue());
    }

    @Test
    void whatCannotBeAdjustedIsANoteAndSoIsAnErrorOfNothing() {
        Run run = Cli.runWith(
                "t,e,g,x,from\n2,1,a,1,0\n3,1,a,0,1\n4,1,b,1,1\n5,1,b,0,1\n6,0,b,0,0\n",
                "compare",
                "-",
                "--time",
                "t",
                "--event",
                "e",
                "--group",
                "g",
                "--entry",
                "from",
                "--covariate",
                "x",
                "--tau",
                "3",
                "--format",
                "json");
        JsonNode notes = Reference.json(run).get("notes");
        assertThat(notes.toString()).contains("not adjusted: late entries", "no event in group b before 3");
    }

    @Test
    void anotherReferenceTurnsADifferenceRound() {
        double[] r = Reference.numbers("lung.rmst500.difference");
        JsonNode answer =
                Reference.json(lung("--group", "sex", "--tau", "500", "--reference", "2", "--format", "json"));
        assertThat(answer.get("effects").get(0).get("measure").textValue())
                .isEqualTo("difference of restricted means up to 500, 1 - 2");
        Reference.same(answer.get("effects").get(0).get("estimate"), -r[0], CLOSED);
        Reference.same(answer.get("effects").get(0).get("lower"), -r[2], CLOSED);
    }

    @Test
    void moreGroupsGiveATrendAndAllPairs() {
        JsonNode answer = Reference.json(lung("--group", "ph.ecog", "--where", "ph.ecog<=2", "--format", "json"));
        same(test(answer, "log-rank"), Reference.numbers("lung.ecog.logrank"));
        Reference.same(
                test(answer, "log-rank trend").get("statistic"), Reference.numbers("lung.ecog.trend")[0], CLOSED);
        pairs(answer, "Holm", "lung.ecog.holm");
        pairs(
                Reference.json(lung(
                        "--group", "ph.ecog", "--where", "ph.ecog<=2", "--adjust", "hochberg", "--format", "json")),
                "Hochberg",
                "lung.ecog.hochberg");
    }

    @Test
    void theTableIsWhatAPersonReads() {
        Run run = Cli.runWith(FOUR, "compare", "-", "--time", "t", "--event", "e", "--group", "g");
        assertThat(run.out())
                .startsWith("test                        statistic  df       p          how\n")
                .contains(
                        "permutation log-rank", "exact", "effect", "4 rows, 4 events; 95 % limits; NE: not estimable");
    }

    @Test
    void whatATestRefusesIsANote() {
        Run run = Cli.runWith(
                FOUR,
                "compare",
                "-",
                "--time",
                "t",
                "--event",
                "e",
                "--group",
                "g",
                "--weight",
                "w",
                "--format",
                "json");
        JsonNode answer = Reference.json(run);
        assertThat(answer.get("tests")).isEmpty();
        assertThat(answer.get("effects")).isNotEmpty();
        assertThat(answer.get("notes").get(0).textValue()).startsWith("the tests count subjects");
    }

    @Test
    void oneGroupIsNothingToCompare() {
        Run run = Cli.runWith("t,e,g\n1,1,a\n2,0,a\n", "compare", "-", "--time", "t", "--event", "e", "--group", "g");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("oligomet compare: all rows are in one group, a: there is nothing to compare\n");
    }

    private static void pairs(JsonNode answer, String method, String name) {
        double[] adjusted = Reference.numbers(name);
        List<String> pairs = List.of("0 and 1", "0 and 2", "1 and 2");
        for (int i = 0; i < adjusted.length; i++) {
            JsonNode pair = test(answer, "log-rank, " + pairs.get(i) + ", " + method);
            Reference.same(pair.get("p_value"), adjusted[i], CLOSED);
        }
    }

    private static JsonNode test(JsonNode answer, String method) {
        for (JsonNode test : answer.get("tests")) {
            if (test.get("method").textValue().equals(method)) {
                return test;
            }
        }
        throw new AssertionError("no test " + method + " in " + answer.get("tests"));
    }

    private static void same(JsonNode test, double[] expected) {
        Reference.same(test.get("statistic"), expected[0], CLOSED);
        Reference.same(test.get("df"), expected[1], 0);
        Reference.same(test.get("p_value"), expected[2], CLOSED);
    }

    private static void effect(JsonNode answer, String measure, String name) {
        double[] expected = Reference.numbers(name);
        JsonNode effect = effect(answer, measure);
        Reference.same(effect.get("estimate"), expected[0], CLOSED);
        Reference.same(effect.get("lower"), expected[1], CLOSED);
        Reference.same(effect.get("upper"), expected[2], CLOSED);
    }

    private static JsonNode effect(JsonNode answer, String measure) {
        for (JsonNode effect : answer.get("effects")) {
            if (effect.get("measure").textValue().equals(measure)) {
                return effect;
            }
        }
        throw new AssertionError("no effect " + measure + " in " + answer.get("effects"));
    }

    private static Run lung(String... more) {
        List<String> arguments = new ArrayList<>(List.of("compare", LUNG, "--time", "time", "--event", "status=2"));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }
}
