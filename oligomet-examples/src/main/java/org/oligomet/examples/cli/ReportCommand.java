package org.oligomet.examples.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.cohort.CohortMember;
import org.oligomet.core.cohort.Grouping;
import org.oligomet.core.cohort.IndexRule;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Patient;
import org.oligomet.examples.SyntheticCohort;
import org.oligomet.io.Loaded;
import org.oligomet.report.ReportBuilder;
import org.oligomet.report.html.HtmlReport;
import org.oligomet.report.model.DataSource;
import org.oligomet.report.model.ReasonCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The whole job: verdicts, cohort, survival, in one HTML file. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Writes one HTML file: cohort, verdicts, missing data, survival, methods.",
            "",
            "It also shows where definitions differ, what each missing datum would settle, and survival under every definition.",
            "The file loads nothing from outside and can be sent as it is. Survival is counted from the first metastasis."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet report",
            "      the embedded synthetic cohort; writes report.html into the current folder",
            "  oligomet report tables/ --definition nrg-lu002 --out cohort.html",
            "      a folder of CSV tables, one definition, a file of your choice",
            "  oligomet report registry.csv --mapping registry.mapping.json --out registry.html",
            "      one wide registry table, whose mapping says which column is what",
            "  oligomet report tables/ --definitions ours/",
            "      by definitions of one's own, as JSON; their hash stands in the report"
        })
final class ReportCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "INPUT",
            converter = InputConverter.class,
            description = "Patients: a JSON file, a folder of CSV tables, or one CSV table with --mapping; "
                    + "without it the embedded synthetic cohort.")
    private @Nullable Input input;

    @Mixin
    private final RecordOptions options = new RecordOptions();

    @Mixin
    private final RuleOptions choice = new RuleOptions();

    @Option(
            names = "--judge-at",
            paramLabel = "WHEN",
            description =
                    "When each patient is judged: ${COMPLETION-CANDIDATES}. latest: at the latest date in the record,"
                            + " as classify does (the default for INPUT); index: at the first metastasis, by what was known then,"
                            + " where the record dates it (the default for the embedded cohort). --as-of wins over both.")
    private @Nullable JudgeAt judgeAt;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; default ${DEFAULT-VALUE}.")
    private String out = "report.html";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ReportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (input == null && options.mapping != null) {
            // Otherwise the synthetic cohort would answer for the table that was forgotten.
            throw new ParameterException(spec.commandLine(), "--mapping describes a table: name it as INPUT");
        }
        Rules rules = choice.rules(streams);
        List<Definition> definitions = rules.definitions();
        Loaded<Patient> loaded = input == null
                ? new Loaded<>(SyntheticCohort.load(), List.of(), List.of())
                : new RecordReader(streams).read(input, options.mapping);
        Cohort cohort = Cohort.of(loaded.values(), IndexRule.firstMetastasis());
        if (input == null) {
            cohort = cohort.groupedBy(Grouping.byDriver(Gene.EGFR));
        }
        String html;
        try (Progress progress = new Progress(streams)) {
            progress.step("judging " + Count.of(loaded.values().size(), "patient"));
            ReportBuilder builder = ReportBuilder.forCohort(loaded.values(), cohort)
                    .title(
                            input == null
                                    ? "Oligometastatic lung cancer: a synthetic cohort"
                                    : "Cohort report: " + input.label())
                    .source(input == null ? SyntheticCohort.source() : source(input, loaded))
                    .libraryVersion(Version.number())
                    .definitions(definitions)
                    .survival(Endpoint.OVERALL_SURVIVAL);
            rules.hash()
                    .ifPresent(
                            hash -> builder.aboutRules("The definitions are not the published ones of the library but"
                                    + " those of the user; what they say has the hash " + hash + "."));
            rules.date().ifPresent(day -> builder.aboutRules("The rules are those in force as of " + day + "."));
            rules.findings().forEach(finding -> builder.aboutRules(Rules.sentence(finding)));
            judgedAt(builder, cohort);
            if (definitions.size() > 1 && !cohort.members().isEmpty()) {
                progress.step("survival under " + Count.of(definitions.size(), "definition"));
                Optional<Gene> contrast = input == null ? Optional.of(Gene.EGFR) : Optional.empty();
                builder.multiverse(MultiverseSections.of(cohort, definitions, contrast));
            }
            if (input == null) {
                builder.survivalByGroup(Endpoint.OVERALL_SURVIVAL);
            }
            html = HtmlReport.withDefaults().render(builder.build());
        }
        OutputFile.write(out, html);
        streams.out()
                .write("wrote " + out + ": "
                        + Count.of(loaded.values().size(), input == null ? "synthetic patient" : "patient") + " under "
                        + Count.of(definitions.size(), "definition") + "\n" + rules.footer());
        rules.tell(streams);
        return Oligomet.DONE;
    }

    private void judgedAt(ReportBuilder builder, Cohort cohort) {
        JudgeAt when = judgeAt != null ? judgeAt : input == null ? JudgeAt.INDEX : JudgeAt.LATEST;
        AsOf asOf = options.asOf;
        if (asOf != null) {
            builder.judgedAt("by what was recorded up to " + asOf, patient -> Optional.of(asOf.of(patient)));
        } else if (when == JudgeAt.INDEX) {
            Map<String, CohortMember> members = new HashMap<>();
            cohort.members().forEach(member -> members.put(member.patient().id(), member));
            builder.judgedAt(
                    "by what was known at the first metastasis, or at the latest date in a record that does not date it",
                    patient -> {
                        CohortMember member = members.get(patient.id());
                        return member == null ? AsOf.latest(patient) : Optional.of(member.snapshot());
                    });
        }
    }

    private static DataSource source(Input input, Loaded<Patient> loaded) {
        Map<String, Long> issues = new TreeMap<>();
        loaded.issues().forEach(issue -> issues.merge(issue.code().name(), 1L, Long::sum));
        DataSource.Builder source = DataSource.builder()
                .name(input.label())
                .description("Records as given to the command; "
                        + Count.of(loaded.values().size(), "patient was", "patients were") + " read.");
        issues.forEach((code, count) -> source.addReadingIssues(new ReasonCount(code, count)));
        return source.build();
    }
}
