package org.oligomet.examples.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole job: verdicts, cohort, survival, in one HTML file. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = "Writes one HTML file: cohort and attrition, verdicts and what is missing, survival, methods.")
@SuppressWarnings("UnusedVariable") // wired when the modules that it calls are there
final class ReportCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "INPUT",
            converter = InputConverter.class,
            description = "Patients: a JSON file, a folder of CSV tables, or one CSV table with --mapping; "
                    + "without it the embedded synthetic cohort.")
    private @Nullable Input input;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Says which column of a registry table is what.")
    private @Nullable String mapping;

    @Option(names = "--definition", paramLabel = "ID", description = "Only this definition; repeat it for several.")
    private List<String> definitions = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; default ${DEFAULT-VALUE}.")
    private String out = "report.html";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Judge by what was recorded up to this day (2024-06-30); default each patient's latest date.")
    private @Nullable LocalDate asOf;

    ReportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return Oligomet.DONE;
    }
}
