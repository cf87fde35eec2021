package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kaplan-Meier curves of a table, and the tests between its groups. */
@Command(
        name = "survival",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Kaplan-Meier curves with intervals, medians and restricted means; with groups, the log-rank test.",
            "",
            "Rows with a missing value (empty or NA) in a column in use are left out and counted."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet survival lung.csv --time time --event status=2 --group sex",
            "      two curves and the log-rank test; in this file status 2 is death",
            "  oligomet survival msk.csv --time exit_months --entry entry_months --event os_status \\",
            "      --where 'type in LUAD,LUSC' --group 'met_site_count<=2' --plot curves.svg",
            "      delayed entry, two histologies only, groups by a comparison, and a plot",
            "  oligomet survival lung.csv --time time --event status=2 --tau 365 --format json",
            "      the mean survival time within a year, at full precision"
        })
@SuppressWarnings("UnusedVariable") // wired when the modules that it calls are there
final class SurvivalCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private final OutcomeOptions outcome = new OutcomeOptions();

    @Option(
            names = "--group",
            paramLabel = "COLUMN|EXPR",
            description =
                    "One curve for each value of a column, or for a comparison such as 'sites<=2' being true or false.")
    private @Nullable String group;

    @Option(
            names = "--strata",
            paramLabel = "COLUMN",
            parameterConsumer = WordsConsumer.class,
            description = "Compare groups within strata. Repeat it for combinations. The curves stay as they are.")
    private List<String> strata = new ArrayList<>();

    @Option(
            names = "--conf-type",
            paramLabel = "TYPE",
            description =
                    "Limits on the scale ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}, as R (SAS: log-log).")
    private String confType = "log";

    @Option(
            names = "--conf-level",
            paramLabel = "LEVEL",
            description = "Confidence level between 0 and 1; default ${DEFAULT-VALUE}.")
    private double confLevel = 0.95;

    @Option(
            names = "--rho",
            paramLabel = "RHO",
            description = "Weight of the test, S(t)^RHO: 0 log-rank (default), 1 Peto-Peto.")
    private double rho;

    @Option(
            names = "--tau",
            paramLabel = "TIME",
            description = "Restricted mean up to this time; default the largest time of all curves.")
    private @Nullable Double tau;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private CurveFormat format = CurveFormat.TABLE;

    @Option(names = "--plot", paramLabel = "FILE.svg", description = "Also draw the curves.")
    private @Nullable String plot;

    SurvivalCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Sample sample = new SampleReader(streams, outcome, new Roles(group, List.of(), List.of(), strata, null)).read();
        streams.out().write(sample.size() + "\n");
        return Oligomet.DONE;
    }
}
