package org.oligomet.examples.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How records are read and as of which day they are judged: the same for verdicts and for reports. */
final class RecordOptions {

    @Option(names = "--mapping", paramLabel = "FILE", description = "Says which column of a registry table is what.")
    @Nullable
    String mapping;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = AsOfConverter.class,
            description =
                    "Judge by what was recorded up to this day (2024-06-30, or the number of days for records that"
                            + " count them); default the latest date in each record. The rules are the latest versions"
                            + " whatever the day; --rules-of takes those of a day.")
    @Nullable
    AsOf asOf;

    /** Made by picocli. */
    RecordOptions() {}
}
