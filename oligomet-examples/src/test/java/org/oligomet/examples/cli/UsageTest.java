package org.oligomet.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oligomet.examples.cli.Cli.Run;

/** Exit status, and errors as one line that says what to do. */
final class UsageTest {

    private static final String ROWS = "time,event\n1,1\n2,0\n";

    @Test
    void noCommandIsWrongUsage() {
        refused(
                Cli.run(),
                2,
                "oligomet: name a command: report, classify, state, nearmiss, next, compare-definitions, definitions, lint, survival, compare, cox, competing or finegray (see oligomet --help)\n");
    }

    /** The list of commands shows the first line of each description, so that has to be a sentence of its own. */
    @Test
    void theListOfCommandsHasWholeSentences() {
        String help = Cli.run("help").out();
        List<String> commands = help.substring(help.indexOf("Commands:\n") + 10, help.indexOf("\n\nExamples:"))
                .lines()
                .toList();
        assertThat(commands).hasSizeGreaterThan(12);
        String entry = "";
        for (String line : commands) {
            if (!line.startsWith("     ") && !entry.isEmpty()) {
                assertThat(entry).endsWith(".");
            }
            entry = line;
        }
    }

    @Test
    void aMisspeltCommandIsRefusedWithASuggestion() {
        refused(
                Cli.run("survval"),
                2,
                "oligomet: Unmatched argument at index 0: 'survval'; did you mean survival? (see oligomet --help)\n");
    }

    @Test
    void aMisspeltOptionIsNamedBeforeTheOneThatIsMissingForIt() {
        Run run = Cli.runWith(ROWS, "survival", "-", "--tim", "time", "--event", "event");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("oligomet survival: Unknown option")
                .contains("--time")
                .hasLineCount(1);
    }

    @Test
    void whatIsMissingIsNamed() {
        Run run = Cli.run("cox");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--time", "--event", "FILE").hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void coxNeedsACovariateOrAFactor() {
        refused(
                Cli.runWith(ROWS, "cox", "-", "--time", "time", "--event", "event"),
                2,
                "oligomet cox: Missing required option: --covariate or --factor (see oligomet cox --help)\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "classify",
                "state",
                "nearmiss",
                "next",
                "compare-definitions",
                "definitions",
                "lint",
                "survival",
                "cox"
            })
    void everyCommandHasHelp(String command) {
        Run run = Cli.run(command, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: oligomet " + command);
        assertThat(run.err()).isEmpty();
        assertThat(Cli.run("help", command).out()).isEqualTo(run.out());
    }

    @Test
    void theVersionIsOneLine() {
        Run run = Cli.run("--version");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("oligomet ").hasLineCount(1);
    }

    @Test
    void aFileThatIsNotThereIsBadData() {
        refused(
                Cli.run("survival", "/no/such.csv", "--time", "time", "--event", "event"),
                1,
                "oligomet survival: there is no file /no/such.csv\n");
    }

    @Test
    void aFolderIsNoTable() {
        refused(
                Cli.run("survival", "src", "--time", "time", "--event", "event"),
                1,
                "oligomet survival: src is a folder; name a CSV file\n");
    }

    @Test
    void anExpressionThatIsNoneIsWrongUsage() {
        Run run = Cli.runWith(ROWS, "survival", "-", "--time", "time", "--event", "event", "--where", "time");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("'time' is not a comparison such as age>=65")
                .hasLineCount(1);
    }

    @Test
    void aFormatThatIsNoneIsWrongUsage() {
        Run run = Cli.runWith(ROWS, "cox", "-", "--time", "time", "--event", "event", "--format", "csv");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("TABLE, JSON").hasLineCount(1);
    }

    /** By code point "unknown" is above "65": such a row must not slip in. */
    @ParameterizedTest
    @CsvSource({"--where, age>=65", "--group, age>=65", "--where, age<65"})
    void aTextIsNeitherAboveNorBelowANumber(String option, String comparison) {
        String rows = "time,event,age\n1,1,70\n2,0,unknown\n";
        Run run = Cli.runWith(rows, "survival", "-", "--time", "time", "--event", "event", option, comparison);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("row 3, column age: not a number").hasLineCount(1);
        assertThat(Cli.runWith(
                                rows,
                                "survival",
                                "-",
                                "--time",
                                "time",
                                "--event",
                                "event",
                                "--where",
                                "event=1",
                                option,
                                comparison)
                        .err())
                .as("a row that an earlier condition left out is not looked at")
                .doesNotContain("not a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weight", "time", "entry", "event", "strata", "help", "ties"})
    void aColumnMayBeCalledAsAnOption(String name) {
        String rows = "t,e," + name + "\n1,1,2\n2,1,1\n3,0,3\n4,1,2\n";
        Run run = Cli.runWith(rows, "cox", "-", "--time", "t", "--event", "e", "--covariate", name);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(name);
    }

    @Test
    void aMappingWithoutATableIsWrongUsageAndNoReportOnTheEmbeddedCohort() {
        refused(
                Cli.run("report", "--mapping", "m.json"),
                2,
                "oligomet report: --mapping describes a table: name it as INPUT (see oligomet report --help)\n");
    }

    @Test
    void aModelRefusesWeightZeroByRowAndColumnOfTheFile() {
        String rows = "t,e,x,w\n1,1,2,1\n2,1,1,0\n3,0,3,1\n";
        Run run = Cli.runWith(rows, "cox", "-", "--time", "t", "--event", "e", "--covariate", "x", "--weight", "w");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("row 3, column w: a model needs weights above 0")
                .hasLineCount(1);
        assertThat(Cli.runWith(rows, "survival", "-", "--time", "t", "--event", "e", "--weight", "w")
                        .status())
                .isZero();
    }

    @Test
    void aLineBreakInAGroupDoesNotBreakTheTable() {
        Run run = Cli.runWith("t,e,g\n1,1,\"a\n b\"\n", "survival", "-", "--time", "t", "--event", "e", "--group", "g");
        assertThat(run.out()).contains("\na b ");
    }

    @Test
    void anEventWithoutItsValueIsToldHowToSayIt() {
        Run run = Cli.runWith(ROWS, "survival", "-", "--time", "time", "--event", "event=");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("--event takes COLUMN or COLUMN=VALUE").hasLineCount(1);
    }

    @Test
    void anOptionWithoutItsColumnIsNamed() {
        refused(
                Cli.runWith(ROWS, "cox", "-", "--time", "time", "--event", "event", "--covariate"),
                2,
                "oligomet cox: Missing required parameter for option '--covariate' (see oligomet cox --help)\n");
    }

    private static void refused(Run run, int status, String line) {
        assertThat(run.err()).isEqualTo(line);
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
    }
}
