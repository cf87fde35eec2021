package org.oligomet.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oligomet.stats.test.PAdjustment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All tests between groups, and how large the difference is. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Compares survival of groups: every test, restricted means, survival at a milestone.",
            "",
            "The tests are the log-rank family, trend, all pairs, MaxCombo and the exact permutation test.",
            "",
            "Many tests of one question: choose yours before you look.",
            "Rows with a missing value (empty or NA) in a column in use are left out and counted."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet compare lung.csv --time time --event status=2 --group sex --tau 365 --at 180 --at 365",
            "      all tests, difference and ratio of restricted means within a year, survival at two milestones",
            "  oligomet compare lung.csv --time time --event status=2 --group sex --tau 365 --covariate age",
            "      also the difference of restricted means between sexes of equal age",
            "  oligomet compare msk.csv --time months --event dead --group lesions --adjust hochberg",
            "      with more than two groups also the trend over them in their order, and all pairs"
        })
final class CompareCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Mixin
    private final EventOption event = new EventOption();

    @Option(
            names = "--group",
            required = true,
            paramLabel = "COLUMN|EXPR",
            description = "The groups: the values of a column, in sort order, or a comparison such as 'sites<=2'.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String group;

    @Option(
            names = "--strata",
            paramLabel = "COLUMN",
            parameterConsumer = WordsConsumer.class,
            description = "Test within strata. Repeat it for combinations. The effects stay as they are.")
    private List<String> strata = new ArrayList<>();

    @Option(
            names = "--tau",
            paramLabel = "TIME",
            converter = HorizonConverter.class,
            description = "Restricted means up to this time; default the smallest last follow-up of the groups.")
    private @Nullable Double tau;

    @Option(
            names = "--covariate",
            paramLabel = "COLUMN",
            parameterConsumer = WordsConsumer.class,
            description = "Also the restricted means of groups of equal COLUMN, a number. Repeat it for several.")
    private List<String> covariates = new ArrayList<>();

    @Option(
            names = "--factor",
            paramLabel = "COLUMN",
            parameterConsumer = WordsConsumer.class,
            description = "The same for a category. The tests, and the other effects, stay as they are.")
    private List<String> factors = new ArrayList<>();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = HorizonConverter.class,
            description = "Also compare survival at this time. Repeat it for several.")
    private List<Double> milestones = new ArrayList<>();

    @Option(
            names = "--reference",
            paramLabel = "GROUP",
            description = "Against which group effects are; default the first.")
    private @Nullable String reference;

    @Option(
            names = "--adjust",
            paramLabel = "METHOD",
            description = "For all pairs: holm (default), hochberg, benjamini_hochberg, bonferroni or none.")
    private PAdjustment adjustment = PAdjustment.HOLM;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Where random permutations start, if there are too many to count; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--conf-level",
            paramLabel = "LEVEL",
            converter = LevelConverter.class,
            description = "Confidence level between 0 and 1; default ${DEFAULT-VALUE}.")
    private double confLevel = 0.95;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private ModelFormat format = ModelFormat.TABLE;

    CompareCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Roles roles = new Roles(group, covariates, factors, strata, null);
        Sample sample = new SampleReader(streams, table, event, roles).read();
        if (sample.data().group().orElseThrow().levels().size() < 2) {
            throw new UnusableDataException("all rows are in one group, "
                    + sample.data().group().orElseThrow().levels().get(0) + ": there is nothing to compare");
        }
        GroupTests answer;
        try (Progress progress = new Progress(streams)) {
            progress.step("comparing");
            answer = new GroupTests(sample.data(), adjustment, seed);
            List<String> terms = new ArrayList<>(covariates);
            terms.addAll(factors);
            answer.effects(tau, milestones, reference, confLevel, terms);
        }
        streams.out()
                .write(
                        format == ModelFormat.JSON
                                ? ComparisonWriter.json(sample, answer)
                                : ComparisonWriter.table(sample, answer, confLevel));
        return Oligomet.DONE;
    }
}
