package org.oligomet.examples.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.definition.DefinitionsInForce;
import org.oligomet.core.definition.Edition;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.io.DefinitionBundle;
import org.oligomet.io.DefinitionJson;
import org.oligomet.io.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The definitions there are, and each of them clause by clause. */
@Command(
        name = "definitions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Lists the definitions, or prints one, clause by clause.",
            "",
            "Each clause has its source, how far it was checked and what the encoded rule asks. As JSON, one",
            "definition is what --definitions reads: a copy to change.",
            "",
            "Where no source dates an amendment, --as-of gives both versions and says so."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet definitions",
            "      all of them, with every version",
            "  oligomet definitions --as-of 2019-06-30",
            "      those by whose rules a patient of that day was judged",
            "  oligomet definitions saron@v1",
            "      one version of one definition, to be read",
            "  oligomet definitions sakai-2016 --format json > ours/sakai.json",
            "      the same to be changed, for classify --definitions ours"
        })
final class DefinitionsCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "A definition, such as sakai-2016, or one version of it, such as saron@v1.")
    @Nullable
    private String id;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = ClinicalDateConverter.class,
            description = "The versions in force on this day (2019-06-30); a month or a year will do.")
    @Nullable
    private ClinicalDate asOf;

    @Mixin
    private final BundleOption own = new BundleOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private VerdictFormat format = VerdictFormat.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    DefinitionsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<DefinitionBundle> named = own.bundle(streams);
        DefinitionBundle bundle = named.orElseGet(DefinitionBundle::shipped);
        List<Definition> all = named.map(DefinitionBundle::definitions).orElseGet(Definitions::allVersions);
        List<Finding> findings = List.of();
        if (asOf != null) {
            DefinitionsInForce inForce = Definitions.asOf(asOf, id == null ? all : versions(all, id));
            all = inForce.definitions();
            findings = inForce.findings();
        } else if (id != null) {
            all = List.of(bundle.byId(id).orElseThrow(() -> unknown(bundle)));
        }
        if (id != null && asOf != null && all.isEmpty() && findings.isEmpty()) {
            throw unknown(bundle);
        }
        if (id != null && all.size() == 1 && findings.stream().allMatch(DefinitionsCommand::isOnlyUndated)) {
            Definition one = all.get(0);
            streams.out()
                    .write(
                            format == VerdictFormat.JSON
                                    ? DefinitionJson.withDefaults().write(one)
                                    : one.prose() + "Content: "
                                            + bundle.hashes().get(one.key()) + "\n");
            if (format == VerdictFormat.TEXT) {
                findings.forEach(this::tell);
            }
        } else if (format == VerdictFormat.JSON) {
            streams.out().write(json(bundle, all, findings));
        } else {
            streams.out().write(id == null ? list(bundle, all) : prose(all));
            findings.forEach(this::tell);
        }
        return Oligomet.DONE;
    }

    /** Whether there is no doubt which version it is, but only since when. */
    private static boolean isOnlyUndated(Finding finding) {
        return finding.code().equals("BEGIN_UNDATED");
    }

    private void tell(Finding finding) {
        streams.tell("note: " + finding.message().text());
    }

    private static List<Definition> versions(List<Definition> all, String id) {
        return all.stream()
                .filter(definition ->
                        definition.id().equals(id) || definition.key().equals(id))
                .toList();
    }

    private ParameterException unknown(DefinitionBundle bundle) {
        return new ParameterException(
                spec.commandLine(),
                "there is no definition " + id + "; there are "
                        + String.join(
                                ", ",
                                bundle.definitions().stream()
                                        .map(Definition::key)
                                        .toList()));
    }

    private static String prose(List<Definition> definitions) {
        return String.join("\n", definitions.stream().map(Definition::prose).toList());
    }

    private static String list(DefinitionBundle bundle, List<Definition> definitions) {
        StringBuilder out = new StringBuilder();
        for (Definition definition : definitions) {
            out.append(definition.key()).append('\n');
            out.append("    ").append(definition.title()).append('\n');
            out.append("    version ").append(definition.version());
            definition.date().ifPresent(date -> out.append(", published ").append(date));
            Edition edition = definition.edition();
            if (!edition.isOnly()) {
                edition.from().ifPresent(day -> out.append(", in force from ").append(day));
                edition.until().ifPresent(day -> out.append(", in force until ").append(day));
            }
            out.append(", ")
                    .append(Count.of(definition.clauses().size(), "clause"))
                    .append('\n');
        }
        out.append('\n').append(Count.of(definitions.size(), "definition")).append("; content of the collection: ");
        return out.append(bundle.hash()).append('\n').toString();
    }

    private String json(DefinitionBundle bundle, List<Definition> definitions, List<Finding> findings) {
        JsonWriter json = new JsonWriter();
        json.beginObject();
        json.field("as_of", Optional.ofNullable(asOf).map(ClinicalDate::toString));
        json.field("bundle", bundle.hash());
        json.name("definitions").beginArray();
        for (Definition definition : definitions) {
            Edition edition = definition.edition();
            json.beginObject().field("id", definition.id()).field("key", definition.key());
            json.field("version", definition.version());
            json.field("title", definition.title());
            json.field("published", definition.date().map(ClinicalDate::toString));
            json.field("edition", edition.label());
            json.field("from", edition.from().map(ClinicalDate::toString));
            json.field("until", edition.until().map(ClinicalDate::toString));
            json.field("citation", definition.citation().full());
            json.field("status", definition.citation().status().name());
            json.name("cautions")
                    .array(definition.cautions().stream()
                            .map(caution -> caution.message().text())
                            .toList());
            json.field("hash", String.valueOf(bundle.hashes().get(definition.key())))
                    .endObject();
        }
        json.endArray();
        Rules.findings(json, findings);
        return json.endObject().toString();
    }
}
