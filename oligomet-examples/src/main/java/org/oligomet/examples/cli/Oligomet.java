package org.oligomet.examples.cli;

import java.io.OutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code oligomet} command: its subcommands, its streams and its exit status. */
@Command(
        name = "oligomet",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ReportCommand.class,
            ClassifyCommand.class,
            StateCommand.class,
            NearMissCommand.class,
            NextCommand.class,
            CompareDefinitionsCommand.class,
            DefinitionsCommand.class,
            LintCommand.class,
            SurvivalCommand.class,
            CompareCommand.class,
            CoxCommand.class,
            CompetingCommand.class,
            FineGrayCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Is this oligometastatic disease, under which published definition and why, and what happens to such patients."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet report",
            "      the whole job on the embedded synthetic cohort; writes report.html",
            "  oligomet classify patients.json --definition sakai-2016",
            "      one verdict for each patient, with the reason for each criterion",
            "  oligomet state patients.json --timeline",
            "      the ESTRO/EORTC states that each record leaves possible, at each imaging date",
            "  oligomet survival lung.csv --time time --event status=2 --group sex",
            "      Kaplan-Meier curves, medians and the log-rank test",
            "  oligomet compare lung.csv --time time --event status=2 --group sex",
            "      all tests between two groups, the exact one among them, and how large the difference is",
            "  oligomet help survival",
            "      what a command takes, with examples",
            "",
            "Exit status: 0 done, 1 the data do not allow it, 2 wrong usage.",
            "For research; not a medical device, and no substitute for a tumour board."
        })
public final class Oligomet implements Runnable {

    /** Everything was done. */
    static final int DONE = 0;

    /** The data do not allow what was asked. */
    static final int BAD_DATA = 1;

    /** The command line is wrong. */
    static final int WRONG_USAGE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Made by the command line. */
    public Oligomet() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name a command: report, classify, state, nearmiss, next, compare-definitions, definitions, lint, survival, compare, cox,"
                        + " competing or finegray");
    }

    /**
     * Runs a command on the streams of the process.
     *
     * @param arguments what follows {@code oligomet}
     */
    public static void main(String[] arguments) {
        OutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
        OutputStream err = new java.io.FileOutputStream(java.io.FileDescriptor.err);
        boolean terminal = Boolean.getBoolean("oligomet.terminal");
        System.exit(run(new Streams(System.in, out, err, terminal), arguments));
    }

    /**
     * Runs a command.
     *
     * @param streams what it reads and writes
     * @param arguments what follows {@code oligomet}
     * @return the exit status
     */
    public static int run(Streams streams, String... arguments) {
        Failures failures = new Failures(streams);
        CommandLine commandLine = new CommandLine(new Oligomet(), new CommandFactory(streams));
        commandLine.setOut(streams.printer());
        commandLine.setErr(streams.errors());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setAbbreviatedOptionsAllowed(false);
        commandLine.setUsageHelpAutoWidth(false);
        commandLine.setUsageHelpLongOptionsMaxWidth(30);
        commandLine.setUsageHelpWidth(100);
        commandLine.setExpandAtFiles(false);
        commandLine.setParameterExceptionHandler(failures::onWrongUsage);
        commandLine.setExecutionExceptionHandler(failures::onFailure);
        int status;
        try {
            status = commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            status = failures.report("oligomet", e);
        }
        return streams.finish(status);
    }
}
