package org.oligomet.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.lint.Lint;
import org.oligomet.core.lint.LintFinding;
import org.oligomet.core.lint.LintLevel;
import org.oligomet.io.DefinitionJson;
import org.oligomet.io.Issue;
import org.oligomet.io.JsonWriter;
import org.oligomet.io.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is wrong or doubtful in definitions that somebody wrote. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Reads definitions (JSON) for what is wrong or doubtful in themselves.",
            "",
            "That is: fields and criteria that there are not, contradictions, clauses that can never matter,",
            "alternatives never reached, duplicates, missing citations. What is said is proved; docs/lint.md",
            "explains each code.",
            "",
            "The exit status is 1 if a definition cannot be read or is wrong, else 0."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet lint ours.json",
            "      one file, with one definition or a list of them",
            "  oligomet lint ours/ --format json",
            "      all *.json of a folder, for a program"
        })
final class LintCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            converter = InputConverter.class,
            description = "Definitions: a JSON file, or a folder of them; - is standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Input input;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private VerdictFormat format = VerdictFormat.TEXT;

    LintCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Loaded<Definition> loaded = load();
        if (loaded.values().isEmpty() && loaded.issues().isEmpty()) {
            throw new UnusableDataException(input.label() + ": no definitions");
        }
        List<LintFinding> findings = Lint.check(loaded.values());
        streams.out().write(format == VerdictFormat.JSON ? json(loaded.issues(), findings) : text(loaded, findings));
        boolean wrong = findings.stream().anyMatch(finding -> finding.level() == LintLevel.WRONG);
        return wrong || !loaded.isComplete() ? Oligomet.BAD_DATA : Oligomet.DONE;
    }

    private Loaded<Definition> load() throws IOException {
        if (!input.isStandardInput() && Files.isDirectory(input.path())) {
            return DefinitionJson.withDefaults().readFolder(input.path());
        }
        try (InputStream in = input.open(streams)) {
            return DefinitionJson.withDefaults().read(in, input.label());
        }
    }

    private static String text(Loaded<Definition> loaded, List<LintFinding> findings) {
        StringBuilder out = new StringBuilder();
        for (Issue issue : loaded.issues()) {
            out.append("refused   ").append(issue).append('\n');
        }
        for (LintFinding finding : findings) {
            out.append(String.format(Locale.ROOT, "%-8s  %s%n", level(finding), finding));
        }
        out.append(Count.of(loaded.values().size(), "definition")).append(" read, ");
        out.append(Count.of(loaded.issues().size(), "problem")).append(" in reading, ");
        return out.append(Count.of(findings.size(), "finding"))
                .append('\n')
                .toString()
                .replace("\r\n", "\n");
    }

    private static String level(LintFinding finding) {
        return finding.level().name().toLowerCase(Locale.ROOT);
    }

    private static String json(List<Issue> issues, List<LintFinding> findings) {
        JsonWriter json = new JsonWriter();
        json.beginObject().name("refused").beginArray();
        for (Issue issue : issues) {
            json.beginObject().field("code", issue.code().name());
            json.field("file", issue.file());
            json.field("path", issue.column());
            json.field("message", issue.toString()).endObject();
        }
        json.endArray().name("findings").beginArray();
        for (LintFinding finding : findings) {
            json.beginObject().field("definition", finding.definition());
            json.field("place", finding.place());
            json.field("code", finding.code().name());
            json.field("level", level(finding));
            json.field("message", finding.message().text()).endObject();
        }
        return json.endArray().endObject().toString();
    }
}
