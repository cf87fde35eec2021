package org.oligomet.examples.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.oligomet.core.definition.Definition;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.whatif.Correction;
import org.oligomet.core.whatif.NearMiss;
import org.oligomet.core.whatif.NearMissSearch;
import org.oligomet.io.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What would flip the verdict of a definition on each patient. */
@Command(
        name = "nearmiss",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Finds the smallest sets of changes that would flip the verdict of one definition.",
            "",
            "The new verdict is met, or not met where it is met now. Each change is obtainable (a test, or a",
            "datum to look up), waiting (a date that must pass) or fixed (it contradicts the record). Sets have",
            "up to four changes; where larger ones might do as well, it says so.",
            "",
            "A test that is done is taken to find what the rule asks for; it may find otherwise."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oligomet nearmiss patients.json --definition dingemans-2019",
            "      what would make each patient oligometastatic under this definition",
            "  oligomet nearmiss tables/ --definition nrg-lu002 --as-of 2024-06-30 --format json",
            "      the same by what was known on that day, for a program"
        })
final class NearMissCommand implements Callable<Integer> {

    /** Sets that are written as text; JSON has all. */
    private static final int SHOWN = 10;

    private final Streams streams;

    @Mixin
    private final PatientInput input = new PatientInput();

    @Mixin
    private final RecordOptions options = new RecordOptions();

    @Mixin
    private final RuleOptions choice = new RuleOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private VerdictFormat format = VerdictFormat.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    NearMissCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Rules rules = choice.rules(streams);
        Definition definition = one(rules);
        NearMissSearch search = NearMissSearch.withDefaults();
        JsonWriter json = new JsonWriter();
        json.beginObject();
        rules.json(json);
        json.name("patients").beginArray();
        int[] stopped = {0};
        new EachPatient(streams).read(input.source, options, "searching", (patient, snapshot) -> {
            NearMiss miss = search.search(definition, snapshot);
            if (format == VerdictFormat.JSON) {
                json(json, patient, miss);
                stopped[0] += miss.isStoppedAtLimit() ? 1 : 0;
            } else {
                streams.out().write(text(patient, miss));
            }
        });
        if (format == VerdictFormat.JSON) {
            streams.out().write(json.endArray().endObject().toString());
        } else {
            streams.out().write(rules.lines());
            rules.tell(streams);
        }
        if (stopped[0] > 0) {
            streams.tell("note: the search stopped at sets of " + NearMissSearch.MAX_CHANGES + " changes for "
                    + stopped[0] + " of the patients; larger sets might do as well");
        }
        return Oligomet.DONE;
    }

    private Definition one(Rules rules) {
        List<Definition> definitions = rules.named() ? rules.definitions() : List.of();
        if (definitions.size() == 1) {
            return definitions.get(0);
        }
        String given = definitions.size() + " were given";
        String which = definitions.isEmpty()
                ? ""
                : ": "
                        + String.join(
                                ", ", definitions.stream().map(Definition::key).toList());
        throw new ParameterException(spec.commandLine(), "name one definition with --definition; " + given + which);
    }

    private static void json(JsonWriter json, Patient patient, NearMiss miss) {
        json.beginObject().field("id", patient.id());
        json.field("verdict", miss.verdict().name());
        json.name("corrections").beginArray();
        for (Correction correction : miss.corrections()) {
            json.beginObject().name("changes");
            Changes.json(json, correction);
            json.endObject();
        }
        json.endArray().endObject();
    }

    private static String text(Patient patient, NearMiss miss) {
        StringBuilder out = new StringBuilder();
        out.append(patient.id()).append(", as of ").append(miss.asOf()).append(": ");
        out.append(VerdictWriter.shown(miss.verdict())).append('\n');
        out.append("  ").append(miss.message().text()).append('\n');
        for (int i = 0; i < Math.min(SHOWN, miss.corrections().size()); i++) {
            out.append(Changes.text(miss.corrections().get(i)));
        }
        if (miss.corrections().size() > SHOWN) {
            out.append("  and ")
                    .append(Count.of(miss.corrections().size() - SHOWN, "set"))
                    .append(" more\n");
        }
        return out.append('\n').toString();
    }
}
