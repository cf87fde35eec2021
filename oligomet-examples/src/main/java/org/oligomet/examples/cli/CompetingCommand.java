package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.ConfidenceType;
import org.oligomet.stats.Factor;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.nonparametric.AalenJohansen;
import org.oligomet.stats.nonparametric.CumulativeIncidence;
import org.oligomet.stats.test.GrayResult;
import org.oligomet.stats.test.GrayTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Cumulative incidence of one cause where others compete, and Gray's test between groups. */
@Command(
        name = "competing",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Cumulative incidence of one cause where other causes compete; with groups, Gray's test.",
            "",
            "The estimate is that of Aalen and Johansen, with intervals.",
            "",
            "Rows with a missing value (empty or NA) in a column in use are left out and counted."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet competing mgus.csv --time months --status event --cause pcm --censored censor --group sex",
            "      the probability of progression by sex, where death without it competes",
            "  oligomet competing local.csv --time days --status code --cause 1 --at 365 --at 730",
            "      code 0 is censored, 1 the cause, anything else competes; the incidence at one and two years"
        })
final class CompetingCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Mixin
    private final StatusOptions status = new StatusOptions();

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
            converter = ConfidenceTypeConverter.class,
            description = "Scale of the limits: log, log-log, plain, none; default that of the convention (r: log).")
    private @Nullable ConfidenceType confType;

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
            description = "Weight of Gray's test, (1 - F(t))^RHO; default 0.")
    private double rho;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = HorizonConverter.class,
            description = "Show the incidence at this time in the table. Repeat it for several.")
    private List<Double> times = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private CurveFormat format = CurveFormat.TABLE;

    CompetingCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Roles roles = new Roles(group, List.of(), List.of(), strata, null);
        IncidenceAnswer answer = answer(new SampleReader(streams, table, status, roles).read());
        streams.out()
                .write(
                        switch (format) {
                            case TABLE -> IncidenceTable.of(answer, times);
                            case JSON -> IncidenceWriter.json(answer, convention.given());
                            case CSV -> IncidenceWriter.csv(answer);
                        });
        return Oligomet.DONE;
    }

    private IncidenceAnswer answer(Sample sample) {
        try (Progress progress = new Progress(streams)) {
            progress.step("estimating");
            SurvivalData data = sample.data();
            AalenJohansen estimator = AalenJohansen.withDefaults()
                    .withConvention(convention.convention())
                    .withLevel(confLevel);
            List<CumulativeIncidence> curves = (confType == null ? estimator : estimator.withConfidenceType(confType))
                    .fit(data)
                    .ofCause(status.cause);
            String noTest = whyNoTest(data);
            Optional<GrayResult> test = group == null || !noTest.isEmpty()
                    ? Optional.empty()
                    : Optional.of(GrayTest.withDefaults().withRho(rho).test(data, status.cause));
            return new IncidenceAnswer(sample, curves, test, noTest);
        }
    }

    private static String whyNoTest(SurvivalData data) {
        List<String> levels = data.group().map(Factor::levels).orElse(List.of());
        if (levels.size() == 1) {
            return "all rows are in one group, " + levels.get(0);
        }
        if (levels.size() > 1 && (data.hasWeights() || data.hasEntries())) {
            return "Gray's test counts subjects seen from the start and takes neither case weights nor delayed entry;"
                    + " use oligomet finegray";
        }
        return "";
    }
}
