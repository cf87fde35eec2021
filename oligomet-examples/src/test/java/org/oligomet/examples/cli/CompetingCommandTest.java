package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oligomet.examples.cli.Cli.Run;

/** The {@code competing} command against R's answers, and its contract line by line. */
final class CompetingCommandTest {

    private static final String TRANSPLANT = "src/test/resources/reference/transplant.csv";
    private static final double CLOSED = 1e-10;
    /** Two of status 1 and one of status 2 among five, one censored: at times 1, 2, 3, 4, 5. */
    private static final String FIVE = "t,s,g\n1,1,a\n2,2,a\n3,0,a\n4,1,b\n5,0,b\n";

    @Test
    void incidencesAndGraysTestAreThoseOfR() {
        JsonNode answer = Reference.json(transplant("--group", "abo", "--format", "json"));
        sameCurves(answer, "log");
        assertThat(answer.get("tests")).hasSize(1);
        JsonNode test = answer.get("tests").get(0);
        assertThat(test.get("cause").textValue()).isEqualTo("death");
        sameTest(test, "transplant.gray");
    }

    @Test
    void otherScalesOfLimits() {
        for (String type : List.of("log-log", "plain")) {
            sameCurves(Reference.json(transplant("--group", "abo", "--conf-type", type, "--format", "json")), type);
        }
    }

    @Test
    void strataAndRhoChangeTheTestAndNoCurve() {
        JsonNode answer =
                Reference.json(transplant("--group", "abo", "--strata", "sex", "--rho", "1", "--format", "json"));
        sameCurves(answer, "log");
        sameTest(answer.get("tests").get(0), "transplant.gray.strata.rho1");
    }

    @Test
    void theKeysAreThoseOfTheContract() {
        JsonNode answer = Reference.json(transplant("--group", "abo", "--format", "json"));
        assertThat(answer.fieldNames()).toIterable().contains("curves", "tests");
        assertThat(answer.get("curves").get(0).fieldNames())
                .toIterable()
                .contains("group", "cause", "time", "at_risk", "estimate", "std_error", "lower", "upper");
        assertThat(answer.get("tests").get(0).fieldNames())
                .toIterable()
                .containsExactly("method", "cause", "statistic", "df", "p_value");
    }

    @Test
    void onlyTheCauseAskedForIsWrittenAndZeroIsCensored() {
        JsonNode curve =
                Reference.json(five("--cause", "1", "--format", "json")).get("curves");
        assertThat(curve).hasSize(1);
        assertThat(curve.get(0).get("group").isNull()).isTrue();
        assertThat(curve.get(0).get("cause").textValue()).isEqualTo("1");
        // 1/5 at 1; S = 3/5 when 2 are at risk at 4, so 1/5 + 3/10.
        Reference.same(curve.get(0).get("estimate"), new double[] {0.2, 0.2, 0.2, 0.5, 0.5}, CLOSED);
        Reference.same(curve.get(0).get("at_risk"), new double[] {5, 4, 3, 2, 1}, 0);
    }

    @Test
    void codesThatAreTheSameNumberAreOneCause() {
        String mixed = FIVE.replace("4,1,b", "4,1.0,b");
        assertThat(Cli.runWith(mixed, "competing", "-", "--time", "t", "--status", "s", "--cause", "1"))
                .isEqualTo(five("--cause", "1"));
    }

    @Test
    void theTableIsWhatAPersonReads() {
        assertThat(five("--cause", "1", "--at", "2", "--at", "4").out()).isEqualTo("""
                        group  n  events  time  at risk  incidence      se   lower   upper
                        all    5       2     2        4     0.2000  0.1789  0.0346  1.0000
                        all    5       2     4        2     0.5000  0.2550  0.1841  1.0000

                        Cumulative incidence of 1 (Aalen-Johansen) with 95 % limits (log); NE: not estimable
                        Standard errors: infinitesimal jackknife
                        Convention: R survival
                        """);
    }

    @Test
    void csvHasOneRowForEachGroupAndTime() {
        assertThat(five("--cause", "2", "--group", "g", "--format", "csv").out())
                .startsWith("""
                        group,cause,time,at_risk,events_at,competing_at,censored,estimate,std_error,lower,upper
                        a,2,1,3,0,1,0,0,0,0,0
                        """)
                .hasLineCount(6);
    }

    @Test
    void anotherValueMayMeanCensored() {
        String words = FIVE.replace(",0,", ",lost,").replace(",1,", ",local,").replace(",2,", ",death,");
        Run refused = Cli.runWith(words, "competing", "-", "--time", "t", "--status", "s", "--cause", "local");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err())
                .isEqualTo("oligomet competing: no row of standard input has s 0 (the column holds death, local, lost);"
                        + " say which value means censored, as in --censored VALUE\n");
        JsonNode answer = Reference.json(Cli.runWith(
                words,
                "competing",
                "-",
                "--time",
                "t",
                "--status",
                "s",
                "--cause",
                "local",
                "--censored",
                "lost",
                "--format",
                "json"));
        Reference.same(answer.get("curves").get(0).get("estimate"), new double[] {0.2, 0.2, 0.2, 0.5, 0.5}, CLOSED);
    }

    @Test
    void aCauseThatNoRowHasIsRefused() {
        Run run = five("--cause", "7");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("oligomet competing: standard input: no row has s 7 (the column holds 1, 2)\n");
        assertThat(five("--cause", "0").err())
                .isEqualTo("oligomet competing: --cause 0 is the value that means censored\n");
    }

    @Test
    void whereAllAreCensoredThereIsNoCauseToName() {
        Run run = Cli.runWith("t,s\n1,0\n2,0\n", "competing", "-", "--time", "t", "--status", "s", "--cause", "1");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("oligomet competing: standard input: no row has s 1 (every row is censored)\n");
    }

    @Test
    void aCensoringValueThatNoRowHasIsSaid() {
        Run run = five("--cause", "1", "--censored", "9");
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .isEqualTo("note: no row of standard input has s 9, so no row counts as censored;"
                        + " name another value with --censored\n");
    }

    @Test
    void delayedEntryGivesCurvesAndSaysWhyThereIsNoTest() {
        String entries = "t,e,s,g\n2,0,1,a\n3,1,2,a\n4,1,0,b\n5,0,1,b\n";
        Run run = Cli.runWith(
                entries,
                "competing",
                "-",
                "--time",
                "t",
                "--entry",
                "e",
                "--status",
                "s",
                "--cause",
                "1",
                "--group",
                "g");
        assertThat(run.out()).contains("No test: Gray's test counts subjects seen from the start");
        assertThat(run.status()).isZero();
    }

    private static void sameCurves(JsonNode answer, String type) {
        List<String> groups = List.of("A", "AB", "B", "O");
        assertThat(answer.get("curves")).hasSize(groups.size());
        for (int g = 0; g < groups.size(); g++) {
            JsonNode curve = answer.get("curves").get(g);
            String name = "transplant." + type + "." + groups.get(g);
            assertThat(curve.get("group").textValue()).isEqualTo(groups.get(g));
            for (String key : List.of("time", "at_risk", "estimate", "std_error")) {
                Reference.same(curve.get(key), Reference.numbers(name + "." + key), CLOSED);
            }
            for (String key : List.of("lower", "upper")) {
                double[] limits = Reference.numbers(name + "." + key);
                for (int i = 0; i < limits.length; i++) {
                    boolean none = curve.get("estimate").get(i).doubleValue() == 0;
                    Reference.same(curve.get(key).get(i), none ? 0 : limits[i], CLOSED);
                }
            }
        }
    }

    private static void sameTest(JsonNode test, String name) {
        double[] expected = Reference.numbers(name);
        Reference.same(test.get("statistic"), expected[0], CLOSED);
        Reference.same(test.get("df"), expected[1], 0);
        Reference.same(test.get("p_value"), expected[2], CLOSED);
    }

    private static Run transplant(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "competing",
                TRANSPLANT,
                "--time",
                "futime",
                "--status",
                "event",
                "--cause",
                "death",
                "--censored",
                "censored"));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private static Run five(String... more) {
        List<String> arguments = new ArrayList<>(List.of("competing", "-", "--time", "t", "--status", "s"));
        arguments.addAll(List.of(more));
        return Cli.runWith(FIVE, arguments.toArray(String[]::new));
    }
}
