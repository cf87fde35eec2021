package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file, and which columns are time, entry and weight: the same for all that is estimated from a table. */
final class TableOptions {

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            converter = InputConverter.class,
            description = "CSV file in UTF-8 whose first line names the columns; - is standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    Input file;

    @Option(
            names = "--time",
            required = true,
            paramLabel = "COLUMN",
            description = "Time of event or censoring, in any unit.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    String time;

    @Option(
            names = "--entry",
            paramLabel = "COLUMN",
            description = "Time from which the subject was under observation (delayed entry, left truncation).")
    @Nullable
    String entry;

    @Option(names = "--weight", paramLabel = "COLUMN", description = "Case weight.")
    @Nullable
    String weight;

    @Option(
            names = "--where",
            paramLabel = "EXPR",
            converter = ComparisonConverter.class,
            description = "Keep only rows with, for example, 'age>=65', 'sex=Female' or 'type in LUAD,LUSC'. "
                    + "Repeat it: all must hold. A missing value satisfies none.")
    List<Comparison> where = new ArrayList<>();

    /** Made by picocli. */
    TableOptions() {}
}
