package org.oligomet.examples.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A verdict for each patient under each definition. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = "Judges each patient under published definitions: met, not met or undetermined, and why.")
@SuppressWarnings("UnusedVariable") // wired when the modules that it calls are there
final class ClassifyCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            index = "0",
            paramLabel = "INPUT",
            converter = InputConverter.class,
            description = "Patients: a JSON file, a folder of CSV tables, or one CSV table with --mapping.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Input input;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Says which column of a registry table is what.")
    private @Nullable String mapping;

    @Option(names = "--definition", paramLabel = "ID", description = "Only this definition; repeat it for several.")
    private List<String> definitions = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Judge by what was recorded up to this day (2024-06-30); default each patient's latest date.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private VerdictFormat format = VerdictFormat.TEXT;

    ClassifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return Oligomet.DONE;
    }
}
