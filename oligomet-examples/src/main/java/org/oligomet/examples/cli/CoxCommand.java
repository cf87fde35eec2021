package org.oligomet.examples.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.regression.CoxModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "  oligomet cox few.csv --time days --event dead --covariate sites --firth",
            "      18 patients, or covariates that separate the events",
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

    @Mixin
    private final ModelOptions columns = new ModelOptions();

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
            names = "--firth",
            description =
                    "With Firth's penalty: finite also where covariates separate the events; limits and p by profile.")
    private boolean firth;

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
        Sample sample = new SampleReader(streams, table, event, columns.roles(spec)).read();
        ModelAnswer answer = fit(sample);
        streams.out()
                .write(
                        format == ModelFormat.JSON
                                ? ModelWriter.json(answer, convention.given())
                                : ModelTable.of(answer));
        return Oligomet.DONE;
    }

    private ModelAnswer fit(Sample sample) {
        try (Progress progress = new Progress(streams)) {
            progress.step("fitting");
            CoxModel model = CoxModel.withDefaults().withConvention(convention.convention());
            CoxModel tied = ties == null ? model : model.withTies(ties.ties());
            return ModelAnswer.of(sample, (firth ? tied.withFirth() : tied).fit(sample.data()));
        }
    }
}
