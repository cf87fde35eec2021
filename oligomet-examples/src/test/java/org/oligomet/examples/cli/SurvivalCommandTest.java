package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oligomet.examples.cli.Reference.LUNG;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oligomet.examples.cli.Cli.Run;

/** The {@code survival} command against R's answers, and its contract line by line. */
final class SurvivalCommandTest {

    private static final double CLOSED_FORM = 1e-10;

    @Test
    void twoCurvesAndTheTestAreThoseOfR() {
        JsonNode answer = Reference.json(lung("--group", "sex", "--format", "json"));
        assertThat(answer.get("n").intValue()).isEqualTo(228);
        assertThat(answer.get("dropped")).isEmpty();
        assertThat(answer.get("curves")).hasSize(2);
        for (int g = 0; g < 2; g++) {
            JsonNode curve = answer.get("curves").get(g);
            assertThat(curve.get("group").textValue()).isEqualTo(Integer.toString(g + 1));
            sameCurve(curve, "lung.sex" + (g + 1));
        }
        assertThat(answer.get("curves").get(0).get("n").intValue()).isEqualTo(138);
        assertThat(answer.get("curves").get(1).get("events").intValue()).isEqualTo(53);
        assertThat(answer.get("tests")).hasSize(1);
        assertThat(answer.get("tests").get(0).get("method").textValue()).isEqualTo("log-rank");
        sameTest(answer.get("tests").get(0), "lung.sex.logrank");
    }

    @Test
    void theKeysAreThoseOfTheContract() {
        JsonNode answer = Reference.json(lung("--format", "json"));
        assertThat(names(answer)).containsExactly("n", "dropped", "curves", "tests");
        JsonNode curve = answer.get("curves").get(0);
        assertThat(names(curve))
                .containsExactly(
                        "group",
                        "n",
                        "events",
                        "median",
                        "rmean",
                        "time",
                        "at_risk",
                        "events_at",
                        "censored",
                        "survival",
                        "std_error",
                        "lower",
                        "upper");
        assertThat(names(curve.get("median"))).containsExactly("estimate", "lower", "upper");
        assertThat(names(curve.get("rmean"))).containsExactly("tau", "estimate", "std_error");
        assertThat(curve.get("group").isNull()).isTrue();
        assertThat(answer.get("tests").isArray()).isTrue();
        assertThat(answer.get("tests")).isEmpty();
    }

    @Test
    void rhoAndStrataChangeTheTest() {
        sameTest(
                Reference.json(lung("--group", "sex", "--rho", "1", "--format", "json"))
                        .get("tests")
                        .get(0),
                "lung.sex.rho1");
        JsonNode stratified = Reference.json(lung("--group", "sex", "--strata", "ph.ecog", "--format", "json"));
        sameTest(stratified.get("tests").get(0), "lung.sex.strata.ecog");
        assertThat(stratified.get("dropped").get("ph.ecog").intValue()).isEqualTo(1);
        assertThat(stratified.get("n").intValue()).isEqualTo(227);
        assertThat(stratified.get("curves")).hasSize(2);
    }

    @Test
    void limitsLevelHorizonAndConditions() {
        JsonNode answer = Reference.json(lung(
                "--conf-type",
                "log-log",
                "--conf-level",
                "0.9",
                "--tau",
                "365",
                "--where",
                "age>=65",
                "--where",
                "sex=1",
                "--format",
                "json"));
        sameCurve(answer.get("curves").get(0), "lung.old.loglog90");
        assertThat(answer.get("dropped"))
                .as("what a condition excludes is not dropped")
                .isEmpty();
    }

    @Test
    void weightsGiveSumsAndNoTest() {
        JsonNode answer = Reference.json(lung("--weight", "inst", "--format", "json"));
        sameCurve(answer.get("curves").get(0), "lung.weighted");
        assertThat(answer.get("n").intValue()).as("rows, not weights").isEqualTo(227);
        assertThat(answer.get("dropped").get("inst").intValue()).isEqualTo(1);
        assertThat(Reference.json(lung("--weight", "inst", "--group", "sex", "--format", "json"))
                        .get("tests"))
                .isEmpty();
        assertThat(lung("--weight", "inst", "--group", "sex").out())
                .contains("No test: the log-rank test counts subjects and takes no case weights");
    }

    @Test
    void aComparisonGroupsIntoTrueAndFalse() {
        JsonNode answer = Reference.json(lung("--group", "sex<=1", "--format", "json"));
        assertThat(answer.get("curves").get(0).get("group").textValue()).isEqualTo("false");
        assertThat(answer.get("curves").get(1).get("group").textValue()).isEqualTo("true");
        sameCurve(answer.get("curves").get(1), "lung.sex1");
        sameTest(answer.get("tests").get(0), "lung.sex.logrank");
    }

    @Test
    void theTableIsWhatAPersonReads() {
        assertThat(lung("--group", "sex").out()).isEqualTo("""
                group    n  events  median  lower  upper    rmean     se
                1      138     112     270    212    310   326.08  22.91
                2       90      53     426    348    550  460.65*  34.69

                group                       n   observed   expected   variance
                1                         138        112    91.5817    40.3714
                2                          90         53    73.4183    40.3714
                log-rank: chi-squared 10.33 on 1 df, p = 0.001311

                Kaplan-Meier; median with 95 % limits (log); rmean: mean time up to 1022; NE: not estimable
                Convention: R survival
                * the curve ends before that time and was carried on flat
                """);
        assertThat(lung("--strata", "ph.ecog").out()).contains("1 row left out for a missing value (ph.ecog 1)");
    }

    @Test
    void csvHasOneRowForEachGroupAndTime() {
        JsonNode json = Reference.json(lung("--group", "sex", "--format", "json"));
        List<String> lines =
                lung("--group", "sex", "--format", "csv").out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("group,time,at_risk,events_at,censored,survival,std_error,lower,upper");
        JsonNode first = json.get("curves").get(0);
        assertThat(lines)
                .hasSize(1
                        + first.get("time").size()
                        + json.get("curves").get(1).get("time").size());
        assertThat(lines.get(1))
                .startsWith("1,11,138,3,0," + first.get("survival").get(0).asText() + ",")
                .endsWith("," + first.get("lower").get(0).asText() + ",1");
    }

    @Test
    void byHand() {
        // Four subjects: events at 1 and 3, censored at 2, and an event at the end: S = 3/4, 3/4, 3/8, 0.
        JsonNode curve = Reference.json(Cli.runWith(
                        "t,e\n1,true\n2,false\n3,TRUE\n4,1\n",
                        "survival",
                        "-",
                        "--time",
                        "t",
                        "--event",
                        "e",
                        "--format",
                        "json"))
                .get("curves")
                .get(0);
        assertThat(curve.get("survival")).map(JsonNode::doubleValue).containsExactly(0.75, 0.75, 0.375, 0.0);
        assertThat(curve.get("at_risk")).map(JsonNode::intValue).containsExactly(4, 3, 2, 1);
        assertThat(curve.get("std_error").get(3).isNull()).isTrue();
        assertThat(curve.get("lower").get(3).isNull()).isTrue();
        assertThat(curve.get("median").get("estimate").doubleValue()).isEqualTo(3);
        assertThat(curve.get("rmean").get("estimate").doubleValue()).isEqualTo(1 + 0.75 + 0.75 + 0.375);
    }

    @Test
    void missingRowsAreCountedOnceInTheOrderOfTheOptions() {
        String rows =
                "t,e,s,g,k,w\n1,1,0,a,x,1\n,,0,a,x,1\nNA,1,0,a,x,1\n4,,NA,a,x,1\n5,1,,,x,1\n6,1,0,\"NA\",,1\n7,1,0,b,,NA\n8,0,0,b,y,\n";
        JsonNode answer = Reference.json(Cli.runWith(
                rows,
                "survival",
                "-",
                "--weight",
                "w",
                "--strata",
                "k",
                "--group",
                "g",
                "--entry",
                "s",
                "--event",
                "e",
                "--time",
                "t",
                "--format",
                "json"));
        assertThat(answer.get("dropped").toString()).isEqualTo("{\"t\":2,\"e\":1,\"s\":1,\"g\":1,\"k\":1,\"w\":1}");
        assertThat(answer.get("n").intValue()).isEqualTo(1);
        assertThat(answer.get("curves").get(0).get("group").textValue()).isEqualTo("a");
    }

    @Test
    void groupsKeepTheTextOfTheFileAndSortAsNumbers() {
        String rows = "t,e,g\n1,1,10\n2,1,0.5\n3,0,2\n4,1,0.5\n";
        JsonNode answer = Reference.json(
                Cli.runWith(rows, "survival", "-", "--time", "t", "--event", "e", "--group", "g", "--format", "json"));
        assertThat(answer.get("curves"))
                .map(curve -> curve.get("group").textValue())
                .containsExactly("0.5", "2", "10");
    }

    @Test
    void anotherCodingOfEventsIsRefusedUnlessNamed() {
        Run run = Cli.run("survival", LUNG, "--time", "time", "--event", "status");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("oligomet survival: ncctg-lung.csv: row 2, column status: neither 1/0 nor true/false"
                        + " (the column holds 1, 2); say which value is the event, as in --event status=VALUE\n");
        assertThat(lung("--where", "sex=1").out()).contains("138").contains("112");
        Run misspelt = Cli.run("survival", LUNG, "--time", "time", "--event", "status=dead");
        assertThat(misspelt.status()).isZero();
        assertThat(misspelt.err())
                .contains("no row of ncctg-lung.csv has status=dead, so every row counts as censored");
    }

    @Test
    void badRowsAreNamed() {
        bad("t,e\n1,1\n\"2,5\",0\n", "\"2,5\" in row 3, column t: decimal comma; write 2.5");
        bad("t,e\n1,1\n-2,0\n", "\"-2\" in row 3, column t: must not be negative");
        bad("t,e\n1,1\n2\n", "row 3: 1 fields, but the header has 2");
        bad("t,e\n1,1\ntwo,0\n", "row 3, column t: not a number");
        bad("t,e\n", "a header and no rows");
        bad("t,e\n,1\n", "no row has a value in every column in use");
        bad("T,e\n1,1\n", "no column t; did you mean T");
        bad("t,e\n1,1\n", "--where excludes the only row", "--where", "t>5");
        bad(
                "t,e,s\n1,1,0\n2,0,2\n",
                "\"2\" in row 3, column s: not before t (2.0), so the row is never at risk",
                "--entry",
                "s");
        bad("t,e,w\n1,1,-1\n", "\"-1\" in row 2, column w: must not be negative", "--weight", "w");
        bad("t,e,g\n1,1,x\n", "no column h", "--group", "h");
        bad("t,e,g\n1,1,x\n", "no column h", "--group", "h<=2");
    }

    @Test
    void optionsAreChecked() {
        wrong("'95' is not between 0 and 1; did you mean 0.95?", "--conf-level", "95");
        wrong("confidence type 'wald' is none of [log, log-log, plain, logit, arcsin, none]", "--conf-type", "wald");
        wrong("'-1' is negative", "--tau=-1");
        wrong("'x' is not a number", "--rho", "x");
        wrong("'NaN' is not a finite number", "--rho", "NaN");
    }

    @Test
    void oneGroupHasNoTest() {
        assertThat(Cli.runWith("t,e,g\n1,1,x\n2,0,x\n", "survival", "-", "--time", "t", "--event", "e", "--group", "g")
                        .out())
                .contains("No test: all rows are in one group, x");
    }

    @Test
    void thePlotIsAFile(@TempDir Path folder) throws IOException {
        Path plot = folder.resolve("curves.svg");
        Run run = lung("--group", "sex", "--plot", plot.toString());
        assertThat(run.status()).isZero();
        assertThat(Files.readString(plot))
                .startsWith("<svg")
                .contains("log-rank")
                .contains("time");
        Run none = lung("--conf-type", "none", "--plot", plot.toString());
        assertThat(none.status()).isZero();
        Run nowhere = lung("--plot", folder.resolve("no/such/x.svg").toString());
        assertThat(nowhere.status()).isEqualTo(1);
        assertThat(nowhere.err())
                .contains("cannot write")
                .contains("there is no such folder")
                .hasLineCount(1);
    }

    private static void bad(String rows, String message, String... options) {
        List<String> arguments = new ArrayList<>(List.of("survival", "-", "--time", "t", "--event", "e"));
        arguments.addAll(List.of(options));
        Run run = Cli.runWith(rows, arguments.toArray(new String[0]));
        assertThat(run.err())
                .startsWith("oligomet survival: standard input: ")
                .contains(message)
                .hasLineCount(1);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    private static void wrong(String message, String... options) {
        Run run = lung(options);
        assertThat(run.err()).contains(message).hasLineCount(1);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    static Run lung(String... options) {
        List<String> arguments = new ArrayList<>(List.of("survival", LUNG, "--time", "time", "--event", "status=2"));
        arguments.addAll(List.of(options));
        return Cli.run(arguments.toArray(new String[0]));
    }

    private static void sameCurve(JsonNode curve, String name) {
        for (String column :
                List.of("time", "at_risk", "events_at", "censored", "survival", "std_error", "lower", "upper")) {
            Reference.same(curve.get(column), Reference.numbers(name + "." + column), CLOSED_FORM);
        }
        double[] median = Reference.numbers(name + ".median");
        Reference.same(curve.get("median").get("estimate"), median[0], CLOSED_FORM);
        Reference.same(curve.get("median").get("lower"), median[1], CLOSED_FORM);
        Reference.same(curve.get("median").get("upper"), median[2], CLOSED_FORM);
        double[] mean = Reference.numbers(name + ".rmean");
        Reference.same(curve.get("rmean").get("tau"), mean[0], CLOSED_FORM);
        Reference.same(curve.get("rmean").get("estimate"), mean[1], CLOSED_FORM);
        Reference.same(curve.get("rmean").get("std_error"), mean[2], CLOSED_FORM);
    }

    private static void sameTest(JsonNode test, String name) {
        double[] expected = Reference.numbers(name);
        Reference.same(test.get("statistic"), expected[0], CLOSED_FORM);
        assertThat(test.get("df").intValue()).isEqualTo((int) expected[1]);
        Reference.same(test.get("p_value"), expected[2], CLOSED_FORM);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
