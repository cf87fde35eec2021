package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.CoxModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Cox's proportional hazards model of a table. */
@Command(
        name = "cox",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Cox proportional hazards: hazard ratios with intervals, the three tests, concordance.",
            "",
            "Rows with a missing value (empty or NA) in a column in use are left out and counted.",
            "A fit that does not converge is a result: it says so, and leaves out what it could not estimate."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet cox lung.csv --time time --event status=2 --covariate age ph.ecog --factor sex",
            "      age and ECOG as numbers, sex as a factor: its first level is the reference",
            "  oligomet cox bladder2.csv --time stop --entry start --event event \\",
            "      --covariate rx --covariate size --strata enum --cluster id",
            "      several rows for each patient, with robust errors"
        })
final class CoxCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Mixin
    private final EventOption event = new EventOption();

    @Option(
            names = "--covariate",
            paramLabel = "COLUMN",
            parameterConsumer = WordsConsumer.class,
            description = "A number. Repeat it for several.")
    private List<String> covariates = new ArrayList<>();

    @Option(
            names = "--factor",
            paramLabel = "COLUMN",
            parameterConsumer = WordsConsumer.class,
            description = "A category; its first level in sort order is the reference.")
    private List<String> factors = new ArrayList<>();

    @Option(
            names = "--strata",
            paramLabel = "COLUMN",
            parameterConsumer = WordsConsumer.class,
            description = "A baseline hazard of its own for each value, or combination of values if repeated.")
    private List<String> strata = new ArrayList<>();

    @Option(
            names = "--cluster",
            paramLabel = "COLUMN",
            description = "Rows with one value may be correlated: robust errors.")
    private @Nullable String cluster;

    @Option(
            names = "--ties",
            paramLabel = "METHOD",
            description =
                    "${COMPLETION-CANDIDATES}; default that of the convention (r: efron; sas, stata: breslow). exact is that"
                            + " of discrete times, as R; SAS: DISCRETE.")
    private @Nullable TiesOption ties;

    @Mixin
    private final ConventionOption convention = new ConventionOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private ModelFormat format = ModelFormat.TABLE;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    CoxCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        if (covariates.isEmpty() && factors.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required option: --covariate or --factor");
        }
        Set<String> terms = new HashSet<>();
        Stream.concat(covariates.stream(), factors.stream())
                .filter(column -> !terms.add(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new ParameterException(spec.commandLine(), column + " is given twice");
                });
        Roles roles = new Roles(null, covariates, factors, strata, cluster);
        Sample sample = new SampleReader(streams, table, event, roles).read();
        CoxFit fit = fit(sample);
        streams.out()
                .write(
                        format == ModelFormat.JSON
                                ? ModelWriter.json(sample, fit, convention)
                                : ModelTable.of(sample, fit));
        return Oligomet.DONE;
    }

    private CoxFit fit(Sample sample) {
        try (Progress progress = new Progress(streams)) {
            progress.step("fitting");
            CoxModel model = CoxModel.withDefaults().withConvention(convention.convention());
            return (ties == null ? model : model.withTies(ties.ties())).fit(sample.data());
        }
    }
}
