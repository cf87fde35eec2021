package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.Factor;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.KaplanMeier;
import org.oligomet.stats.nonparametric.RestrictedMean;
import org.oligomet.stats.nonparametric.SurvivalCurves;
import org.oligomet.stats.test.LogRank;
import org.oligomet.stats.test.LogRankResult;
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
final class SurvivalCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Mixin
    private final EventOption event = new EventOption();

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
            converter = LimitType.Converter.class,
            description =
                    "Scale of the limits: log, log-log, plain, logit, arcsin, none; default that of the convention (r: log);"
                            + " or beta-product, beta-product-mid-p, which hold their level in small samples.")
    private @Nullable LimitType confType;

    @Mixin
    private final ConventionOption convention = new ConventionOption();

    @Option(
            names = "--conf-level",
            paramLabel = "LEVEL",
            converter = LevelConverter.class,
            description = "Confidence level between 0 and 1; default ${DEFAULT-VALUE}.")
    private double confLevel = 0.95;

    @Option(
            names = "--rho",
            paramLabel = "RHO",
            converter = FiniteConverter.class,
            description = "Weight of the test, S(t)^RHO: 0 log-rank (default), 1 Peto-Peto.")
    private double rho;

    @Option(
            names = "--tau",
            paramLabel = "TIME",
            converter = HorizonConverter.class,
            description =
                    "Restricted mean up to this time; default that of the convention (r: the largest time of all curves).")
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
        Roles roles = new Roles(group, List.of(), List.of(), strata, null);
        CurveAnswer answer = answer(new SampleReader(streams, table, event, roles).read());
        if (plot != null) {
            OutputFile.write(plot, CurvePlot.svg(answer, table.time));
        }
        streams.out()
                .write(
                        switch (format) {
                            case TABLE -> CurveTable.of(answer);
                            case JSON -> CurveWriter.json(answer, convention.given());
                            case CSV -> CurveWriter.csv(answer);
                        });
        return Oligomet.DONE;
    }

    private CurveAnswer answer(Sample sample) {
        try (Progress progress = new Progress(streams)) {
            progress.step("estimating");
            SurvivalData data = sample.data();
            LimitType limits = confType != null
                    ? confType
                    : LimitType.of(convention.convention().survivalInterval());
            KaplanMeier estimator = KaplanMeier.withDefaults()
                    .withConvention(convention.convention())
                    .withLevel(confLevel);
            SurvivalCurves fit = limits.applyTo(estimator).fit(data);
            List<ShownCurve> curves = limits.show(fit, confLevel, data);
            List<RestrictedMean> means = means(fit);
            String noTest = whyNoTest(data);
            Optional<LogRankResult> test = group == null || !noTest.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LogRank.withDefaults().withRho(rho).test(data));
            return new CurveAnswer(sample, curves, limits, confLevel, means, test, noTest);
        }
    }

    private List<RestrictedMean> means(SurvivalCurves fit) {
        if (tau == null) {
            return fit.restrictedMeans();
        }
        double horizon = tau;
        return fit.curves().stream().map(curve -> curve.restrictedMean(horizon)).toList();
    }

    private static String whyNoTest(SurvivalData data) {
        List<String> levels = data.group().map(Factor::levels).orElse(List.of());
        if (levels.size() == 1) {
            return "all rows are in one group, " + levels.get(0);
        }
        if (levels.size() > 1 && data.hasWeights()) {
            return "the log-rank test counts subjects and takes no case weights; use oligomet cox with --cluster";
        }
        return "";
    }
}
