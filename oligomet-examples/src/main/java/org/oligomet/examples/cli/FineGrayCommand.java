package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.regression.FineGray;
import org.oligomet.stats.regression.FineGrayConvention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fine and Gray's model of the subdistribution hazard of one cause. */
@Command(
        name = "finegray",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Fine-Gray: subdistribution hazard ratios of one cause where other causes compete.",
            "",
            "Rows with a missing value (empty or NA) in a column in use are left out and counted."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet finegray transplant.csv --time futime --status event --cause death \\",
            "      --censored censored --covariate age --factor sex",
            "      as R's cmprsk::crr; errors are robust, with the term for the estimated censoring"
        })
final class FineGrayCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Mixin
    private final StatusOptions status = new StatusOptions();

    @Mixin
    private final ModelOptions columns = new ModelOptions();

    @Option(
            names = "--cengroup",
            paramLabel = "COLUMN",
            description = "A censoring distribution of its own for each value, as crr's cengroup.")
    private @Nullable String censoringGroup;

    @Option(
            names = "--convention",
            paramLabel = "PACKAGE",
            description = "${COMPLETION-CANDIDATES}: as crr (default), or as finegray with coxph.")
    private @Nullable PackageOption convention;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private ModelFormat format = ModelFormat.TABLE;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    FineGrayCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Roles roles = columns.roles(spec);
        Sample sample = new SampleReader(streams, table, status, withCensoringGroup(roles)).read();
        ModelAnswer answer = fit(sample, roles);
        Optional<String> named = Optional.ofNullable(convention).map(c -> c.convention.label());
        streams.out().write(format == ModelFormat.JSON ? ModelWriter.json(answer, named) : ModelTable.of(answer));
        return Oligomet.DONE;
    }

    private Roles withCensoringGroup(Roles roles) {
        if (censoringGroup == null || roles.factors().contains(censoringGroup)) {
            return roles;
        }
        List<String> factors = new ArrayList<>(roles.factors());
        factors.add(censoringGroup);
        return new Roles(null, roles.covariates(), factors, roles.strata(), roles.cluster());
    }

    private ModelAnswer fit(Sample sample, Roles roles) {
        try (Progress progress = new Progress(streams)) {
            progress.step("fitting");
            List<String> terms = new ArrayList<>(roles.covariates());
            terms.addAll(roles.factors());
            FineGray model = FineGray.withDefaults()
                    .withCause(status.cause)
                    .withConvention(convention == null ? FineGrayConvention.CMPRSK : convention.convention)
                    .withCovariates(terms.toArray(String[]::new));
            return ModelAnswer.of(
                    sample,
                    (censoringGroup == null ? model : model.withCensoringGroups(censoringGroup)).fit(sample.data()));
        }
    }

    /** The R package whose figures are wanted. */
    enum PackageOption {
        CMPRSK(FineGrayConvention.CMPRSK),
        SURVIVAL(FineGrayConvention.SURVIVAL);

        private final FineGrayConvention convention;

        PackageOption(FineGrayConvention convention) {
            this.convention = convention;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
